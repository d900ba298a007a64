import type { MediaType } from "./media-type.ts";
import { isShown, isSubmitted } from "./submitted-file.ts";

/** A field of a response: name and value. */
export type Field = readonly [name: string, value: string];

/** What pages, feeds and everything else that we made may do in a browser: load parts of the same site, run no inline script. */
export const SITE_POLICY: string = [
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

/** What files that members sent in may do: be shown, for browsers show pictures and PDFs by means of their own. */
export const SUBMITTED_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

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

/** Fields that every answer has. */
export const COMMON_FIELDS: readonly Field[] = [
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
];

/** Fields that only pages have, because they say what a window may do. */
export const PAGE_FIELDS: readonly Field[] = [
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
  const isForeign = isSubmitted(path);
  return [
    ["Content-Security-Policy", isForeign ? SUBMITTED_POLICY : SITE_POLICY],
    ...COMMON_FIELDS,
    ["Cross-Origin-Resource-Policy", OWN_TYPES.includes(essence) ? "same-origin" : "cross-origin"],
    ...(essence === "text/html" ? PAGE_FIELDS : []),
    ...(isForeign && !isShown(path) ? ([["Content-Disposition", "attachment"]] as const) : []),
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
