import { invalidMessage } from "./invalid-message.ts";

const NUL = 0;
const LF = 10;
const CR = 13;
/** Octets of a line without its CRLF (RFC 5322 §2.1.1). */
const MAX_LINE = 998;

/**
 * Holds the bytes of a message to lines that every transport carries unchanged (RFC 5322 §2.1, RFC 5321 §4.5.3.1.6).
 *
 * SMTP libraries mend line ends on the way, which breaks signatures; a lone CR or LF is also how mail is smuggled.
 *
 * @throws ClusterpostError `MESSAGE_INVALID`: NUL, a lone CR or LF, a line of more than 998 octets, no CRLF at the end
 */
export function assertLines(bytes: Buffer): void {
  if (bytes.indexOf(NUL) >= 0) throw invalidMessage("it has a NUL byte");
  let start = 0;
  while (start < bytes.length) {
    const lf = bytes.indexOf(LF, start);
    if (lf < 0) throw invalidMessage("its last line does not end with CRLF");
    if (bytes.indexOf(CR, start) !== lf - 1) throw invalidMessage("a line end is not CRLF");
    if (lf - 1 - start > MAX_LINE) throw invalidMessage(`a line is longer than ${MAX_LINE} bytes`);
    start = lf + 1;
  }
}
