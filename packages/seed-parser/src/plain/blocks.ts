import type { Block, Heading, Inline, Paragraph, RichText } from "@clusterpost/core";
import { isOnlyDates, opensWithDate } from "../article/date-lines.ts";
import { isLabelled } from "../article/labelled-lines.ts";
import { isFileLine } from "../attachments/file-line.ts";
import { autolink } from "../autolink.ts";
import { readBylineLine } from "../byline/byline-line.ts";
import { readDayLead } from "../day-lead.ts";
import type { DocumentContext } from "../document-context.ts";
import { indexLines } from "../line-index.ts";
import { isRuleText } from "../rule-text.ts";
import { hasRoundMarks, type PlainLine, readLine } from "./lines.ts";
import { buildLists, type PlainItem } from "./lists.ts";
import { underlinedLevel } from "./underline.ts";

/** Lines of hard-wrapped text have at least this many characters. */
const WRAPPED_MIN = 45;
const WRAPPED_MAX = 100;
/** A title with a byline and perhaps a subtitle has so many lines. */
const MAX_TOP = 4;
/** Notes and numbered lines, each of which is one. */
const NUMBERED = /^\[?\d{1,2}\]?[.)]?\s/;

/**
 * Reads plain text into paragraphs and lists with spans in the source.
 *
 * Blank lines part paragraphs. A single line break parts them too, unless the lines are as long
 * as hard-wrapped lines are. Lists go on over blank lines. A line that is underlined with `===` or
 * `---` is a heading, other lines of such marks are rules.
 *
 * @param start - offset in the document's text at which the plain text begins
 */
export function readPlainBlocks(context: DocumentContext, start: number): RichText {
  const lines = indexLines(context.text);
  const roundMarks = hasRoundMarks(lines);
  const blocks: Block[] = [];
  let items: PlainItem[] = [];
  let run: PlainLine[] = [];
  const endList = (): void => {
    if (items.length > 0) blocks.push(...buildLists(items, context));
    items = [];
  };
  const endRun = (): void => {
    for (const lineGroup of paragraphGroups(run, context)) blocks.push(paragraphOf(lineGroup, context));
    run = [];
  };
  for (let line = 0; line < lines.count; line += 1) {
    if (lines.endOf(line) < start) continue;
    const read = readLine(lines, line, roundMarks);
    const previous = items.at(-1);
    if (read === undefined) {
      endRun();
      if (previous !== undefined) previous.closed = true;
    } else if (isRuleText(read.text)) {
      const title = run.length === 1 ? run[0] : undefined;
      const level = title === undefined ? undefined : underlinedLevel(title, read);
      if (title !== undefined && level !== undefined) {
        run = [];
        blocks.push(headingOf(title, read, level, context));
      } else {
        endRun();
        endList();
        blocks.push({ type: "rule", span: { start: read.start, end: read.end } });
      }
    } else if (read.bullet !== undefined && startsItem(read, previous)) {
      endRun();
      items.push({ lines: [read], bullet: read.bullet, indent: read.indent, closed: false });
    } else if (previous !== undefined && !previous.closed && continuesItem(read, previous)) {
      previous.lines.push(read);
    } else {
      endList();
      run.push(read);
    }
  }
  endRun();
  endList();
  return blocks;
}

/** A number opens a list only as 1 and goes on only with the next number: `22. 9. 2017.` is a date. */
function startsItem(line: PlainLine, previous: PlainItem | undefined): boolean {
  const number = line.bullet?.number;
  if (number === undefined) return true;
  return number === 1 || previous?.bullet.number === number - 1;
}

function continuesItem(line: PlainLine, previous: PlainItem): boolean {
  return line.indent > previous.indent || (previous.lines.at(-1)?.text.length ?? 0) >= WRAPPED_MIN + 15;
}

/** Whether the first word of a line had room at the end of the line above: then nothing wrapped it. */
function wouldFit(line: PlainLine | undefined, next: PlainLine | undefined, longest: number): boolean {
  if (line === undefined || next === undefined) return false;
  return line.text.length + 1 + (next.text.split(/\s/, 1)[0] ?? "").length <= longest;
}

/** Whether half of the lines end before they are full: then nothing wrapped them. */
function isBrokenEarly(run: readonly PlainLine[], longest: number): boolean {
  const early = run.filter((line, index) => wouldFit(line, run[index + 1], longest)).length;
  return early * 2 >= run.length - 1;
}

function isWrapped(run: readonly PlainLine[]): boolean {
  const [first, second] = run;
  // The title of a page, with the site's name behind it, and the headline.
  if (first !== undefined && second !== undefined && first.text.startsWith(second.text)) return false;
  if (run.every(({ text }) => NUMBERED.test(text) || readDayLead(text) !== undefined)) return false;
  const longest = Math.max(...run.map(({ text }) => text.length));
  return (
    longest >= WRAPPED_MIN &&
    longest <= WRAPPED_MAX &&
    run.slice(0, -1).every(({ text }) => text.length >= longest * 0.6) &&
    !isBrokenEarly(run, longest)
  );
}

/** Lines that say what they are never belong to a wrapped paragraph. */
function standsAlone({ text }: PlainLine, context: DocumentContext): boolean {
  return (
    text.length < 220 &&
    (context.words.beginsLikeByline(text) ||
      isLabelled(text, context) ||
      opensWithDate(text, context) ||
      isFileLine(text, context))
  );
}

/** Whether the line below a title says author and day and nothing else, in whatever words: `de Ana Pop, 2 mai 2024`. */
function isBylineBelow(run: readonly PlainLine[], index: number, context: DocumentContext): boolean {
  if (index !== 1 || run.length > MAX_TOP) return false;
  const byline = readBylineLine(run[index]?.text ?? "", context);
  return byline?.author !== undefined && byline.published !== undefined && byline.rest === "";
}

function* paragraphGroups(run: readonly PlainLine[], context: DocumentContext): Generator<readonly PlainLine[]> {
  let prose: PlainLine[] = [];
  for (let index = 0; index < run.length; index += 1) {
    const line = run[index] as PlainLine;
    if (!standsAlone(line, context) && !isBylineBelow(run, index, context)) {
      prose.push(line);
      continue;
    }
    yield* proseGroups(prose);
    prose = [];
    const group = [line];
    for (let next = run[index + 1]; next !== undefined && isOnlyDates(next.text, context); next = run[index + 1]) {
      group.push(next);
      index += 1;
    }
    yield group;
  }
  yield* proseGroups(prose);
}

function proseGroups(run: readonly PlainLine[]): readonly (readonly PlainLine[])[] {
  if (run.length === 0) return [];
  return run.length > 1 && run.length < 1000 && isWrapped(run) ? [run] : run.map((line) => [line]);
}

function paragraphOf(lines: readonly PlainLine[], context: DocumentContext): Paragraph {
  const start = lines[0]?.start ?? 0;
  const end = lines.at(-1)?.end ?? start;
  return { type: "paragraph", children: inlinesOf(context.text, start, end), span: { start, end } };
}

function headingOf(title: PlainLine, underline: PlainLine, level: number, context: DocumentContext): Heading {
  const children = inlinesOf(context.text, title.start, title.end);
  return { type: "heading", level, children, span: { start: title.start, end: underline.end } };
}

function joinLines(raw: string): string {
  const lines = raw.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").join(" ");
}

/** The inlines of a stretch of plain text: text and the links found in it; line breaks count as spaces. */
export function inlinesOf(text: string, start: number, end: number): Inline[] {
  const raw = text.slice(start, end);
  const value = raw.includes("\n") ? joinLines(raw) : raw;
  return value === "" ? [] : autolink([{ type: "text", value, span: { start, end } }]);
}
