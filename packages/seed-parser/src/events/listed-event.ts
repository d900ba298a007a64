import type { Occurrence, Span } from "@clusterpost/core";
import type { DocumentContext } from "../document-context.ts";
import { wordsIn } from "../letters.ts";

/** An event of a list, a table or a card. */
export interface ListedEvent {
  /** Empty where the lines have no title, and the story's is meant. */
  readonly title: string;
  readonly when: readonly Occurrence[];
  readonly place?: string;
  /** Absolute address, when the title is a link. */
  readonly url?: string;
  /** The lines that say it. */
  readonly span: Span;
  /** The line as written, where the event says all of it. */
  readonly line?: string;
}

/** Events of the same form, which are believed or doubted together. */
export interface EventGroup {
  readonly events: readonly ListedEvent[];
  /** True when a title such as `Upcoming events` stands above them. */
  readonly isTitled: boolean;
  /** True when the form alone leaves little doubt, as a table of events with a place does. */
  readonly isSure: boolean;
  /** Tells what is doubtful of the dates, once the events are believed. */
  readonly report: () => void;
}

const MAX_PLACE_PARTS = 4;
const MAX_PLACE_PART = 42;

const isCapitalised = (word: string): boolean => word.charAt(0) !== word.charAt(0).toLowerCase();

const ONLINE = /^(?:online|virtual|hybrid|webinar|zoom|teams|en ligne|en línea)$/i;

/** `Ljubljana, Slovenia`: a short line of names without a full stop or figures; or `online`. */
export function isPlaceText(text: string): boolean {
  if (ONLINE.test(text)) return true;
  if (text === "" || /[^’' ,.()\p{L}\p{M}-]|[.!?]$/u.test(text)) return false;
  const parts = text.split(/,\s*/);
  return (
    parts.length <= MAX_PLACE_PARTS &&
    parts.every((part) => part.length > 1 && part.length <= MAX_PLACE_PART && isCapitalised(part))
  );
}

const MAX_TOWN_WORDS = 3;

/** `Low Water Day, Regensburg`: a title with its town behind the last comma. */
export function splitTown(text: string): { readonly title: string; readonly place?: string } {
  const comma = text.lastIndexOf(", ");
  const town = comma < 3 ? "" : text.slice(comma + 2).trim();
  const words = town.split(/\s+/);
  const isTown = isPlaceText(town) && words.length <= MAX_TOWN_WORDS && words.every((word) => isCapitalised(word));
  return isTown ? { title: text.slice(0, comma).trim(), place: town } : { title: text };
}

/** Whether all days of some events are those of publication or later; unknown days of publication allow nothing. */
export function areAhead(events: readonly ListedEvent[], near: string | undefined): boolean {
  return near !== undefined && events.every(({ when }) => when.every(({ end }) => end >= near));
}

/** Words that make a dated line no event: a deadline, the opening of a call, a publication. */
export function speaksOfOtherDate(text: string, context: DocumentContext): boolean {
  if (context.words.otherDate.test(text) || context.words.callNoun.test(text)) return true;
  const { lexicon, isEnglish } = context.dates();
  if (isEnglish) return false;
  const words = wordsIn(text).filter((word) => word.length > 3);
  return words.some((word) => {
    const kinds = (context.words.foreignLabels(`${word}:`)?.labels ?? []).filter(({ languages }) =>
      languages.some((tag) => lexicon.languages.includes(tag)),
    );
    return kinds.some(({ kind }) => kind === "deadline" || kind === "registerBy");
  });
}
