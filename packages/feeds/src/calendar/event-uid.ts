import { type TagAuthority, tagUri } from "@clusterpost/core";

/**
 * The permanent name of a VEVENT: `issues/2026-09/timber-days@clusters.example` (RFC 5545 §3.8.4.7).
 *
 * It holds what the tag URI of the item holds, in the form that calendars know; a tag URI has a comma,
 * which some calendars take for the end of the name.
 *
 * @param index - place among the days of the item, from 0
 */
export function eventUid(issueId: string, itemId: string, index: number, authority: TagAuthority): string {
  const path = index === 0 ? [issueId, itemId] : [issueId, itemId, String(index + 1)];
  const uri = tagUri(authority, "issues", ...path);
  const host = authority.name.slice(authority.name.lastIndexOf("@") + 1);
  return `${uri.slice(uri.indexOf(":", "tag:".length) + 1)}@${host}`;
}
