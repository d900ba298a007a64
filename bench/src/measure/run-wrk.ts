import { execFile } from "node:child_process";

/** How a server is asked. */
export interface Load {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Connections that ask at the same time. */
  readonly connections: number;
  /** Whole seconds. */
  readonly seconds: number;
}

/** What a server did. */
export interface Throughput {
  /** Answers in a second. */
  readonly perSecond: number;
  readonly answers: number;
}

/**
 * Asks a server as fast as it answers, with the program `wrk`.
 *
 * @throws RangeError when wrk is not installed or an answer fails
 */
export function runWrk({ url, headers, connections, seconds }: Load): Promise<Throughput> {
  const fields = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const args = ["-t1", `-c${connections}`, `-d${seconds}s`, ...fields, url];
  return new Promise((resolve, reject) => {
    execFile("wrk", args, (error, printed) => {
      const [, perSecond] = /Requests\/sec:\s+([\d.]+)/.exec(printed) ?? [];
      const [, answers] = /(\d+) requests in/.exec(printed) ?? [];
      if (error !== null || perSecond === undefined || answers === undefined)
        reject(new RangeError("wrk does not run; install it (`apt-get install wrk`).", { cause: error }));
      else if (/Non-2xx|Socket errors/.test(printed) && !/errors: connect 0, read 0, write 0/.test(printed))
        reject(new RangeError(`Some answers failed: ${printed}`));
      else resolve({ perSecond: Number(perSecond), answers: Number(answers) });
    });
  });
}
