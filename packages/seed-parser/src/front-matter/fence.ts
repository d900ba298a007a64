/** Longer front matter is none: it is read as text. */
export const MAX_FRONT_MATTER = 20_000;

/** The part of a file that states facts beside the text. */
export interface FencedFacts {
  readonly format: "yaml" | "toml" | "json";
  readonly content: string;
  /** Offset of the content. */
  readonly start: number;
  /** Offset of the first character behind the closing fence. */
  readonly end: number;
}

function betweenLines(text: string, format: "yaml" | "toml", open: RegExp, close: RegExp): FencedFacts | undefined {
  const start = open.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  close.lastIndex = start - 1;
  const found = close.exec(text);
  if (found === null) return undefined;
  return {
    format,
    content: text.slice(start, Math.max(start, found.index)),
    start,
    end: found.index + found[0].length,
  };
}

/** Offset behind the bracket that closes the first one; strings are passed over. */
function endOfObject(text: string): number | undefined {
  let depth = 0;
  for (let at = 0; at < Math.min(text.length, MAX_FRONT_MATTER + 2); at += 1) {
    const character = text.charAt(at);
    if (character === '"') {
      for (at += 1; at < text.length && text.charAt(at) !== '"'; at += 1) if (text.charAt(at) === "\\") at += 1;
    } else if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}

function jsonFacts(text: string): FencedFacts | undefined {
  // `{` alone or a quoted key follows: text in braces is none.
  if (!/^\{\s{0,20}"[^"\n]{1,80}"\s{0,20}:/.test(text)) return undefined;
  const close = endOfObject(text);
  if (close === undefined || !/^[ \t]*(?:\n|$)/.test(text.slice(close, close + 200))) return undefined;
  const line = text.indexOf("\n", close);
  return { format: "json", content: text.slice(0, close), start: 0, end: line === -1 ? text.length : line + 1 };
}

/**
 * Finds front matter at the beginning of a file: YAML between `---` lines, TOML between `+++` lines
 * (as Hugo writes it), or an object of JSON.
 */
export function findFacts(text: string): FencedFacts | undefined {
  const found =
    betweenLines(text, "yaml", /^---[ \t]*\n/, /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/g) ??
    betweenLines(text, "toml", /^\+\+\+[ \t]*\n/, /\n\+\+\+[ \t]*(?:\n|$)/g) ??
    (text.startsWith("{") ? jsonFacts(text) : undefined);
  return found;
}
