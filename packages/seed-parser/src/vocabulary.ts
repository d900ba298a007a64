import type { Vocabulary, VocabularyAdditions } from "@clusterpost/core";
import { ATTACHMENTS } from "./vocabulary/attachment-words.ts";
import { ANONYMOUS, AUTHOR_WORDS, BYLINES } from "./vocabulary/author-words.ts";
import { BYLINE_DATES, BYLINE_REMARKS, DATE_WORDS, PUBLISHED, UPDATED } from "./vocabulary/byline-words.ts";
import { INTERVIEWS } from "./vocabulary/interview-words.ts";
import { CONTENTS, FIELDS, ONLINE_PLACES, READ_MORE } from "./vocabulary/listing-words.ts";
import { MAIL_HEADERS, MAIL_WORDS } from "./vocabulary/mail-words.ts";
import { NEWSLETTER_FURNITURE } from "./vocabulary/newsletter-furniture.ts";
import { BREADCRUMBS, MENU } from "./vocabulary/page-words.ts";
import { APPLYING, BY_DAY, EVENT_KINDS, PAST_DAYS, TAKES_PLACE } from "./vocabulary/prose-words.ts";
import { sectionTitles } from "./vocabulary/section-titles.ts";

/** The words that a submission to a cluster network's digest uses, in English. */
export const DEFAULT_VOCABULARY: Vocabulary = {
  sections: {
    news: ["Latest news", "News", "Top stories", ...sectionTitles("news")],
    events: ["Upcoming events", "Events", "Agenda", ...sectionTitles("events")],
    calls: ["Open calls", "Calls", "Calls for proposals", ...sectionTitles("calls")],
    glance: ["At a glance", ...sectionTitles("glance")],
    feature: [],
    interviews: ["Interviews", "Interview", ...sectionTitles("interviews")],
    partnerships: [
      "European Strategic Cluster Partnerships – Go International",
      "European Strategic Cluster Partnerships",
      "Partnerships",
      ...sectionTitles("partnerships"),
    ],
    contact: ["Contact us", "Contact", ...sectionTitles("contact")],
    organisations: ["Cluster organisations"],
    tools: ["Tools", ...sectionTitles("tools")],
    dialogue: ["Dialogue with users"],
    portal: ["Visit our portal", "Visit our website", "Visit our platform", ...sectionTitles("portal")],
    social: ["Follow us", "Follow us on *", ...sectionTitles("social")],
  },
  labels: {
    deadline: [
      "Deadline",
      "Deadlines",
      "Application deadline",
      "Submission deadline",
      "Closing date",
      "Deadline extended",
      "Extended deadline",
      "New deadline",
      "Apply by",
    ],
    cutOff: ["Cut-off date", "Cut-off dates", "Cut-offs"],
    when: ["When", "Date", "Dates", "Event date", "Date and time"],
    where: ["Where", "Place", "Venue", "Location"],
    registerBy: ["Registration until", "Registration deadline", "Register by", "Register until", "Register before"],
  },
  dates: {},
  bylines: BYLINES,
  bylineDates: BYLINE_DATES,
  anonymous: ANONYMOUS,
  authorWords: AUTHOR_WORDS,
  published: PUBLISHED,
  dateWords: DATE_WORDS,
  updated: UPDATED,
  bylineRemarks: BYLINE_REMARKS,
  menu: MENU,
  breadcrumbs: BREADCRUMBS,
  attachments: ATTACHMENTS,
  furniture: [
    "Share this Article",
    "Share this page",
    "Share this",
    "Back to top",
    "Print this page",
    ...NEWSLETTER_FURNITURE,
  ],
  interviews: INTERVIEWS,
  invitation: ["Upon invitation only", "By invitation only", "On invitation only", "Invitation only"],
  openUntil: ["is open until", "open until", "are open until"],
  registration: ["Registration", "Registrations", "Please register", "to register", "can register", "may register"],
  eventNouns: [
    "Conference",
    "Forum",
    "Summit",
    "Congress",
    "Webinar",
    "Workshop",
    "Seminar",
    "Fair",
    "Day",
    "Days",
    "Week",
    "Event",
    "Meeting",
    "Symposium",
    "Convention",
    "Hackathon",
    "Exhibition",
    "Assembly",
  ],
  speech: ["explains", "tells", "talks", "speaks", "discusses", "answers", "shares", "describes", "reflects", "about"],
  takingPlace: [
    "organises",
    "organising",
    "organised",
    "organizes",
    "organizing",
    "organized",
    "takes place",
    "taking place",
    "took place",
    "take place",
    "is held",
    "was held",
    "be held",
    "held",
    "hosts",
    "host",
    "hosted",
    "hosting",
    "will be the place",
    "gathers",
    "gathered",
    "welcomes",
    "welcomed",
    "meets",
    "met",
  ],
  otherDates: [
    "deadline",
    "application",
    "applications",
    "apply",
    "close",
    "closes",
    "until",
    "publish",
    "published",
    "publication",
    "register",
    "registration",
    "moved",
    "postponed",
    "cancelled",
    "ends",
    "report of",
    "write",
  ],
  callNouns: [
    "call",
    "calls",
    "proposals",
    "applications",
    "tender",
    "tenders",
    "grant",
    "grants",
    "programme",
    "fund",
    "vouchers",
    "scheme",
    "award",
    "awards",
    "prize",
    "fellowships",
  ],
  hosts: ["will be the place", "will host", "is hosting", "hosts", "hosted"],
  until: ["until", "by", "before", "till", "no later than"],
  linkLeads: [
    "available",
    "click",
    "register",
    "registration",
    "found",
    "find",
    "read",
    "read more",
    "more",
    "more information",
    "information",
    "apply",
    "download",
    "downloaded",
    "see",
    "consult",
    "accessed",
    "website",
    "link",
    "details",
  ],
  linkVerbs: [
    "register",
    "click",
    "apply",
    "download",
    "subscribe",
    "sign up",
    "enrol",
    "enroll",
    "book",
    "book a place",
  ],
  readMore: READ_MORE,
  contents: CONTENTS,
  onlinePlaces: ONLINE_PLACES,
  fields: FIELDS,
  takesPlace: TAKES_PLACE,
  eventKinds: EVENT_KINDS,
  applying: APPLYING,
  byDay: BY_DAY,
  pastDays: PAST_DAYS,
  vagueLinks: ["here", "click here", "read more", "more", "link", "this link"],
  mail: MAIL_WORDS,
  mailHeaders: MAIL_HEADERS,
};

type Words = readonly string[];
type WordGroup = Readonly<Record<string, Words | undefined>>;

const isWords = (words: Words | WordGroup): words is Words => Array.isArray(words);

/** Appends the words of a list, or of each kind of a group. */
function append(own: Words | WordGroup, more: Words | WordGroup | undefined): Words | WordGroup {
  if (more === undefined) return own;
  if (isWords(own)) return isWords(more) ? [...own, ...more] : own;
  if (isWords(more)) return own;
  const kinds = new Set([...Object.keys(own), ...Object.keys(more)]);
  return Object.fromEntries(Array.from(kinds, (kind) => [kind, [...(own[kind] ?? []), ...(more[kind] ?? [])]]));
}

/** Adds a newsletter's own words to the built-in ones. */
export function extendVocabulary(base: Vocabulary, additions: VocabularyAdditions): Vocabulary {
  const keys = Object.keys(base) as (keyof Vocabulary)[];
  return { ...base, ...Object.fromEntries(keys.map((key) => [key, append(base[key], additions[key])])) };
}
