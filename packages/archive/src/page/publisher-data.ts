import { plainLine } from "@clusterpost/core";
import type { ArchiveSite } from "../archive-site.ts";
import type { JsonObject } from "../html/json-ld.ts";
import { webLink } from "../html/web-link.ts";
import { baseOf } from "./page-context.ts";

/** Says to search engines who publishes. */
export function publisherData({ publisher, title, publisherUrl }: ArchiveSite): JsonObject {
  return {
    "@type": "Organization",
    name: plainLine(publisher) || plainLine(title),
    url: publisherUrl === undefined ? undefined : webLink(publisherUrl),
  };
}

/** Says to search engines which newsletter it is. */
export function periodicalData(site: ArchiveSite): JsonObject {
  return { "@type": "Periodical", name: plainLine(site.title), url: baseOf(site), publisher: publisherData(site) };
}
