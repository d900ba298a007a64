import { attributeOf, type ElementsByName, elementsIn, type HtmlElement } from "./html-node.ts";

const WEB = /^https?:\/\//i;

function absolute(address: string, base: string | undefined): string | undefined {
  const url = URL.parse(address, base);
  return url !== null && WEB.test(url.href) ? url.href : undefined;
}

/** Address that a browser wrote into a page that it saved: `<!-- saved from url=(0025)https://example.eu/a -->`. */
function savedFrom(root: HtmlElement): string | undefined {
  const head = elementsIn(root).find(({ name }) => name === "head");
  for (const node of [...root.children.slice(0, 20), ...(head?.children.slice(0, 20) ?? [])]) {
    if (node.kind !== "comment") continue;
    const address = /^\s*saved from url=\(\d{1,6}\)(\S{1,2000})/i.exec(node.value)?.[1];
    if (address !== undefined) return absolute(address, undefined);
  }
  return undefined;
}

/** What a page says of its own address. */
export interface PageAddress {
  /** Address of the page itself; absent when it does not say. */
  readonly page?: string;
  /** Address to which relative addresses are joined. */
  readonly base?: string;
}

/** Finds the address of a page and the base of its relative addresses (HTML, 2.4.3). */
export function readPageAddress(root: HtmlElement, find: ElementsByName): PageAddress {
  const base = find("base").find(({ attributes }) => attributes.has("href"));
  const canonical = find("link").find((link) => /(?:^|\s)canonical(?:\s|$)/i.test(attributeOf(link, "rel")));
  const shared = find("meta").find((meta) => attributeOf(meta, "property").toLowerCase() === "og:url");
  const page =
    (canonical && absolute(attributeOf(canonical, "href"), undefined)) ??
    (shared && absolute(attributeOf(shared, "content"), undefined)) ??
    savedFrom(root);
  const joined = base === undefined ? page : (absolute(attributeOf(base, "href"), page) ?? page);
  return { ...(page === undefined ? {} : { page }), ...(joined === undefined ? {} : { base: joined }) };
}
