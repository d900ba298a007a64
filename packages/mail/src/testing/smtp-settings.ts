import type { SmtpServer } from "../transport/smtp/server.ts";
import { SMTP_TIMEOUTS } from "../transport/smtp/timeouts.ts";

/** A server on this machine as a test wants it: not encrypted, two connections, the standard's time-outs. */
export function localServer(port: number, changes: Partial<SmtpServer> = {}): SmtpServer {
  return { host: "127.0.0.1", port, security: "none", connections: 2, timeouts: SMTP_TIMEOUTS, ...changes };
}
