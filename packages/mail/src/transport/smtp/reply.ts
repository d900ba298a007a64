import { cleanLine } from "@clusterpost/core";

/** An answer of a server, whole (RFC 5321 §4.2). */
export interface Reply {
  /** 200 to 599. */
  readonly code: number;
  /** Enhanced status code (RFC 3463), when its class is the code's (RFC 2034 §4): `5.1.1`. */
  readonly status?: string;
  /** The words, of all lines, on one line of at most 300 characters; for people only. */
  readonly text: string;
}

const LINE = /^([2-5][0-9][0-9])(?:([ -])(.*))?$/s;
const STATUS = /^([245])\.(0|[1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2})(?= |$)/;
const MAX_TEXT = 300;
/** Signs that turn the direction of what follows them on a screen. */
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** One line of an answer. */
export interface ReplyLine {
  readonly code: number;
  readonly isLast: boolean;
  readonly text: string;
}

/**
 * Parses a line of an answer, without its line end.
 *
 * @returns `undefined` for what is no such line: `2500 OK` begins with no reply code
 * @see RFC 5321 §4.2.1, `Reply-line`
 */
export function parseReplyLine(line: string): ReplyLine | undefined {
  const [, digits, mark, text = ""] = LINE.exec(line) ?? [];
  return digits === undefined ? undefined : { code: Number(digits), isLast: mark !== "-", text };
}

/** Puts the lines of an answer together; the words of a refusal often stand on the last ones. */
export function joinReply(code: number, texts: readonly string[]): Reply {
  const status = STATUS.exec(texts[0] ?? "");
  const words = texts.map((text) => text.replace(STATUS, "")).join(" ");
  const text = cleanLine(words.slice(0, 4 * MAX_TEXT).replace(DIRECTION, ""))
    .slice(0, MAX_TEXT)
    .toWellFormed();
  return status !== null && Number(status[1]) === Math.floor(code / 100)
    ? { code, status: status[0], text }
    : { code, text };
}
