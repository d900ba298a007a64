import type { Issue } from "@clusterpost/core";
import type { ArchiveFile, ArchiveSite } from "./archive-site.ts";
import { assetFiles } from "./assets/archive-assets.ts";
import { indexFiles } from "./index-pages/index-files.ts";
import { issueFiles } from "./issue/issue-files.ts";
import { summarizeIssue } from "./issue/summarize-issue.ts";
import type { IssueSummary } from "./issue-summary.ts";

/**
 * Writes a whole archive: assets, the pages of every issue, the index pages.
 *
 * One file after the other, so that no more than one is in memory. A build that keeps what did not
 * change calls the three steps by itself: `assetFiles` and `issueFiles` hold until the settings or the
 * issue change, `summarizeIssue` gives what is kept of an issue, and `indexFiles` makes the index pages of
 * the summaries. The index of the search is not among the files: it is made of the pages of `issueFiles`.
 *
 * @throws ClusterpostError CONFIG_INVALID for a redirect that leads out of the archive
 */
export function* archiveFiles(issues: Iterable<Issue>, site: ArchiveSite): Generator<ArchiveFile, void> {
  yield* assetFiles(site);
  const summaries: IssueSummary[] = [];
  for (const issue of issues) {
    summaries.push(summarizeIssue(issue, site));
    yield* issueFiles(issue, site);
  }
  yield* indexFiles(summaries, site);
}
