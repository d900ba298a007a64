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
import { isDateLine, isOnlyDates, whenAndWhere } from "../article/date-lines.ts";
import { readDeadlines } from "../article/deadline-value.ts";
import { readLabels, readRanges } from "../article/labels.ts";
import { paragraphText } from "../block-text.ts";
import type { DocumentContext } from "../document-context.ts";
import { readInterviewee } from "../interviewee.ts";
import { isPlaceLine } from "../place-line.ts";
import { createCall, createEvent, itemBase, storyParts, takeHeadingLink } from "../stories.ts";
import { readCallInTitle } from "../title-call.ts";
import { splitDatedPlaces } from "./dated-place.ts";
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
  const lines = splitDatedPlaces(entry.body, facts.near, context);
  const labels = readLabels(lines, facts.near, context);
  const dateLine =
    labels.when.length > 0
      ? undefined
      : lines.find((block) => whenAndWhere(paragraphText(block), facts.near, context) !== undefined);
  const when =
    dateLine === undefined ? labels.when : readRanges(paragraphText(dateLine), dateLine, facts.near, context);
  const below = withoutDates(lines, dateLine, context);
  const placeLine =
    labels.place === undefined && below[0] !== undefined && isPlaceLine(below[0], context) ? below[0] : undefined;
  const beside = dateLine === undefined ? undefined : whenAndWhere(paragraphText(dateLine), facts.near, context);
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
  return createEvent(base, {
    when,
    onInvitation: invited,
    body,
    ...(url === undefined ? {} : { url }),
    ...(place === undefined ? {} : { place }),
    ...(labels.registerBy === undefined ? {} : { registerBy: labels.registerBy }),
  });
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
): readonly Block[] {
  if (dateLine === undefined || !isShownByDates(dateLine, context)) return blocks;
  const { lexicon } = context.dates();
  for (const [word] of paragraphText(dateLine).matchAll(/[\p{L}\p{M}]+/gu)) {
    const kinds = lexicon.meaningOf(word.toLowerCase())?.kinds;
    if (kinds?.has("to") === true || kinds?.has("and") === true)
      context.furniture.push({ text: word, span: { start: dateLine.span.start, end: dateLine.span.start } });
  }
  return blocks.filter((block) => block !== dateLine);
}

/** Whether a line's dates say all that it says, so that it need not be shown beside them. */
function isShownByDates(block: Block, context: DocumentContext): boolean {
  return linksOf([block]).length === 0 && isOnlyDates(paragraphText(block), context);
}

function readCall(entry: OutlineEntry, facts: ItemFacts, context: DocumentContext): OpenCall {
  const { heading, url } = takeHeadingLink(entry.heading);
  const base = itemBase(heading, spanOf(entry), context);
  const labels = readLabels(entry.body, facts.near, context);
  const unlabelled =
    labels.deadlines.length > 0
      ? undefined
      : entry.body.find((block) => isDateLine(withoutLabels(paragraphText(block), context), facts.near, context));
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
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => (context.words.label(`${word}:`) === undefined ? word : ""));
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
