import { archiveUrl, calendarPath, type Issue, issuePath, type NetworkEvent, type OpenCall } from "@clusterpost/core";
import type { RenderOptions } from "@clusterpost/render";

/** Where the mail of an issue leads: to the issue on the site, and to the calendar files of its dates. */
export function mailLinks(issue: Issue, baseUrl: string): RenderOptions {
  return {
    archiveUrl: archiveUrl(baseUrl, issuePath(issue.id)),
    calendarUrlOf: (item: NetworkEvent | OpenCall) => {
      const days = item.kind === "event" ? item.when : item.deadlines;
      return days.length === 0 ? undefined : archiveUrl(baseUrl, calendarPath(issue.id, item.id));
    },
  };
}
