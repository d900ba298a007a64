import type { Attachment, CalendarDate, Issue, SectionRole, SocialLink, Story } from "@clusterpost/core";

/** A file of the archive, UTF-8. */
export interface ArchiveFile {
  /** Relative to the archive's root, without a slash at its start: `issues/2026-09/index.html`. */
  readonly path: string;
  /** Without `charset`: `text/html`, `text/css`, `text/javascript`, `image/svg+xml`, `application/xml`, `text/plain`. */
  readonly mediaType: string;
  readonly text: string;
}

/** A feed of the newsletter, as pages name it in their head and on the page about subscribing. */
export interface FeedLink {
  readonly rel: "alternate";
  /** `application/rss+xml`, `application/atom+xml`, `application/feed+json`. */
  readonly type: string;
  /** Same for all formats of one feed; plain text. */
  readonly title: string;
  /** Absolute http(s) address. */
  readonly href: string;
}

/** An address that has moved for good. */
export interface Redirect {
  /** Old path, relative to the archive's root: `issues/2026-09/old-name/`, or that of a file. */
  readonly from: string;
  /** New path, relative to the archive's root. */
  readonly to: string;
}

/** Where a file of the archive lies. The enclosures of `@clusterpost/feeds` have this shape. */
export interface FileAddress {
  /** Absolute http(s) address. */
  readonly url: string;
}

/**
 * What all pages of an archive share: the settings of the newsletter, and where its other files lie.
 *
 * Nothing in it depends on single issues, so that the pages of an issue need to be made again only
 * when that issue or these settings change.
 */
export interface ArchiveSite {
  /** Absolute http(s) address of the archive's root. Links between pages are relative, so pages also work elsewhere. */
  readonly baseUrl: string;
  /** Name of the newsletter. */
  readonly title: string;
  readonly publisher: string;
  /** Absolute http(s) address of the publisher's own site. */
  readonly publisherUrl?: string;
  /** One line below the name. */
  readonly tagline?: string;
  /** A sentence or two about the newsletter; the tagline when absent. */
  readonly description?: string;
  /** BCP 47 language tag of index pages; pages of an issue have the issue's. */
  readonly language: string;
  /** RFC 5322 `addr-spec` for readers. */
  readonly contact?: string;
  readonly social: readonly SocialLink[];
  /** Every format of every feed, the most important feed first: `autodiscoveryLinks` of each feed, one after the other. */
  readonly feeds: readonly FeedLink[];
  /** Absolute address of the calendar with all dates, to subscribe to. */
  readonly calendarUrl?: string;
  /** Absolute address of a picture that stands for the newsletter where pages are shared. */
  readonly image?: string;
  /** Names of section pages by role; else the package's own. */
  readonly sectionTitles?: Partial<Readonly<Record<SectionRole, string>>>;
  /** Values that replace those of the default theme, by the names of `theme.yaml`: `colour.primary`. Others are ignored. */
  readonly tokens?: Readonly<Record<string, string>>;
  /** Pages are written that lead on; a server should answer 301 instead. */
  readonly redirects?: readonly Redirect[];
  /**
   * Absolute address of the calendar file of a day.
   *
   * @param itemId - id of an event or a call of the issue, listed or announced by a story
   * @param index - of the day among the event's `when` or the call's `deadlines`
   */
  readonly calendarUrlOf?: (issue: Issue, itemId: string, index: number) => string | undefined;
  /** Where the file of an attachment lies; `undefined` when there is none. */
  readonly enclosureOf?: (issue: Issue, story: Story, attachment: Attachment) => FileAddress | undefined;
  /** Absolute address of an image whose `src` is a path beside its submission. Images that lie on other hosts are linked, not shown. */
  readonly imageUrlOf?: (issue: Issue, src: string) => string | undefined;
  /** Day of the last change of an issue's or an item's page; `undefined` when it is as it was published. */
  readonly modifiedOn?: (issueId: string, itemId?: string) => CalendarDate | undefined;
}
