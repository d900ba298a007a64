import type { Issue } from "@clusterpost/core";
import type { ArchiveFile, ArchiveSite } from "../archive-site.ts";
import { itemPage } from "../item/item-page.ts";
import { issuePage } from "./issue-page.ts";
import { placedItems } from "./placed-items.ts";

/**
 * Writes the pages of an issue: its own, then one for each item in reading order.
 *
 * They depend on this issue and on the settings of the site only, so they hold until one of them changes.
 */
export function* issueFiles(issue: Issue, site: ArchiveSite): Generator<ArchiveFile, void> {
  yield issuePage(issue, site);
  const items = placedItems(issue);
  for (const [index, placed] of items.entries()) yield itemPage({ placed, issue, items, index }, site);
}
