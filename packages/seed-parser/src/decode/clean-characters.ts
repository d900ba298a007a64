import type { Span } from "@clusterpost/core";

/** Characters that were taken out or replaced. */
export interface Cleaned {
  readonly count: number;
  /** Place of the first one, in the clean text. */
  readonly first: Span;
  /** Up to five of them: `U+200B`. */
  readonly examples: readonly string[];
}

/** A text without characters that nobody sees and that break words or programs. */
export interface CleanText {
  readonly text: string;
  readonly nul?: Cleaned;
  /**
   * Control characters (those that stand for a line or page break became line ends), zero-width
   * characters, soft hyphens, direction marks, and halves of characters, which are U+FFFD now.
   */
  readonly unwanted?: Cleaned;
}

/**
 * What is looked at: NUL and other control characters, soft hyphens, zero-width characters and
 * direction marks, tags, noncharacters. U+FE0F and its like belong to emoji and stay.
 */
const SUSPECT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]+|\udb40[\udc00-\udc7f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Letters and signs of ASCII, Latin, Greek, Cyrillic; line ends; dashes, quotes and bullets: none is suspect. */
function isCommon(code: number): boolean {
  if (code < 0x7f) return code >= 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;
  return (code >= 0xa0 && code < 0x600 && code !== 0xad) || (code >= 0x2010 && code < 0x2028);
}

/** Whether every character of a text is one of those that most texts are written in; nothing is to be cleaned then. */
export function isOrdinary(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!isCommon(text.charCodeAt(at))) return false;
  return true;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Scripts whose letters join, or whose signs need a joiner: Arabic to Mongolian, without the Georgian and others. */
const JOINING = /[\u0600-\u0e7f\u0f00-\u109f\u1780-\u18af]/;
const EMOJI = /[\ufe0f\u{1f3fb}-\u{1f3ff}]|\p{Extended_Pictographic}/u;

/** Whether a joiner (U+200C, U+200D) does something where it stands. */
function isJoinerAt(text: string, at: number): boolean {
  const before = text.codePointAt(at - 2) ?? 0;
  const left = before > 0xffff ? String.fromCodePoint(before) : text.charAt(at - 1);
  const right = String.fromCodePoint(text.codePointAt(at + 1) ?? 0x20);
  if (JOINING.test(left)) return true;
  return text.charAt(at) === "\u200d" && EMOJI.test(left) && EMOJI.test(right);
}

/** Flags of parts of a country are a black flag and tags. */
function isFlagTagAt(text: string, at: number): boolean {
  let from = at;
  // A flag has at most seven tags.
  for (let count = 0; count < 7 && text.charAt(from - 2) === "\udb40"; count += 1) from -= 2;
  return text.slice(Math.max(0, from - 2), from) === "\u{1f3f4}";
}

interface Tally {
  count: number;
  readonly at: number;
  readonly examples: Set<string>;
}

/** Word's line break and the end of a page. */
const BREAKS = new Set([0x0b, 0x0c, 0x2028, 0x2029]);

const MAX_EXAMPLES = 5;
const nameOf = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;

/** Takes out NUL, control characters and what is invisible. Joiners of emoji, Arabic and Indic scripts stay. */
export function cleanCharacters(text: string): CleanText {
  if (text.search(SUSPECT) === -1) return { text };
  const tallies = new Map<"nul" | "unwanted", Tally>();
  const count = (code: number, at: number): void => {
    const kind = code === 0 ? "nul" : "unwanted";
    const tally = tallies.get(kind) ?? { count: 0, at, examples: new Set() };
    tally.count += 1;
    if (tally.examples.size < MAX_EXAMPLES) tally.examples.add(nameOf(code));
    tallies.set(kind, tally);
  };
  const keepsMarks = RIGHT_TO_LEFT.test(text);
  /** What stays of one character, all that stands before it being clean. */
  const keep = (code: number, at: number, place: number): string => {
    const isMark = code === 0x200e || code === 0x200f || code === 0x061c;
    const isJoiner = code === 0x200c || code === 0x200d;
    if ((isMark && keepsMarks) || (isJoiner && isJoinerAt(text, at))) return String.fromCharCode(code);
    count(code, place);
    return BREAKS.has(code) ? "\n" : "";
  };
  let shift = 0;
  const clean = text.replace(SUSPECT, (run: string, offset: number) => {
    let kept = "";
    if (/^[\ud800-\udfff]$/.test(run)) {
      count(run.charCodeAt(0), offset + shift);
      kept = "\ufffd";
    } else if (run.startsWith("\udb40")) {
      if (isFlagTagAt(text, offset)) kept = run;
      else count(run.codePointAt(0) ?? 0, offset + shift);
    } else {
      for (let index = 0; index < run.length; index += 1) {
        kept += keep(run.charCodeAt(index), offset + index, offset + shift + kept.length);
      }
    }
    shift += kept.length - run.length;
    return kept;
  });
  const give = (kind: "nul" | "unwanted"): Cleaned | undefined => {
    const tally = tallies.get(kind);
    if (tally === undefined) return undefined;
    const start = Math.min(tally.at, Math.max(0, clean.length - 1));
    const first = { start, end: Math.min(start + 1, clean.length) };
    return { count: tally.count, first, examples: [...tally.examples] };
  };
  const [nul, unwanted] = [give("nul"), give("unwanted")];
  return { text: clean, ...(nul && { nul }), ...(unwanted && { unwanted }) };
}
