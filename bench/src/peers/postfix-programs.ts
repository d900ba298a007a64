import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { setTimeout } from "node:timers/promises";

const PATH = `${process.env["PATH"] ?? ""}:/usr/sbin`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  const isThere = await Promise.race([
    once(socket, "connect").then(() => true),
    once(socket, "error").then(() => false),
  ]);
  socket.destroy();
  return isThere;
}

/** A server that throws mail away. */
export interface Sink {
  readonly port: number;
  readonly stop: () => void;
}

/**
 * Starts Postfix's smtp-sink.
 *
 * @returns `undefined` where it is not installed
 */
export async function startSink(): Promise<Sink | undefined> {
  const port = await freePort();
  const user = process.getuid?.() === 0 ? ["-u", "nobody"] : [];
  const child: ChildProcess = spawn("smtp-sink", [...user, `127.0.0.1:${port}`, "100"], {
    env: { ...process.env, PATH },
    stdio: "ignore",
  });
  let isThere = true;
  child.once("error", () => {
    isThere = false;
  });
  for (let tries = 0; isThere && tries < 100 && !(await answers(port).catch(() => false)); tries += 1)
    await setTimeout(20);
  return isThere ? { port, stop: () => child.kill() } : undefined;
}

/** Sends messages of a size with Postfix's smtp-source, over connections that are kept. */
export async function runSource(port: number, messages: number, connections: number, sizeBytes: number): Promise<void> {
  const options = ["-d", "-s", String(connections), "-m", String(messages), "-l", String(sizeBytes)];
  const addresses = ["-f", "digest@clusters.example", "-t", "reader@reader.example"];
  const child = spawn("smtp-source", [...options, ...addresses, `127.0.0.1:${port}`], {
    env: { ...process.env, PATH },
    stdio: "ignore",
  });
  const [code]: unknown[] = await once(child, "exit");
  if (code !== 0) throw new RangeError(`smtp-source ended with ${String(code)}.`);
}
