import { isTagAuthority, type Newsletter, type TagAuthority } from "@clusterpost/core";

/** Where `clusterpost serve` shows the site; its address as long as the newsletter has none. */
export const LOCAL_BASE_URL = "http://localhost:8080/";

/**
 * Since when ids are made in this form. A tag URI names a day on which its maker held the domain (RFC
 * 4151 §2.1); no earlier holder of a domain can have made ids like these before they were there.
 */
const FIRST_IDS = "2026";

/** Absolute address of the site's root, with a slash at its end. */
export function siteBaseUrl({ baseUrl }: Pick<Newsletter, "baseUrl">): string {
  return baseUrl === undefined ? LOCAL_BASE_URL : baseUrl.replace(/\/*$/, "/");
}

function hostOf(url: string | undefined): string {
  return url === undefined || !URL.canParse(url) ? "" : new URL(url).hostname;
}

/**
 * Says who makes the ids of a newsletter that has published nothing yet: the domain of its site, else of
 * its mail address, else of its publisher.
 */
export function defaultTagAuthority({ baseUrl, contact, url }: Newsletter): TagAuthority {
  const names = [hostOf(baseUrl), contact?.slice(contact.lastIndexOf("@") + 1).toLowerCase() ?? "", hostOf(url)];
  const found = names.map((name) => ({ name, date: FIRST_IDS })).find(isTagAuthority);
  return found ?? { name: "localhost", date: FIRST_IDS };
}
