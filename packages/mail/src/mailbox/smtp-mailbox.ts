import type { Server } from "node:net";
import { domainToASCII } from "node:url";
import { ClusterpostError } from "@clusterpost/core";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import type { MailStore } from "./mail-store.ts";
import { createReceiveGuard, DEFAULT_RECEIVE_LIMITS, type ReceiveLimits, type Refusal } from "./receive-limits.ts";

/** A running SMTP server that keeps what it gets and sends nothing on. */
export interface SmtpMailbox {
  readonly host: string;
  readonly port: number;
  /** Connections that are open now. */
  readonly connections: () => number;
  /** Takes no new connections, lets mails under way arrive, then ends. */
  readonly close: () => Promise<void>;
}

export interface SmtpMailboxOptions {
  readonly store: MailStore;
  /** 0 for any free one. */
  readonly port: number;
  readonly limits?: Partial<ReceiveLimits>;
}

/** The one address that the mailbox ever listens on: no other machine can reach it. */
export const MAILBOX_HOST = "127.0.0.1";

/** How long mails under way may take once the server is to end. */
const CLOSE_MS = 2000;

/** Commands of no use here; some are jokes of the library. */
const DISABLED = ["AUTH", "STARTTLS", "XCLIENT", "XFORWARD", "WIZ", "SHELL", "KILL"];

/** Whether an address is this machine's own (RFC 1122 §3.2.1.3, RFC 4291 §2.5.3). */
export function isLoopback(address: string): boolean {
  return /^(?:::ffff:)?127(?:\.\d{1,3}){3}$/i.test(address) || address === "::1";
}

class SmtpRefusal extends ClusterpostError {
  readonly responseCode: number;
  constructor({ code, text }: Refusal) {
    super("INPUT_UNREADABLE", text);
    this.responseCode = code;
  }
}

/** An address with its domain in A-labels (RFC 5890), as envelopes have it; the library gives U-labels. */
function asciiAddress(address: string): string {
  const at = address.lastIndexOf("@") + 1;
  const domain = domainToASCII(address.slice(at));
  return domain === "" || domain.length === address.length - at ? address : address.slice(0, at) + domain;
}

const UNSTORED: Refusal = { code: 451, text: "The mailbox cannot keep the mail now" };
const FOREIGN: Refusal = { code: 554, text: "Only this machine may bring mails" };

/**
 * Starts the SMTP side of a mailbox, on loopback only. Every address is accepted; a mail is answered with
 * 250 when it is on the disk.
 *
 * @throws ClusterpostError `ADDRESS_UNAVAILABLE`
 */
export async function startSmtpMailbox(options: SmtpMailboxOptions): Promise<SmtpMailbox> {
  const { store } = options;
  const limits: ReceiveLimits = { ...DEFAULT_RECEIVE_LIMITS, ...options.limits };
  const server = new SMTPServer({
    name: "localhost",
    banner: "clusterpost mailbox",
    size: limits.maxMailBytes,
    rejectOversized: true,
    maxRecipients: limits.maxRecipients,
    maxClients: limits.maxConnections,
    maxAllowedUnauthenticatedCommands: false,
    maxCommandLength: 4096,
    socketTimeout: limits.idleMs,
    closeTimeout: CLOSE_MS,
    disabledCommands: DISABLED,
    disableReverseLookup: true,
    hideENHANCEDSTATUSCODES: false,
    authOptional: true,
    logger: false,
    onConnect: (session, answer) => answer(isLoopback(session.remoteAddress) ? null : new SmtpRefusal(FOREIGN)),
    onData: (stream, session, answer) => {
      receive(stream, session).then(
        (refusal) => answer(refusal === undefined ? null : new SmtpRefusal(refusal)),
        () => answer(new SmtpRefusal(UNSTORED)),
      );
    },
  });

  /** A client that goes on for long after it was told to stop is cut off. */
  const cutOff = (session: SMTPServerSession): void => {
    for (const connection of server.connections) if (connection.id === session.id) connection.close();
  };

  const receive = async (stream: SMTPServerDataStream, session: SMTPServerSession): Promise<Refusal | undefined> => {
    const { mailFrom, rcptTo } = session.envelope;
    const envelope = {
      from: mailFrom === false ? "" : asciiAddress(mailFrom.address),
      to: rcptTo.map(({ address }) => asciiAddress(address)),
    };
    const guard = createReceiveGuard(limits);
    const incoming = await store.receive(envelope);
    let refusal: Refusal | undefined;
    try {
      for await (const chunk of stream as AsyncIterable<Uint8Array>) {
        if (refusal === undefined) {
          refusal = guard.take(chunk);
          if (refusal === undefined) await incoming.write(chunk);
          else await incoming.abandon();
        } else if (stream.byteLength > 4 * limits.maxMailBytes) cutOff(session);
      }
    } catch (cause) {
      await incoming.abandon();
      throw cause;
    }
    if (refusal === undefined) await incoming.commit();
    return refusal;
  };

  server.on("error", () => undefined);
  const port = await listen(server, options.port);
  return {
    host: MAILBOX_HOST,
    port,
    connections: () => server.connections.size,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function listen(server: SMTPServer, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const listener: Server = server.listen(port, MAILBOX_HOST);
    listener.once("error", (cause) => reject(addressUnavailable(port, "--smtp-port", cause)));
    listener.once("listening", () => {
      const address = listener.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

/** The failure to listen on a port, in words: taken by another program, or not allowed. */
export function addressUnavailable(port: number, option: string, cause: unknown): ClusterpostError {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  const reason =
    code === "EADDRINUSE"
      ? "another program uses it"
      : code === "EACCES"
        ? "this user may not use it"
        : "it cannot be opened";
  return new ClusterpostError("ADDRESS_UNAVAILABLE", `Port ${port} of ${MAILBOX_HOST} cannot be used: ${reason}.`, {
    cause,
    hint: `Choose another one with ${option}, or 0 for any that is free.`,
  });
}
