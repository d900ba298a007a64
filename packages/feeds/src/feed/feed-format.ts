/** The formats of a feed, the best known first. */
export const FEED_FORMATS = ["rss", "atom", "json"] as const;

export type FeedFormat = (typeof FEED_FORMATS)[number];

/** Media types of the formats, without `charset`. */
export const FEED_MEDIA_TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
};
