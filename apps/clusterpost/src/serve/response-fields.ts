import type { MediaType } from "./media-type.ts";
import { isShown, isSubmitted } from "./submitted-file.ts";

/** A field of a response: name and value. */
export type Field = readonly [name: string, value: string];

/** What pages and their scripts may do: load parts of the same site, and run no script that stands in a page. */
export const PAGE_POLICY: string = [
  "default-src 'none'",
  // The search is compiled in the page.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What everything else may do when a browser shows it: a feed has a stylesheet. PDFs and pictures need nothing. */
export const DATA_POLICY = "default-src 'none'; style-src 'self'";

/** What runs: pages, and scripts, whose own policy counts in workers. */
export const PAGE_TYPES: readonly string[] = ["text/html", "text/javascript"];

/** For files whose name changes with their content. */
export const IMMUTABLE_CACHING = "public, max-age=31536000, immutable";
/** For everything else: kept, and asked for again each time, which costs a 304. */
export const CACHING = "no-cache";

/** What our pages are made of: other sites have no use for it. The rest (pictures, feeds, files) may be shown by webmail and readers. */
export const OWN_TYPES: readonly string[] = [
  "text/html",
  "text/css",
  "text/javascript",
  "application/json",
  "application/wasm",
  "application/octet-stream",
];

/** A field that every answer has. */
export const COMMON_FIELDS: readonly Field[] = [["X-Content-Type-Options", "nosniff"]];

/** Fields that only pages have, because they say what a window may do. */
export const PAGE_FIELDS: readonly Field[] = [
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), geolocation=(), microphone=()"],
];

/** The media type without its parameters. */
export const essenceOf = ({ contentType }: MediaType): string => contentType.replace(/;.*/, "");

/**
 * Gives the fields of a file that say what a browser may do with it.
 *
 * @param path - relative to the root of the site
 */
export function securityFields(path: string, type: MediaType): readonly Field[] {
  const essence = essenceOf(type);
  return [
    ["Content-Security-Policy", PAGE_TYPES.includes(essence) ? PAGE_POLICY : DATA_POLICY],
    ...COMMON_FIELDS,
    ...(OWN_TYPES.includes(essence) ? ([["Cross-Origin-Resource-Policy", "same-origin"]] as const) : []),
    ...(essence === "text/html" ? PAGE_FIELDS : []),
    ...(isSubmitted(path) && !isShown(path) ? ([["Content-Disposition", "attachment"]] as const) : []),
  ];
}

/**
 * Says how long a file may be kept.
 *
 * @param path - relative to the root of the site
 * @param immutable - folders whose files never change under their names: `assets/`
 */
export function cachingOf(path: string, immutable: readonly string[]): string {
  return immutable.some((folder) => path.startsWith(folder)) ? IMMUTABLE_CACHING : CACHING;
}
