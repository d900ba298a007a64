/** What one mail and all connections together may ask of the mailbox. */
export interface ReceiveLimits {
  /** The mail as it was sent. */
  readonly maxMailBytes: number;
  /** One line, its end not counted. */
  readonly maxLineBytes: number;
  readonly maxHeaderFields: number;
  readonly maxHeaderBytes: number;
  /** RFC 5321 §4.5.3.1.8 asks for at least 100. */
  readonly maxRecipients: number;
  readonly maxConnections: number;
  /** A connection without a word for this long is closed (RFC 5321 §4.5.3.2.7). */
  readonly idleMs: number;
}

export const DEFAULT_RECEIVE_LIMITS: ReceiveLimits = {
  maxMailBytes: 25 * 1024 * 1024,
  maxLineBytes: 1024 * 1024,
  maxHeaderFields: 1000,
  maxHeaderBytes: 256 * 1024,
  maxRecipients: 100,
  maxConnections: 20,
  idleMs: 5 * 60 * 1000,
};

/** Why a mail is refused, as SMTP says it (RFC 5321 §4.2, RFC 3463). */
export interface Refusal {
  readonly code: number;
  readonly text: string;
}

const LF = 0x0a;
const CR = 0x0d;

/** Watches the bytes of a mail as they arrive, whatever the borders of the chunks. */
export interface ReceiveGuard {
  /** Says why the mail must be refused, once it must be. */
  readonly take: (chunk: Uint8Array) => Refusal | undefined;
}

/** Makes a guard for one mail. */
export function createReceiveGuard(limits: ReceiveLimits): ReceiveGuard {
  let bytes = 0;
  let lineBytes = 0;
  let lastByte = 0;
  let isHeader = true;
  let fields = 0;
  const refuse = (code: number, text: string): Refusal => ({ code, text });
  const endLine = (): Refusal | undefined => {
    const isEmpty = lineBytes === 0 || (lineBytes === 1 && lastByte === CR);
    if (isHeader && isEmpty) isHeader = false;
    if (isHeader) fields += 1;
    return undefined;
  };
  const overLimit = (): Refusal | undefined => {
    if (bytes > limits.maxMailBytes) return refuse(552, `The mail is larger than ${limits.maxMailBytes} bytes`);
    if (lineBytes > limits.maxLineBytes) return refuse(554, `A line is longer than ${limits.maxLineBytes} bytes`);
    if (fields > limits.maxHeaderFields) return refuse(554, `The header has more than ${limits.maxHeaderFields} lines`);
    if (isHeader && bytes > limits.maxHeaderBytes)
      return refuse(554, `The header is larger than ${limits.maxHeaderBytes} bytes`);
    return undefined;
  };
  return {
    take: (chunk) => {
      const view = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      let at = 0;
      while (at < view.length) {
        const end = view.indexOf(LF, at);
        const stop = end === -1 ? view.length : end;
        lineBytes += stop - at;
        bytes += stop - at + (end === -1 ? 0 : 1);
        if (stop > at) lastByte = view[stop - 1] ?? 0;
        const over = overLimit();
        if (over !== undefined) return over;
        if (end === -1) break;
        endLine();
        lineBytes = 0;
        lastByte = LF;
        at = end + 1;
      }
      return overLimit();
    },
  };
}
