import {
  archiveUrl,
  cleanLine,
  createIdAllocator,
  type Issue,
  type Item,
  isStory,
  issuePath,
  isWebAddress,
  itemPath,
  plainLine,
  type Section,
} from "@clusterpost/core";
import { renderIssueContent } from "../html/issue-content.ts";
import { itemContextOf, renderItemContent } from "../html/item-content.ts";
import type { Enclosure, FeedSite } from "../site.ts";
import { feedAddress } from "../text/feed-address.ts";
import { wordingOf } from "../wording.ts";
import type { Entry, IssueEntries } from "./entry.ts";
import { entryDates } from "./entry-dates.ts";
import { issueEntryId, itemEntryId } from "./entry-id.ts";
import { summarizeIssue, summarizeItem } from "./summary.ts";

const HEADING_LEVEL = 2;

function cleanEnclosure({ url, mediaType, title, ...size }: Enclosure): Enclosure {
  const name = plainLine(title ?? "");
  return { ...size, url: feedAddress(url), mediaType: cleanLine(mediaType), ...(name === "" ? {} : { title: name }) };
}

function enclosuresOf(issue: Issue, item: Item, site: FeedSite): readonly Enclosure[] {
  if (!isStory(item)) return [];
  return item.attachments.flatMap((attachment) => {
    const enclosure = site.enclosureOf?.(issue, item, attachment);
    return enclosure === undefined || !isWebAddress(enclosure.url) ? [] : [cleanEnclosure(enclosure)];
  });
}

function categoriesOf(sections: readonly Section[]): readonly string[] {
  return [...new Set(sections.map(({ title }) => plainLine(title)))].filter((title) => title !== "");
}

function itemEntry(issue: Issue, section: Section, item: Item, itemId: string, site: FeedSite): Entry {
  const words = wordingOf(issue.language);
  const id = itemEntryId(issue.id, itemId, site);
  const author = isStory(item) ? plainLine(item.author?.name ?? "") : "";
  return {
    kind: item.kind,
    id,
    url: archiveUrl(site.baseUrl, itemPath(issue.id, itemId)),
    ...(item.url === undefined || !isWebAddress(item.url) ? {} : { externalUrl: feedAddress(item.url) }),
    title: plainLine(item.title) || words.untitled,
    language: issue.language,
    ...(author === "" ? {} : { author }),
    ...entryDates(issue, id, site),
    summary: summarizeItem(item, issue.language, words),
    html: renderItemContent(item, itemContextOf(issue, site, HEADING_LEVEL), true),
    categories: categoriesOf([section]),
    enclosures: enclosuresOf(issue, item, site),
    issueId: issue.id,
    role: section.role,
  };
}

function issueEntry(issue: Issue, site: FeedSite): Entry {
  const id = issueEntryId(issue.id, site);
  const author = plainLine(issue.publication.publisher);
  return {
    kind: "issue",
    id,
    url: archiveUrl(site.baseUrl, issuePath(issue.id)),
    title: plainLine(issue.title) || wordingOf(issue.language).untitled,
    language: issue.language,
    ...(author === "" ? {} : { author }),
    ...entryDates(issue, id, site),
    summary: summarizeIssue(issue),
    html: renderIssueContent(issue, site),
    categories: categoriesOf(issue.sections),
    enclosures: [],
    issueId: issue.id,
  };
}

/** Makes the entries of an issue: itself, and each item of its sections in reading order. */
export function issueEntries(issue: Issue, site: FeedSite): IssueEntries {
  const allocate = createIdAllocator();
  const items = issue.sections.flatMap((section) =>
    section.items.map((item) => itemEntry(issue, section, item, allocate(item.id), site)),
  );
  return { issue: issueEntry(issue, site), items };
}
