const MAX_OCTETS = 75;

/** Octets of a code point in UTF-8. */
function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

function foldLine(line: string): string {
  let folded = "";
  let start = 0;
  let octets = 0;
  for (let at = 0; at < line.length; ) {
    const codePoint = line.codePointAt(at) ?? 0;
    const size = octetsOf(codePoint);
    if (octets + size > MAX_OCTETS) {
      folded += `${line.slice(start, at)}\r\n `;
      start = at;
      octets = 1;
    }
    octets += size;
    at += codePoint < 0x10000 ? 1 : 2;
  }
  return folded + line.slice(start);
}

/**
 * Folds lines of more than 75 octets, between characters; lines that are folded stay as they are.
 *
 * `ical-generator` can do so, too, but makes an encoder for each character, which takes most of its time.
 *
 * @param calendar - lines that end with CRLF
 * @see RFC 5545 §3.1
 */
export function foldLines(calendar: string): string {
  return calendar
    .split("\r\n")
    .map((line) => (line.length * 3 <= MAX_OCTETS ? line : foldLine(line)))
    .join("\r\n");
}
