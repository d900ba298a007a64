import type { SectionRole } from "@clusterpost/core";

/** The paths of index pages, relative to the archive's root. They never change. */
export const HOME_PATH = "";
export const ISSUES_PATH = "issues/";
export const SECTIONS_PATH = "sections/";
export const SUBSCRIBE_PATH = "subscribe/";
export const SEARCH_PATH = "search/";
export const NOT_FOUND_PATH = "404.html";

/** Year of issues that nothing dates. */
export const UNDATED = "undated";

/** Page of the issues of a year. */
export function yearPath(year: string): string {
  return `years/${year}/`;
}

/** Page of what stood in sections of a role: the newest, or that of a year, further pages with a number. */
export function sectionPath(role: SectionRole, year?: string, page = 1): string {
  return `${SECTIONS_PATH}${role}/${year === undefined ? "" : `${year}/`}${page === 1 ? "" : `${page}/`}`;
}
