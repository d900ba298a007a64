/** A file that an entry of a feed names. */
export interface FeedFile {
  /** Absolute address. */
  readonly url: string;
  readonly title?: string;
  /** As the feed states it. */
  readonly mediaType?: string;
  readonly sizeBytes?: number;
}

/** An entry of a feed of any format. Values are as written, without white space around them. */
export interface FeedEntry {
  /** Plain text; absent when the entry has none. */
  readonly title?: string;
  readonly url?: string;
  readonly author?: string;
  readonly date?: string;
  /** Content: markup when `isHtml`, else plain text. */
  readonly content: string;
  readonly isHtml: boolean;
  /** A shorter form of the content, or its beginning, in the same language of markup. */
  readonly summary: string;
  readonly categories: readonly string[];
  readonly files: readonly FeedFile[];
}

/** A feed of any format. */
export interface Feed {
  readonly title?: string;
  /** Plain text. */
  readonly description?: string;
  /** Absolute address of the site. */
  readonly url?: string;
  readonly entries: readonly FeedEntry[];
}
