import {
  cleanLine,
  formatDate,
  type Interview,
  type Item,
  type NetworkEvent,
  type OpenCall,
  plainLine,
  type Story,
} from "@clusterpost/core";
import { fillIn, type Wording } from "../wording.ts";
import { deadlineLabel, formatDeadline, formatOccurrences } from "./dates.ts";

/** Writes what a title leaves out of a person's name, role, organisation and country. */
function personLine(interview: Interview): string {
  const title = cleanLine(interview.title).toLowerCase();
  return [interview.person, interview.role, interview.organisation, interview.country]
    .map((part) => cleanLine(part ?? ""))
    .filter((part) => part !== "" && !title.includes(part.toLowerCase()))
    .join(", ");
}

function byline(story: Story, locale: string, words: Wording): string {
  const author = cleanLine(story.author?.name ?? "");
  const date = story.publishedOn === undefined ? "" : formatDate(story.publishedOn, locale);
  if (author === "") return date;
  return fillIn(date === "" ? words.byline : words.bylineDated, { author, date });
}

function eventFacts(event: NetworkEvent, locale: string, words: Wording): string[] {
  const registration =
    event.registerBy === undefined ? "" : fillIn(words.registerBy, { date: formatDate(event.registerBy, locale) });
  return [
    formatOccurrences(event.when, locale, words),
    event.place ?? "",
    event.onInvitation ? words.byInvitation : "",
    registration,
  ];
}

function callFacts({ deadlines }: OpenCall, locale: string, words: Wording): string[] {
  if (deadlines.length === 0) return [];
  return [
    `${deadlineLabel(deadlines, words)}: ${deadlines.map((one) => formatDeadline(one, locale, words)).join("; ")}`,
  ];
}

/** Gives what is known of an item beside its text, one line of plain text each: byline, days, place, deadlines. */
export function itemFacts(item: Item, locale: string, words: Wording): readonly string[] {
  const facts = (): string[] => {
    switch (item.kind) {
      case "event":
        return eventFacts(item, locale, words);
      case "call":
        return callFacts(item, locale, words);
      case "interview":
        return [personLine(item), byline(item, locale, words)];
      default:
        return [byline(item, locale, words)];
    }
  };
  return facts()
    .map(plainLine)
    .filter((fact) => fact !== "");
}
