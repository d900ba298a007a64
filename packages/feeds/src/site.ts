import type { Attachment, CalendarDate, Issue, SectionRole, Story, TagAuthority } from "@clusterpost/core";

/** A file that belongs to an entry and can be fetched. */
export interface Enclosure {
  /** Absolute http(s) address. */
  readonly url: string;
  /** Media type (RFC 6838): `application/pdf`. */
  readonly mediaType: string;
  /** Absent when the size is not known. */
  readonly lengthBytes?: number;
  /** Name for readers; plain text. */
  readonly title?: string;
}

/** A later state of something that was published. */
export interface Revision {
  /** 0 for what was published first, one more for each change (RFC 5545 §3.8.7.4). */
  readonly sequence: number;
  /** Day of the change. */
  readonly date: CalendarDate;
}

/** Names an item of an issue. */
export interface ItemPlace {
  readonly issueId: string;
  readonly itemId: string;
}

/** What feeds and calendars say of the newsletter, and where its archive is. */
export interface FeedSite {
  /** Absolute http(s) address of the archive's root. */
  readonly baseUrl: string;
  /** Who makes the ids. It must never change: all ids hold it. */
  readonly tag: TagAuthority;
  /** Name of the newsletter. */
  readonly title: string;
  readonly publisher: string;
  /** One sentence about the newsletter. */
  readonly description?: string;
  /** BCP 47 language tag. */
  readonly language: string;
  /** Absolute http(s) address of a picture that stands for the newsletter. */
  readonly image?: string;
  /** Absolute http(s) address of a WebSub hub that is told of changes. */
  readonly hub?: string;
  /** Minutes for which a reader need not ask again; 1,440 (a day) when absent. */
  readonly ttlMinutes?: number;
  /** Items of one document, and five times as many as whole issues; 50 when absent. Changing it makes other archive documents. */
  readonly pageSize?: number;
  /** Names of section feeds, which stay when titles of sections differ from issue to issue; else the package's own. */
  readonly sectionTitles?: Partial<Readonly<Record<SectionRole, string>>>;
  /** Where the file of an attachment lies; `undefined` when there is none. */
  readonly enclosureOf?: (issue: Issue, story: Story, attachment: Attachment) => Enclosure | undefined;
  /** Absolute http(s) address of an image whose `src` is a path beside its submission. */
  readonly imageUrlOf?: (issue: Issue, src: string) => string | undefined;
  /** Where an item was published first, when it was moved to another issue since: its ids name that place for ever. */
  readonly originOf?: (place: ItemPlace) => ItemPlace | undefined;
  /** The newest state of an entry or a VEVENT, by its id; `undefined` when it never changed. */
  readonly revisionOf?: (id: string) => Revision | undefined;
}
