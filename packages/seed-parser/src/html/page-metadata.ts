import { isCalendarDate, type Span } from "@clusterpost/core";
import type { MetadataEvent, MetadataFacts, StatedFact } from "../metadata-facts.ts";
import { attributeOf, type ElementsByName, findByName, type HtmlElement } from "./html-node.ts";
import { type PageAddress, readPageAddress } from "./link-base.ts";
import { eventsOf, readStructuredData, type StructuredData } from "./structured-data.ts";
import { collapse } from "./white-space.ts";

/** What the head of a page says; its text may say otherwise. */
export interface PageMetadata {
  readonly address: PageAddress;
  readonly facts: MetadataFacts;
  /** Name of the site, not of the page. */
  readonly siteName?: string;
  /** The title for those who share the page, without the site's name. */
  readonly sharedTitle?: { readonly value: string; readonly span: Span };
  /** The element of the window's title. */
  readonly titleElement?: HtmlElement;
  /** Whether the page says that it is one story or event. */
  readonly isStory: boolean;
  /** The program that wrote the page. */
  readonly generator: string;
}

const PUBLISHED = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date",
  "dcterms.date",
  "date",
  "pubdate",
  "publish-date",
  "publication_date",
];
const AUTHOR = ["author", "article:author", "dc.creator", "dcterms.creator", "sailthru.author"];
/** Names of accounts, not of persons. */
const ACCOUNT =
  /^(?:admin(?:istrator)?|super ?user|root|web ?master|editor|user|test|wordpress|anonymous|unknown|guest)$/i;

/** The day that a date and time of ISO 8601 begins with, as written where it was published. */
function isoDay(text: string): string | undefined {
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?=$|[\sT])/.exec(text)?.[1];
  return day !== undefined && isCalendarDate(day) ? day : undefined;
}

/** Elements that state something beside the text of a page. */
const STATING: ReadonlySet<string> = new Set(["base", "html", "link", "meta", "script", "time", "title"]);

function contentsByName(find: ElementsByName): ReadonlyMap<string, { value: string; span: Span }> {
  const contents = new Map<string, { value: string; span: Span }>();
  for (const element of find("meta")) {
    const name = (
      attributeOf(element, "property") ||
      attributeOf(element, "name") ||
      attributeOf(element, "itemprop")
    ).toLowerCase();
    const value = collapse(attributeOf(element, "content"));
    if (name !== "" && value !== "" && !contents.has(name)) contents.set(name, { value, span: element.span });
  }
  return contents;
}

/** A `time` element that says the page's day of publication by its class or property. */
function publicationTime(find: ElementsByName): StatedFact | undefined {
  for (const element of find("time")) {
    const says = `${attributeOf(element, "itemprop")} ${attributeOf(element, "class")} ${element.attributes.has("pubdate") ? "pubdate" : ""}`;
    const value = isoDay(attributeOf(element, "datetime"));
    if (
      value !== undefined &&
      /datePublished|pubdate|(?:^|[\s_-])(?:published|entry-date|posted)(?:[\s_-]|$)/i.test(says)
    )
      return { value, span: element.span, from: "time" };
  }
  return undefined;
}

function publicationOf(
  contents: ReadonlyMap<string, { value: string; span: Span }>,
  data: readonly StructuredData[],
  find: ElementsByName,
): StatedFact | undefined {
  for (const name of PUBLISHED) {
    const found = contents.get(name);
    const value = isoDay(found?.value ?? "");
    if (found !== undefined && value !== undefined) return { value, span: found.span, from: name };
  }
  for (const { published, span } of data) {
    const value = isoDay(published ?? "");
    if (value !== undefined) return { value, span, from: "datePublished" };
  }
  return publicationTime(find);
}

function authorOf(
  contents: ReadonlyMap<string, { value: string; span: Span }>,
  data: readonly StructuredData[],
  siteName: string,
): StatedFact | undefined {
  const candidates = [
    ...data.flatMap(({ author, span }) => (author === undefined ? [] : [{ value: author, span, from: "JSON-LD" }])),
    ...AUTHOR.flatMap((name) => {
      const found = contents.get(name);
      return found === undefined ? [] : [{ ...found, from: name }];
    }),
  ];
  return candidates.find(
    ({ value }) =>
      value.length <= 80 &&
      !/[/@<>]|^www\./.test(value) &&
      !ACCOUNT.test(value) &&
      value.toLowerCase() !== siteName.toLowerCase(),
  );
}

/** Reads what a page says of itself beside its text: meta elements, JSON-LD, times with a purpose. */
export function readPageMetadata(root: HtmlElement): PageMetadata {
  const find = findByName(root, STATING);
  const contents = contentsByName(find);
  const data = readStructuredData(find("script"));
  const siteName = contents.get("og:site_name")?.value ?? contents.get("application-name")?.value ?? "";
  const publishedOn = publicationOf(contents, data, find);
  const author = authorOf(contents, data, siteName);
  const events = eventsOf(data);
  const [event] = events;
  const [page] = find("html");
  const language = page === undefined ? "" : attributeOf(page, "lang") || attributeOf(page, "xml:lang");
  const facts: MetadataFacts = {
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(author === undefined ? {} : { author }),
    // A page about several events does not say which of them it announces.
    ...(event === undefined || events.length > 1 ? {} : { event: event satisfies MetadataEvent }),
    ...(language === "" ? {} : { language }),
  };
  const sharedTitle = contents.get("og:title") ?? contents.get("twitter:title");
  const isStory =
    contents.get("og:type")?.value.toLowerCase() === "article" ||
    data.some(({ isArticle }) => isArticle) ||
    events.length === 1;
  const titleElement = find("title").find(({ parent }) => parent?.name !== "svg");
  return {
    facts,
    address: readPageAddress(root, find),
    ...(siteName === "" ? {} : { siteName }),
    ...(sharedTitle === undefined ? {} : { sharedTitle }),
    ...(titleElement === undefined ? {} : { titleElement }),
    isStory,
    generator: `${contents.get("generator")?.value ?? ""} ${contents.get("progid")?.value ?? ""}`.trim(),
  };
}
