import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from "feedsmith";
import { textOfHtml } from "../html-words.ts";
import type { Feed, FeedEntry, FeedFile } from "./feed-model.ts";
import { withoutDoctype } from "./without-doctype.ts";

type Optional<Value> = { [Key in keyof Value]?: Value[Key] | undefined };

/** Leaves out what is absent or empty. */
function present<Value extends object>(value: Optional<Value>): Value {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined && one !== "")) as Value;
}

const isMarkup = (text: string): boolean =>
  /<[a-z!/][^>]{0,500}>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,31});/i.test(text);

/** A line of plain text out of a field in which some programs write markup. */
function lineOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  const text = isMarkup(written) ? textOfHtml(written) : written;
  return text.replace(/\s+/g, " ").trim();
}

function names(people: readonly { readonly name?: string | undefined }[] | undefined): string | undefined {
  const known = (people ?? []).flatMap(({ name }) => lineOf(name) ?? []);
  return known.length === 0 ? undefined : known.join(", ");
}

function contentOf(
  long: string | undefined,
  short: string | undefined,
): Pick<FeedEntry, "content" | "isHtml" | "summary"> {
  const content = long ?? short ?? "";
  return { content, isHtml: isMarkup(content), summary: long === undefined ? "" : (short ?? "") };
}

function rssEntry(item: RssFeed.Item<string>): FeedEntry {
  const { title, link, guid, authors, dc, pubDate, description, content, categories, enclosures } = item;
  const permanent = guid?.isPermaLink === false ? undefined : guid?.value;
  return {
    ...present<Pick<FeedEntry, "title" | "url" | "author" | "date">>({
      title: lineOf(title),
      url: link ?? (permanent !== undefined && /^https?:/i.test(permanent) ? permanent : undefined),
      author: lineOf(dc?.creators?.join(", ")) ?? names(authors),
      date: pubDate ?? dc?.dates?.[0],
    }),
    ...contentOf(content?.encoded, description),
    categories: (categories ?? []).flatMap(({ name }) => lineOf(name) ?? []),
    files: (enclosures ?? []).flatMap(({ url, type, length }) =>
      url === undefined ? [] : [present<FeedFile>({ url, mediaType: type, sizeBytes: length })],
    ),
  };
}

function rdfEntry({ title, link, description, content, dc }: RdfFeed.Item<string>): FeedEntry {
  return {
    ...present<Pick<FeedEntry, "title" | "url" | "author" | "date">>({
      title: lineOf(title),
      url: link,
      author: lineOf(dc?.creators?.join(", ")),
      date: dc?.dates?.[0],
    }),
    ...contentOf(content?.encoded, description),
    categories: (dc?.subjects ?? []).flatMap((subject) => lineOf(subject) ?? []),
    files: [],
  };
}

function atomEntry(entry: AtomFeed.Entry<string>, feedAuthor: string | undefined): FeedEntry {
  const { title, links = [], authors, published, updated, content, summary, categories } = entry;
  const page = links.find(({ rel }) => rel === undefined || rel === "alternate");
  const isText = (type: string | undefined): boolean => type === undefined || type === "text";
  const read = contentOf(content?.value, summary?.value);
  return {
    ...present<Pick<FeedEntry, "title" | "url" | "author" | "date">>({
      title: isText(title?.type) ? title?.value?.replace(/\s+/g, " ").trim() : lineOf(title?.value),
      url: page?.href,
      author: names(authors) ?? feedAuthor,
      date: published ?? updated,
    }),
    ...read,
    isHtml: isText((content ?? summary)?.type) ? false : read.isHtml || (content ?? summary)?.type === "xhtml",
    categories: (categories ?? []).flatMap(({ label, term }) => lineOf(label ?? term) ?? []),
    files: links.flatMap(({ rel, href, type, length, title: name }) =>
      rel !== "enclosure" || href === undefined
        ? []
        : [present<FeedFile>({ url: href, title: name, mediaType: type, sizeBytes: length })],
    ),
  };
}

function jsonEntry(item: JsonFeed.Item<string>, feedAuthor: string | undefined): FeedEntry {
  const { title, url, authors, date_published, date_modified, content_html, content_text, summary, tags } = item;
  return {
    ...present<Pick<FeedEntry, "title" | "url" | "author" | "date">>({
      title: title?.replace(/\s+/g, " ").trim(),
      url,
      author: names(authors) ?? feedAuthor,
      date: date_published ?? date_modified,
    }),
    content: content_html ?? content_text ?? summary ?? "",
    isHtml: content_html !== undefined,
    summary: content_html === undefined && content_text === undefined ? "" : (summary ?? ""),
    categories: tags ?? [],
    files: (item.attachments ?? []).flatMap(({ url: address, title: name, mime_type, size_in_bytes }) =>
      address === undefined
        ? []
        : [present<FeedFile>({ url: address, title: name, mediaType: mime_type, sizeBytes: size_in_bytes })],
    ),
  };
}

/**
 * Parses a feed: RSS 0.9 to 2.0, RSS 1.0 (RDF), Atom 1.0 or JSON Feed 1.
 *
 * @throws whatever the library throws when the text is none of them
 */
export async function parseFeed(text: string): Promise<Feed> {
  const { parseFeed: parse } = await import("feedsmith");
  const { format, feed } = parse(withoutDoctype(text));
  switch (format) {
    case "rss":
      return {
        ...present<Pick<Feed, "title" | "description" | "url">>({
          title: lineOf(feed.title),
          description: lineOf(feed.description),
          url: feed.link,
        }),
        entries: (feed.items ?? []).map(rssEntry),
      };
    case "rdf":
      return {
        ...present<Pick<Feed, "title" | "description" | "url">>({
          title: lineOf(feed.title),
          description: lineOf(feed.description),
          url: feed.link,
        }),
        entries: (feed.items ?? []).map(rdfEntry),
      };
    case "atom":
      return {
        ...present<Pick<Feed, "title" | "description" | "url">>({
          title: lineOf(feed.title?.value),
          description: lineOf(feed.subtitle?.value),
          url: (feed.links ?? []).find(({ rel }) => rel === undefined || rel === "alternate")?.href,
        }),
        entries: (feed.entries ?? []).map((entry) => atomEntry(entry, names(feed.authors))),
      };
    case "json":
      return {
        ...present<Pick<Feed, "title" | "description" | "url">>({
          title: feed.title,
          description: feed.description,
          url: feed.home_page_url,
        }),
        entries: (feed.items ?? []).map((item) => jsonEntry(item, names(feed.authors))),
      };
  }
}
