import {
  type Interview,
  type Item,
  type ItemKind,
  isStory,
  type NetworkEvent,
  type OpenCall,
  type Story,
} from "@clusterpost/core";
import { type AttachmentGroup, groupAttachments } from "../attachment-groups.ts";
import { bylineOf } from "../byline.ts";
import { deadlinesOf } from "../call-deadlines.ts";
import { renderInlines, renderTitle } from "../html/inlines.ts";
import { Markup, markupIfAny, markupOf } from "../html/markup.ts";
import { dateBadge, formatDay, formatDays } from "../issue-dates.ts";
import { chooseFor, initialsOf, personLine } from "../person.ts";
import { fillIn } from "../wording.ts";
import { type BodyView, bodyView, notesView } from "./body-view.ts";
import type { ViewContext } from "./view-context.ts";

/** Fields of a template; what is absent or empty leaves no trace. */
export type Fields = Readonly<Record<string, unknown>>;

/** An item as a template sees it. */
export interface ItemView extends BodyView, Fields {
  /** Name of the partial that shows it. */
  readonly kind: ItemKind;
  /** Name of the partial that shows all but its title. */
  readonly facts: "story" | "event-facts" | "call-facts";
  readonly title: Markup;
}

function attachmentView(group: AttachmentGroup): Fields {
  return { title: markupOf(group.title), files: group.files.map(markupOf) };
}

function storyFields(story: Story, context: ViewContext): Fields {
  const { styles, locale, words, teasers } = context;
  const subtitle = renderInlines(story.subtitle ?? [], styles);
  return {
    subtitle: subtitle === "" ? undefined : new Markup(subtitle),
    byline: markupIfAny(bylineOf(story, locale, words)),
    attachments: groupAttachments(story.attachments, words).map(attachmentView),
    notes: notesView(story.footnotes, teasers.get(story.id), context),
  };
}

function interviewFields(interview: Interview, { portraits }: ViewContext): Fields {
  return {
    person: markupIfAny(personLine(interview)),
    initials: markupOf(initialsOf(interview.person) || "•"),
    portrait: chooseFor(interview.person, portraits),
  };
}

function calendarFields(item: NetworkEvent | OpenCall, { words, calendarUrlOf }: ViewContext): Fields {
  const url = calendarUrlOf(item);
  return url === undefined ? {} : { calendar: { url: markupOf(url), label: words.addToCalendar } };
}

function eventFields(event: NetworkEvent, context: ViewContext): Fields {
  const { locale, words } = context;
  const [first] = event.when;
  const registerBy = event.registerBy === undefined ? undefined : formatDay(event.registerBy, locale);
  return {
    badge: first === undefined ? undefined : dateBadge(first, locale),
    dates: markupIfAny(formatDays(event.when, locale, words)),
    place: markupIfAny(event.place),
    invitation: event.onInvitation ? words.byInvitation : undefined,
    registration: registerBy === undefined ? undefined : fillIn(words.registerBy, { date: registerBy }),
    ...calendarFields(event, context),
  };
}

function callFields(call: OpenCall, context: ViewContext): Fields {
  return { ...deadlinesOf(call, context.locale, context.words), ...calendarFields(call, context) };
}

/**
 * Gives the view of an item.
 *
 * @param headingLevel - of the headings in its body
 */
export function itemView(item: Item, headingLevel: number, context: ViewContext): ItemView {
  const title = new Markup(renderTitle(item.heading, item.title, item.url, context.styles));
  const bodyContext = isStory(item) ? context : { ...context, styles: context.compact };
  const shared = { kind: item.kind, title, ...bodyView(item.id, item.body, headingLevel, bodyContext) };
  switch (item.kind) {
    case "event":
      return { ...shared, facts: "event-facts", ...eventFields(item, context) };
    case "call":
      return { ...shared, facts: "call-facts", ...callFields(item, context) };
    case "interview":
      return { ...shared, facts: "story", ...storyFields(item, context), ...interviewFields(item, context) };
    default:
      return { ...shared, facts: "story", ...storyFields(item, context) };
  }
}
