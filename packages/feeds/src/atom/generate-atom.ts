import { generateAtomFeed } from "feedsmith";
import type { Entry } from "../entry/entry.ts";
import type { FeedDocument } from "../feed/feed-document.ts";
import { FEED_MEDIA_TYPES } from "../feed/feed-format.ts";
import { type FeedHead, feedHead } from "../feed/feed-head.ts";
import { GENERATOR, HISTORY_NAMESPACE } from "../feed/names.ts";
import { finishXml, trimCdata } from "../feed/xml-prologue.ts";
import type { FeedSite } from "../site.ts";

type AtomFeed = Parameters<typeof generateAtomFeed>[0];
type AtomEntry = NonNullable<AtomFeed["entries"]>[number];
type AtomLink = NonNullable<AtomEntry["links"]>[number];

const text = (value: string): { value: string; type: string } => ({ value, type: "text" });
const html = (value: string): { value: string; type: string } => ({ value, type: "html" });

function entryLinks({ url, externalUrl, enclosures }: Entry): AtomLink[] {
  const related = externalUrl === undefined ? [] : [{ rel: "related", href: externalUrl }];
  const files = enclosures.map((file) => ({
    rel: "enclosure",
    href: file.url,
    type: file.mediaType,
    ...(file.title === undefined ? {} : { title: file.title }),
    ...(file.lengthBytes === undefined ? {} : { length: file.lengthBytes }),
  }));
  return [{ rel: "alternate", href: url, type: "text/html" }, ...related, ...files];
}

function atomEntry(entry: Entry, feedLanguage: string): AtomEntry {
  return {
    id: entry.id,
    title: text(entry.title),
    updated: entry.updatedAt,
    ...(entry.publishedAt === undefined ? {} : { published: entry.publishedAt }),
    ...(entry.author === undefined ? {} : { authors: [{ name: entry.author }] }),
    links: entryLinks(entry),
    categories: entry.categories.map((term) => ({ term })),
    ...(entry.summary === "" ? {} : { summary: text(entry.summary) }),
    // An entry without any text still needs content (RFC 4287 §4.1.2): its title.
    content: entry.html === "" ? text(entry.title) : html(entry.html),
    ...(entry.language === feedLanguage ? {} : { xml: { lang: entry.language } }),
  };
}

function feedLinks({ selfUrl, homeUrl, currentUrl, previousUrl, hubUrl }: FeedHead): AtomLink[] {
  const type = FEED_MEDIA_TYPES.atom;
  return [
    { rel: "self", href: selfUrl, type },
    { rel: "alternate", href: homeUrl, type: "text/html" },
    ...(previousUrl === undefined ? [] : [{ rel: "prev-archive", href: previousUrl, type }]),
    ...(currentUrl === undefined ? [] : [{ rel: "current", href: currentUrl, type }]),
    ...(hubUrl === undefined ? [] : [{ rel: "hub", href: hubUrl }]),
  ];
}

/** Marks an archive document (RFC 5005 §4); feedsmith does not know the mark. Attributes hold no bare `>`. */
function markArchive(xml: string): string {
  const end = xml.indexOf(">", xml.indexOf("<feed")) + 1;
  return `${xml.slice(0, end)}\n  <fh:archive xmlns:fh="${HISTORY_NAMESPACE}"/>${xml.slice(end)}`;
}

/**
 * Writes a document of a feed as Atom 1.0 with summaries and full content.
 *
 * @see RFC 4287; RFC 5005 §4
 */
export function generateAtom(document: FeedDocument, site: FeedSite): string {
  const head = feedHead(document, "atom", site);
  const { language } = document.feed;
  const xml = generateAtomFeed({
    id: head.id,
    title: text(head.title),
    subtitle: text(head.description),
    updated: head.updatedAt,
    authors: [{ name: head.publisher, uri: head.homeUrl }],
    generator: { text: GENERATOR },
    ...(site.image === undefined ? {} : { logo: site.image }),
    links: feedLinks(head),
    entries: document.entries.map((entry) => atomEntry(entry, language)),
    xml: { lang: language },
  });
  return finishXml(trimCdata(document.archive === undefined ? xml : markArchive(xml)), document);
}
