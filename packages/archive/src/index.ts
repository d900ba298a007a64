export { archiveFiles } from "./archive-files.ts";
export type { ArchiveFile, ArchiveSite, FeedLink, FileAddress, Redirect } from "./archive-site.ts";
export { assetFiles } from "./assets/archive-assets.ts";
export { indexFiles } from "./index-pages/index-files.ts";
export { issueFiles } from "./issue/issue-files.ts";
export { summarizeIssue } from "./issue/summarize-issue.ts";
export type { IssueSummary, ItemSummary } from "./issue-summary.ts";
