import { isWebAddress } from "@clusterpost/core";
import type { ArchiveSite } from "../archive-site.ts";
import { webLink } from "../html/web-link.ts";
import { type Wording, wordingOf } from "../wording.ts";

/** What the parts of one page share. */
export interface PageContext {
  readonly site: ArchiveSite;
  /** Path of the page, relative to the archive's root; that of a folder ends with a slash. */
  readonly path: string;
  /** BCP 47 language tag of the content. */
  readonly language: string;
  readonly words: Wording;
  /** Leads from the page to the archive's root: `../../`; behind it any path of the archive is an address. */
  readonly root: string;
}

/** The address of the archive's root with a slash at its end. */
export function baseOf({ baseUrl }: ArchiveSite): string {
  return baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`;
}

function rootOf(path: string): string {
  const depth = path.split("/").length - 1;
  return depth === 0 ? "./" : "../".repeat(depth);
}

/** Gives the context of a page. */
export function pageContext(site: ArchiveSite, path: string, language: string): PageContext {
  return { site, path, language, words: wordingOf(language), root: rootOf(path) };
}

/** Gives the context of a page that may be shown at any address, with links that hold everywhere on the host. */
export function unplacedContext(site: ArchiveSite, path: string, language: string): PageContext {
  return { ...pageContext(site, path, language), root: new URL(baseOf(site)).pathname };
}

/** Whether an absolute address lies in the archive. */
export function isOwn(address: string, site: ArchiveSite): boolean {
  return isWebAddress(address) && address.startsWith(baseOf(site));
}

/** Writes an absolute address for `href` or `src`: relative when it lies in the archive; `undefined` when it cannot be a link. */
export function hrefOf(address: string, { site, root }: PageContext): string | undefined {
  const link = webLink(address);
  const base = baseOf(site);
  return link?.startsWith(base) ? root + link.slice(base.length) : link;
}
