import { readFileSync } from "node:fs";
import type { Entry, IssueEntries } from "@clusterpost/feeds";
import { contentHash } from "../project/reading-cache/checksum.ts";

/** An entry without its content, which is read when a document is written. */
export interface LightEntry extends Omit<Entry, "html"> {
  /** Hash of the whole entry. */
  readonly digest: string;
}

/** The entries of an issue without their contents; plain JSON. */
export interface LightEntries {
  readonly issue: LightEntry;
  readonly items: readonly LightEntry[];
}

/** Contents that stay in memory, in UTF-16 code units; others are read again. */
const MAX_LENGTH = 32_000_000;

function lightOf(entry: Entry): LightEntry {
  const { html: _, ...light } = entry;
  return { ...light, digest: contentHash(JSON.stringify(entry)).slice(0, 32) };
}

/** Parts entries into what every build needs and their contents, which a build needs when it writes them. */
export function partEntries({ issue, items }: IssueEntries): {
  readonly light: LightEntries;
  readonly contents: string;
} {
  return {
    light: { issue: lightOf(issue), items: items.map(lightOf) },
    contents: JSON.stringify([issue.html, ...items.map(({ html }) => html)]),
  };
}

/** Joins entries with their contents. */
export interface EntryStore {
  /**
   * Gives entries whose contents are read when they are first asked for.
   *
   * @param path - of the file with the contents
   */
  readonly join: (light: LightEntries, path: string) => IssueEntries;
  /** The hash of an entry that this store has joined. */
  readonly digestOf: (entry: Entry) => string;
}

/** Creates a store; contents of a few issues stay in memory. */
export function createEntryStore(): EntryStore {
  const contents = new Map<string, readonly string[]>();
  const digests = new WeakMap<Entry, string>();
  let length = 0;
  const sizeOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + text.length, 0);
  const contentsOf = (path: string): readonly string[] => {
    const known = contents.get(path);
    if (known !== undefined) return known;
    const read: readonly string[] = JSON.parse(readFileSync(path, "utf8"));
    length += sizeOf(read);
    contents.set(path, read);
    for (const [oldest, texts] of contents) {
      if (length <= MAX_LENGTH || oldest === path) break;
      contents.delete(oldest);
      length -= sizeOf(texts);
    }
    return read;
  };
  const joined = ({ digest, ...light }: LightEntry, path: string, index: number): Entry => {
    const entry: Entry = {
      ...light,
      get html() {
        return contentsOf(path)[index] ?? "";
      },
    };
    digests.set(entry, digest);
    return entry;
  };
  return {
    join: ({ issue, items }, path) => ({
      issue: joined(issue, path, 0),
      items: items.map((item, index) => joined(item, path, index + 1)),
    }),
    digestOf: (entry) => digests.get(entry) ?? "",
  };
}
