import { type Item, isStory, type NetworkEvent, type OpenCall, plainLine, type Story } from "@clusterpost/core";
import { fillHtml } from "../html/fill-html.ts";
import { type Html, html, joinHtml, NO_HTML } from "../html/html.ts";
import type { PageContext } from "../page/page-context.ts";
import { dayHtml, deadlineHtml, deadlineLabel, occurrenceHtml } from "../text/dates.ts";
import { personLine } from "./person.ts";

/** Something known of an item beside its text; a label where the value does not speak for itself. */
export interface Fact {
  readonly name: "byline" | "person" | "when" | "place" | "invitation" | "registration" | "deadline";
  readonly label?: string;
  readonly value: Html;
}

const SEMICOLON = html`; `;

/** Writes who wrote a story and when: `By Ana Kovač, 16 May 2019`; either part may be absent. */
function bylineOf(story: Story, { language, words }: PageContext): Html {
  const author = plainLine(story.author?.name ?? "");
  const date = story.publishedOn === undefined ? NO_HTML : dayHtml(story.publishedOn, language);
  if (author === "") return date;
  // A name in another direction must not turn the words behind it around.
  return fillHtml(date.isEmpty ? words.byline : words.bylineDated, { author: html`<bdi>${author}</bdi>`, date });
}

function eventFacts(event: NetworkEvent, { language, words }: PageContext): Fact[] {
  const when = joinHtml(
    event.when.map((one) => occurrenceHtml(one, language, words)),
    SEMICOLON,
  );
  const until = event.registerBy === undefined ? NO_HTML : dayHtml(event.registerBy, language);
  return [
    { name: "when", label: words.when, value: when },
    { name: "place", label: words.place, value: html`${plainLine(event.place ?? "")}` },
    { name: "invitation", value: event.onInvitation ? html`${words.byInvitation}` : NO_HTML },
    { name: "registration", label: words.registration, value: until },
  ];
}

function callFacts({ deadlines }: OpenCall, { language, words }: PageContext): Fact[] {
  const value = joinHtml(
    deadlines.map((one) => deadlineHtml(one, language, words)),
    SEMICOLON,
  );
  return [{ name: "deadline", label: deadlineLabel(deadlines, words), value }];
}

/** Gives what is known of an item beside its text: byline, person, days, place, deadlines. */
export function itemFacts(item: Item, page: PageContext): readonly Fact[] {
  const facts: Fact[] = [];
  if (item.kind === "event") facts.push(...eventFacts(item, page));
  if (item.kind === "call") facts.push(...callFacts(item, page));
  if (item.kind === "interview") facts.push({ name: "person", value: html`${personLine(item)}` });
  if (isStory(item)) facts.push({ name: "byline", value: bylineOf(item, page) });
  return facts.filter(({ value }) => !value.isEmpty);
}

/** Writes facts as lines below a title. */
export function factLines(facts: readonly Fact[]): Html {
  return joinHtml(
    facts.map(({ name, label, value }) => {
      const isLabelled = label !== undefined && (name === "deadline" || name === "registration");
      return html`<p class="fact ${name}">${isLabelled ? html`${label}${name === "deadline" ? ":" : ""} ` : NO_HTML}${value}</p>\n`;
    }),
  );
}
