import type { FeedSite } from "../site.ts";
import type { Feed } from "./feed.ts";
import { feedUrl } from "./feed-document.ts";
import { FEED_FORMATS, FEED_MEDIA_TYPES } from "./feed-format.ts";

/** A link by which a page says where its feeds are: `<link rel="alternate" type="…" title="…" href="…">`. */
export interface AutodiscoveryLink {
  readonly rel: "alternate";
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

/** Gives the links to a feed in every format, for the head of pages. */
export function autodiscoveryLinks({ key, title }: Feed, site: FeedSite): readonly AutodiscoveryLink[] {
  return FEED_FORMATS.map((format) => ({
    rel: "alternate",
    type: FEED_MEDIA_TYPES[format],
    title,
    href: feedUrl(site, key, format),
  }));
}
