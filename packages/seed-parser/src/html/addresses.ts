import type { Span } from "@clusterpost/core";
import type { DocumentContext } from "../document-context.ts";
import { acceptAddress } from "../link-address.ts";
import { attributeOf, type HtmlElement } from "./html-node.ts";
import { readProtectedAddress } from "./protected-address.ts";

/** Reads the `href` of links of one page; gives nothing, after a diagnostic, when readers cannot follow it. */
export type ReadAddress = (link: HtmlElement, text: string, span: Span) => string | undefined;

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/** Folder that a browser saves beside a page: what it holds is on no web site. */
const SAVED_FILE = /^(?:\.\/)?[^/?#]{1,200}(?:_files|_archivos|_fichiers|-Dateien|_bestanden|_pliki|_file)\//i;

/** The address of a picture, joined to the page's base; a file that was saved beside the page stays as written. */
export function imageAddress(src: string, base: string | undefined): string {
  if (base === undefined || SCHEME.test(src) || src.startsWith("#") || SAVED_FILE.test(src)) return src;
  return URL.parse(src, base)?.href ?? src;
}

/** A mail address as written for browsers, decoded: `mailto:%20info%40example.eu?subject=Forum`. */
function mailAddress(href: string): string {
  const [, written = "", query = ""] = /^mailto:([^?]*)(\?.*)?$/is.exec(href) ?? [];
  let address = written;
  try {
    address = decodeURIComponent(written);
  } catch {
    // A lone per cent sign is itself.
  }
  return `mailto:${address.replace(/\s+/g, "").replace(/[;,]+$/, "")}${query.replace(/\s+/g, "%20")}`;
}

/** Browsers leave out line ends in an address and write other characters that it may not have in figures. */
function webAddress(href: string): string {
  return /[^!-~]/.test(href) ? (URL.parse(href)?.href ?? href) : href;
}

/** Whether the text beside a telephone link has its number. */
function showsNumber(href: string, text: string): boolean {
  const digits = href.replace(/\D/g, "").replace(/^0+/, "");
  return digits !== "" && text.replace(/\D/g, "").includes(digits.slice(-7));
}

/** Joins the links of a page to its base; `#name` leads nowhere outside the page. */
export function createAddressReader(base: string | undefined, context: DocumentContext): ReadAddress {
  return (link, text, span) => {
    const figures = attributeOf(link, "data-cfemail") || /#([0-9a-f]+)$/i.exec(attributeOf(link, "href"))?.[1] || "";
    const hidden = figures === "" ? undefined : readProtectedAddress(figures);
    if (hidden !== undefined) return `mailto:${hidden}`;
    const href = attributeOf(link, "href").replace(/[\t\n\r]+/g, "");
    if (/^mailto:/i.test(href)) return acceptAddress(mailAddress(href), text, span, context);
    if (/^(?:tel|callto|sms):/i.test(href) && showsNumber(href, text)) return undefined;
    if (/^https?:/i.test(href)) return acceptAddress(webAddress(href), text, span, context);
    if (base !== undefined && !SCHEME.test(href) && !href.startsWith("#") && href !== "" && !SAVED_FILE.test(href))
      return acceptAddress(URL.parse(href, base)?.href ?? href, text, span, context);
    return acceptAddress(href, text, span, context);
  };
}
