import { createHash } from "node:crypto";
import { open, readFile } from "node:fs/promises";
import { join } from "node:path";
import { encode, holdsSame } from "./codec.ts";
import { CODING_EXTENSIONS, CODINGS, type Coding } from "./content-coding.ts";
import { type FileStamp, readStamp } from "./file-stamp.ts";
import { formatHttpDate } from "./http-date.ts";
import { ifThere } from "./if-there.ts";
import type { LoadedContent, LoadedFile } from "./loaded-file.ts";
import { mediaTypeOf } from "./media-type.ts";

/** Files that are no text and larger stay on disk: a decade of attachments does not fit into memory. */
const MAX_MEMORY_BYTES = 1 << 20;
/** Smaller texts are sent as they are: a coding would save less than the packet that they fit into. */
const MIN_CODED_BYTES = 1024;
const SECOND_MS = 1000;

/** What to load, and what is known of it. */
export interface FileToLoad {
  /** Absolute path of the site's root. */
  readonly root: string;
  /** Relative to the root, with slashes. */
  readonly path: string;
  /** Coded forms that lie beside it. */
  readonly codings: readonly Coding[];
  /** The same file as it was loaded before. */
  readonly previous?: LoadedFile | undefined;
  /** Unix time in milliseconds. */
  readonly now: number;
}

function describe(bytes: LoadedContent["bytes"], digest: Buffer, stamp: FileStamp, now: number): LoadedContent {
  // A date must not lie in the future (RFC 9110 §8.8.2.1), and is no proof within its own second.
  const modifiedMs = Math.min(stamp.modifiedMs, now);
  const lastModifiedMs = modifiedMs - (((modifiedMs % SECOND_MS) + SECOND_MS) % SECOND_MS);
  return {
    bytes,
    sizeBytes: bytes instanceof Uint8Array ? bytes.length : stamp.sizeBytes,
    etag: `"${digest.subarray(0, 18).toString("base64url")}"`,
    lastModified: formatHttpDate(lastModifiedMs),
    lastModifiedMs,
    isDateStrong: stamp.modifiedMs < now - SECOND_MS,
  };
}

function keep(bytes: Buffer, stamp: FileStamp, now: number): LoadedContent {
  return describe(bytes, createHash("sha256").update(bytes).digest(), stamp, now);
}

async function keepOnDisk(path: string, stamp: FileStamp, now: number): Promise<LoadedContent> {
  const hash = createHash("sha256");
  const handle = await open(path);
  try {
    for await (const chunk of handle.createReadStream({ autoClose: false })) hash.update(chunk as Buffer);
  } finally {
    await handle.close();
  }
  return describe({ path, state: stamp.state }, hash.digest(), stamp, now);
}

/** A file in a coding as the build wrote it, when that holds the same. */
async function loadCoded(
  plain: Buffer,
  coding: Coding,
  beside: { readonly path: string; readonly stamp: FileStamp } | undefined,
  now: number,
): Promise<LoadedContent | undefined> {
  if (beside === undefined) return undefined;
  const coded = await ifThere(readFile(beside.path));
  if (coded === undefined || !(await holdsSame(coded, coding, plain))) return undefined;
  return keep(coded, beside.stamp, now);
}

/** A file in a coding that it has not been kept in; nothing when that saves nothing. */
async function codeNow(
  plain: Buffer,
  coding: Coding,
  stamp: FileStamp,
  now: number,
): Promise<LoadedContent | undefined> {
  if (plain.length < MIN_CODED_BYTES) return undefined;
  const coded = await encode(plain, coding);
  return coded.length < plain.length ? keep(coded, stamp, now) : undefined;
}

/**
 * Loads a file and its coded forms, unless they are what was loaded before.
 *
 * @throws the file system's error when a file cannot be read, for example because it has just vanished
 */
export async function loadFile({ root, path, codings, previous, now }: FileToLoad): Promise<LoadedFile> {
  const place = join(root, path);
  const stamp = await readStamp(place);
  const beside = new Map<Coding, { path: string; stamp: FileStamp }>();
  for (const coding of codings) {
    const coded = `${place}${CODING_EXTENSIONS[coding]}`;
    const codedStamp = await ifThere(readStamp(coded));
    if (codedStamp !== undefined) beside.set(coding, { path: coded, stamp: codedStamp });
  }
  const state = [stamp, ...[...beside.values()].map((one) => one.stamp)].map((one) => one.state).join(" ");
  if (previous?.state === state) return previous;
  const { isText } = mediaTypeOf(path);
  if (!isText && beside.size === 0 && stamp.sizeBytes > MAX_MEMORY_BYTES)
    return { path, state, plain: await keepOnDisk(place, stamp, now), coded: {} };
  const bytes = await readFile(place);
  const coded: Partial<Record<Coding, LoadedContent>> = {};
  for (const coding of CODINGS) {
    const content =
      (await loadCoded(bytes, coding, beside.get(coding), now)) ??
      (isText ? await codeNow(bytes, coding, stamp, now) : undefined);
    if (content !== undefined) coded[coding] = content;
  }
  return { path, state, plain: keep(bytes, stamp, now), coded };
}
