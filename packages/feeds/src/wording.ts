import type { SectionRole } from "@clusterpost/core";

/** The words of feeds and calendars that are no submission's: `{name}` stands for a value. */
export interface Wording {
  readonly allItems: string;
  readonly attachments: string;
  readonly byInvitation: string;
  readonly byline: string;
  readonly bylineDated: string;
  readonly calendar: string;
  readonly closed: string;
  readonly contact: string;
  readonly cutOffDate: string;
  readonly cutOffDates: string;
  readonly deadline: string;
  readonly deadlineOf: string;
  readonly extended: string;
  readonly feedIntroduction: string;
  readonly feedSteps: string;
  readonly feedTitle: string;
  readonly fileNotSupplied: string;
  readonly image: string;
  readonly issues: string;
  readonly more: string;
  readonly notes: string;
  readonly registerBy: string;
  /** Names of feeds of sections; titles of sections may differ from issue to issue. */
  readonly sections: Readonly<Record<SectionRole, string>>;
  readonly struckOut: string;
  readonly tentative: string;
  readonly timeOf: string;
  readonly untitled: string;
}

const ENGLISH: Wording = {
  allItems: "all items",
  attachments: "Attachments",
  byInvitation: "By invitation",
  byline: "By {author}",
  bylineDated: "By {author}, {date}",
  calendar: "dates and deadlines",
  closed: "closed",
  contact: "Contact",
  cutOffDate: "Cut-off date",
  cutOffDates: "Cut-off dates",
  deadline: "Deadline",
  deadlineOf: "{label}: {title}",
  extended: "extended",
  feedIntroduction:
    "This is a web feed. With it you read what is new where and when you want, without giving your address to anybody.",
  feedSteps: "To subscribe, copy the address of this page and paste it into a feed reader.",
  feedTitle: "{newsletter}: {part}",
  fileNotSupplied: "file not supplied",
  image: "Image: {alt}",
  issues: "issues",
  more: "More",
  notes: "Notes",
  registerBy: "Registration until {date}",
  sections: {
    news: "news",
    events: "events",
    calls: "open calls",
    glance: "at a glance",
    feature: "features",
    interviews: "interviews",
    partnerships: "partnerships",
    contact: "contact",
    organisations: "organisations",
    tools: "tools",
    dialogue: "dialogue",
    portal: "portal",
    social: "social networks",
  },
  struckOut: "struck out: {text}",
  tentative: "to be confirmed",
  timeOf: "{town} time",
  untitled: "Untitled",
};

/** Catalogues by primary language subtag (BCP 47). */
const CATALOGUES: ReadonlyMap<string, Wording> = new Map([["en", ENGLISH]]);

/**
 * Gives the words of a language; English when there is no catalogue for it.
 *
 * @param language - BCP 47 language tag
 */
export function wordingOf(language: string): Wording {
  return CATALOGUES.get(language.split("-")[0]?.toLowerCase() ?? "") ?? ENGLISH;
}

/** Puts values into a wording: `fillIn("By {author}", { author: "Ana" })`. */
export function fillIn(wording: string, values: Readonly<Record<string, string>>): string {
  return wording.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
