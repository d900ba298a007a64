import type { Block, ListItem, Paragraph, RichText, Span } from "@clusterpost/core";
import { textOf, textOfInlines } from "@clusterpost/core";
import { lineOf } from "../block-text.ts";
import type { DocumentContext } from "../document-context.ts";
import { splitTown } from "../events/listed-event.ts";
import { isPlaceLine } from "../place-line.ts";
import { isDateLine, rangesOfLine, saysWhere } from "./date-line.ts";
import { type Divide, type Division, type Draft, type Scene, trimSeparators } from "./division.ts";
import { type EntryLine, readEntryLine } from "./entry-line.ts";
import { areEvents, kindOfRole } from "./kind-of-group.ts";
import { mostFrequent } from "./majority.ts";
import { placesOf } from "./places.ts";
import { isProse } from "./prose.ts";
import { sliceInlines } from "./slice-inlines.ts";
import { asHeading, titleShape } from "./title-line.ts";

const ENOUGH = 3;
/** Dated lines that are enough where the title of the page says that they are events or calls, and nothing else. */
const ENOUGH_TITLED = 2;
const DAY_MS = 86_400_000;
/** Around a list that is the page there is little text. */
const MAX_AROUND = 500;
const MAX_BLOCKS_AROUND = 4;

/** A list item or line that may be an item. */
interface Unit {
  /** Index of its block. */
  readonly index: number;
  readonly entry: EntryLine | undefined;
  readonly line: Paragraph;
  readonly more: readonly Block[];
}

/** Items on one line each: list items or lines with a link, bold words or a date. */
export const divideByLines: Divide = (blocks, scene) => divideList(blocks, scene) ?? divideParagraphs(blocks, scene);

/** The same, where no line has anything below it; such lines are items before their dates are looked at one by one. */
export const divideByPureLines: Divide = (blocks, scene) => {
  const division = divideByLines(blocks, scene);
  const isWhole = division !== undefined && (!scene.isSection || division.before.length === 0);
  const isPure = division?.drafts.every(({ heading, body }) => isOnLine(heading.span, body)) === true;
  return isWhole && isPure ? division : undefined;
};

const isOnLine = (line: Span, body: RichText): boolean => body.every(({ span }) => span.end <= line.end);

/** The lists of a page whose items are all made up alike. */
function divideList(blocks: RichText, scene: Scene): Division | undefined {
  const lists = placesOf(blocks, ({ type }) => type === "list");
  const [first] = lists;
  const last = lists.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (blocks.slice(first, last + 1).some(({ type }) => type !== "list" && type !== "rule")) return undefined;
  const units = lists.flatMap((index) => {
    const list = blocks[index];
    return list?.type === "list" ? list.items.flatMap((item) => unitOf(item, index, scene.context)) : [];
  });
  return divideUnits(blocks, units, first, last + 1, scene);
}

function unitOf(item: ListItem, index: number, context: DocumentContext): Unit[] {
  const [line, ...more] = item.children;
  if (line?.type !== "paragraph") return [];
  return [{ index, line, more, entry: readEntryLine(line, context) }];
}

/** Paragraphs that begin with their title or date; what stands between them belongs to the one above. */
function divideParagraphs(blocks: RichText, scene: Scene): Division | undefined {
  const units: Unit[] = [];
  const open: { more: Block[] } = { more: [] };
  let first = 0;
  let belowTitles = 0;
  for (const [index, block] of blocks.entries()) {
    if (units.length === 0 && index > MAX_BLOCKS_AROUND && !scene.isSection) return undefined;
    const entry = block.type === "paragraph" ? readLine(block, scene) : undefined;
    if (block.type === "paragraph" && entry !== undefined) {
      if (units.length === 0) first = index;
      if (isFactsOf(blocks[index - 1], block, scene.context)) belowTitles += 1;
      const more: Block[] = [];
      units.push({ index, line: block, entry, more });
      open.more = more;
    } else if (units.length > 0) open.more.push(block);
  }
  if (belowTitles * 2 > units.length) return undefined;
  return divideUnits(blocks, units, first, blocks.length, scene);
}

/** Whether a line states the day and place of the title right above it. */
function isFactsOf(above: Block | undefined, line: Block, context: DocumentContext): boolean {
  return titleShape(above, context) !== undefined && saysWhere(lineOf(line), context);
}

/** A date with a category, such as `12 May 2020 | Members`, belongs to the title below or above. */
function readLine(line: Paragraph, { context, role }: Scene): EntryLine | undefined {
  const entry = readEntryLine(line, context);
  const isPlain = role !== "events" && role !== "calls" && (entry?.parts.length ?? 0) < 2;
  return isPlain && isDateLine(line, context) ? undefined : entry;
}

function divideUnits(
  blocks: RichText,
  units: readonly Unit[],
  first: number,
  end: number,
  scene: Scene,
): Division | undefined {
  const entries = units.flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
  const form = mostFrequent(entries.map((entry) => entry.form));
  const alike = entries.filter((entry) => entry.form === form || entry.hasDate);
  if (form === undefined || alike.length < units.length || alike.length < enoughOf(units, scene)) return undefined;
  if (form === "strong" && alike.length < 2) return undefined;
  const drafts = units.flatMap(({ entry, line, more }): Draft[] => {
    if (entry === undefined) return [];
    return [
      {
        kind: "story",
        heading: asHeading(entry.title, line.span),
        body: [...entry.parts, ...more],
        furniture: entry.labels,
      },
    ];
  });
  const dated = entries.filter(({ hasDate }) => hasDate).length * 5 >= entries.length * 4;
  if (!scene.isSection && !isWholePage(blocks, first, end, entries, dated, scene)) return undefined;
  const areDated = areEvents(
    drafts.map(({ heading, body }) => [heading, ...body]),
    scene,
  );
  const kind = kindOfRole(scene) ?? (areDated || (form === "dated" && hasPlaces(entries, scene)) ? "event" : "story");
  if (form === "dated" && kind === "story" && scene.isSection && scene.role !== "news") return undefined;
  return {
    before: trimSeparators(blocks.slice(0, first)),
    drafts: drafts.map((draft) => (kind === "event" ? withTown({ ...draft, kind }, scene) : { ...draft, kind })),
    after: trimSeparators(blocks.slice(end)),
    because: "each stands on a line of its own with a date or link",
  };
}

/** Gives an event without a place the town at the end of its title: `14 May 2024: Forum on clean rivers, Sofia`. */
function withTown(draft: Draft, { context }: Scene): Draft {
  const { heading, body } = draft;
  const text = textOfInlines(heading.children);
  const { title, place } = splitTown(text);
  if (place === undefined || body.some((part) => isPlaceLine(part, context))) return draft;
  const town: Paragraph = {
    type: "paragraph",
    children: sliceInlines(heading.children, text.lastIndexOf(place), text.length),
    span: heading.span,
  };
  const dates = body.filter((part) => isDateLine(part, context)).length;
  return {
    ...draft,
    heading: { ...heading, children: sliceInlines(heading.children, 0, title.length) },
    body: [...body.slice(0, dates), town, ...body.slice(dates)],
  };
}

/** How many items alike show that lines are items. */
function enoughOf(units: readonly Unit[], scene: Scene): number {
  const { isSection, isTitled, role } = scene;
  if (isSection) return 1;
  const areExpected = isTitled === true && (role === "events" || role === "calls");
  return areExpected && units.every(isAnnouncement) && !areDaysOnEnd(units, scene) ? ENOUGH_TITLED : ENOUGH;
}

/** Whether a line names something and its date, and is no sentence. */
function isAnnouncement({ entry }: Unit): boolean {
  return entry?.hasDate === true && !/[.!?…]["”»)]?(?:$|\s+["“„«(]?\p{Lu})/u.test(textOfInlines(entry.title));
}

/** Whether days follow one another, as those of one programme do. */
function areDaysOnEnd(units: readonly Unit[], { context, near }: Scene): boolean {
  const days = units.map(({ line }) => Date.parse(rangesOfLine(line, context, near)[0]?.start ?? ""));
  return days.some((day, index) => Math.abs(day - (days[index - 1] ?? 0)) <= DAY_MS);
}

/**
 * Whether the lines are what the page is about. Dates in a list of an article are steps of a project
 * or of a day: lines of dates alone need a page that says what they are, or places or links in each.
 */
function isWholePage(
  blocks: RichText,
  first: number,
  end: number,
  entries: readonly EntryLine[],
  dated: boolean,
  scene: Scene,
): boolean {
  const { role } = scene;
  const around = [...blocks.slice(0, first), ...blocks.slice(end)];
  if (around.length > MAX_BLOCKS_AROUND || textOf(around).length > MAX_AROUND) return false;
  if (role === "events" || role === "calls") return dated;
  if (role !== undefined) return dated || entries.every(({ form }) => form === "link");
  const isBare = around.length < 2 && !around.some(isProse);
  return dated && isBare && (entries.every(({ form }) => form === "link") || hasPlaces(entries, scene));
}

const hasPlaces = (entries: readonly EntryLine[], { context }: Scene): boolean =>
  entries.filter(({ parts }) => parts.some((part) => isPlaceLine(part, context))).length * 5 >= entries.length * 4;
