/** The words of the mail that are no submission's: `{name}` stands for a value. */
export interface Wording {
  readonly addToCalendar: string;
  readonly attachments: string;
  readonly byline: string;
  readonly bylineDated: string;
  readonly byInvitation: string;
  readonly contact: string;
  readonly contents: string;
  readonly closed: string;
  readonly cutOffDates: string;
  readonly deadline: string;
  readonly extended: string;
  readonly fileNotSupplied: string;
  readonly image: string;
  readonly interview: string;
  readonly lead: string;
  readonly notes: string;
  readonly publishedBy: string;
  readonly readMore: string;
  readonly registerBy: string;
  readonly shortened: string;
  readonly struckOut: string;
  readonly tentative: string;
  readonly timeOf: string;
  readonly unsubscribe: string;
  readonly viewInBrowser: string;
}

const ENGLISH: Wording = {
  addToCalendar: "Add to calendar",
  attachments: "Attachments",
  byline: "By {author}",
  bylineDated: "By {author}, {date}",
  byInvitation: "By invitation",
  contact: "Contact",
  contents: "In this issue",
  closed: "closed",
  cutOffDates: "Cut-off dates",
  deadline: "Deadline",
  extended: "extended",
  fileNotSupplied: "file not supplied",
  image: "Image: {alt}",
  interview: "Interview",
  lead: "Lead story",
  notes: "Notes",
  publishedBy: "Published by {publisher}",
  readMore: "Read the full text",
  registerBy: "Registration until {date}",
  shortened: "The full text is in the plain-text version of this mail.",
  struckOut: "struck out: {text}",
  tentative: "to be confirmed",
  timeOf: "{town} time",
  unsubscribe: "Unsubscribe",
  viewInBrowser: "View in browser",
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
