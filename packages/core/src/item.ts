import type { CalendarDate, ClockTime, Occurrence } from "./calendar-date.ts";
import type { Inline, Link, RichText } from "./rich-text.ts";
import type { SourceReference, Span } from "./span.ts";

/** Who wrote an item. */
export interface Author {
  /** As written, `…` included. */
  readonly name: string;
  /** True when the source cut the name: it ends with `…`. */
  readonly truncated: boolean;
}

/** A file that belongs to an item. */
export interface Attachment {
  /** File name as written; absent when the submission announces a file and names none. */
  readonly name?: string;
  /** What the file is, in the words of the submission. */
  readonly label?: string;
  /** The line that introduces several files. */
  readonly group?: string;
  /** Size as written: `493.73 KB`. */
  readonly size?: string;
  /** Size of the file itself, where it was at hand. */
  readonly sizeBytes?: number;
  /** Media type of the file itself (RFC 6838), where it was at hand: `application/pdf`. */
  readonly mediaType?: string;
  readonly span: Span;
}

/** A note below the text, and how often the text refers to it. */
export interface Footnote {
  /** Unique in its document. */
  readonly id: string;
  /** As written: `1`, `*`. */
  readonly mark: string;
  readonly content: readonly Inline[];
  readonly references: number;
  readonly span: Span;
}

/** A way to reach the publisher. */
export interface Contact {
  /** RFC 5322 `addr-spec`. */
  readonly email: string;
}

/** A page of the publisher on a social network. */
export interface SocialLink {
  readonly label: string;
  /** Absent when the submission's link leads nowhere. */
  readonly url?: string;
}

/** What every item has. */
export interface ItemBase {
  /** Stable while title and source stay: feed `guid`, Atom `id` (RFC 4287 §4.2.6), fragment of the archive. */
  readonly id: string;
  /** Plain text, without footnote marks. */
  readonly title: string;
  /** The title with its superscripts, links and footnote marks. */
  readonly heading: readonly Inline[];
  /** Absolute http(s) address of the item's own page. */
  readonly url?: string;
  readonly source: SourceReference;
}

/** An item that is read: what articles, interviews and partnerships share. */
export interface Story extends ItemBase {
  readonly subtitle?: readonly Inline[];
  readonly author?: Author;
  readonly publishedOn?: CalendarDate;
  readonly body: RichText;
  readonly attachments: readonly Attachment[];
  readonly footnotes: readonly Footnote[];
  readonly links: readonly Link[];
  /** Events that the text announces or reports. */
  readonly events: readonly NetworkEvent[];
  /** Calls that the text announces. */
  readonly calls: readonly OpenCall[];
}

export interface Article extends Story {
  readonly kind: "article";
}

/** A conversation with a person. */
export interface Interview extends Story {
  readonly kind: "interview";
  readonly person: string;
  readonly role?: string;
  readonly organisation?: string;
  readonly country?: string;
}

/** News of a partnership between organisations. */
export interface Partnership extends Story {
  readonly kind: "partnership";
}

/** Something that takes place. */
export interface NetworkEvent extends ItemBase {
  readonly kind: "event";
  /** At least one range, ascending; none only when a diagnostic says that no date was understood. */
  readonly when: readonly Occurrence[];
  readonly place?: string;
  readonly onInvitation: boolean;
  /** Last day to register. */
  readonly registerBy?: CalendarDate;
  /** What else the submission says about it. */
  readonly body: RichText;
  /** Id of the story that announces it, when it has no entry of its own. */
  readonly announcedBy?: string;
}

/** A day by which to apply. */
export interface Deadline {
  readonly date: CalendarDate;
  /** Time of that day by which to apply. */
  readonly time?: ClockTime;
  /** IANA name of the time zone that the source states: `Europe/Brussels`. */
  readonly zone?: string;
  /** `extended`: it was another day before; `closed`: the call is over; `tentative`: to be confirmed. */
  readonly state?: "extended" | "closed" | "tentative";
  /** `cut-off`: one of several days of a call that stays open. */
  readonly note?: "cut-off";
}

/** A call for proposals, tenders or applications. */
export interface OpenCall extends ItemBase {
  readonly kind: "call";
  /** Ascending. */
  readonly deadlines: readonly Deadline[];
  /** What else the submission says about it. */
  readonly body: RichText;
  /** Id of the story that announces it, when it has no entry of its own. */
  readonly announcedBy?: string;
}

export type Item = Article | Interview | Partnership | NetworkEvent | OpenCall;
export type ItemKind = Item["kind"];

/** Whether an item is read as a story: an article, an interview or a partnership. */
export function isStory(item: Item): item is Article | Interview | Partnership {
  return item.kind === "article" || item.kind === "interview" || item.kind === "partnership";
}
