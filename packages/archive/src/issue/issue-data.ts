import { archiveUrl, type Issue, issuePath } from "@clusterpost/core";
import type { Json } from "../html/json-ld.ts";
import { breadcrumbData } from "../page/breadcrumbs.ts";
import type { PageContext } from "../page/page-context.ts";
import { periodicalData } from "../page/publisher-data.ts";
import { issueCrumbs } from "./issue-crumbs.ts";
import { issueDay } from "./issue-title.ts";
import { placedItems } from "./placed-items.ts";

/** Says of an issue to search engines what it is and what it holds (schema.org). */
export function issueData(issue: Issue, title: string, description: string, page: PageContext): Json {
  const { site, words } = page;
  const url = archiveUrl(site.baseUrl, issuePath(issue.id));
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "PublicationIssue",
        "@id": url,
        url,
        name: title,
        description,
        datePublished: issueDay(issue),
        dateModified: site.modifiedOn?.(issue.id),
        inLanguage: issue.language,
        isPartOf: periodicalData(site),
        hasPart: placedItems(issue).map(({ path }) => ({ "@id": archiveUrl(site.baseUrl, path) })),
      },
      breadcrumbData(issueCrumbs(issue, words), { title, path: issuePath(issue.id) }, page),
    ],
  };
}
