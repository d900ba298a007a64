import type { CalendarDate, CalendarMonth } from "./calendar-date.ts";
import type { Article, Contact, Footnote, Interview, Item, SocialLink } from "./item.ts";
import type { RichText } from "./rich-text.ts";
import type { Section } from "./section.ts";
import type { Span } from "./span.ts";

/** Words of a page that are not its content, such as `Share this Article`: left out, and named here. */
export interface Furniture {
  readonly text: string;
  readonly span: Span;
}

interface DocumentBase {
  /** As the caller named it. */
  readonly file: string;
  readonly furniture: readonly Furniture[];
}

/** A submission with one story. */
export interface ArticleDocument extends DocumentBase {
  readonly kind: "article";
  /** Month that the file's name or front matter states, when it states no day. */
  readonly month?: CalendarMonth;
  readonly article: Article | Interview;
}

/** A whole issue as submitted. */
export interface Digest extends DocumentBase {
  readonly kind: "digest";
  /** Title of the masthead or the front matter. */
  readonly title?: string;
  /** What the document states of its date: a day or a month. */
  readonly date?: CalendarDate | CalendarMonth;
  /** Text before the first section. */
  readonly introduction: RichText;
  readonly sections: readonly Section[];
  /** Id of the item that leads the issue. */
  readonly leadId?: string;
  readonly footnotes: readonly Footnote[];
  readonly contact?: Contact;
  /** Absolute address of the publisher's site. */
  readonly portal?: string;
  readonly social: readonly SocialLink[];
}

/** A file with several items that are not a whole issue: teasers of a page, entries of a feed, several news. */
export interface Listing extends DocumentBase {
  readonly kind: "listing";
  /** Title of the page or feed. */
  readonly title?: string;
  /** Month that the file's name or front matter states, for items without a date. */
  readonly month?: CalendarMonth;
  /** Text that belongs to no item: before the first one, or around them. */
  readonly introduction: RichText;
  /** In the order of the file; their ids are unique in it. */
  readonly items: readonly Item[];
}

/** What a submission says, as understood. */
export type SeedDocument = ArticleDocument | Digest | Listing;
