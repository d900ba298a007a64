export type { ArchiveFile, ArchiveSite, FeedLink, FileAddress, Redirect } from "./archive-site.ts";
export type { IssueSummary, ItemSummary } from "./issue-summary.ts";
