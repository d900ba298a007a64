import { type AddressInfo, createServer, type Socket } from "node:net";
import type { Certificate } from "../certificate.ts";
import { Conversation } from "./conversation.ts";
import type { Fault } from "./fault.ts";

/** A message that came whole, up to its final dot; dots unstuffed. */
export interface SeenMessage {
  readonly from: string;
  readonly to: string;
  readonly bytes: Buffer;
}

export interface FaultyServerOptions {
  /** In every conversation. */
  readonly faults?: readonly Fault[];
  /** In a transaction from or to an address. */
  readonly faultOf?: (address: string) => Fault | undefined;
  /** Said in answer to EHLO. */
  readonly extensions?: readonly string[];
  readonly certificate?: Certificate;
}

/** A server that goes wrong on purpose. */
export interface FaultyServer {
  readonly port: number;
  readonly seen: readonly SeenMessage[];
  /** Done when the first fault has happened: all of it was said, and the connection cut where it is. */
  readonly met: Promise<void>;
  /** How many connections there were. */
  readonly connections: () => number;
  /** Says something into all conversations that nobody has asked for. */
  readonly shout: (text: string) => void;
  readonly stop: () => Promise<void>;
}

/** Starts a server on loopback that says and does what tests want. */
export async function startFaultyServer(options: FaultyServerOptions = {}): Promise<FaultyServer> {
  const seen: SeenMessage[] = [];
  const sockets = new Set<Socket>();
  const met = Promise.withResolvers<void>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on("close", () => sockets.delete(socket));
    new Conversation(socket, options, { see: (message) => seen.push(message), meet: met.resolve });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  async function stop(): Promise<void> {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
  const shout = (text: string): void => {
    for (const socket of sockets) socket.write(text);
  };
  return { port, seen, met: met.promise, connections: () => connections, shout, stop };
}
