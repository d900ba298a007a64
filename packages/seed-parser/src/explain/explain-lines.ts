import type { DateContext } from "../dates/find-dates.ts";
import { dateContext } from "../document-context.ts";
import { indexLines } from "../line-index.ts";
import type { ParsedSeed, ParseOptions } from "../parse-seed.ts";
import type { PartKind } from "../part.ts";
import { formatOf } from "../seed-format.ts";
import { openDocument } from "../understand.ts";
import type { WordMatcher } from "../word-matcher.ts";
import { type DatedFacts, type DateUse, datedFacts, datesOfLine, isMainlyDates, type LineDate } from "./dated-facts.ts";
import { type AnyDocument, documentParts, itemRegions } from "./document-parts.ts";
import { knownWords, wordsIn } from "./known-words.ts";
import { layParts } from "./line-parts.ts";
import { indexPageLines, type PageLines } from "./page-lines.ts";
import { visibleSource } from "./visible-source.ts";

/** One line of a submission, or a part of a long line of a page, and what it was taken for. */
export interface ExplainedLine {
  /** From 1; parts of one line have the same. */
  readonly line: number;
  /** `blank` for a line of white space; any other line has exactly one part. */
  readonly part: PartKind | "blank";
  readonly text: string;
  /** Offset of the line, or part, in the decoded text. */
  readonly start: number;
  /** Id of the item of a digest or listing that the line belongs to. */
  readonly itemId?: string;
  /** Dates in the line, and what each was used for. */
  readonly dates: readonly LineDate[];
}

/** What the lines of a document are judged by. */
interface Judge {
  readonly document: AnyDocument;
  readonly words: WordMatcher;
  readonly known: ReadonlySet<string>;
  readonly facts: ReadonlyMap<string | undefined, DatedFacts>;
  readonly dates: DateContext;
}

const NO_FACTS: DatedFacts = { places: [], use: () => "mentioned" };
const PART_OF_USE: Readonly<Record<DateUse, PartKind | undefined>> = {
  event: "event",
  registration: "event",
  deadline: "deadline",
  published: "byline",
  mentioned: undefined,
};
/** Parts that the reader named itself. */
const NAMED: ReadonlySet<PartKind> = new Set(["byline", "furniture", "marks"]);
/** Parts of which a line of dates may be one. */
const TEXT: ReadonlySet<PartKind> = new Set(["body", "list", "heading"]);

/**
 * Says of every line of a submission what it was taken for.
 *
 * What the document's spans show counts as long as words of the line really are in the document: a
 * line with words of which none reached it is not understood, whatever span covers it.
 *
 * @param parsed - as the parser gave it
 * @param options - what it was parsed with
 * @returns the lines in order, long ones of pages in parts; none of a file that could not be read as text
 */
export function explainLines(parsed: ParsedSeed, options: ParseOptions = {}): ExplainedLine[] {
  const { document, text, parts = [] } = parsed;
  if (text === undefined) return [];
  const isPage =
    formatOf({ name: document?.file ?? "", bytes: new TextEncoder().encode(text.slice(0, 1024)) }) === "html";
  const seen = isPage ? visibleSource(text) : text;
  const lines = isPage ? indexPageLines(text, seen) : indexTextLines(text);
  const laid = document === undefined ? [] : layParts(lines, [...documentParts(document), ...parts]);
  const regions = document === undefined ? [] : layParts(lines, itemRegions(document));
  const judge = document === undefined ? undefined : judgeOf(document, text, options);
  return Array.from({ length: lines.count }, (_, line) =>
    explainLine(lines, seen, line, laid[line]?.kind, regions[line]?.itemId, judge),
  );
}

/** The lines of a text, none of them in parts. */
const indexTextLines = (text: string): PageLines => ({ ...indexLines(text), lineOf: (line) => line });

function judgeOf(document: AnyDocument, text: string, options: ParseOptions): Judge {
  const context = openDocument(document.file, text, options);
  const near = document.kind === "article" ? document.article.publishedOn : dayOf(document);
  return {
    document,
    words: context.words,
    known: knownWords(document),
    facts: datedFacts(document),
    dates: dateContext(context, near),
  };
}

function dayOf(document: Exclude<AnyDocument, { kind: "article" }>): string | undefined {
  const date = document.kind === "digest" ? document.date : document.month;
  return date?.length === 7 ? `${date}-01` : date;
}

function explainLine(
  lines: PageLines,
  seen: string,
  line: number,
  kind: PartKind | undefined,
  itemId: string | undefined,
  judge: Judge | undefined,
): ExplainedLine {
  const start = lines.startOf(line);
  const text = lines.text.slice(start, lines.endOf(line));
  const words = seen.slice(start, lines.endOf(line));
  const place = { line: lines.lineOf(line) + 1, text, start };
  if (text.trim() === "") return { ...place, part: "blank", dates: [] };
  if (judge === undefined) return { ...place, part: "not-understood", dates: [] };
  const facts = judge.facts.get(itemId) ?? NO_FACTS;
  const dates = datesOfLine(words, facts, judge.dates);
  const part = partOf(words, kind, dates, facts, judge);
  return { ...place, part, ...(itemId === undefined ? {} : { itemId }), dates };
}

function partOf(
  text: string,
  kind: PartKind | undefined,
  dates: readonly LineDate[],
  facts: DatedFacts,
  judge: Judge,
): PartKind {
  if (kind === "front-matter") return isFrontMatterUsed(text, dates, judge) ? kind : "not-understood";
  if ((kind === "furniture" || kind === "attachment") && judge.words.isAttachmentHeading(text)) return "attachment";
  if (kind !== undefined && NAMED.has(kind)) return kind;
  if (kind === undefined || TEXT.has(kind)) {
    const fact = factOf(text, dates, facts, kind === undefined, judge);
    if (fact !== undefined) return fact;
  }
  const words = wordsIn(text);
  if (words.length === 0) return kind ?? "marks";
  if (kind !== undefined) return words.some((word) => judge.known.has(word)) ? kind : "not-understood";
  if (judge.document.kind !== "article" && isTitle(text, judge.document.title)) return "title";
  return words.every((word) => judge.known.has(word)) ? "body" : "not-understood";
}

/** A line of the front matter is used when its value reached the document. */
function isFrontMatterUsed(text: string, dates: readonly LineDate[], { known }: Judge): boolean {
  if (dates.some(({ use }) => use !== "mentioned")) return true;
  return wordsIn(text.replace(/^[^:]*:/, "")).every((word) => known.has(word));
}

const isTitle = (text: string, title: string | undefined): boolean =>
  title !== undefined && wordsIn(text).join(" ") === wordsIn(title).join(" ");

/** The fact that a line states: by its label, or because its dates are all that it says. */
function factOf(
  text: string,
  dates: readonly LineDate[],
  facts: DatedFacts,
  isTaken: boolean,
  { words, dates: context }: Judge,
): PartKind | undefined {
  const label = words.label(text.trimStart());
  const isPlace = facts.places.some((place) => place !== "" && text.includes(place));
  if (isPlace && (isTaken || label?.kind === "where")) return "event";
  const use = dates.find((date) => date.use !== "mentioned")?.use;
  if (use === undefined) return undefined;
  return isTaken || label !== undefined || isMainlyDates(text, context) ? PART_OF_USE[use] : undefined;
}
