import type { CalendarDate, ClockTime } from "@clusterpost/core";

const MINUTE_MS = 60_000;

const formatters = new Map<string, Intl.DateTimeFormat | undefined>();

function createFormatter(zone: string): Intl.DateTimeFormat | undefined {
  try {
    const numbers = { year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" } as const;
    return new Intl.DateTimeFormat("en-GB", {
      ...numbers,
      timeZone: zone,
      hourCycle: "h23",
      calendar: "gregory",
      numberingSystem: "latn",
    });
  } catch {
    return undefined;
  }
}

function formatterOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!formatters.has(zone)) formatters.set(zone, createFormatter(zone));
  return formatters.get(zone);
}

/** Whether the platform knows a time zone by this name. */
export function isZone(zone: string): boolean {
  return formatterOf(zone) !== undefined;
}

/** Minutes by which the clocks of a zone are ahead of UTC at an instant. */
function offsetAt(formatter: Intl.DateTimeFormat, instantMs: number): number {
  const parts = new Map(formatter.formatToParts(instantMs).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes): number => parts.get(name) ?? 0;
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"));
  return Math.round((shown - instantMs) / MINUTE_MS);
}

/** The milliseconds that a day and a time would be in UTC; `24:00` is the next day's midnight. */
export function utcMs(date: CalendarDate, time: ClockTime): number {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  return Date.parse(`${date}T00:00:00Z`) + (hour * 60 + minute) * MINUTE_MS;
}

/**
 * Minutes by which clocks that show a day and a time in a zone are ahead of UTC.
 *
 * @returns `undefined` when the platform does not know the zone
 */
export function zoneOffset(zone: string, date: CalendarDate, time: ClockTime): number | undefined {
  const formatter = formatterOf(zone);
  if (formatter === undefined) return undefined;
  const wall = utcMs(date, time);
  const guess = offsetAt(formatter, wall);
  return offsetAt(formatter, wall - guess * MINUTE_MS);
}

/** The instant at which clocks of a zone show a day and a time. */
export function instantInZone(zone: string, date: CalendarDate, time: ClockTime): Date {
  return new Date(utcMs(date, time) - (zoneOffset(zone, date, time) ?? 0) * MINUTE_MS);
}
