import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ParsedSeed } from "@clusterpost/seed-parser";
import { makeFolder } from "../write-file.ts";
import { checksum, contentHash } from "./checksum.ts";
import { fileSystemTime, readFile, readState } from "./file-state.ts";
import { formatManifest, MANIFEST, readManifest, type SegmentReference } from "./manifest.ts";
import { type Entry, formatEntry, indexSegment, parsedOf, withState } from "./segment.ts";

/** What a cache is opened with. */
export interface ReadingCacheOptions {
  /** Where it lies; made when there is something to write. */
  readonly folder: string;
  /** Whatever a parsed submission depends on besides name and bytes: program, platform, options. */
  readonly context: string;
  /** Time of the file system in nanoseconds; asked before the first submission is read. */
  readonly clock?: (folder: string) => bigint;
}

/** Submissions as they were parsed, kept from one build to the next. */
export interface ReadingCache {
  /**
   * Gives a submission as parsed: from the cache when its file is the same, otherwise by `parse`.
   *
   * Submissions come in the order of their names (code units), each once.
   *
   * @param file - name as the parser gets it
   * @throws when the file cannot be read
   */
  readonly read: (file: string, path: string, parse: (bytes: Uint8Array) => Promise<ParsedSeed>) => Promise<ParsedSeed>;
  /** Writes what changed and removes what no submission of this build uses. */
  readonly close: () => void;
}

/** Entries of a segment; a change of one writes so many. */
const SEGMENT_ENTRIES = 256;
/** Submissions may carry pictures; a segment of such ones has fewer entries. */
const SEGMENT_BYTES = 8_000_000;
/** So few entries that they do not stay on their own. */
const FEWEST_ENTRIES = 64;
/** What other builds left behind is removed after a day. */
const ABANDONED_MS = 86_400_000;
const SEGMENT_FILE = /^[0-9a-f]{32}\.jsonl$/;

/** The segment whose entries are being looked up, and what will be in its place. */
interface OpenSegment {
  /** Absent when the entries that are kept already are not those of one segment. */
  readonly reference?: SegmentReference;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly kept: Entry[];
  keptBytes: number;
  isChanged: boolean;
}

/**
 * Opens the cache of a folder of submissions.
 *
 * A cache may be deleted, damaged, copied from another machine or used by several builds at once:
 * an entry is believed only when its checksum is right, its program and options are these, and its
 * file has the same state or the same content. Files are replaced as a whole, by renaming. A cache
 * that cannot be written to is one less, and no failure.
 */
export function openReadingCache({ folder, context, clock = fileSystemTime }: ReadingCacheOptions): ReadingCache {
  const { segments: old, outdated } = readManifest(join(folder, MANIFEST), context);
  const segments: SegmentReference[] = [];
  let next = 0;
  let open: OpenSegment | undefined;
  let readingSinceNs: bigint | undefined;

  /** Puts an end to the open segment; entries that are too few for one of their own are given on. */
  const finish = (isLast: boolean): readonly Entry[] => {
    if (open === undefined) return [];
    const { reference, kept, keptBytes, entries } = open;
    const isSame = !open.isChanged && kept.length === entries.size && kept.length > 0;
    if (isSame && reference !== undefined) segments.push(reference);
    else if (isLast || kept.length >= FEWEST_ENTRIES || keptBytes >= SEGMENT_BYTES)
      segments.push(...writeSegments(folder, kept));
    else return kept;
    return [];
  };
  const openNext = (): OpenSegment => {
    const given = finish(false);
    const reference = old[next];
    next += 1;
    const entries: ReadonlyMap<string, Entry> = reference === undefined ? new Map() : readSegment(folder, reference);
    const isAlone = given.length === 0 && reference !== undefined;
    return {
      ...(isAlone ? { reference } : {}),
      entries,
      kept: [...given],
      keptBytes: sizeOf(given),
      isChanged: !isAlone,
    };
  };
  const segmentOf = (file: string): OpenSegment => {
    open ??= openNext();
    for (let following = old[next]; following !== undefined && following.first <= file; following = old[next])
      open = openNext();
    // New submissions without end do not pile up in memory.
    if (open.kept.length >= SEGMENT_ENTRIES * 2 || open.keptBytes >= SEGMENT_BYTES * 2) {
      segments.push(...writeSegments(folder, open.kept.splice(0)));
      open.keptBytes = 0;
      open.isChanged = true;
    }
    return open;
  };

  return {
    async read(file, path, parse) {
      const segment = segmentOf(file);
      const entry = segment.entries.get(file);
      if (entry?.key.state !== undefined && entry.key.state === readState(path)) {
        const parsed = parsedOf(entry);
        if (parsed !== undefined) {
          keep(segment, entry);
          return parsed;
        }
      }
      readingSinceNs ??= timeOf(folder, clock);
      const { bytes, state } = readFile(path, readingSinceNs);
      const content = contentHash(bytes);
      if (entry?.key.content === content) {
        const parsed = parsedOf(entry);
        if (parsed !== undefined) {
          const renewed = state === entry.key.state ? entry : withState(entry, state);
          segment.isChanged ||= renewed !== entry;
          keep(segment, renewed ?? entry);
          return parsed;
        }
      }
      const parsed = await parse(bytes);
      segment.isChanged = true;
      keep(segment, formatEntry(state === undefined ? { file, content } : { file, content, state }, parsed));
      return parsed;
    },
    close() {
      finish(true);
      const isSame =
        outdated.length === 0 &&
        segments.length === old.length &&
        segments.every(({ id }, index) => id === old[index]?.id);
      if (isSame) return;
      try {
        replaceFile(join(folder, MANIFEST), formatManifest(segments, context));
        removeUnused(folder, segments, [...outdated, ...old.map(({ id }) => id)]);
      } catch {
        // The next build reads again what this one could not keep.
      }
    },
  };
}

function timeOf(folder: string, clock: (folder: string) => bigint): bigint {
  try {
    makeFolder(folder);
  } catch {
    return 0n;
  }
  return clock(folder);
}

function readSegment(folder: string, { id }: SegmentReference): Map<string, Entry> {
  try {
    return indexSegment(readFileSync(join(folder, `${id}.jsonl`)));
  } catch {
    return new Map();
  }
}

/** Parts entries into segments: of about equal numbers, and none too large. */
function partEntries(entries: readonly Entry[]): Entry[][] {
  const count = Math.ceil(entries.length / Math.max(1, Math.round(entries.length / SEGMENT_ENTRIES)));
  const parts: Entry[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const last = parts.at(-1);
    if (last === undefined || last.length >= count || bytes + entry.line.length > SEGMENT_BYTES) {
      parts.push([entry]);
      bytes = 0;
    } else last.push(entry);
    bytes += entry.line.length;
  }
  return parts;
}

function writeSegments(folder: string, entries: readonly Entry[]): SegmentReference[] {
  const written: SegmentReference[] = [];
  for (const part of partEntries(entries)) {
    const content = Buffer.concat(part.map(({ line }) => line));
    const id = checksum(content);
    try {
      replaceFile(join(folder, `${id}.jsonl`), content);
    } catch {
      return written;
    }
    written.push({ id, first: part[0]?.key.file ?? "" });
  }
  return written;
}

function keep(segment: OpenSegment, entry: Entry): void {
  segment.kept.push(entry);
  segment.keptBytes += entry.line.length;
}

const sizeOf = (entries: readonly Entry[]): number => entries.reduce((sum, { line }) => sum + line.length, 0);

function replaceFile(path: string, content: Uint8Array | string): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw cause;
  }
}

/** Removes the segments that were replaced, and what builds that did not end left behind. */
function removeUnused(folder: string, used: readonly SegmentReference[], old: readonly string[]): void {
  const keep = new Set(used.map(({ id }) => `${id}.jsonl`));
  const replaced = new Set(old.map((id) => `${id}.jsonl`));
  const newest = statSync(join(folder, MANIFEST)).mtimeMs;
  for (const name of readdirSync(folder)) {
    if (keep.has(name) || !(SEGMENT_FILE.test(name) || name.endsWith(".tmp"))) continue;
    const path = join(folder, name);
    const age = newest - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? newest);
    if (replaced.has(name) || age > ABANDONED_MS) rmSync(path, { force: true });
  }
}
