/** What a server can do, as it says in its answer to EHLO (RFC 5321 §4.1.1.1). */
export interface Extensions {
  /** Takes several commands at once (RFC 2920). */
  readonly pipelining: boolean;
  /** Takes bytes above 127 in messages (RFC 6152). */
  readonly eightBit: boolean;
  /** Takes logins (RFC 4954). */
  readonly auth: boolean;
  /** Largest message in bytes (RFC 1870), where there is a limit. */
  readonly maxSizeBytes?: number;
}

/** Reads an answer to EHLO: one line per extension, with its code; the first is the greeting. */
export function parseExtensions(answer: string): Extensions {
  const lines = answer
    .split("\n")
    .slice(1)
    .map((line) =>
      line
        .replace(/^\d{3}[ -]?/, "")
        .trim()
        .toUpperCase(),
    );
  const keywords = new Set(lines.map((line) => line.split(/[ =]/, 1)[0] ?? ""));
  const size = lines.map((line) => /^SIZE (\d{1,15})$/.exec(line)?.[1]).find((digits) => digits !== undefined);
  const maxSizeBytes = Number(size ?? 0);
  return {
    pipelining: keywords.has("PIPELINING"),
    eightBit: keywords.has("8BITMIME"),
    auth: keywords.has("AUTH"),
    ...(maxSizeBytes > 0 ? { maxSizeBytes } : {}),
  };
}
