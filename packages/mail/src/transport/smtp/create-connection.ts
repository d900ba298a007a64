import { getCACertificates } from "node:tls";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { SmtpServer } from "./server.ts";
import type { SetUpLog } from "./set-up-watch.ts";

/** Longer than any time-out of ours, which alone decide; nodemailer measures silence, not time. */
const NEVER_MS = 60 * 60 * 1000;
const MAX_REPLY = 65_536;

/** Creates nodemailer's connection to a server, which does nothing yet. */
export function createConnection(server: SmtpServer, log: SetUpLog): SMTPConnection {
  const { port, security, ca } = server;
  // The name of this machine is not asked of DNS (RFC 6761 §6.3).
  const isLocal = server.host.toLowerCase() === "localhost";
  return new SMTPConnection({
    host: isLocal ? "127.0.0.1" : server.host,
    ...(isLocal ? { servername: "localhost" } : {}),
    port,
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    tls: {
      minVersion: "TLSv1.2",
      rejectUnauthorized: true,
      ...(ca === undefined ? {} : { ca: [...getCACertificates("default"), ca] }),
    },
    logger: { ...log },
    transactionLog: true,
    connectionTimeout: NEVER_MS,
    greetingTimeout: NEVER_MS,
    socketTimeout: NEVER_MS,
    socketCloseTimeout: 0,
    maxResponseSize: MAX_REPLY,
  });
}
