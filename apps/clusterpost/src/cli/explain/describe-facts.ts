import {
  type CalendarDate,
  type CalendarMonth,
  type Deadline,
  formatDate,
  formatDateRange,
  formatMonth,
  type Occurrence,
} from "@clusterpost/core";
import type { SubmissionFacts } from "./submission-facts.ts";

/** A fact in words: what it is, and what was understood. */
export interface FactLine {
  readonly label: string;
  readonly words: string;
}

const NAMES: Readonly<Record<SubmissionFacts["kind"], string>> = {
  article: "a story",
  interview: "an interview",
  digest: "a digest: a whole issue",
  listing: "several items",
};

/** Says in words what kind of submission it is and where it goes. */
export function describeSubmission({ kind, issue }: SubmissionFacts, language: string): string {
  return issue === undefined ? `${NAMES[kind]}, in no issue yet` : `${NAMES[kind]} for ${formatMonth(issue, language)}`;
}

/** Writes the facts in words, in the order in which readers ask for them. */
export function describeFacts(facts: SubmissionFacts, language: string): FactLine[] {
  const lines: FactLine[] = [];
  const add = (label: string, words: string | undefined): void => {
    if (words !== undefined && words !== "") lines.push({ label, words });
  };
  const isAlone = facts.sections === undefined && facts.items === undefined;
  add("title", facts.title);
  add("person", facts.person);
  add(
    "author",
    facts.author === undefined ? undefined : `${facts.author.name}${facts.author.truncated ? " (cut)" : ""}`,
  );
  add("date", facts.date === undefined ? undefined : dayOrMonth(facts.date, language));
  for (const { title, items } of facts.sections ?? [])
    add("section", items === 0 ? title : `${title} (${items === 1 ? "1 item" : `${items} items`})`);
  if (facts.sections === undefined)
    for (const { kind, title } of facts.items ?? []) add(kind === "article" ? "story" : kind, title);
  for (const event of facts.events)
    add("event", describeEvent(event, isAlone && event.title === facts.title, language));
  for (const { title, deadlines } of facts.calls) {
    const days = deadlines.map((deadline) => describeDeadline(deadline, language)).join(" / ");
    const when = days === "" ? "no day" : days;
    add("deadline", isAlone && title === facts.title ? when : `${when}: ${title}`);
  }
  for (const { name, label, size } of facts.attachments) {
    const file = name === undefined ? "no file is named" : size === undefined ? name : `${name} (${size})`;
    add("attachment", label === undefined ? file : `${label}: ${file}`);
  }
  return lines;
}

function dayOrMonth(date: CalendarDate | CalendarMonth, language: string): string {
  return date.length === 7 ? formatMonth(date, language) : formatDate(date, language);
}

function describeEvent(event: SubmissionFacts["events"][number], isStory: boolean, language: string): string {
  const days = event.when.map((occurrence) => describeOccurrence(occurrence, language)).join(", ");
  const parts = [
    days === "" ? "no day" : days,
    event.place,
    event.registerBy === undefined ? undefined : `register by ${formatDate(event.registerBy, language)}`,
    event.onInvitation ? "on invitation" : undefined,
  ].filter((part) => part !== undefined);
  return isStory ? parts.join(" · ") : `${parts.join(" · ")}: ${event.title}`;
}

function describeOccurrence(occurrence: Occurrence, language: string): string {
  const { startTime, endTime, zone } = occurrence;
  const times = startTime === undefined ? "" : endTime === undefined ? ` ${startTime}` : ` ${startTime}–${endTime}`;
  return `${formatDateRange(occurrence, language)}${times}${zone === undefined ? "" : ` (${zone})`}`;
}

function describeDeadline({ date, time, zone, state, note }: Deadline, language: string): string {
  const more = [note, state, zone].filter((word) => word !== undefined);
  const at = time === undefined ? "" : ` ${time}`;
  return `${formatDate(date, language)}${at}${more.length === 0 ? "" : ` (${more.join(", ")})`}`;
}
