import { readFileSync } from "node:fs";
import { CHECKSUM_LENGTH, checksum } from "./checksum.ts";

/** A file of entries: named after its content, so that it never changes. */
export interface SegmentReference {
  readonly id: string;
  /** Name of its first submission; later ones come behind it, before the first of the next segment. */
  readonly first: string;
}

/** The list of segments, in the order of their submissions. */
export interface Manifest {
  readonly segments: readonly SegmentReference[];
  /** Ids of segments of another program or other options, which nobody will read any more. */
  readonly outdated: readonly string[];
}

export const MANIFEST = "manifest.json";
/** Form of the files; another number makes all of them foreign. */
const FORMAT = 1;

const EMPTY: Manifest = { segments: [], outdated: [] };

/**
 * Reads a manifest.
 *
 * @param context - what the entries depend on besides the submissions: program, platform, options
 * @returns an empty one when there is none, or it is damaged, or of another context
 */
export function readManifest(path: string, context: string): Manifest {
  try {
    const text = readFileSync(path, "utf8");
    const content = text.slice(CHECKSUM_LENGTH + 1);
    if (text.slice(0, CHECKSUM_LENGTH) !== checksum(content)) return EMPTY;
    const [format, own, ...segments]: unknown[] = JSON.parse(content);
    if (format !== FORMAT || !segments.every(isReference)) return EMPTY;
    if (own !== context) return { segments: [], outdated: segments.map(([id]) => id) };
    return { segments: segments.map(([id, first]) => ({ id, first })), outdated: [] };
  } catch {
    return EMPTY;
  }
}

function isReference(value: unknown): value is [string, string] {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === "string");
}

/** Writes a manifest: a checksum, then JSON. */
export function formatManifest(segments: readonly SegmentReference[], context: string): string {
  const content = JSON.stringify([FORMAT, context, ...segments.map(({ id, first }) => [id, first])]);
  return `${checksum(content)}\n${content}`;
}
