import type { CalendarDate } from "@clusterpost/core";
import { tzlib_get_ical_block, tzlib_get_offset, tzlib_get_timezones } from "timezones-ical-library";
import { addDays } from "./add-days.ts";
import { isZone, zoneOffset } from "./zone-offset.ts";

const LINE = /\r?\n/;
const NOON = "12:00";

let names: ReadonlySet<string> | undefined;
const blocks = new Map<string, string>();

function isInLibrary(zone: string): boolean {
  names ??= new Set(tzlib_get_timezones(false));
  return names.has(zone);
}

/**
 * Gives the VTIMEZONE of a zone: the rules that hold now, by the name that is asked for.
 *
 * @returns lines with CRLF; `undefined` for a zone that is not in the database
 * @see RFC 5545 §3.6.5
 */
export function vtimezone(zone: string): string | undefined {
  if (!isInLibrary(zone)) return undefined;
  let block = blocks.get(zone);
  if (block === undefined) {
    const [lines = ""] = tzlib_get_ical_block(zone, false);
    // The library gives a zone that is another's name the other's TZID.
    block = lines
      .split(LINE)
      .map((line) => (line.startsWith("TZID:") ? `TZID:${zone}` : line))
      .join("\r\n");
    blocks.set(zone, block);
  }
  return block;
}

/** Day on which the rules of a VTIMEZONE were compiled. */
function compiledOn(block: string): CalendarDate {
  const stamp = /LAST-MODIFIED:(\d{4})(\d{2})(\d{2})/.exec(block);
  return stamp === null ? "0001-01-01" : stamp.slice(1).join("-");
}

/** Minutes ahead of UTC by the rules of the library, at noon, when no clock changes. */
function presentOffset(zone: string, date: CalendarDate): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d{2})(\d{2})$/.exec(tzlib_get_offset(zone, date, NOON)) ?? [];
  return sign === undefined ? undefined : (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/**
 * Whether the rules that a zone has now give the right times on a day.
 *
 * Zones change their rules, and a VTIMEZONE has the present ones only. For days before these rules were
 * compiled the platform knows what held; for later days they are the best that is known.
 */
export function followsPresentRules(zone: string, date: CalendarDate): boolean {
  const block = vtimezone(zone);
  if (block === undefined || !isZone(zone)) return false;
  if (date >= compiledOn(block)) return true;
  return [addDays(date, -1), date].every((day) => presentOffset(zone, day) === zoneOffset(zone, day, NOON));
}
