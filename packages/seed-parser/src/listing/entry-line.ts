import { type Furniture, type Inline, type Paragraph, type Span, textOfInlines } from "@clusterpost/core";
import { labelKind } from "../article/labelled-lines.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";
import { isPlaceText } from "../events/listed-event.ts";
import { spanOfInlines } from "../inline-text.ts";
import { hasWords, replaceWords } from "../letters.ts";
import { isPlaceLine } from "../place-line.ts";
import { trimMarks, trimMarksEnd } from "../trim-marks.ts";
import { datesOfLine } from "./date-line.ts";
import { sliceInlines } from "./slice-inlines.ts";

/** An item on one line, such as `12 May 2020 – Title – Place` or `[Title](https://…), 12 May 2020`. */
export interface EntryLine {
  /** What makes it an item: a link or bold words as its title, or a date beside its title. */
  readonly form: "link" | "strong" | "dated";
  readonly title: readonly Inline[];
  /** What else the line says, each part a paragraph: dates, place, text. */
  readonly parts: readonly Paragraph[];
  readonly hasDate: boolean;
  /** Words before a date that only say which date it is: `deadline`. */
  readonly labels: readonly Furniture[];
}

/** Marks between the parts of a line. */
const SEPARATOR = /\s+[-–—|·•]\s+|\s*[|;\t]\s*|\s+\/\s+|\s*[()]\s*/gu;
const EDGES = ",:;|()–—·•-";
const MAX_TITLE = 200;
const ANY_DAY = "2000-06-15";

/** A stretch of the text of a line. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Reads the run of a list item or line as an item, if it is made up as one. */
export function readEntryLine(paragraph: Paragraph, context: DocumentContext): EntryLine | undefined {
  const text = textOfInlines(paragraph.children);
  const dates = datesIn(text, context);
  const lead = leadOf(paragraph.children, dates);
  const title = lead?.title ?? titleBeside(text, dates, context);
  if (title === undefined || title.end - title.start > MAX_TITLE) return undefined;
  const others = [
    ...partsOf(text, { start: 0, end: title.start }, dates),
    ...partsOf(text, { start: title.end, end: text.length }, dates),
  ];
  const bare = others.map((part) => withoutLabel(text, part, dates, context));
  const parts = bare.map((part) => paragraphOf(paragraph, part));
  const labels = others.flatMap((part, index): Furniture[] => {
    const label = { start: part.start, end: bare[index]?.start ?? part.start };
    return label.end === label.start
      ? []
      : [{ text: text.slice(label.start, label.end).trim(), span: paragraphOf(paragraph, label).span }];
  });
  return {
    form: lead?.form ?? "dated",
    title: sliceInlines(
      paragraph.children,
      title.start,
      lead?.form === "strong" ? withoutStop(text, title) : title.end,
    ),
    parts: inOrder(parts, context),
    hasDate: dates.length > 0,
    labels,
  };
}

/** Dates first, then places, then other text: the order in which lines stand below a title. */
function inOrder(parts: readonly Paragraph[], context: DocumentContext): Paragraph[] {
  const said = parts.filter(({ children }) => hasWords(textOfInlines(children)));
  const rank = (part: Paragraph): number =>
    datesIn(textOfInlines(part.children), context).length > 0 ? 0 : isPlaceLine(part, context) ? 1 : 2;
  return said.sort((first, second) => rank(first) - rank(second));
}

/** A part without the words before its date, where these only say which date it is. */
function withoutLabel(text: string, part: Stretch, dates: readonly Stretch[], context: DocumentContext): Stretch {
  const date = dates.find(({ start, end }) => start > part.start && end <= part.end);
  if (date === undefined || !isLabel(text.slice(part.start, date.start), context)) return part;
  return { start: date.start, end: part.end };
}

const MAX_LABEL = 40;

/** `deadline`, `until`, without a colon; with one the reader of labels knows it. */
function isLabel(words: string, context: DocumentContext): boolean {
  const known = context.words;
  const bare = words.trim();
  if (bare === "" || bare.endsWith(":") || bare.length > MAX_LABEL) return false;
  return labelKind(`${bare}:`, context) !== undefined || known.until.test(` ${bare} `) || isOnly(bare, known.otherDate);
}

const isOnly = (words: string, expression: RegExp): boolean => expression.exec(words)?.[0].length === words.length;

/** Bold words before a text end with a full stop or colon; a title does not. */
const withoutStop = (text: string, { start, end }: Stretch): number =>
  start + trimMarksEnd(text.slice(start, end), ".:").length;

const datesIn = (text: string, context: DocumentContext): readonly Stretch[] =>
  datesOfLine(text.slice(0, MAX_TITLE), context, ANY_DAY).map(({ start, end }) => ({ start, end }));

/** A link or bold words that begin the line; only a date may stand before them. */
function leadOf(
  children: readonly Inline[],
  dates: readonly Stretch[],
): { readonly form: "link" | "strong"; readonly title: Stretch } | undefined {
  let at = 0;
  for (const inline of children) {
    const text = textOfInlines([inline]);
    const stretch = { start: at, end: at + text.length };
    if (inline.type === "link" || inline.type === "strong") {
      const isDate = dates.some(({ start, end }) => start <= stretch.start + 2 && end >= stretch.end - 2);
      const isAddress = inline.type === "link" && (!/^https?:/i.test(inline.href) || /^(?:https?:|www\.)/i.test(text));
      if (isAddress) return undefined;
      if (!isDate) return { form: isLinked(inline) ? "link" : "strong", title: stretch };
    } else if (saysMore(text, at, dates)) return undefined;
    at = stretch.end;
  }
  return undefined;
}

function isLinked(inline: Inline): boolean {
  return inline.type === "link" || ("children" in inline && inline.children.some((child) => child.type === "link"));
}

/** Whether the text before a lead says more than dates, weekdays and a place. */
function saysMore(text: string, offset: number, dates: readonly Stretch[]): boolean {
  let rest = "";
  for (let at = 0; at < text.length; at += 1)
    if (!dates.some(({ start, end }) => start <= offset + at && offset + at < end)) rest += text[at];
  const words = trimMarks(rest, EDGES);
  const isWord = /^\p{L}{2,14}$/u.test(words);
  return words !== "" && (dates.length === 0 || !(isWord || isPlace(words, { start: 0, end: words.length })));
}

/** The title of a line that has a date: before it, or behind it up to the place. */
function titleBeside(text: string, dates: readonly Stretch[], context: DocumentContext): Stretch | undefined {
  const [date] = dates;
  const last = dates.at(-1);
  if (date === undefined || last === undefined) return undefined;
  const before = beforeLabel(text, trimmed(text, { start: 0, end: date.start }), dates, context);
  if (isTitle(withoutDateWords(text, before, context), before)) {
    const [title] = text.slice(before.start, before.end).includes("|") ? segmentsOf(text, before, dates) : [before];
    return title !== undefined && /[.!?]\s/.test(text.slice(title.start, title.end)) ? undefined : title;
  }
  const after = segmentsOf(text, { start: date.end, end: text.length }, dates).filter(
    (part) => isTitle(text, part) && !dates.some(({ start, end }) => start >= part.start && end <= part.end),
  );
  const [first, ...more] = after;
  if (first === undefined || !/^[\s\p{P}|]/u.test(text.slice(date.end))) return undefined;
  const second = more[0];
  if (second === undefined || text.slice(first.end, second.start).includes("(")) return first;
  if (more.length === 1 && isPlace(text, first) && !isPlace(text, second)) return second;
  const place = more.at(-1);
  return place !== undefined && isPlace(text, place) ? { start: first.start, end: (after.at(-2) ?? first).end } : first;
}

/** What stands before the last part of a stretch, when that part is a label: `Fund for machines – deadline`. */
function beforeLabel(text: string, stretch: Stretch, dates: readonly Stretch[], context: DocumentContext): Stretch {
  const segments = segmentsOf(text, stretch, dates);
  const [label, title] = [segments.at(-1), segments.at(-2)];
  if (label === undefined || title === undefined) return stretch;
  const words = text.slice(label.start, label.end).replace(/:\s*$/, "");
  return isLabel(words, context) ? { start: stretch.start, end: title.end } : stretch;
}

/** A text in which the words of dates in a stretch, such as weekdays, are blank. */
function withoutDateWords(text: string, { start, end }: Stretch, context: DocumentContext): string {
  const { lexicon } = dateContext(context);
  const words = replaceWords(text.slice(start, end), (word) =>
    lexicon.meaningOf(word.toLowerCase()) === undefined ? word : " ".repeat(word.length),
  );
  return text.slice(0, start) + words + text.slice(end);
}

const isTitle = (text: string, { start, end }: Stretch): boolean =>
  /\p{L}{3}/u.test(text.slice(start, end)) && (text.slice(start, end).match(/\p{L}/gu)?.length ?? 0) >= 6;

function isPlace(text: string, { start, end }: Stretch): boolean {
  const value = text.slice(start, end);
  return value.split(" ").length <= 5 && isPlaceText(value);
}

/** The parts of a stretch between separators; a date is one part whatever marks it holds. */
function segmentsOf(text: string, { start, end }: Stretch, dates: readonly Stretch[]): Stretch[] {
  const segments: Stretch[] = [];
  let from = start;
  for (const match of text.slice(start, end).matchAll(SEPARATOR)) {
    const at = start + match.index;
    if (dates.some((date) => date.start < at + match[0].length && at < date.end)) continue;
    segments.push(trimmed(text, { start: from, end: at }));
    from = at + match[0].length;
  }
  segments.push(trimmed(text, { start: from, end }));
  return segments.filter((segment) => segment.end > segment.start);
}

/** Parts beside the title; `12 May 2020, Brussels` are two. Prose stays one part. */
function partsOf(text: string, stretch: Stretch, dates: readonly Stretch[]): Stretch[] {
  const own = dates.filter(({ start, end }) => start >= stretch.start && end <= stretch.end);
  if (own.length === 0 && stretch.end - stretch.start > MAX_TITLE / 2) return [trimmed(text, stretch)];
  return segmentsOf(text, stretch, dates).flatMap((segment) => {
    const date = own.find(({ start, end }) => start >= segment.start && end <= segment.end);
    const comma = date === undefined ? -1 : text.slice(date.end, segment.end).indexOf(", ");
    if (date === undefined || comma === -1) return [segment];
    const cut = date.end + comma;
    const rest = trimmed(text, { start: cut, end: segment.end });
    const isWord = /^\p{L}{2,14}$/u.test(text.slice(rest.start, rest.end));
    return isWord || isPlace(text, rest) ? [trimmed(text, { start: segment.start, end: cut }), rest] : [segment];
  });
}

function trimmed(text: string, { start, end }: Stretch): Stretch {
  let from = start;
  let to = end;
  while (from < to && /[\s,:;|()–—·•-]/u.test(text.charAt(from))) from += 1;
  while (to > from && /[\s,:;|(–—·•-]/u.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function paragraphOf(line: Paragraph, { start, end }: Stretch): Paragraph {
  const children = sliceInlines(line.children, start, end);
  const span: Span = spanOfInlines(children, line.span);
  return { type: "paragraph", children, span };
}
