import { readFileSync } from "node:fs";
import { CHECKSUM_LENGTH, checksum } from "../project/reading-cache/checksum.ts";

/** A file that a build wrote, as the build left it. */
export interface WrittenFile {
  /** Relative to the output folder, `/` between names. */
  readonly path: string;
  /** Of its content; of a compressed form, that of the file that it is a form of. */
  readonly hash: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
}

/** What is made of one thing: an issue, a document of a feed. */
export interface Unit {
  readonly name: string;
  /** Hash of everything that it depends on. */
  readonly key: string;
  /** What the next build wants to know without making it again; JSON. */
  readonly facts: unknown;
  readonly files: readonly WrittenFile[];
}

/** Form of the file; another number makes all of them foreign. */
const FORMAT = 1;

type FileFields = [path: string, hash: string, sizeBytes: number, modifiedMs: number];
type UnitFields = [name: string, key: string, facts: unknown, files: FileFields[]];

function isFile(value: unknown): value is FileFields {
  return (
    Array.isArray(value) &&
    value.length === 4 &&
    value.every((field, index) => typeof field === (index < 2 ? "string" : "number")) &&
    isInside(value[0])
  );
}

/** Whether a path stays in the output folder: a damaged manifest must not make a build remove other files. */
function isInside(path: unknown): boolean {
  return typeof path === "string" && !/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/i.test(path);
}

function isUnit(value: unknown): value is UnitFields {
  return (
    Array.isArray(value) &&
    value.length === 4 &&
    typeof value[0] === "string" &&
    typeof value[1] === "string" &&
    Array.isArray(value[3]) &&
    value[3].every(isFile)
  );
}

/** Reads what the last build wrote; nothing when the manifest is missing, damaged or of another release. */
export function readOutputManifest(path: string): readonly Unit[] {
  try {
    const text = readFileSync(path, "utf8");
    const content = text.slice(CHECKSUM_LENGTH + 1);
    if (text.slice(0, CHECKSUM_LENGTH) !== checksum(content)) return [];
    const [format, ...units]: unknown[] = JSON.parse(content);
    if (format !== FORMAT || !units.every(isUnit)) return [];
    return units.map(([name, key, facts, files]) => ({
      name,
      key,
      facts,
      files: files.map(([file, hash, sizeBytes, modifiedMs]) => ({ path: file, hash, sizeBytes, modifiedMs })),
    }));
  } catch {
    return [];
  }
}

/** Writes a manifest: a checksum, then JSON. */
export function formatOutputManifest(units: readonly Unit[]): string {
  const fields = units.map(
    ({ name, key, facts, files }): UnitFields => [
      name,
      key,
      facts ?? null,
      files.map(({ path, hash, sizeBytes, modifiedMs }): FileFields => [path, hash, sizeBytes, modifiedMs]),
    ],
  );
  const content = JSON.stringify([FORMAT, ...fields]);
  return `${checksum(content)}\n${content}`;
}
