import type { Instant } from "../entry/entry.ts";

/** The first end of a description is the channel's: in CDATA, `rss` parts every `]]>` that is text. */
const DESCRIPTION_END = "]]></description>";
const START = "<lastBuildDate>";
const END = "</lastBuildDate>";

/**
 * Puts a date that does not depend on the clock where `rss` wrote the current time.
 *
 * @param xml - as `rss` wrote it: title and description of the channel are CDATA, and what stands
 *   between them and `lastBuildDate` is escaped, so the first `lastBuildDate` behind them is the element
 * @param updatedAt - `undefined` leaves the element out, which RSS 2.0 allows
 */
export function replaceLastBuildDate(xml: string, updatedAt: Instant | undefined): string {
  const start = xml.indexOf(START, xml.indexOf(DESCRIPTION_END));
  const end = xml.indexOf(END, start) + END.length;
  const element = updatedAt === undefined ? "" : `${START}${new Date(updatedAt).toUTCString()}${END}`;
  return xml.slice(0, start) + element + xml.slice(end);
}
