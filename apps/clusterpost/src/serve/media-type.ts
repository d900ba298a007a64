import { DISARMED_EXTENSIONS, isSubmitted } from "./submitted-file.ts";

/** How files of one kind are served. */
export interface MediaType {
  /** As the field has it: `text/html; charset=utf-8`. */
  readonly contentType: string;
  /** Whether it is text that a coding makes much smaller. */
  readonly isText: boolean;
}

/** Texts in UTF-8 that say so. */
const TEXTS = {
  "text/html": ["html", "htm"],
  "text/css": ["css"],
  "text/javascript": ["js", "mjs"],
  "text/plain": ["txt", "md"],
  "text/csv": ["csv"],
  "text/calendar": ["ics"],
  "text/vcard": ["vcf"],
  "text/x-opml": ["opml"],
  "application/xml": ["xml", "xsl"],
  "application/rss+xml": ["rss"],
  "application/atom+xml": ["atom"],
} as const;

/** Texts whose encoding is fixed or written in them. */
const SELF_DESCRIBING = {
  "application/json": ["json", "map"],
  "application/manifest+json": ["webmanifest"],
  "image/svg+xml": ["svg"],
} as const;

const BINARIES = {
  "application/epub+zip": ["epub"],
  "application/msword": ["doc"],
  "application/pdf": ["pdf"],
  "application/rtf": ["rtf"],
  "application/vnd.ms-excel": ["xls"],
  "application/vnd.ms-powerpoint": ["ppt"],
  "application/vnd.oasis.opendocument.presentation": ["odp"],
  "application/vnd.oasis.opendocument.spreadsheet": ["ods"],
  "application/vnd.oasis.opendocument.text": ["odt"],
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": ["pptx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/wasm": ["wasm"],
  "application/zip": ["zip"],
  "audio/mpeg": ["mp3"],
  "font/woff": ["woff"],
  "font/woff2": ["woff2"],
  "image/avif": ["avif"],
  "image/gif": ["gif"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  "image/webp": ["webp"],
  "image/x-icon": ["ico"],
  "message/rfc822": ["eml"],
  "video/mp4": ["mp4"],
} as const;

/** What a file of another kind is: bytes. The parts of the search index are such files. */
export const UNKNOWN_TYPE: MediaType = { contentType: "application/octet-stream", isText: false };

/** JSON below this folder of the site is a JSON Feed. */
export const FEEDS_FOLDER = "feeds/";

export const JSON_FEED_TYPE: MediaType = { contentType: "application/feed+json", isText: true };

function* entriesOf(
  types: Readonly<Record<string, readonly string[]>>,
  isText: boolean,
  parameter = "",
): Generator<readonly [extension: string, type: MediaType]> {
  for (const [name, extensions] of Object.entries(types))
    for (const extension of extensions) yield [extension, { contentType: `${name}${parameter}`, isText }];
}

/** Every kind that is known, by the extension of its files, in small letters and without the dot. */
export const MEDIA_TYPES: ReadonlyMap<string, MediaType> = new Map([
  ...entriesOf(TEXTS, true, "; charset=utf-8"),
  ...entriesOf(SELF_DESCRIBING, true),
  ...entriesOf(BINARIES, false),
]);

/**
 * Says how a file is served.
 *
 * @param path - relative to the root of the site: `feeds/items.json`
 */
export function mediaTypeOf(path: string): MediaType {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  const extension = dot === -1 ? "" : name.slice(dot + 1).toLowerCase();
  if (extension === "json" && path.startsWith(FEEDS_FOLDER)) return JSON_FEED_TYPE;
  if (DISARMED_EXTENSIONS.includes(extension) && isSubmitted(path)) return UNKNOWN_TYPE;
  return MEDIA_TYPES.get(extension) ?? UNKNOWN_TYPE;
}
