import { type ClockTime, type Deadline, formatDate, formatDateRange, type Occurrence } from "@clusterpost/core";
import { fillIn, type Wording } from "../wording.ts";

/** Writes a time zone by its town: `Brussels time`; `UTC` as it is. */
function formatZone(zone: string, words: Wording): string {
  const town = zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone;
  return zone.includes("/") ? fillIn(words.timeOf, { town }) : town;
}

function formatTime(time: ClockTime, zone: string | undefined, words: Wording): string {
  return zone === undefined ? time : `${time}, ${formatZone(zone, words)}`;
}

/** Writes days of an event with their times: `5 October 2026, 09:30–17:00, Brussels time`. */
export function formatOccurrence(occurrence: Occurrence, locale: string, words: Wording): string {
  const { startTime, endTime, zone } = occurrence;
  const days = formatDateRange(occurrence, locale);
  if (startTime === undefined) return days;
  return `${days}, ${formatTime(endTime === undefined ? startTime : `${startTime}–${endTime}`, zone, words)}`;
}

/** Writes the days of an event, parted by semicolons. */
export function formatOccurrences(when: readonly Occurrence[], locale: string, words: Wording): string {
  return when.map((one) => formatOccurrence(one, locale, words)).join("; ");
}

/** Writes a deadline: `13 November 2026, 17:00, Brussels time (extended)`. */
export function formatDeadline({ date, time, zone, state }: Deadline, locale: string, words: Wording): string {
  const day = formatDate(date, locale);
  const moment = time === undefined ? day : `${day}, ${formatTime(time, zone, words)}`;
  return state === undefined ? moment : `${moment} (${words[state]})`;
}

/** What the days of a call are called: `Cut-off dates` when it stays open after one. */
export function deadlineLabel(deadlines: readonly Deadline[], words: Wording): string {
  return deadlines.some(({ note }) => note === "cut-off") ? words.cutOffDates : words.deadline;
}
