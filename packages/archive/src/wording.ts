import type { ItemKind, SectionRole } from "@clusterpost/core";

/** The words of the archive that are no submission's: `{name}` stands for a value. */
export interface Wording {
  /** BCP 47 language tag of these words; a newsletter's own may be another. */
  readonly language: string;
  readonly addToCalendar: string;
  readonly addDayToCalendar: string;
  readonly allIssues: string;
  readonly announced: string;
  readonly attachments: string;
  readonly backToText: string;
  readonly breadcrumbs: string;
  readonly byInvitation: string;
  readonly byline: string;
  readonly bylineDated: string;
  readonly calendar: string;
  readonly calendarAction: string;
  readonly calendarText: string;
  readonly closed: string;
  readonly contact: string;
  readonly contents: string;
  readonly cutOffDates: string;
  readonly deadline: string;
  readonly earlier: string;
  readonly extended: string;
  readonly feeds: string;
  readonly feedsText: string;
  readonly fileNotSupplied: string;
  readonly footnote: string;
  readonly fromIssue: string;
  readonly home: string;
  readonly image: string;
  readonly issue: string;
  readonly issueCount: string;
  readonly issueCountOne: string;
  readonly itemCount: string;
  readonly itemCountOne: string;
  readonly issues: string;
  readonly issuesOf: string;
  readonly kinds: Readonly<Record<ItemKind, string>>;
  readonly latestIssue: string;
  readonly lead: string;
  readonly mainMenu: string;
  readonly moved: string;
  readonly movedText: string;
  readonly neighbours: string;
  readonly next: string;
  readonly noIssues: string;
  readonly notes: string;
  readonly notFound: string;
  readonly notFoundText: string;
  readonly original: string;
  readonly page: string;
  readonly pageOf: string;
  readonly pages: string;
  readonly permalink: string;
  readonly place: string;
  readonly previous: string;
  readonly publishedBy: string;
  readonly readIssue: string;
  readonly recentIssues: string;
  readonly registration: string;
  readonly search: string;
  readonly searchAll: string;
  readonly searchError: string;
  readonly searchField: string;
  readonly searchMore: string;
  readonly searchNone: string;
  readonly searchNoScript: string;
  readonly searchOne: string;
  readonly searchResults: string;
  readonly searchSection: string;
  readonly searchText: string;
  readonly searchYear: string;
  readonly sections: string;
  /** Names of section pages; titles of sections may differ from issue to issue. */
  readonly sectionTitles: Readonly<Record<SectionRole, string>>;
  readonly sectionsText: string;
  readonly skip: string;
  readonly subscribe: string;
  readonly subscribeText: string;
  readonly table: string;
  readonly tentative: string;
  readonly timeOf: string;
  readonly undated: string;
  readonly untitled: string;
  readonly upcoming: string;
  readonly upcomingSince: string;
  readonly when: string;
  readonly withinIssue: string;
  readonly years: string;
}

const ENGLISH: Wording = {
  language: "en",
  addToCalendar: "Add to calendar",
  addDayToCalendar: "Add to calendar: {date}",
  allIssues: "All issues",
  announced: "Dates in this text",
  attachments: "Attachments",
  backToText: "Back to the text",
  breadcrumbs: "You are here",
  byInvitation: "By invitation",
  byline: "By {author}",
  bylineDated: "By {author}, {date}",
  calendar: "Calendar",
  calendarAction: "Subscribe to the calendar",
  calendarText: "Every event and every deadline in your own calendar, kept up to date.",
  closed: "closed",
  contact: "Contact",
  contents: "In this issue",
  cutOffDates: "Cut-off dates",
  deadline: "Deadline",
  earlier: "Earlier",
  extended: "extended",
  feeds: "Feeds",
  feedsText:
    "A feed reader tells you what is new, without your giving an address to anybody. Copy the address of a feed into your reader.",
  fileNotSupplied: "file not supplied",
  footnote: "Note {mark}",
  fromIssue: "From issue",
  home: "Home",
  image: "Image: {alt}",
  issue: "Issue",
  issueCount: "{count} issues",
  issueCountOne: "1 issue",
  itemCount: "{count} items",
  itemCountOne: "1 item",
  issues: "Issues",
  issuesOf: "Issues of {year}",
  kinds: {
    article: "News",
    interview: "Interview",
    partnership: "Partnership",
    event: "Event",
    call: "Open call",
  },
  latestIssue: "Latest issue",
  lead: "Lead story",
  mainMenu: "Main menu",
  moved: "This page has moved",
  movedText: "You will find it at its new address:",
  neighbours: "Previous and next",
  next: "Next",
  noIssues: "There are no issues yet.",
  notes: "Notes",
  notFound: "Page not found",
  notFoundText: "There is no page at this address. Perhaps one of these helps:",
  original: "Original page: {host}",
  page: "Page {number}",
  pageOf: "{title}, page {number}",
  pages: "Pages",
  permalink: "Own page of “{title}”",
  place: "Place",
  previous: "Previous",
  publishedBy: "Published by {publisher}",
  readIssue: "Read the issue",
  recentIssues: "Recent issues",
  registration: "Registration until",
  search: "Search",
  searchAll: "All",
  searchError: "The search did not load. Please try again, or look through the issues.",
  searchField: "Words to look for",
  searchMore: "More results",
  searchNone: "Nothing was found for “{query}”.",
  searchNoScript:
    "The search runs in your browser and needs JavaScript, which is off or was not loaded. Without it you find everything by issue and by section:",
  searchOne: "1 result for “{query}”",
  searchResults: "{count} results for “{query}”",
  searchSection: "Section",
  searchYear: "Year",
  searchText: "Search in all issues. What you type stays in your browser.",
  sections: "Sections",
  sectionTitles: {
    news: "News",
    events: "Events",
    calls: "Open calls",
    glance: "At a glance",
    feature: "Features",
    interviews: "Interviews",
    partnerships: "Partnerships",
    contact: "Contact",
    organisations: "Organisations",
    tools: "Tools",
    dialogue: "Dialogue",
    portal: "Portal",
    social: "Social networks",
  },
  sectionsText: "Everything that was published, by subject.",
  skip: "Skip to the content",
  subscribe: "Subscribe",
  subscribeText: "Read what is new where and when you want.",
  table: "Table",
  tentative: "to be confirmed",
  timeOf: "{town} time",
  undated: "Undated",
  untitled: "Untitled",
  upcoming: "Upcoming",
  upcomingSince: "From {date} on, when the latest issue appeared.",
  when: "When",
  withinIssue: "This issue",
  years: "Years",
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
