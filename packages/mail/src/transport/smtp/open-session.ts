import { setImmediate } from "node:timers/promises";
import { getCACertificates } from "node:tls";
import type { TransferStep } from "@clusterpost/core";
import type { NodemailerError } from "nodemailer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { parseExtensions } from "./extensions.ts";
import { isLoopbackAddress } from "./loopback.ts";
import type { Reply } from "./reply.ts";
import type { SmtpServer } from "./server.ts";
import { createSetUpLog, parseWholeReply } from "./set-up-watch.ts";
import { SmtpSession } from "./smtp-session.ts";

/** Why no connection is there that could take a message. */
export interface SetUpFailure {
  readonly step: TransferStep;
  readonly reply?: Reply | undefined;
  readonly reason?: string;
}

export type Opening = { readonly session: SmtpSession } | { readonly failure: SetUpFailure };

/** Larger than any time-out of ours, which alone decide; nodemailer measures silence, not time. */
const NEVER_MS = 60 * 60 * 1000;
const MAX_REPLY = 65_536;

function connectionTo(server: SmtpServer, logger: ReturnType<typeof createSetUpLog>): SMTPConnection {
  const { host, port, security, ca } = server;
  return new SMTPConnection({
    host: host.toLowerCase() === "localhost" ? "127.0.0.1" : host,
    ...(host.toLowerCase() === "localhost" ? { servername: "localhost" } : {}),
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    tls: {
      minVersion: "TLSv1.2",
      rejectUnauthorized: true,
      ...(ca === undefined ? {} : { ca: [...getCACertificates("default"), ca] }),
    },
    logger: { ...logger },
    transactionLog: true,
    connectionTimeout: NEVER_MS,
    greetingTimeout: NEVER_MS,
    socketTimeout: NEVER_MS,
    socketCloseTimeout: 0,
    maxResponseSize: MAX_REPLY,
  });
}

/**
 * Connects to a server, encrypts, and logs in, so that the next thing said is about a message.
 *
 * @returns a failure instead, with the step at which it happened; never rejects
 */
export function openSession(server: SmtpServer): Promise<Opening> {
  const { credentials, security, timeouts } = server;
  return new Promise((resolve) => {
    let step: TransferStep = "connect";
    let timer = setTimeout(onTimeout, timeouts.connect);

    function onTimeout(): void {
      fail({ step, reason: "The server took too long." });
    }
    function enter(next: TransferStep): void {
      step = next;
      clearTimeout(timer);
      timer = setTimeout(onTimeout, next === "greeting" ? timeouts.greeting : timeouts.command);
    }
    function fail(failure: SetUpFailure): void {
      clearTimeout(timer);
      resolve({ failure });
      connection.close();
    }
    function onError(error: NodemailerError): void {
      const reply = typeof error.response === "string" ? parseWholeReply(error.response) : undefined;
      const isTls = step === "connect" && security === "tls" && error.syscall === undefined && error.code !== "EDNS";
      const at = isTls ? "tls" : step;
      fail(reply === undefined ? { step: at, reason: error.message } : { step: at, reply });
    }
    async function finish(): Promise<void> {
      // Answers that came with the last one are seen first: they would be taken for those to the first message.
      await setImmediate();
      await setImmediate();
      clearTimeout(timer);
      if (connection.destroyed) return fail({ step, reason: "The server answered what it was not asked." });
      connection.off("error", onError);
      connection.options.transactionLog = false;
      resolve({ session: new SmtpSession(connection, parseExtensions(greeting), timeouts) });
    }

    const onGarbage = (): void => fail({ step, reason: "The server's answer cannot be understood." });
    const connection = connectionTo(server, createSetUpLog({ onStep: enter, onGarbage }));
    let greeting = "";
    connection.on("error", onError);
    connection.connect((error) => {
      if (error) return onError(error);
      greeting = String(connection.lastServerResponse);
      const address = connection._socket ? connection._socket.remoteAddress : undefined;
      if (!connection.secure && !(security === "none" && isLoopbackAddress(address ?? ""))) {
        return fail({ step: "tls", reason: "The connection is not encrypted, and leads to another machine." });
      }
      if (credentials === undefined) return finish();
      step = "auth";
      if (!parseExtensions(greeting).auth) return fail({ step, reason: "The server offers no login." });
      const { user, password: pass } = credentials;
      connection.login({ user, pass, credentials: { user, pass } }, (refusal) =>
        refusal ? onError(refusal) : finish(),
      );
    });
  });
}
