import { spawn } from "node:child_process";
import { once } from "node:events";

/** A server in a process of its own. */
export interface ServerProcess {
  readonly port: number;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a program with this Node.js that prints a JSON object with its `port` once it listens.
 *
 * @throws RangeError when it ends before
 */
export async function startServer(args: readonly string[]): Promise<ServerProcess> {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "close");
  let printed = "";
  for await (const data of child.stdout) {
    printed += String(data);
    if (!printed.includes("}")) continue;
    const { port }: { port?: unknown } = JSON.parse(printed);
    return {
      port: Number(port),
      pid: child.pid ?? Number.NaN,
      stop: async () => {
        child.kill("SIGTERM");
        await ended;
      },
    };
  }
  throw new RangeError(`The server ended before it listened: node ${args.join(" ")}`);
}
