import { spawn } from "node:child_process";
import { connect } from "node:net";
import { afterAll, beforeAll } from "vitest";
import type { ServerLimits } from "../http-server.ts";
import { type ServedSite, serveFolder } from "../serve-folder.ts";
import type { Site } from "../site.ts";
import { writeSampleSite } from "./sample-site.ts";

/** The sample site behind a real socket. */
export interface SampleServer {
  readonly folder: () => string;
  readonly port: () => number;
  readonly site: () => Site;
  /** Messages of the site that was loaded again, and of failures. */
  readonly events: readonly string[];
}

/** Serves the sample over a socket during the tests of a file. */
export function useSampleServer(limits: ServerLimits = {}): SampleServer {
  const events: string[] = [];
  let served: ServedSite | undefined;
  let sample: ReturnType<typeof writeSampleSite> | undefined;
  const running = (): ServedSite => {
    if (served === undefined) throw new RangeError("The server does not run yet.");
    return served;
  };
  beforeAll(async () => {
    sample = writeSampleSite();
    const firstLook = Promise.withResolvers<void>();
    served = await serveFolder({
      folder: sample.folder,
      host: "127.0.0.1",
      port: 0,
      hostNames: [],
      limits,
      replaced: (_, changed) => events.push(`${changed} changed`),
      failed: (cause) => events.push(`failed: ${cause instanceof Error ? cause.message : String(cause)}`),
      looked: firstLook.resolve,
    });
    await firstLook.promise;
  });
  afterAll(async () => {
    await served?.close();
    sample?.remove();
  });
  return { folder: () => sample?.folder ?? "", port: () => running().port, site: () => running().site(), events };
}

/** Sends bytes to a port of this machine and gives all that comes back until the server closes. */
export function talk(port: number, bytes: string | Uint8Array, waitMs = 30_000): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    let heard = "";
    const giveUp = setTimeout(() => socket.destroy(), waitMs);
    socket.setEncoding("latin1");
    socket.on("data", (data) => {
      heard += String(data);
    });
    // A server that cuts a connection has said what it has said.
    socket.on("error", () => undefined);
    socket.on("close", () => {
      clearTimeout(giveUp);
      resolve(heard);
    });
    socket.write(bytes);
  });
}

/** The status of every answer in what a server said, in order. */
export function statusesIn(heard: string): readonly number[] {
  return [...heard.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));
}

/** What curl got. */
export interface CurlAnswer {
  readonly status: number;
  /** By name in small letters. */
  readonly fields: ReadonlyMap<string, string>;
  readonly content: Buffer;
}

/** Asks with curl, which sends exactly the fields that are given, besides `Host`. */
export function curl(
  address: string,
  headers: Readonly<Record<string, string>> = {},
  options: readonly string[] = [],
): Promise<CurlAnswer> {
  const fields = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const args = ["-sS", "--path-as-is", "-i", "-H", "User-Agent:", "-H", "Accept:", ...fields, ...options, address];
  return new Promise((resolve, reject) => {
    const child = spawn("curl", args, { stdio: ["ignore", "pipe", "pipe"] });
    const [output, complaints]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on("data", (data: Buffer) => output.push(data));
    child.stderr.on("data", (data: Buffer) => complaints.push(data));
    child.on("error", reject);
    child.on("close", () => {
      const all = Buffer.concat(output);
      const end = all.indexOf("\r\n\r\n");
      if (end === -1) return reject(new RangeError(`curl ${address}: ${Buffer.concat(complaints).toString()}`));
      const [head = "", ...lines] = all.subarray(0, end).toString("latin1").split("\r\n");
      const pairs = lines.map(
        (line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.replace(/^[^:]*: ?/, "")] as const,
      );
      return resolve({ status: Number(head.split(" ")[1]), fields: new Map(pairs), content: all.subarray(end + 4) });
    });
  });
}
