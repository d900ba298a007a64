import {
  type Article,
  type Block,
  type CalendarDate,
  type Footnote,
  type Interview,
  type Item,
  joinSpans,
  linksOf,
  type NetworkEvent,
  type OpenCall,
  type Partnership,
  type SectionRole,
  type Span,
  textOfInlines,
} from "@clusterpost/core";
import { bareLabel } from "../article/bare-label.ts";
import { isDateLine, isOnlyDates } from "../article/date-lines.ts";
import { readDeadlines } from "../article/deadline-value.ts";
import { readLabels, readRanges } from "../article/labels.ts";
import { readRegistrations } from "../article/prose/registrations.ts";
import { saysOnlyWhen, whenAndWhere } from "../article/when-and-where.ts";
import { paragraphText } from "../block-text.ts";
import type { DocumentContext } from "../document-context.ts";
import { readInterviewee } from "../interviewee.ts";
import { replaceWords, wordsIn } from "../letters.ts";
import { isVenueLine } from "../place-line.ts";
import { createCall, createEvent, itemBase, storyParts, takeHeadingLink } from "../stories.ts";
import { readCallInTitle } from "../title-call.ts";
import type { OutlineEntry } from "./outline.ts";

/** What items are read with. */
export interface ItemFacts {
  /** Day near which dates without a year lie. */
  readonly near: CalendarDate | undefined;
  readonly footnotes: readonly Footnote[];
}

/** Reads an entry of a section; the section's role says what it is. */
export function readItem(entry: OutlineEntry, role: SectionRole, facts: ItemFacts, context: DocumentContext): Item {
  switch (role) {
    case "events":
      return readEvent(entry, facts, context);
    case "calls":
      return readCall(entry, facts, context);
    default:
      return readStory(entry, role, facts, context);
  }
}

function spanOf(entry: OutlineEntry): Span {
  return entry.body.reduce((span, block) => joinSpans(span, block.span), entry.opener.span);
}

function readEvent(entry: OutlineEntry, facts: ItemFacts, context: DocumentContext): NetworkEvent {
  const { heading, url } = takeHeadingLink(entry.heading);
  const base = itemBase(heading, spanOf(entry), context);
  const told = context.diagnostics.length;
  const lines = entry.body;
  const labels = readLabels(lines, facts.near, context);
  const dateLine =
    labels.when.length > 0
      ? undefined
      : lines.find((block) => whenAndWhere(paragraphText(block), facts.near, context) !== undefined);
  const when =
    dateLine === undefined ? labels.when : readRanges(paragraphText(dateLine), dateLine, facts.near, context);
  const beside = dateLine === undefined ? undefined : whenAndWhere(paragraphText(dateLine), facts.near, context);
  const below = withoutDates(lines, dateLine, context, beside?.place);
  const isPlaceless = labels.place === undefined && beside?.place === undefined;
  const placeLine = isPlaceless && below[0] !== undefined && isVenueLine(below[0], context) ? below[0] : undefined;
  const place = labels.place ?? beside?.place ?? (placeLine === undefined ? undefined : paragraphText(placeLine));
  const body = below.filter((block) => block !== placeLine);
  if (when.length === 0 && context.diagnostics.length === told) {
    const message = `No date was understood for the event “${base.title}”.`;
    context.tell(
      "EVENT_DATE_UNREAD",
      entry.opener.span,
      message,
      "Write the date into the line below the title, for example 25-26 September 2019.",
    );
  }
  const invited = [
    entry.heading,
    ...entry.body.map((block) => (block.type === "paragraph" ? block.children : [])),
  ].some((run) => context.words.isInvitation(textOfInlines(run)) || isMarkedByInvitation(run, facts, context));
  const registerBy = labels.registerBy ?? registrationIn(body, when, facts.near, context);
  return createEvent(base, {
    when,
    onInvitation: invited,
    body,
    ...(url === undefined ? {} : { url }),
    ...(place === undefined ? {} : { place }),
    ...(registerBy === undefined ? {} : { registerBy }),
  });
}

/** The last day to register that a sentence of an event's own text says. */
function registrationIn(
  body: readonly Block[],
  when: NetworkEvent["when"],
  near: CalendarDate | undefined,
  context: DocumentContext,
): CalendarDate | undefined {
  const day = near ?? when[0]?.start;
  return readRegistrations(body, day, context).find(({ by }) => when.every(({ end }) => by <= end))?.by;
}

function isMarkedByInvitation(run: OutlineEntry["heading"], facts: ItemFacts, context: DocumentContext): boolean {
  return run.some(
    (inline) =>
      inline.type === "footnote-reference" &&
      facts.footnotes.some((note) => note.id === inline.id && context.words.isInvitation(textOfInlines(note.content))),
  );
}

/** Blocks without the line of dates, when these say all that it says; its small words are then furniture. */
function withoutDates(
  blocks: readonly Block[],
  dateLine: Block | undefined,
  context: DocumentContext,
  place = "",
): readonly Block[] {
  if (dateLine === undefined || !isShownByDates(dateLine, context, place)) return blocks;
  const text = paragraphText(dateLine).replace(place, "");
  const { start } = dateLine.span;
  if (!isOnlyDates(text, context)) context.furniture.push({ text, span: { start, end: start } });
  else pushSmallWords(text, start, context);
  return blocks.filter((block) => block !== dateLine);
}

/** The words that tie dates together. */
function pushSmallWords(text: string, start: number, context: DocumentContext): void {
  const { lexicon } = context.dates();
  for (const word of wordsIn(text)) {
    const kinds = lexicon.meaningOf(word.toLowerCase())?.kinds;
    if (kinds?.has("to") === true || kinds?.has("and") === true)
      context.furniture.push({ text: word, span: { start, end: start } });
  }
}

/** Whether a line's dates, times and place say all that it says, so that it need not be shown beside them. */
function isShownByDates(block: Block, context: DocumentContext, place = ""): boolean {
  if (linksOf([block]).length > 0) return false;
  const text = paragraphText(block);
  return isOnlyDates(text, context) || saysOnlyWhen(text.replace(place, ""), context);
}

function readCall(entry: OutlineEntry, facts: ItemFacts, context: DocumentContext): OpenCall {
  const { heading, url } = takeHeadingLink(entry.heading);
  const base = itemBase(heading, spanOf(entry), context);
  const labels = readLabels(entry.body, facts.near, context);
  const unlabelled =
    labels.deadlines.length > 0
      ? undefined
      : entry.body.find(
          (block) =>
            isDateLine(withoutLabels(paragraphText(block), context), facts.near, context) ||
            bareLabel(paragraphText(block), context) !== undefined,
        );
  const deadlines =
    unlabelled === undefined
      ? labels.deadlines
      : readDeadlines({ value: paragraphText(unlabelled) }, unlabelled.span, facts.near, context);
  const body = withoutDates(entry.body, unlabelled, context).filter(
    (block) => labels.deadlines.length === 0 || !isDeadlineLine(block, context),
  );
  return createCall(base, deadlines, { body, ...(url === undefined ? {} : { url }) });
}

/** A line such as `CLOSED (deadline: 30 August 2019)` without its label. */
function withoutLabels(text: string, context: DocumentContext): string {
  return replaceWords(text, (word) => (context.words.label(`${word}:`) === undefined ? word : ""));
}

/** A labelled deadline with dates only is shown from its dates; one with more to say stays in the text. */
function isDeadlineLine(block: Block, context: DocumentContext): boolean {
  const text = paragraphText(block);
  const label = context.words.label(text);
  if (label === undefined || (label.kind !== "deadline" && label.kind !== "cutOff")) return false;
  const isStruckOut = block.type === "paragraph" && block.children.some(({ type }) => type === "deleted");
  return !isStruckOut && linksOf([block]).length === 0 && isOnlyDates(text.slice(label.valueStart), context);
}

function readStory(
  entry: OutlineEntry,
  role: SectionRole,
  facts: ItemFacts,
  context: DocumentContext,
): Article | Interview | Partnership {
  const { heading, url } = takeHeadingLink(entry.heading);
  const base = { ...itemBase(heading, spanOf(entry), context), ...(url === undefined ? {} : { url }) };
  const call = readCallInTitle(base, facts.near, context);
  const parts = { ...storyParts(entry.body), calls: call === undefined ? [] : [call] };
  const start = context.words.interviewee(base.title);
  const who =
    role === "interviews" || start !== undefined
      ? readInterviewee(base.title.slice(start ?? 0).trim(), context.words)
      : undefined;
  if (who !== undefined) return { kind: "interview", ...base, ...parts, ...who };
  return role === "partnerships" ? { kind: "partnership", ...base, ...parts } : { kind: "article", ...base, ...parts };
}
