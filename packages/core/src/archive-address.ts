import { encodeSegment } from "./tag-uri.ts";

/** Folder of an issue in the archive, relative to its root: `issues/2026-09/`. It never changes. */
export function issuePath(issueId: string): string {
  return `issues/${encodeSegment(issueId)}/`;
}

/** Folder of an item in the archive, relative to its root: `issues/2026-09/timber-days/`. It never changes. */
export function itemPath(issueId: string, itemId: string): string {
  return `${issuePath(issueId)}${encodeSegment(itemId)}/`;
}

/** File with all days of an event or a call, relative to the archive's root: `issues/2026-09/timber-days/calendar.ics`. */
export function calendarPath(issueId: string, itemId: string): string {
  return `${itemPath(issueId, itemId)}calendar.ics`;
}

/**
 * Gives the absolute address of a path in the archive.
 *
 * @param baseUrl - absolute http(s) address of the archive's root, with or without a slash at its end
 * @param path - relative to the root, without a slash at its start
 */
export function archiveUrl(baseUrl: string, path: string): string {
  return baseUrl.endsWith("/") ? `${baseUrl}${path}` : `${baseUrl}/${path}`;
}
