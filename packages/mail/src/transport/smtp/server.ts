import type { SmtpTimeouts } from "./timeouts.ts";

/** What a server of mail asks for before it takes any. */
export interface SmtpCredentials {
  readonly user: string;
  readonly password: string;
}

/** A server that takes mail, everything decided. */
export interface SmtpServer {
  /** Name or IP address, in ASCII. */
  readonly host: string;
  readonly port: number;
  /** `tls` from the first byte, `starttls` before anything else is said, or `none`, on this machine only. */
  readonly security: "tls" | "starttls" | "none";
  readonly credentials?: SmtpCredentials;
  /** Certificates in PEM that are trusted besides those of the system. */
  readonly ca?: string;
  /** Connections at the same time, 1 to 100. */
  readonly connections: number;
  readonly timeouts: SmtpTimeouts;
}

/** Messages that one connection takes before it is replaced; servers end longer ones. */
export const MESSAGES_PER_CONNECTION = 100;
