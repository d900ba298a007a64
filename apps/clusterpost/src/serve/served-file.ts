import type { Coding } from "./content-coding.ts";
import type { LoadedContent, LoadedFile } from "./loaded-file.ts";
import { mediaTypeOf } from "./media-type.ts";
import type { Validators } from "./preconditions.ts";
import { cachingOf, type Field, securityFields } from "./response-fields.ts";

/** A file in one coding, ready to be sent. */
export interface Representation extends Validators {
  readonly content: LoadedContent;
  /** Names and values by turns, as Node takes them fastest. */
  readonly fields: readonly string[];
  /** The fields of 304: those by which a cache finds and renews what it has (RFC 9110 §15.4.5). */
  readonly notModifiedFields: readonly string[];
}

/** A file of the site, ready to be sent. */
export interface ServedFile {
  readonly plain: Representation;
  readonly coded: Readonly<Partial<Record<Coding, Representation>>>;
  /** Whether parts may be asked for: downloads are continued, pages are not. */
  readonly hasRanges: boolean;
}

interface Preparation {
  readonly file: LoadedFile;
  readonly common: readonly Field[];
  readonly renewing: readonly Field[];
}

function represent({ file, common, renewing }: Preparation, content: LoadedContent, coding?: Coding): Representation {
  const { etag, lastModified, lastModifiedMs, isDateStrong } = content;
  const etagField: Field = ["ETag", etag];
  const coded: Field[] = coding === undefined ? [] : [["Content-Encoding", coding]];
  const own: Field[] = [["Content-Length", String(content.sizeBytes)], ["Last-Modified", lastModified], etagField];
  return {
    etag,
    lastModified,
    lastModifiedMs,
    isDateStrong,
    content,
    fields: [
      ["Content-Type", mediaTypeOf(file.path).contentType] as const,
      ...coded,
      ...own,
      ...renewing,
      ...common,
    ].flat(),
    notModifiedFields: [etagField, ...renewing].flat(),
  };
}

/**
 * Prepares all that can be said of a file before anybody asks.
 *
 * @param immutable - folders of the site whose files never change under their names
 */
export function prepareFile(file: LoadedFile, immutable: readonly string[]): ServedFile {
  const type = mediaTypeOf(file.path);
  const hasRanges = !type.isText;
  const isCoded = Object.keys(file.coded).length > 0;
  const renewing: Field[] = [
    ["Cache-Control", cachingOf(file.path, immutable)],
    ...(isCoded ? ([["Vary", "Accept-Encoding"]] as const) : []),
  ];
  const ranges: Field[] = hasRanges ? [["Accept-Ranges", "bytes"]] : [];
  const preparation = { file, common: [...ranges, ...securityFields(file.path, type)], renewing };
  const { br, gzip } = file.coded;
  return {
    plain: represent(preparation, file.plain),
    coded: {
      ...(br === undefined ? {} : { br: represent(preparation, br, "br") }),
      ...(gzip === undefined ? {} : { gzip: represent(preparation, gzip, "gzip") }),
    },
    hasRanges,
  };
}
