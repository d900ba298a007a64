import { type CalendarMonth, formatMonth, type Newsletter, type Publication } from "@clusterpost/core";

/** What an issue says of its publication. */
export function publicationOf(newsletter: Newsletter): Publication {
  const { name, publisher, url, tagline } = newsletter;
  return { name, publisher, ...(url === undefined ? {} : { url }), ...(tagline === undefined ? {} : { tagline }) };
}

/** The name of an issue: `Cluster Digest, July 2019`, or a range of months. */
export function issueTitle(
  name: string,
  period: { readonly from: CalendarMonth; readonly to: CalendarMonth } | undefined,
  language: string,
): string {
  if (period === undefined) return name;
  const from = formatMonth(period.from, language);
  return period.from === period.to ? `${name}, ${from}` : `${name}, ${from} – ${formatMonth(period.to, language)}`;
}
