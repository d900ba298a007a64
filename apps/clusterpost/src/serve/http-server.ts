import { createServer, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { ClusterpostError } from "@clusterpost/core";
import { formatHostName } from "./host-name.ts";
import type { Listener } from "./request-listener.ts";

/** Addresses that stand for all of a machine's own. */
const WILDCARDS = ["0.0.0.0", "::", "[::]"];

/** What the server puts up with. */
const LIMITS = {
  /** Request line and all fields; more is answered with 431. */
  maxHeaderSize: 16_384,
  /** From the first byte of a connection or request to the end of its fields; else 408. */
  headersTimeout: 10_000,
  /** The same to the end of its content. */
  requestTimeout: 20_000,
  /** How often the limits above are looked after. */
  connectionsCheckingInterval: 2_000,
  // Resting connections end by the limit of idleness, which costs less than a timer for each answer.
  keepAliveTimeout: 0,
} as const;
/** A connection on which nothing moves is cut: between requests, and when a reader does not read. */
const IDLE_MS = 15_000;
const MAX_CONNECTIONS = 1000;
/** How long running answers may take when the server closes. */
const CLOSING_MS = 5_000;

/** Limits that tests make shorter. */
export interface ServerLimits {
  readonly headersTimeout?: number;
  readonly requestTimeout?: number;
  readonly connectionsCheckingInterval?: number;
  readonly idleTimeout?: number;
  readonly maxConnections?: number;
}

/** A server that listens. */
export interface RunningServer {
  readonly port: number;
  /** `http://127.0.0.1:8080/` */
  readonly address: string;
  /** Takes no more connections, waits for running answers a while, then cuts what is left. */
  readonly close: () => Promise<void>;
}

/** Where to listen. */
export interface ListenRequest {
  /** Address or name of an interface. */
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly limits?: ServerLimits;
}

/** Makes a server that trusts no client; it does not listen yet. */
function createBoundedServer(listener: Listener, limits: ServerLimits): Server {
  const { maxConnections = MAX_CONNECTIONS, idleTimeout = IDLE_MS, ...timeouts } = limits;
  const server = createServer({ ...LIMITS, ...timeouts }, listener);
  server.timeout = idleTimeout;
  server.maxConnections = maxConnections;
  // What a client announces before its content is answered as it is: no content is ever wanted.
  server.on("checkContinue", listener);
  return server;
}

const REASONS: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  EADDRINUSE: [
    "another program uses it",
    "Stop that program, or choose another port with --port (0 for any free one).",
  ],
  EACCES: ["this user may not use it", "Choose a port above 1023 with --port."],
  EADDRNOTAVAIL: ["this machine has no such address", "Choose an address of this machine with --host."],
  ENOTFOUND: ["there is no such name", "Choose an address of this machine with --host."],
};

function explain(cause: Error & { readonly code?: string }, { host, port }: ListenRequest): ClusterpostError {
  const [what, hint] = REASONS[cause.code ?? ""] ?? [cause.message, "Choose another address with --host and --port."];
  return new ClusterpostError("ADDRESS_UNAVAILABLE", `Port ${port} of ${host} cannot be used: ${what}.`, {
    cause,
    hint,
  });
}

/** Keeps the connections of a server, as long as they last. */
function connectionsOf(server: Server): ReadonlySet<Socket> {
  const connections = new Set<Socket>();
  server.on("connection", (socket) => {
    connections.add(socket);
    socket.once("close", () => connections.delete(socket));
  });
  return connections;
}

function close(server: Server, connections: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve) => {
    // Browsers connect before they have a question. Node takes such connections for busy ones.
    for (const socket of connections) if (socket.bytesRead === 0) socket.destroy();
    const cut = setTimeout(() => server.closeAllConnections(), CLOSING_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
  });
}

/** An address that opens in a browser of this machine. */
function addressOf(host: string, port: number): string {
  return `http://${WILDCARDS.includes(host) ? "localhost" : formatHostName(host)}:${port}/`;
}

/**
 * Starts a server.
 *
 * @throws ClusterpostError `ADDRESS_UNAVAILABLE`
 */
export function startServer(listener: Listener, request: ListenRequest): Promise<RunningServer> {
  const server = createBoundedServer(listener, request.limits ?? {});
  const connections = connectionsOf(server);
  return new Promise((resolve, reject) => {
    server.once("error", (cause) => reject(explain(cause, request)));
    server.listen(request.port, request.host, () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        port,
        address: addressOf(request.host, port),
        close: () => close(server, connections),
      });
    });
  });
}
