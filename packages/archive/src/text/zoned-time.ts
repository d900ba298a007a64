import type { CalendarDate, ClockTime } from "@clusterpost/core";

const formatters = new Map<string, Intl.DateTimeFormat | undefined>();

function formatterOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!formatters.has(zone)) {
    try {
      formatters.set(zone, new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" }));
    } catch {
      formatters.set(zone, undefined);
    }
  }
  return formatters.get(zone);
}

const MINUTE_MS = 60_000;

/** Minutes by which clocks of a zone are ahead of UTC at an instant. */
function offsetAt(formatter: Intl.DateTimeFormat, instantMs: number): number {
  const name = formatter.formatToParts(instantMs).find(({ type }) => type === "timeZoneName")?.value ?? "";
  const [, sign = "+", hours = "0", minutes = "0"] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

function offsetText(minutes: number): string {
  const [hour, minute] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? "-" : "+"}${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/**
 * Writes a day with a time as ISO 8601: `2026-10-05T09:30:00+02:00`; without an offset where no zone is
 * stated or nobody knows it. `24:00` is the next day's midnight.
 */
export function zonedTime(date: CalendarDate, time: ClockTime, zone: string | undefined): string {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  const wall = Date.parse(`${date}T00:00:00Z`) + (hour * 60 + minute) * MINUTE_MS;
  const local = new Date(wall).toISOString().slice(0, 19);
  const formatter = zone === undefined ? undefined : formatterOf(zone);
  if (formatter === undefined) return local;
  const guess = offsetAt(formatter, wall);
  return local + offsetText(offsetAt(formatter, wall - guess * MINUTE_MS));
}
