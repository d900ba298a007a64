import { createSocket } from "node:dgram";
import { createServer } from "node:net";

/** Below the ports that systems give to connections and to servers without a wish (Linux: from 32768 on). */
const FIRST = 20_000;
const COUNT = 12_000;

/** Holds a port of UDP, which ends with this process at the latest; false when it is taken. */
function hold(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket("udp4");
    socket.once("error", () => socket.close(() => resolve(false)));
    socket.bind({ port, address: "127.0.0.1", exclusive: true }, () => {
      socket.unref();
      resolve(true);
    });
  });
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * Finds a port of loopback for a program that cannot choose one itself. Between here and the program's start nobody
 * else gets it: the system gives no such ports away, and tests that run at the same time see the claim, which is the
 * port of the same number in UDP.
 *
 * @returns a TCP port that nobody listens at, claimed until this process ends
 */
export async function claimPort(): Promise<number> {
  const start = process.pid * 97;
  for (let tries = 0; tries < COUNT; tries += 1) {
    const port = FIRST + ((start + tries) % COUNT);
    if ((await hold(port)) && (await isFree(port))) return port;
  }
  throw new RangeError(`No port from ${FIRST} to ${FIRST + COUNT - 1} is free.`);
}
