import { type Issue, isStory, issuePath, plainLine } from "@clusterpost/core";
import type { ArchiveSite } from "../archive-site.ts";
import type { IssueSummary, ItemSummary } from "../issue-summary.ts";
import { issueExcerpt, itemExcerpt } from "../text/excerpt.ts";
import { issueDay, issueTitle } from "./issue-title.ts";
import { type PlacedItem, placedItems } from "./placed-items.ts";

function modification(site: ArchiveSite, issueId: string, itemId?: string): Pick<IssueSummary, "modifiedOn"> {
  const modifiedOn = site.modifiedOn?.(issueId, itemId);
  return modifiedOn === undefined ? {} : { modifiedOn };
}

function summarizeItem({ item, section, id, path, title }: PlacedItem, issue: Issue, site: ArchiveSite): ItemSummary {
  const author = isStory(item) ? plainLine(item.author?.name ?? "") : "";
  const place = item.kind === "event" ? plainLine(item.place ?? "") : "";
  return {
    id,
    path,
    kind: item.kind,
    role: section.role,
    title,
    summary: itemExcerpt(item),
    ...(author === "" ? {} : { author }),
    ...(isStory(item) && item.publishedOn !== undefined ? { publishedOn: item.publishedOn } : {}),
    ...(item.kind === "event" && item.when.length > 0 ? { when: item.when } : {}),
    ...(place === "" ? {} : { place }),
    ...(item.kind === "call" && item.deadlines.length > 0 ? { deadlines: item.deadlines } : {}),
    ...modification(site, issue.id, id),
  };
}

/** Says of an issue what index pages need to know: plain JSON. */
export function summarizeIssue(issue: Issue, site: ArchiveSite): IssueSummary {
  const day = issueDay(issue);
  const items = placedItems(issue);
  const lead = items.find(({ item }) => item.id === issue.leadId);
  return {
    id: issue.id,
    path: issuePath(issue.id),
    title: issueTitle(issue),
    language: issue.language,
    ...(day === undefined ? {} : { day }),
    summary: issueExcerpt(issue),
    ...(lead === undefined ? {} : { leadId: lead.id }),
    items: items.map((placed) => summarizeItem(placed, issue, site)),
    ...modification(site, issue.id),
  };
}
