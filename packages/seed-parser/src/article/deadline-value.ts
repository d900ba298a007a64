import type { CalendarDate, Deadline, Span } from "@clusterpost/core";
import { findDates, textWithout } from "../dates/find-dates.ts";
import { type TimedMention, withTimes } from "../dates/occurrences.ts";
import { reportMention, reportUnknownZone } from "../dates/report-mention.ts";
import { findStateWord } from "../dates/state-words.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";
import { labelKind } from "./labelled-lines.ts";

/** What states a deadline: the words behind a label, and those around them. */
export interface DeadlineText {
  readonly value: string;
  /** The label as written; `Deadline extended` says something of the day. */
  readonly label?: string;
  /** Struck-out text of the line, whose days no longer count. */
  readonly deleted?: string;
}

/** A sentence's end and another label: `none. Contract period: …`. */
const FURTHER_LABEL = /[.;]\s+(?=\p{Lu}[\p{L} -]{2,40}:\s)/u;

/** A value up to a further label on its line, unless that is one of a deadline too. */
function upToNextLabel(value: string, context: DocumentContext): string {
  const found = value.includes(":") ? FURTHER_LABEL.exec(value) : null;
  if (found === null) return value;
  const at = found.index + found[0].length;
  const kind = labelKind(value.slice(at), context);
  return kind === "deadline" || kind === "cutOff" ? value : value.slice(0, at).trimEnd();
}

/**
 * The part of a deadline's value that states it: `30 September 2019 (extended from 15 July)`, or what stands before
 * another label.
 */
export function statedPart(written: string, context: DocumentContext): string {
  const value = upToNextLabel(written, context);
  const blank = (part: string): string => (hasDate(part, context) ? " ".repeat(part.length) : part);
  const stated = value.replace(/\([^()]*\)/g, blank);
  return /\d/.test(stated) ? stated : value;
}

const hasDate = (text: string, context: DocumentContext): boolean =>
  findDates(text, dateContext(context, "2000-01-01")).length > 0;

/**
 * The days that count where a day was moved: those behind `extended to`, or those before
 * `extended from`.
 */
function afterExtension(
  value: string,
  mentions: readonly TimedMention[],
  context: DocumentContext,
): readonly TimedMention[] {
  if (mentions.length < 2) return mentions;
  const { lexicon } = context.dates();
  const current = mentions.filter((mention, index) => {
    const before = value.slice(mentions[index - 1]?.end ?? 0, mention.start);
    return findStateWord(before, "former", lexicon) === undefined;
  });
  if (current.length > 0 && current.length < mentions.length) return current;
  const at = mentions.findIndex((mention, index) => {
    const before = value.slice(mentions[index - 1]?.end ?? 0, mention.start);
    return findStateWord(before, "extended", lexicon) !== undefined;
  });
  const mention = mentions[at];
  if (mention === undefined) return mentions;
  const lead =
    value
      .slice(mentions[at - 1]?.end ?? 0, mention.start)
      .trim()
      .split(/\s+/)
      .at(-1)
      ?.toLowerCase() ?? "";
  const kinds = lexicon.meaningOf(lead)?.kinds;
  const isOld = kinds?.has("from") === true && !kinds.has("to") && lead !== "the";
  return isOld && at > 0 ? mentions.slice(0, at) : mentions.slice(at);
}

/** Words that a mark of the state may have around it: `CLOSED`, `Call closed`, `now closed`. */
const MAX_STATE_WORDS = 3;

/** Whether a part of the text, by itself, says that the call is over. */
function isClosed(text: string, context: DocumentContext): boolean {
  return text.split(/[()[\],;:|–—]|\s-\s|\.\s/).some((part) => {
    const found = findStateWord(part, "closed", context.dates().lexicon);
    return (
      found !== undefined && found.of <= Math.max(MAX_STATE_WORDS, found.count) && !/\p{L}\s+(?:to|for)\s/iu.test(part)
    );
  });
}

/** Tells the state of a day of a deadline. */
function stateOf(
  { value, label = "", deleted = "" }: DeadlineText,
  mentions: readonly TimedMention[],
  context: DocumentContext,
): (date: CalendarDate) => Deadline["state"] {
  const { lexicon } = context.dates();
  const around = `${label}, ${textWithout(mentions, value)}`;
  if (isClosed(around, context)) return () => "closed";
  const isExtended = (["extended", "former"] as const).some(
    (kind) => findStateWord(around, kind, lexicon) !== undefined,
  );
  if (isExtended) return () => "extended";
  const otherwise = findStateWord(around, "tentative", lexicon) === undefined ? undefined : "tentative";
  const isMoved = (date: CalendarDate): boolean => {
    const old = deleted === "" ? [] : findDates(deleted, dateContext(context, date)).flatMap(({ ranges }) => ranges);
    return old.length > 0 && old.every(({ end }) => end < date);
  };
  return (date) => (isMoved(date) ? "extended" : otherwise);
}

/**
 * Reads the days by which to apply, with times, zones and state: `8 March 2018, 17:00h Brussels time`,
 * `extended until 4 May 2017`, `30 June 2019 (tbc)`.
 *
 * @param near - day near which dates without a year lie
 */
export function readDeadlines(
  text: DeadlineText,
  span: Span,
  near: CalendarDate | undefined,
  context: DocumentContext,
): Deadline[] {
  const dates = dateContext(context, near);
  const stated = statedPart(text.value, context);
  const found = withTimes(stated, findDates(stated, dates), dates);
  const counting = afterExtension(stated, found, context);
  const state = stateOf(text, found, context);
  return counting.flatMap((mention) => {
    reportMention(mention, stated, span, context);
    if (mention.unknownZone !== undefined) reportUnknownZone(mention.unknownZone, span, context);
    return mention.occurrences.map(({ end, startTime, endTime, zone }): Deadline => {
      const time = endTime ?? startTime;
      const own = state(end);
      return {
        date: end,
        ...(time === undefined ? {} : { time }),
        ...(time === undefined || zone === undefined ? {} : { zone }),
        ...(own === undefined ? {} : { state: own }),
      };
    });
  });
}
