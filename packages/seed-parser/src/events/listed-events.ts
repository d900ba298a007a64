import type { Block, CalendarDate, RichText, Table } from "@clusterpost/core";
import { linesOfBlocks, type TextLine } from "../article/labelled-lines.ts";
import type { DocumentContext } from "../document-context.ts";
import { type DatedLine, readDatedLine } from "./dated-lines.ts";
import { type CardRead, readCard, readTitledDate } from "./event-cards.ts";
import { type ListedCall, readCallTable, readEventTable } from "./event-tables.ts";
import { headerKinds, isEventsHeader } from "./header-words.ts";
import { areAhead, type EventGroup, type ListedEvent, speaksOfOtherDate } from "./listed-event.ts";
import { readStops } from "./stops.ts";

/** A list of one line only is believed under a title such as `Upcoming events`. */
const MIN_LINES = 2;

/**
 * Whether a group of dated lines announces events: under a title for events always; else only where
 * no day is past, none is a deadline or the like, and the form is that of a list.
 */
function isBelieved(group: EventGroup, near: CalendarDate | undefined, context: DocumentContext): boolean {
  if (group.events.length === 0 || !group.events.every(({ title }) => title === "" || /\p{L}{3}/u.test(title)))
    return false;
  if (near !== undefined && !areAhead(group.events, near)) return false;
  if (group.events.some(({ title }) => /^\d{1,2}[:.]\d{2}/.test(title))) return false;
  if (group.isTitled) return true;
  if (group.events.some(({ title }) => speaksOfOtherDate(title, context))) return false;
  return near !== undefined && (group.isSure || group.events.length >= MIN_LINES);
}

/** Groups that follow each other in the lines of a text. */
function groupsIn(
  lines: readonly TextLine[],
  near: CalendarDate | undefined,
  isBelowTitle: boolean,
  context: DocumentContext,
): EventGroup[] {
  const groups: EventGroup[] = [];
  let isTitled = isBelowTitle;
  let open: (DatedLine | CardRead)[] = [];
  let form: string | undefined;
  let isTimeline = false;
  const close = (): void => {
    if (open.length > 0 && !isTimeline) groups.push(groupOf(open, isTitled, form));
    open = [];
    form = undefined;
  };
  let triedUntil = 0;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (line === undefined) break;
    const stops = isTitled || at < triedUntil ? undefined : readStops(lines, at, near, context);
    triedUntil = Math.max(triedUntil, stops?.next ?? 0);
    if (stops?.group !== undefined) {
      close();
      if (!isTimeline) groups.push(stops.group);
      at = stops.next;
      continue;
    }
    if (isEventsHeader(line.text, context)) {
      close();
      isTitled = true;
      isTimeline = false;
      at += 1;
      continue;
    }
    const dated = readDatedLine(line, near, isTitled, context);
    const card = dated === undefined ? readCardAt(lines, at, isTitled, near, context) : undefined;
    const read = dated ?? card;
    if (read === undefined) {
      close();
      if (line.text.trim() !== "") {
        if (line.isHeading || !line.isTitle) isTitled = false;
        isTimeline = headerKinds(line.text, context).includes("timeline");
      }
      at += 1;
      continue;
    }
    const own = dated?.form ?? "card";
    if (form !== undefined && form !== own) close();
    form = own;
    open.push(read);
    at = card?.next ?? at + 1;
  }
  close();
  return groups;
}

function readCardAt(
  lines: readonly TextLine[],
  at: number,
  isTitled: boolean,
  near: CalendarDate | undefined,
  context: DocumentContext,
): CardRead | undefined {
  return readCard(lines, at, context) ?? (isTitled ? readTitledDate(lines, at, near, context) : undefined);
}

function groupOf(open: readonly (DatedLine | CardRead)[], isTitled: boolean, form: string | undefined): EventGroup {
  const events = open.map(({ event }) => event);
  const report = (): void => {
    for (const one of open) one.report();
  };
  const isSure = form === "card" && events.every(({ place }) => place !== undefined);
  return { events, isTitled, isSure, report };
}

function tablesOf(blocks: RichText): Table[] {
  return blocks.flatMap((block: Block): Table[] =>
    block.type === "table" ? [block] : block.type === "quote" ? tablesOf(block.children) : [],
  );
}

/** What lists, cards and tables of a text announce. */
export interface Listed {
  readonly events: readonly ListedEvent[];
  readonly calls: readonly ListedCall[];
}

/**
 * Reads the events that a text lists: `24/10/2024 | place | title`, `2 February: title`, cards of
 * several lines, tables with a column of dates; and the calls of tables with a column of deadlines.
 *
 * Lists of past days are history, not events. The text stays as it is.
 *
 * @param near - day of publication
 * @param isTitled - true below a title for events, where days before that one count too
 */
export function readListed(
  blocks: RichText,
  near: CalendarDate | undefined,
  context: DocumentContext,
  isTitled = false,
): Listed {
  const tables = tablesOf(blocks);
  const groups = [
    ...groupsIn(linesOfBlocks(blocks), near, isTitled, context),
    ...tables.flatMap((table) => readEventTable(table, near, context) ?? []),
  ].filter((group) => (isTitled && group.events.length > 0) || isBelieved(group, near, context));
  for (const { report } of groups) report();
  return {
    events: groups.flatMap(({ events }) => events),
    calls: tables.flatMap((table) => readCallTable(table, near, context)),
  };
}

/** Leaves out the blocks all of whose lines are shown as events. */
export function withoutListed(blocks: RichText, events: readonly ListedEvent[]): Block[] {
  const lines = new Set(events.flatMap(({ line }) => line ?? []));
  return blocks.filter((block) => {
    if (lines.size === 0 || (block.type !== "list" && block.type !== "paragraph")) return true;
    return !linesOfBlocks([block]).every(({ text }) => lines.has(text));
  });
}
