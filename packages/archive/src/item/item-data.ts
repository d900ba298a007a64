import {
  archiveUrl,
  type Issue,
  isStory,
  issuePath,
  type NetworkEvent,
  type Occurrence,
  plainLine,
} from "@clusterpost/core";
import type { Json } from "../html/json-ld.ts";
import { webLink } from "../html/web-link.ts";
import { issueDay } from "../issue/issue-title.ts";
import type { PlacedItem } from "../issue/placed-items.ts";
import { breadcrumbData, type Crumb } from "../page/breadcrumbs.ts";
import type { PageContext } from "../page/page-context.ts";
import { periodicalData, publisherData } from "../page/publisher-data.ts";
import { zonedTime } from "../text/zoned-time.ts";

/** An item and the words that stand for it. */
export interface DescribedItem {
  readonly placed: PlacedItem;
  readonly issue: Issue;
  readonly description: string;
  readonly crumbs: readonly Crumb[];
}

function times({ start, end, startTime, endTime, zone }: Occurrence): { readonly [key: string]: Json } {
  if (startTime === undefined) return { startDate: start, endDate: end };
  const endDate = endTime === undefined ? end : zonedTime(end, endTime, zone);
  // An end that is only a day says nothing beside a start that has a time on that day.
  return {
    startDate: zonedTime(start, startTime, zone),
    ...(endTime === undefined && end === start ? {} : { endDate }),
  };
}

/** An event for each of its ranges of days (schema.org Event). */
function eventData(
  event: NetworkEvent,
  { placed, description }: DescribedItem,
  { site, language }: PageContext,
): readonly Json[] {
  const url = archiveUrl(site.baseUrl, placed.path);
  const place = plainLine(event.place ?? "");
  const own = event.url === undefined ? undefined : webLink(event.url);
  return event.when.map((when, index) => ({
    "@type": "Event",
    "@id": index === 0 ? url : `${url}#day_${index + 1}`,
    name: placed.title,
    url,
    sameAs: own,
    description: description === "" ? undefined : description,
    ...times(when),
    eventStatus: "https://schema.org/EventScheduled",
    location: place === "" ? undefined : { "@type": "Place", name: place, address: place },
    inLanguage: language,
  }));
}

function articleData({ placed, issue, description }: DescribedItem, { site, language, words }: PageContext): Json {
  const { item, section, title, path, id } = placed;
  const url = archiveUrl(site.baseUrl, path);
  const author = isStory(item) ? plainLine(item.author?.name ?? "") : "";
  const published = isStory(item) ? (item.publishedOn ?? issueDay(issue)) : issueDay(issue);
  return {
    "@type": "NewsArticle",
    "@id": url,
    url,
    mainEntityOfPage: url,
    headline: title,
    description: description === "" ? undefined : description,
    datePublished: published,
    dateModified: site.modifiedOn?.(issue.id, id) ?? published,
    author: author === "" ? publisherData(site) : { "@type": "Person", name: author },
    publisher: publisherData(site),
    articleSection: plainLine(section.title) || words.sectionTitles[section.role],
    inLanguage: language,
    // What a call says holds until its last day.
    expires: item.kind === "call" ? item.deadlines.at(-1)?.date : undefined,
    isPartOf: {
      "@type": "PublicationIssue",
      "@id": archiveUrl(site.baseUrl, issuePath(issue.id)),
      isPartOf: periodicalData(site),
    },
  };
}

/** Says of an item to search engines what it is: an event with its days, or an article. */
export function itemData(described: DescribedItem, page: PageContext): Json {
  const { placed, crumbs } = described;
  const { item } = placed;
  const data =
    item.kind === "event" && item.when.length > 0 ? eventData(item, described, page) : [articleData(described, page)];
  return { "@context": "https://schema.org", "@graph": [...data, breadcrumbData(crumbs, placed, page)] };
}
