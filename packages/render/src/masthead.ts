import { cleanLine, type Issue, type Item, isStory } from "@clusterpost/core";
import { formatPeriod } from "./issue-dates.ts";

const SEPARATORS = /^[\s–—|:,·-]+|[\s–—|:,·-]+$/g;

/** The lines that head an issue, plain text. */
export interface Masthead {
  readonly publication: string;
  readonly tagline?: string;
  /** What tells this issue from others: its own title, its date. */
  readonly issueLine?: string;
}

/** Gives the masthead of an issue; nothing stands in it twice. */
export function mastheadOf(issue: Issue): Masthead {
  const title = cleanLine(issue.title);
  const publication = cleanLine(issue.publication.name) || title;
  const tagline = cleanLine(issue.publication.tagline ?? "");
  const own = (title.startsWith(publication) ? title.slice(publication.length) : title).replace(SEPARATORS, "");
  const period = formatPeriod(issue) ?? "";
  const line = [own, own.includes(period) ? "" : period].filter((part) => part !== "").join(" · ");
  return { publication, ...(tagline === "" ? {} : { tagline }), ...(line === "" ? {} : { issueLine: line }) };
}

/** Gives the subject of the mail: publication, title and date, each once, on one line. */
export function subjectOf(issue: Issue): string {
  const { publication, issueLine } = mastheadOf(issue);
  return issueLine === undefined ? publication : `${publication}: ${issueLine}`;
}

/** The item that leads the issue. */
export function leadOf(issue: Issue): Item | undefined {
  if (issue.leadId === undefined) return undefined;
  return issue.sections.flatMap((section) => section.items).find((item) => item.id === issue.leadId);
}

const MAX_TEASED = 3;

/** Gives the line that mail programs show beside the subject: the first titles of the issue. */
export function preheaderOf(issue: Issue): string {
  const lead = leadOf(issue);
  const stories = issue.sections.flatMap((section) => section.items).filter((item) => isStory(item) && item !== lead);
  const titles = [...(lead === undefined ? [] : [lead]), ...stories]
    .slice(0, MAX_TEASED)
    .map((item) => cleanLine(item.title));
  return titles.join(" · ") || cleanLine(issue.title);
}
