/** Targets that are longer are refused (RFC 9110 §15.5.15); HTTP asks for at least 8,000 (RFC 9110 §4.1). */
export const MAX_TARGET_LENGTH = 8000;

/** What a request asks for. */
export interface ParsedTarget {
  /** Path in its one canonical form, as {@link encodePath} writes it. */
  readonly path: string;
  /** With its question mark, as it was sent; empty when there is none. */
  readonly query: string;
  /** Host and port of a target in absolute form, which takes the place of the field `Host`. */
  readonly authority?: string;
}

/** Why a target is refused: status and one sentence. */
export interface RefusedTarget {
  readonly status: 400 | 414;
  readonly reason: string;
}

const ABSOLUTE_FORM = /^https?:\/\/([^/?#]*)(.*)$/i;
const BROKEN_ESCAPE = /%(?![\da-f]{2})/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const UNSAFE_SEGMENT = /[\x00-\x1f\x7f/\\]|^\.{1,2}$/;

const refuse = (reason: string): RefusedTarget => ({ status: 400, reason });

/** Writes a path as targets have it: every segment encoded, slashes between them. */
export function encodePath(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

function decodeSegments(path: string): readonly string[] | undefined {
  try {
    return path.split("/").map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

/**
 * Reads the target of a request. What could mean another file than it seems is refused: dots, encoded or
 * not, encoded slashes, backslashes, control characters, broken encoding.
 *
 * @param target - in origin form or absolute form, as it was sent (RFC 9112 §3.2)
 * @see RFC 3986 §2.1, §5.2.4
 */
export function parseTarget(target: string): ParsedTarget | RefusedTarget {
  if (target.length > MAX_TARGET_LENGTH) return { status: 414, reason: "The address is too long." };
  const absolute = ABSOLUTE_FORM.exec(target);
  const authority = absolute?.[1];
  const local = absolute?.[2] ?? target;
  if (local.includes("#")) return refuse("The address has a fragment, which clients keep to themselves.");
  const mark = local.indexOf("?");
  const sent = (mark === -1 ? local : local.slice(0, mark)) || (authority === undefined ? "" : "/");
  if (!sent.startsWith("/")) return refuse("The address is not a path.");
  if (BROKEN_ESCAPE.test(sent)) return refuse("The address has a percent sign without two hexadecimal digits.");
  const segments = decodeSegments(sent);
  if (segments === undefined) return refuse("The address is not UTF-8.");
  if (segments.some((segment) => UNSAFE_SEGMENT.test(segment)))
    return refuse("The address has dots, slashes or control characters in disguise.");
  return {
    path: segments.map(encodeURIComponent).join("/"),
    query: mark === -1 ? "" : local.slice(mark),
    ...(authority === undefined ? {} : { authority }),
  };
}
