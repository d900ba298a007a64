import type { ParsedSeed } from "@clusterpost/seed-parser";
import type { FileState } from "../settled-state.ts";
import { CHECKSUM_LENGTH, checksum } from "./checksum.ts";
import { formatParsed, parseParsed } from "./parsed-json.ts";

/** What is known of a submission when it was read the last time. */
export interface EntryKey {
  readonly file: string;
  /** SHA-256 of its bytes. */
  readonly content: string;
  readonly state?: FileState;
}

/** A line of a segment: a submission as it was parsed. */
export interface Entry {
  readonly key: EntryKey;
  /** The whole line, its LF included. */
  readonly line: Uint8Array;
}

const TAB = 9;
const LF = 10;
const KEY_START = CHECKSUM_LENGTH + 1;

/**
 * Writes an entry: a checksum of what follows, the key, what was parsed; a tab between them.
 */
export function formatEntry(key: EntryKey, parsed: ParsedSeed): Entry {
  return entryOf(key, formatParsed(parsed));
}

function entryOf(key: EntryKey, parsed: string): Entry {
  const fields = [key.file, key.content, ...(key.state === undefined ? [] : [key.state])];
  const rest = Buffer.from(`${JSON.stringify(fields)}\t${parsed}`);
  return { key, line: Buffer.concat([Buffer.from(`${checksum(rest)}\t`), rest, Buffer.of(LF)]) };
}

/** The same entry with another state of its file; none when the entry is damaged. */
export function withState(entry: Entry, state: FileState | undefined): Entry | undefined {
  const parsed = checkedFields(entry);
  const { file, content } = entry.key;
  return parsed === undefined
    ? undefined
    : entryOf(state === undefined ? { file, content } : { file, content, state }, parsed);
}

/** Gives the JSON of what was parsed when the checksum is right. */
function checkedFields({ line }: Entry): string | undefined {
  const content = line.subarray(KEY_START, line.length - 1);
  if (Buffer.from(line.subarray(0, CHECKSUM_LENGTH)).toString("latin1") !== checksum(content)) return undefined;
  const tab = content.indexOf(TAB);
  return tab === -1
    ? undefined
    : Buffer.from(content.buffer, content.byteOffset + tab + 1, content.length - tab - 1).toString("latin1");
}

/** Gives what was parsed; nothing when the entry is damaged, or is not of its file. */
export function parsedOf(entry: Entry): ParsedSeed | undefined {
  const json = checkedFields(entry);
  return json === undefined ? undefined : parseParsed(json, entry.key.file);
}

/**
 * Finds the entries of a segment by their files. Their checksums are compared when they are used;
 * lines that make no sense are passed over.
 */
export function indexSegment(bytes: Uint8Array): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LF, start);
    if (end === -1) break;
    const line = bytes.subarray(start, end + 1);
    const key = keyOf(line);
    if (key !== undefined) entries.set(key.file, { key, line });
    start = end + 1;
  }
  return entries;
}

function keyOf(line: Uint8Array): EntryKey | undefined {
  const tab = line.indexOf(TAB, KEY_START);
  if (tab === -1) return undefined;
  try {
    const fields: unknown = JSON.parse(Buffer.from(line.subarray(KEY_START, tab)).toString());
    if (!Array.isArray(fields) || !fields.every((field) => typeof field === "string")) return undefined;
    const [file, content, state] = fields;
    if (file === undefined || content === undefined) return undefined;
    return state === undefined ? { file, content } : { file, content, state };
  } catch {
    return undefined;
  }
}
