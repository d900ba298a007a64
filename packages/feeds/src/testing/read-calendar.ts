import ICAL from "ical.js";

/** What a calendar knows of a VEVENT. */
export interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly summary: string;
  readonly description: string;
  readonly location: string | undefined;
  readonly url: string | undefined;
  readonly status: string | undefined;
  readonly categories: readonly string[];
  /** `2026-10-05`, or `2026-10-05T09:30:00`. */
  readonly start: string;
  readonly end: string;
  /** Name of the zone; `floating` without one, `UTC` in UTC. */
  readonly zone: string;
  /** The instant at which it begins by the VTIMEZONE of the calendar itself. */
  readonly startsAt: string;
  readonly stampedAt: string;
  readonly alarms: readonly string[];
}

/**
 * Reads a calendar by Mozilla's parser, which fails on what is not iCalendar.
 *
 * Zones are known from the calendar's own VTIMEZONE only.
 */
export function readCalendar(text: string): readonly ReadEvent[] {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const first = (name: string): string | undefined => component.getFirstPropertyValue(name)?.toString();
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      description: event.description,
      location: first("location"),
      url: first("url"),
      status: first("status"),
      categories: component.getFirstProperty("categories")?.getValues().map(String) ?? [],
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      zone: event.startDate.zone.tzid,
      startsAt: event.startDate.toJSDate().toISOString(),
      stampedAt: first("dtstamp") ?? "",
      alarms: component.getAllSubcomponents("valarm").map((alarm) => String(alarm.getFirstPropertyValue("trigger"))),
    };
  });
}
