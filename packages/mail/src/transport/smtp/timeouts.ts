/** Milliseconds after which a step is given up. */
export interface SmtpTimeouts {
  /** DNS, TCP and, on an encrypted port, TLS. The standard leaves it to TCP. */
  readonly connect: number;
  readonly greeting: number;
  /** EHLO, STARTTLS and each step of AUTH, as other commands. */
  readonly command: number;
  readonly mail: number;
  readonly rcpt: number;
  /** From the command DATA to its answer. */
  readonly data: number;
  /** Until a block of the message was taken by the connection. */
  readonly block: number;
  /** From the final dot to its answer: long, because giving up early is how mail is sent twice. */
  readonly end: number;
  /** For the answers to QUIT and RSET, behind which no message waits: a new connection is quicker. */
  readonly quit: number;
  /** How long a connection without work is kept; servers close theirs after five minutes at the earliest. */
  readonly idle: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** What RFC 5321 §4.5.3.2 asks for at least. */
export const SMTP_TIMEOUTS: SmtpTimeouts = {
  connect: 30 * SECOND,
  greeting: 5 * MINUTE,
  command: 5 * MINUTE,
  mail: 5 * MINUTE,
  rcpt: 5 * MINUTE,
  data: 2 * MINUTE,
  block: 3 * MINUTE,
  end: 10 * MINUTE,
  quit: 5 * SECOND,
  idle: 30 * SECOND,
};
