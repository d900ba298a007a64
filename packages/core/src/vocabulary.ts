import type { SectionRole } from "./section.ts";

/** Labels whose value follows on the same line, after a colon. */
export const LABEL_KINDS = ["deadline", "cutOff", "when", "where", "registerBy"] as const;

/** Labels of the entries of a form: `Title: …`, `Link: …`. */
export const FIELD_KINDS = ["title", "link", "author", "text"] as const;

export type FieldKind = (typeof FIELD_KINDS)[number];

export type LabelKind = (typeof LABEL_KINDS)[number];

/** Labels of the lines that a mail program writes above a forwarded or quoted mail. */
export const MAIL_HEADER_KINDS = ["from", "date", "to", "copy", "subject"] as const;

export type MailHeaderKind = (typeof MAIL_HEADER_KINDS)[number];

/** Lists of words by which the parts of a letter are known. */
export const MAIL_WORD_KINDS = [
  /** Marks before the subject of a forwarded mail, without the colon: `Fwd`. */
  "forwardPrefixes",
  /** Marks before the subject of an answer, without the colon: `Re`. */
  "replyPrefixes",
  /** Lines above a forwarded mail, without dashes: `Forwarded message`. */
  "forwardMarks",
  /** Ends of the line above a quoted mail: `wrote:`. */
  "quoteLeads",
  /** First words of a letter: `Dear`. */
  "greetings",
  /** Lines above the sender's name: `Kind regards`. */
  "closings",
  /** Phrases that only the legal notice below a mail has: `if you are not the intended recipient`. */
  "disclaimers",
  /** Beginnings of lines that a device adds: `Sent from my`. */
  "deviceLines",
  /** Words that say that the text is in an attached file: `attached`. */
  "attachedWords",
  /** Words of a note to the editors above a text, as parts of words: `please find`. */
  "coverNotes",
  /** Whom a letter is to that is itself a text: `members`. */
  "readers",
] as const;

export type MailWordKind = (typeof MAIL_WORD_KINDS)[number];

/**
 * What words around a date say: `to` stands between the first and the last day, `and` between days of
 * a list, `from` before a day, `between` before a pair, `of` between day and month, `year` beside the
 * year, `at` before a time, `clock` before an hour without minutes, `oclock`, `am` and `pm` behind it, `time` beside a place that gives the
 * time zone, `every` before a weekday that comes again, `former` before a day that no longer counts; `extended`, `closed` and `tentative` are
 * states of a deadline.
 */
export const DATE_WORD_KINDS = [
  "to",
  "and",
  "from",
  "between",
  "of",
  "year",
  "at",
  "clock",
  "oclock",
  "am",
  "pm",
  "noon",
  "midnight",
  "time",
  "every",
  "former",
  "extended",
  "closed",
  "tentative",
] as const;

export type DateWordKind = (typeof DATE_WORD_KINDS)[number];

/**
 * The words by which a parser knows the parts of a submission.
 *
 * Entries are compared without regard to case, outer punctuation and white space.
 */
export interface Vocabulary {
  /** Titles of sections, by role. */
  readonly sections: Readonly<Record<SectionRole, readonly string[]>>;
  /** Names of labels, without the colon. */
  readonly labels: Readonly<Record<LabelKind, readonly string[]>>;
  /** Words around dates, besides those that the parser knows in the official languages of the EU. */
  readonly dates: Readonly<Partial<Record<DateWordKind, readonly string[]>>>;
  /** Words before the author's name: `Submitted by`. */
  readonly bylines: readonly string[];
  /** Words between author and date: `on`. */
  readonly bylineDates: readonly string[];
  /** Names that stand for nobody: `Anonymous (not verified)`. */
  readonly anonymous: readonly string[];
  /** Words before an author's name where other things show that it is one: `by`. */
  readonly authorWords: readonly string[];
  /** Words before the day of publication: `Posted on`. */
  readonly published: readonly string[];
  /** Words before a day that is the day of publication when nothing else says so: `Date`. */
  readonly dateWords: readonly string[];
  /** Words before the day of the last change: `Updated`. */
  readonly updated: readonly string[];
  /** Words before what a page files a story under: `Category`. */
  readonly bylineRemarks: readonly string[];
  /** Words before the name of who took the pictures: `Photo`. */
  readonly credits: readonly string[];
  /** Lines above a title that say what kind of text follows: `Press release`. */
  readonly kickers: readonly string[];
  /** Entries of a site's menu: `About us`. */
  readonly menu: readonly string[];
  /** Words before the way from a site's start to a page: `You are here`. */
  readonly breadcrumbs: readonly string[];
  /** Lines that head attachments: `Attachment`, `Attachment Size`. */
  readonly attachments: readonly string[];
  /** Lines of the page around the content: `Share this Article`; `To unsubscribe *` is every line that begins so. */
  readonly furniture: readonly string[];
  /** Words at the start of a title before the person interviewed: `Interview with`. */
  readonly interviews: readonly string[];
  /** Notes that make an event one for invited guests: `Upon invitation only`. */
  readonly invitation: readonly string[];
  /** Words before the last day of a call inside a sentence or heading: `open until`. */
  readonly openUntil: readonly string[];
  /** Words before the last day to register inside a sentence: `Registration`. */
  readonly registration: readonly string[];
  /** Last words of the names of events: `Conference`. */
  readonly eventNouns: readonly string[];
  /** Verbs that follow the person's role in the title of an interview: `explains`. */
  readonly speech: readonly string[];
  /** Words that say in a sentence that an event takes place: `took place`. */
  readonly takingPlace: readonly string[];
  /** Words that say in a sentence that its date is another one than the event's: `deadline`. */
  readonly otherDates: readonly string[];
  /** Words in the title of a call: `proposals`. */
  readonly callNouns: readonly string[];
  /** Words between a town and what takes place there: `will host`. */
  readonly hosts: readonly string[];
  /** Words before a last day: `until`. */
  readonly until: readonly string[];
  /** Words before `here` in a sentence whose link got lost: `available`. */
  readonly linkLeads: readonly string[];
  /** Verbs before `here` that make it a link wherever it stands in a sentence: `register`. */
  readonly linkVerbs: readonly string[];
  /** Words of the link below a teaser: `Read more`. */
  readonly readMore: readonly string[];
  /** Words above a table of contents: `In this issue`. */
  readonly contents: readonly string[];
  /** What stands for the place of an event without one: `online`. */
  readonly onlinePlaces: readonly string[];
  /** Names of the entries of a form, without the colon. */
  readonly fields: Readonly<Record<FieldKind, readonly string[]>>;
  /** Words that say, in a sentence with a date, that something takes place on it: `findet`. */
  readonly takesPlace: readonly string[];
  /** Kinds of events, as parts of words: `tagung`. */
  readonly eventKinds: readonly string[];
  /** Words that invite to an event: `join us`. */
  readonly invites: readonly string[];
  /** Words of sentences about registering, as parts of words: `anmeld`. */
  readonly registering: readonly string[];
  /** Words of sentences about applying: `submit`. */
  readonly applying: readonly string[];
  /** Words that say in the text of a call what one does until its last day: `send in`. */
  readonly submitting: readonly string[];
  /** Words right behind a last day: `at the latest`, `mennessä`. */
  readonly behindLastDay: readonly string[];
  /** Words of a sentence that states when an event begins: `begin`. */
  readonly beginning: readonly string[];
  /** Words right before a last day: `bis zum`. */
  readonly byDay: readonly string[];
  /** Words of sentences that look back or speak of other days: `was held`. */
  readonly pastDays: readonly string[];
  /** Words that stand for a link and say nothing without it: `here`. */
  readonly vagueLinks: readonly string[];
  /** Words of letters, by what they are for. */
  readonly mail: Readonly<Record<MailWordKind, readonly string[]>>;
  /** Labels above a forwarded or quoted mail, without the colon: `From`, `Gesendet`. */
  readonly mailHeaders: Readonly<Record<MailHeaderKind, readonly string[]>>;
}

/** Words that a newsletter adds to the vocabulary; lists are appended to the built-in ones. */
export type VocabularyAdditions = {
  readonly [Key in keyof Vocabulary]?: Vocabulary[Key] extends readonly string[]
    ? Vocabulary[Key]
    : Partial<Vocabulary[Key]>;
};
