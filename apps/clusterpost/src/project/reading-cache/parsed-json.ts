import type { ParsedSeed } from "@clusterpost/seed-parser";

/** What JSON writes as it is. A submission with more than that has bytes in it. */
const PLAIN_KEYS: ReadonlySet<string> = new Set([
  "document",
  "diagnostics",
  "held",
  "parts",
  "text",
] satisfies (keyof ParsedSeed)[]);
const BYTES = "\u0000bytes";

/** Looks at the value itself, for a `Buffer` has been turned into numbers before it is given. */
function writeBytes(this: Readonly<Record<string, unknown>>, key: string, given: unknown): unknown {
  const value = this[key];
  return value instanceof Uint8Array ? { [BYTES]: Buffer.from(value).toString("base64") } : given;
}

function readBytes(_key: string, value: unknown): unknown {
  const written = typeof value === "object" && value !== null && BYTES in value ? value[BYTES] : undefined;
  return typeof written === "string" ? new Uint8Array(Buffer.from(written, "base64")) : value;
}

const escapeCharacter = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/**
 * Writes what was parsed as JSON in one line; bytes become Base64 (RFC 4648 §4).
 *
 * Characters beyond ASCII are escaped: one byte for each character is read several times as fast.
 */
export function formatParsed(parsed: ParsedSeed): string {
  const isPlain = Object.keys(parsed).every((key) => PLAIN_KEYS.has(key));
  const json = isPlain ? JSON.stringify(parsed) : `${BYTES_MARK}${JSON.stringify(parsed, writeBytes)}`;
  return json.replace(/[\u0080-\uffff]/g, escapeCharacter);
}

/** White space before JSON with bytes in it, so that other JSON is read without a look at each value. */
const BYTES_MARK = " ";

/**
 * Reads what {@link formatParsed} wrote.
 *
 * @returns nothing for JSON that is no parsed submission of this file
 */
export function parseParsed(json: string, file: string): ParsedSeed | undefined {
  try {
    const parsed: unknown = json.startsWith(BYTES_MARK) ? JSON.parse(json, readBytes) : JSON.parse(json);
    return isParsed(parsed, file) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isParsed(value: unknown, file: string): value is ParsedSeed {
  if (typeof value !== "object" || value === null || !("diagnostics" in value) || !Array.isArray(value.diagnostics))
    return false;
  if (!("document" in value)) return true;
  const { document } = value;
  return (
    typeof document === "object" &&
    document !== null &&
    "kind" in document &&
    "file" in document &&
    document.file === file
  );
}
