import { get, type IncomingHttpHeaders } from "node:http";

/** An answer as it came over the wire. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Not unpacked. */
  readonly content: Buffer;
}

/** Asks a server once. */
export function askOnce(url: string, headers: Readonly<Record<string, string>>): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, content: Buffer.concat(chunks) });
      });
    });
    request.on("error", reject);
  });
}
