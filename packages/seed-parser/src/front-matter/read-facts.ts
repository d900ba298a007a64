import { type Deadline, isCalendarDate, type Occurrence, type Span } from "@clusterpost/core";
import type { DocumentContext } from "../document-context.ts";
import { type Entry, textOfValue, type Value } from "./entry.ts";
import { type Fact, factOfKey } from "./known-keys.ts";
import { readDays, readPublication } from "./read-day.ts";

/** A text with its place. */
export interface StatedText {
  readonly text: string;
  readonly span: Span;
}

/** What front matter says, as far as an item has a place for it. */
export interface FrontMatterFacts {
  readonly title?: string;
  readonly titleSpan?: Span;
  readonly author?: string;
  /** A day or a month. */
  readonly date?: string;
  readonly subtitle?: StatedText;
  /** Absolute http(s) address of the item's own page. */
  readonly url?: string;
  /** Address or path of a picture. */
  readonly image?: StatedText;
  /** True: the sender does not want it published yet. */
  readonly isDraft?: true;
  readonly when?: Occurrence;
  readonly place?: string;
  readonly registerBy?: string;
  readonly deadlines?: readonly Deadline[];
}

type Writable = { -readonly [Key in keyof FrontMatterFacts]: FrontMatterFacts[Key] };

interface Stated {
  readonly entry: Entry;
  readonly text: string;
  readonly span: Span;
}

/** Puts the entries of nested maps beside the others: `event.start`. */
function flatten(entries: readonly Entry[]): Entry[] {
  return entries.flatMap(({ key, value }) => {
    const isGroup = value.kind === "map" && /^(?:event|extra|params)$/i.test(key);
    return isGroup
      ? value.entries.map((inner) => ({ key: `${key}.${inner.key}`, value: inner.value }))
      : [{ key, value }];
  });
}

/** Names of one author or several; of a map the name, and what else it says. */
function namesOf(value: Value): { names: string[]; rest: Entry[] } {
  if (value.kind === "text") return { names: value.text.trim() === "" ? [] : [value.text.trim()], rest: [] };
  if (value.kind === "list") {
    const all = value.values.map(namesOf);
    return { names: all.flatMap(({ names }) => names), rest: all.flatMap(({ rest }) => rest) };
  }
  const name = value.entries.find(({ key }) => key.toLowerCase() === "name");
  const rest = value.entries.filter((entry) => entry !== name);
  return name === undefined ? { names: [], rest } : { names: namesOf(name.value).names, rest };
}

/**
 * Takes from front matter what an item has a place for; everything else is named in a diagnostic
 * with its value and place.
 */
export function readFacts(entries: readonly Entry[], context: DocumentContext): FrontMatterFacts {
  const facts: Writable = {};
  const days: { start?: Stated; end?: Stated } = {};
  const unused = (key: string, value: Value): void => {
    const known = "Known keys are title, author, date, subtitle, url, image, draft, start, end, location and deadline";
    const message = `The front matter has a key \`${key}\` that is not known; its value \`${textOfValue(value)}\` is not used.`;
    context.tell("FRONT_MATTER_KEY_UNKNOWN", value.span, message, `${known}; put other content into the text.`);
  };
  const takers: { [Name in Fact]: (stated: Stated) => boolean } = {
    title({ text, span }) {
      facts.title = text.replace(/\s+/g, " ");
      facts.titleSpan = span;
      return true;
    },
    author({ entry }) {
      const { names, rest } = namesOf(entry.value);
      for (const one of rest) unused(`${entry.key}.${one.key}`, one.value);
      if (names.length > 0) facts.author = names.join(", ");
      return names.length > 0 || rest.length > 0;
    },
    date({ entry, text, span }) {
      const date = readPublication(text, context);
      if (date === undefined) reportDay(entry.key, text, span, context);
      else facts.date = date;
      return true;
    },
    subtitle({ text, span }) {
      facts.subtitle = { text: text.replace(/\s+/g, " "), span };
      return true;
    },
    url({ text }) {
      if (!/^https?:\/\/[^\s/]/i.test(text) || !URL.canParse(text)) return false;
      facts.url = text;
      return true;
    },
    image({ text, span }) {
      facts.image = { text, span };
      return !/\s/.test(text);
    },
    draft({ entry, text }) {
      const isNegated = /published$/i.test(entry.key);
      if (!isYesOrNo(text)) return false;
      if (isYes(text) !== isNegated) facts.isDraft = true;
      return true;
    },
    start(stated) {
      days.start = stated;
      return true;
    },
    end(stated) {
      days.end = stated;
      return true;
    },
    place({ text }) {
      facts.place = text.replace(/\s+/g, " ");
      return true;
    },
    deadline({ entry, span }) {
      const values = entry.value.kind === "list" ? entry.value.values : [entry.value];
      facts.deadlines = values.flatMap((value): Deadline[] => {
        const read = readDays(textOfValue(value), context);
        if (read === undefined) reportDay(entry.key, textOfValue(value), span, context);
        return read === undefined ? [] : [withTime(read.range.end, read.time)];
      });
      return true;
    },
    registerBy({ entry, text, span }) {
      const read = readDays(text, context);
      if (read === undefined) reportDay(entry.key, text, span, context);
      else facts.registerBy = read.range.end;
      return true;
    },
  };
  const taken = new Set<Fact>();
  for (const entry of flatten(entries)) {
    const { key, value } = entry;
    const text = textOfValue(value).trim();
    // `published` is a day for some site generators, and the opposite of a draft for others.
    const fact = /^published$/i.test(key) && isYesOrNo(text) ? "draft" : factOfKey(key);
    if (text === "") {
      // A key without a value asks for nothing; what it says stays named.
      if (fact === undefined) context.furniture.push({ text: key, span: value.span });
      continue;
    }
    const isPlainValue = value.kind === "text" || fact === "author" || fact === "deadline";
    const isRead =
      fact !== undefined && !taken.has(fact) && isPlainValue && takers[fact]({ entry, text, span: value.span });
    if (isRead && fact !== undefined) taken.add(fact);
    else unused(key, value);
  }
  const when = occurrence(days, context);
  return when === undefined ? facts : { ...facts, when };
}

const isYes = (text: string): boolean => /^(?:true|yes)$/i.test(text);
const isYesOrNo = (text: string): boolean => /^(?:true|yes|false|no)$/i.test(text);

const withTime = (date: string, time: string | undefined): Deadline => (time === undefined ? { date } : { date, time });

function reportDay(key: string, text: string, span: Span, context: DocumentContext): void {
  context.tell(
    "DATE_INVALID",
    span,
    `The ${key} \`${text}\` of the front matter is not understood as a day or month of the calendar.`,
    "Write year-month-day or year-month, for example 2026-03-31 or 2026-03.",
  );
}

function occurrence(
  { start, end }: { start?: Stated; end?: Stated },
  context: DocumentContext,
): Occurrence | undefined {
  const [from, to] = [start, end].map((stated) => {
    if (stated === undefined) return undefined;
    const read = readDays(stated.text, context);
    if (read === undefined) reportDay(stated.entry.key, stated.text, stated.span, context);
    return read;
  });
  if (from === undefined) {
    if (end !== undefined && to !== undefined) reportDay(end.entry.key, end.text, end.span, context);
    return undefined;
  }
  const last = to?.range.end ?? from.range.end;
  if (!isCalendarDate(last) || last < from.range.start) {
    if (end !== undefined) reportDay(end.entry.key, end.text, end.span, context);
    return undefined;
  }
  const times = {
    ...(from.time === undefined ? {} : { startTime: from.time }),
    ...(from.time === undefined || to?.time === undefined ? {} : { endTime: to.time }),
  };
  return { start: from.range.start, end: last, ...times };
}
