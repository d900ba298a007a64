import { joinReply, parseReplyLine, type Reply } from "./reply.ts";

/** Octets of a line; the standard allows 512, servers are wordier (RFC 5321 §4.5.3.1.5). */
const MAX_LINE = 8192;
/** Octets of a whole answer. */
const MAX_REPLY = 65_536;

/** What a stream of answers holds that is none: a line of another form or beyond measure, or codes that differ. */
export type Garbage = "garbage";

/**
 * Reads answers from the bytes of a connection, in whatever pieces they come; strict in the code, bounded in length.
 *
 * Ends at the first garbage: what follows it has no meaning any more.
 */
export class ReplyReader {
  #line = "";
  #code: number | undefined;
  #texts: string[] = [];
  #length = 0;
  #isBroken = false;

  /** Whether an answer has begun and is not whole. */
  get isMidway(): boolean {
    return this.#length > 0;
  }

  /** Takes the next bytes, and gives the answers that are complete with them. */
  read(chunk: Uint8Array): readonly (Reply | Garbage)[] {
    const found: (Reply | Garbage)[] = [];
    const pieces = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString("latin1").split("\n");
    for (const [index, piece] of pieces.entries()) {
      if (this.#isBroken) break;
      this.#line += piece;
      this.#length += piece.length + (index < pieces.length - 1 ? 1 : 0);
      const isTooLong = this.#line.length > MAX_LINE || this.#length > MAX_REPLY;
      const answer = isTooLong ? "garbage" : index < pieces.length - 1 ? this.#endLine() : undefined;
      if (answer !== undefined) found.push(answer);
      this.#isBroken = answer === "garbage";
    }
    return found;
  }

  #endLine(): Reply | Garbage | undefined {
    const line = parseReplyLine(this.#line.replace(/\r$/, ""));
    this.#line = "";
    if (line === undefined || (this.#code !== undefined && line.code !== this.#code)) return "garbage";
    this.#texts.push(Buffer.from(line.text, "latin1").toString("utf8"));
    this.#code = line.code;
    if (!line.isLast) return undefined;
    const reply = joinReply(line.code, this.#texts);
    this.#code = undefined;
    this.#texts = [];
    this.#length = 0;
    return reply;
  }
}
