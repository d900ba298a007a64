import type { AddressInfo, Socket } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";

/** A server that takes all mail; another project's code. */
export interface ReceivingServer {
  readonly port: number;
  /** Bytes of the messages that were taken, dots unstuffed. */
  readonly received: readonly Buffer[];
  /** Ends all connections, as servers do with those that rest. */
  readonly hangUp: () => void;
  readonly stop: () => Promise<void>;
}

export async function startReceivingServer(options: SMTPServerOptions = {}): Promise<ReceivingServer> {
  const received: Buffer[] = [];
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    disableReverseLookup: true,
    logger: false,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        received.push(Buffer.concat(chunks));
        done();
      });
    },
    ...options,
  });
  // Clients that break off are part of what is tested.
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  const sockets = new Set<Socket>();
  server.server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  const hangUp = (): void => {
    for (const socket of sockets) socket.end();
  };
  return { port, received, hangUp, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}
