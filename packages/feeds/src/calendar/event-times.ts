import type { Occurrence } from "@clusterpost/core";
import type { ICalEventData } from "ical-generator";
import { addDays } from "./add-days.ts";
import { followsPresentRules } from "./vtimezone.ts";
import { WallClock } from "./wall-clock.ts";
import { instantInZone, isZone, utcMs } from "./zone-offset.ts";

/** When a VEVENT begins and ends, as `ical-generator` takes it. */
export type EventTimes = Pick<ICalEventData, "start" | "end" | "allDay" | "floating" | "timezone">;

const UTC_NAMES: ReadonlySet<string> = new Set(["UTC", "Etc/UTC", "GMT", "Etc/GMT", "Z"]);

/** Whole days; the end of a VEVENT is the first day after it (RFC 5545 §3.6.1). */
function wholeDays({ start, end }: Occurrence): EventTimes {
  return { allDay: true, start: new Date(utcMs(start, "00:00")), end: new Date(utcMs(addDays(end, 1), "00:00")) };
}

/** An end that is known and lies behind the beginning; else the end stays open. */
function endOf({ start, end, startTime = "", endTime }: Occurrence): string | undefined {
  if (endTime === undefined) return undefined;
  return utcMs(end, endTime) > utcMs(start, startTime) ? endTime : undefined;
}

/**
 * Gives the times of a VEVENT.
 *
 * - Without a time, whole days. Several days whose last has no time to end at are whole days too: their
 *   times stand in the description.
 * - In a zone, times of that zone; where the zone's rules were others on that day than they are now, the
 *   instants in UTC, which are right whatever rules a calendar has.
 * - Without a zone, or in one that nobody knows, times as the clocks on the spot show them.
 *
 * @param zone - of times that state none; else such times have no zone
 * @see RFC 5545 §3.3.5, forms of DATE-TIME
 */
export function eventTimes(when: Occurrence, zone?: string): EventTimes {
  const { start, end, startTime } = when;
  const endTime = endOf(when);
  if (startTime === undefined || (start !== end && endTime === undefined)) return wholeDays(when);
  const stated = when.zone ?? zone;
  const timesBy = <Time extends Date | WallClock>(
    timeOf: (date: string, time: string) => Time,
  ): { start: Time; end?: Time } => ({
    start: timeOf(start, startTime),
    ...(endTime === undefined ? {} : { end: timeOf(end, endTime) }),
  });
  if (stated === undefined || !(isZone(stated) || UTC_NAMES.has(stated))) {
    return { ...timesBy((date, time) => new Date(utcMs(date, time))), floating: true };
  }
  if (UTC_NAMES.has(stated)) return timesBy((date, time) => new Date(utcMs(date, time)));
  if (!followsPresentRules(stated, start) || !followsPresentRules(stated, end)) {
    return timesBy((date, time) => instantInZone(stated, date, time));
  }
  return { ...timesBy((date, time) => new WallClock(utcMs(date, time))), timezone: stated };
}
