import type { CalendarDate, CalendarMonth } from "./calendar-date.ts";
import type { Contact, Footnote, SocialLink } from "./item.ts";
import type { RichText } from "./rich-text.ts";
import type { Section } from "./section.ts";

/** What an issue says of its publication. */
export interface Publication {
  readonly name: string;
  readonly publisher: string;
  /** Absolute http(s) address of the publisher's site. */
  readonly url?: string;
  /** One line below the name in the masthead. */
  readonly tagline?: string;
}

/** One issue of a newsletter, resolved: the only source of mail, text, archive, feeds and calendar. */
export interface Issue {
  /** Folder name and permanent address: `2019-07`, or a digest's slug. */
  readonly id: string;
  readonly title: string;
  /** BCP 47 language tag of the words that are not the submissions' own. */
  readonly language: string;
  readonly publication: Publication;
  /** Absent when nothing states a date. A range has both ends; a month has them equal. */
  readonly period?: { readonly from: CalendarMonth; readonly to: CalendarMonth };
  /** Day of the issue where a document states one. */
  readonly date?: CalendarDate;
  /** Text before the first section. */
  readonly introduction: RichText;
  readonly sections: readonly Section[];
  /** Id of the item that leads the issue. */
  readonly leadId?: string;
  /** Notes of a digest; the notes of a story are its own. */
  readonly footnotes: readonly Footnote[];
  readonly contact?: Contact;
  readonly portal?: string;
  readonly social: readonly SocialLink[];
  /** Files that the issue was made of, in order. */
  readonly sources: readonly string[];
}
