import {
  type Article,
  type ArticleDocument,
  type CalendarDate,
  type Footnote,
  type Inline,
  type NetworkEvent,
  type RichText,
  textOfInlines,
} from "@clusterpost/core";
import { takeAttachments } from "../attachments.ts";
import { createAuthor } from "../byline/author.ts";
import { type Byline, takeByline } from "../byline/take-byline.ts";
import type { DocumentContext } from "../document-context.ts";
import { isEventsHeader } from "../events/header-words.ts";
import { readListed } from "../events/listed-events.ts";
import type { StatedDate } from "../file-date.ts";
import { takeFootnotes } from "../footnotes.ts";
import type { FrontMatter } from "../front-matter.ts";
import { reportLostLinks } from "../lost-links.ts";
import { authorFromMetadata, dateFromMetadata, withMetadataEvent } from "../metadata-facts.ts";
import { markHeadings } from "../plain/mark-headings.ts";
import { createEvent, itemBase, storyParts, takeHeadingLink, titleOf } from "../stories.ts";
import { announcedCalls, announcedEvents } from "./announced.ts";
import { lowerDateCard } from "./date-card.ts";
import { readDateline } from "./dateline.ts";
import { asInterview, takePersonLine } from "./interview.ts";
import { readLabels } from "./labels.ts";
import { takeNotice, withNotice } from "./notice.ts";
import { takePageTop, takeRepeatedTitle } from "./page-top.ts";
import { readProgramme, trimColon } from "./programme.ts";
import { reportRecurring } from "./recurring-sentences.ts";
import { markRunInHeadings } from "./run-in-headings.ts";
import { reportOverruled, statedImage, statedSubtitle, withStatedFacts } from "./stated-facts.ts";
import { takeSubtitle, takeTitle } from "./title.ts";
import { takeTitleLead } from "./title-lead.ts";
import { reportUnusedDates } from "./unused-dates.ts";

/**
 * Reads a submission with one story: a news page, an event notice, a call, an interview.
 *
 * @param blocks - the document's blocks, furniture taken out
 * @param frontMatter - wins over what the text says
 * @param stated - the date that the file's name states
 */
export function readArticle(
  blocks: RichText,
  frontMatter: FrontMatter,
  stated: StatedDate,
  isPlain: boolean,
  context: DocumentContext,
): ArticleDocument {
  const { blocks: led, lead } = takeTitleLead(lowerDateCard(takePageTop(blocks, context), context), context);
  const top = takeRepeatedTitle(led, context);
  const titled = takeArticleTitle(top, frontMatter, context);
  const { blocks: below, notice } = takeNotice([...lead, ...titled.blocks], context);
  const { blocks: signed, byline } = takeByline(
    below,
    titleOf(titled.heading),
    context,
    below[0] === lead[0] && lead.length > 0,
  );
  reportOverruled(byline, frontMatter, context);
  const author =
    frontMatter.author === undefined
      ? (byline.author ?? authorFromMetadata(context))
      : createAuthor(frontMatter.author);
  if (author === undefined) {
    context.tell(
      "AUTHOR_MISSING",
      { start: 0, end: 0 },
      "No author is named.",
      "Add a line such as `Submitted by NAME on 16 May 2019` below the title.",
    );
  }
  const publishedOn =
    frontMatter.date?.length === 10
      ? frontMatter.date
      : (readDay(byline, signed, stated, context) ?? dateFromMetadata(context));
  const taken = takePersonLine(signed, context) ?? takeSubtitle(signed, context);
  const subtitled = { ...taken, heading: statedSubtitle(taken.heading, frontMatter, context) };
  const { blocks: textBlocks, attachments } = takeAttachments([...(notice?.lines ?? []), ...subtitled.blocks], context);
  const notes = takeFootnotes(textBlocks, [titled.heading, subtitled.heading ?? []], context);
  if (isPlain) reportLostLinks(notes.blocks, context);
  const { blocks: shaped, entries } = readProgramme(notes.blocks, publishedOn, context);
  const marked = markRunInHeadings(shaped, context);
  const body = [...statedImage(frontMatter), ...(isPlain ? markHeadings(marked, context) : marked)];

  const [titleHeading = titled.heading, subtitle = []] = notes.titles;
  const { heading, url = frontMatter.url } = takeHeadingLink(titleHeading);
  const base = itemBase(heading, { start: 0, end: context.text.length }, context);
  const facts = { notes: notes.footnotes, announcedBy: base.id };
  const labels = withStatedFacts(
    withNotice(readLabels(body, publishedOn, context), notice, { title: base.title, near: publishedOn }, context),
    frontMatter,
    context,
  );
  const programme = entries.map((entry) => programmeEvent(entry, facts, context));
  // A single word, such as `Agenda`, may be the title of one event's programme.
  const isOfEvents = base.title.includes(" ") && isEventsHeader(base.title, context);
  const listed = readListed(body, publishedOn, context, isOfEvents);
  const told = { base, body, labels, listed, programme, near: publishedOn };
  reportRecurring(body, context);
  const announced = announcedEvents(told, context);
  const events = withMetadataEvent(announced, context, (when, place) =>
    createEvent(base, { when: [when], ...(place === undefined ? {} : { place }), announcedBy: base.id }),
  );
  const calls = announcedCalls(told, announced, context);
  reportUnusedDates(body, { near: publishedOn, events, calls }, context);
  const story = {
    ...base,
    ...(url === undefined ? {} : { url }),
    ...(subtitled.heading === undefined ? {} : { subtitle }),
    ...(author === undefined ? {} : { author }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...storyParts(body),
    attachments,
    footnotes: notes.footnotes,
    events,
    calls,
  };
  const month = stated.month ?? (frontMatter.date?.length === 7 ? frontMatter.date : undefined);
  return {
    kind: "article",
    file: context.file,
    furniture: context.furniture,
    ...(month === undefined ? {} : { month }),
    article: asInterview(story, context) ?? ({ kind: "article", ...story } satisfies Article),
  };
}

/** The day of publication: of the byline, of a dateline, or of the file's name, in this order. */
function readDay(
  byline: Byline,
  body: RichText,
  stated: StatedDate,
  context: DocumentContext,
): CalendarDate | undefined {
  if (byline.publishedOn !== undefined) return byline.publishedOn;
  const dateline = readDateline(body, context);
  const day = dateline ?? stated.date;
  if (day === undefined) return undefined;
  const source = dateline === undefined ? "the file's name" : "the dateline at the beginning of the text";
  context.tell(
    "DATE_FROM_CONTEXT",
    { start: 0, end: 0 },
    `The date ${day} was taken from ${source}.`,
    "Add a byline with a date if this is wrong.",
  );
  return day;
}

function takeArticleTitle(
  blocks: RichText,
  frontMatter: FrontMatter,
  context: DocumentContext,
): { heading: readonly Inline[]; blocks: RichText } {
  const taken = takeTitle(blocks, context);
  const stated = frontMatter.title;
  if (stated !== undefined) {
    const isRepeated = taken.heading !== undefined && titleOf(taken.heading) === stated;
    const heading: Inline[] = [
      {
        type: "text",
        value: stated,
        span: frontMatter.titleSpan ?? { start: 0, end: Math.max(0, frontMatter.end - 1) },
      },
    ];
    const [first] = blocks;
    if (isRepeated && first !== undefined) context.furniture.push({ text: stated, span: first.span });
    return { heading: isRepeated ? (taken.heading ?? heading) : heading, blocks: isRepeated ? taken.blocks : blocks };
  }
  if (taken.heading !== undefined) return { heading: taken.heading, blocks: taken.blocks };
  const name =
    context.file
      .split("/")
      .at(-1)
      ?.replace(/\.[^.]+$/, "") ?? context.file;
  const first = blocks[0]?.span ?? { start: 0, end: 0 };
  const message = "The submission does not begin with a title; the file name stands in for it.";
  context.tell(
    "TITLE_MISSING",
    { start: first.start, end: Math.min(first.end, first.start + 80) },
    message,
    "Write the title into the first line, and a blank line below it.",
  );
  return { heading: [{ type: "text", value: name, span: { start: 0, end: 0 } }], blocks };
}

interface EventFacts {
  readonly notes: readonly Footnote[];
  readonly announcedBy: string;
}

function programmeEvent(
  entry: ReturnType<typeof readProgramme>["entries"][number],
  facts: EventFacts,
  context: DocumentContext,
): NetworkEvent {
  const invited = entry.heading.some(
    (inline) =>
      inline.type === "footnote-reference" &&
      facts.notes.some((note) => note.id === inline.id && context.words.isInvitation(textOfInlines(note.content))),
  );
  // The mark's note stands below the story; an event that is listed elsewhere says it in words.
  const heading = entry.heading.filter(({ type }) => type !== "footnote-reference" || !invited);
  const base = itemBase(trimColon(heading), entry.block.span, context);
  return createEvent(base, { when: [entry.when], onInvitation: invited, announcedBy: facts.announcedBy });
}
