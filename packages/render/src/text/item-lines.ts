import {
  cleanLine,
  cleanText,
  type Footnote,
  type Item,
  isLinkable,
  type NetworkEvent,
  type OpenCall,
  type Story,
  walkInlines,
} from "@clusterpost/core";
import { groupAttachments } from "../attachment-groups.ts";
import { bylineOf } from "../byline.ts";
import { deadlinesOf } from "../call-deadlines.ts";
import { formatDay, formatDays } from "../issue-dates.ts";
import { personLine } from "../person.ts";
import type { SiteLinks } from "../view/view-context.ts";
import { fillIn } from "../wording.ts";
import { inlineText, type TextContext, titleText } from "./inlines.ts";
import { richTextLines, underlined } from "./rich-text.ts";
import { TEXT_WIDTH, widestOf } from "./width.ts";
import { besideLines, hangLines, joinBlocks, wrapText } from "./wrap.ts";

/** What the lines of an item need to know. */
export interface ItemContext extends TextContext {
  readonly locale: string;
  readonly calendarUrlOf: SiteLinks["calendarUrlOf"];
}

/** Addresses of a title: its page, then those that its words link to. */
function titleAddresses(item: Item): string[] {
  const addresses = new Set<string>();
  if (item.url !== undefined) addresses.add(cleanText(item.url));
  for (const inline of walkInlines(item.heading)) if (inline.type === "link") addresses.add(cleanText(inline.href));
  return [...addresses].filter(isLinkable);
}

/** Writes notes: `[1] NF4 is …`, a line of dots above. */
export function noteLines(notes: readonly Footnote[], context: TextContext): string[] {
  return notes.flatMap((note) => {
    const mark = `[${cleanText(note.mark)}] `;
    return hangLines(wrapText(inlineText(note.content, context), TEXT_WIDTH - mark.length), mark);
  });
}

function attachmentLines(story: Story, { words }: ItemContext): string[] {
  return joinBlocks(
    groupAttachments(story.attachments, words).map(({ title, files }) => [
      ...wrapText(title, TEXT_WIDTH),
      ...files.flatMap((file) => hangLines(wrapText(file, TEXT_WIDTH - 2), "- ")),
    ]),
  );
}

function storyLines(item: Exclude<Item, NetworkEvent | OpenCall>, context: ItemContext): string[] {
  const { words, locale } = context;
  const title = titleText(item.heading, item.title, context);
  const kicker = item.kind === "interview" && !title.toLowerCase().includes(words.interview.toLowerCase());
  const person = item.kind === "interview" ? (personLine(item) ?? "") : "";
  const byline = bylineOf(item, locale, words) ?? "";
  const facts = [inlineText(item.subtitle ?? [], context), person, byline, ...titleAddresses(item)];
  return joinBlocks([
    underlined(kicker ? `${words.interview}: ${title}` : title, "-", TEXT_WIDTH),
    facts.flatMap((fact) => wrapText(fact, TEXT_WIDTH)),
    richTextLines(item.body, TEXT_WIDTH, context),
    attachmentLines(item, context),
    noteLines(item.footnotes, context),
    context.links.takeLines(),
  ]);
}

/** Puts what belongs to a date on lines of its own: times, zone, state. */
function dateColumn(written: string): string[] {
  return written.split(/, | (?=\()/).flatMap((part) => wrapText(part, MAX_DATES));
}

/** What stands in the column of dates. */
function dateLines(item: NetworkEvent | OpenCall, { locale, words }: ItemContext): string[] {
  if (item.kind === "event") return item.when.flatMap((one) => dateColumn(formatDays([one], locale, words)));
  const { label, dates } = deadlinesOf(item, locale, words);
  return dates.length === 0 ? [] : [label, ...dates.flatMap(dateColumn)];
}

function eventFacts(event: NetworkEvent, { locale, words }: ItemContext): string[] {
  const facts = [cleanLine(event.place ?? ""), event.onInvitation ? words.byInvitation : ""];
  if (event.registerBy !== undefined)
    facts.push(fillIn(words.registerBy, { date: formatDay(event.registerBy, locale) }));
  return facts;
}

function datedLines(item: NetworkEvent | OpenCall, column: number, context: ItemContext): string[] {
  const width = TEXT_WIDTH - column;
  const title = titleText(item.heading, item.title, context);
  const facts = item.kind === "event" ? eventFacts(item, context) : [];
  const calendarUrl = context.calendarUrlOf(item);
  const calendar = calendarUrl === undefined ? [] : [`${context.words.addToCalendar}: ${calendarUrl}`];
  const right = [title, ...facts, ...titleAddresses(item), ...calendar].flatMap((fact) => wrapText(fact, width));
  const body = richTextLines(item.body, width, context);
  const links = context.links.takeLines();
  const more = joinBlocks([body, links]);
  return besideLines(dateLines(item, context), more.length === 0 ? right : [...right, "", ...more], column);
}

const GAP = 3;
/** Of a line of dates; longer ranges take two. */
const MAX_DATES = 22;

/** Writes the items of a section; dates stand in a column of the same width in all of them. */
export function itemLines(items: readonly Item[], context: ItemContext): string[] {
  const dates = items.flatMap((item) =>
    item.kind === "event" || item.kind === "call" ? dateLines(item, context) : [],
  );
  const column = dates.length === 0 ? 0 : widestOf(dates) + GAP;
  const blocks = items.map((item) =>
    item.kind === "event" || item.kind === "call" ? datedLines(item, column, context) : storyLines(item, context),
  );
  const dated = items.map((item) => item.kind === "event" || item.kind === "call");
  return blocks.flatMap((block, index) => {
    if (index === 0) return block;
    return [...(dated[index] === true && dated[index - 1] === true ? [""] : ["", ""]), ...block];
  });
}
