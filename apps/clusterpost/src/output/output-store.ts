import { rmdirSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { contentHash } from "../project/reading-cache/checksum.ts";
import { writeWholeFile } from "../project/write-file.ts";
import { COMPRESSED_ENDINGS, compress, isCompressible } from "./compression.ts";
import { formatOutputManifest, readOutputManifest, type Unit, type WrittenFile } from "./output-manifest.ts";

/** Folder of what the next build wants to know, in the output folder. */
export const STATE_FOLDER = ".clusterpost";
/** Record of all that a build wrote, which is written last. */
export const OUTPUT_MANIFEST: string = `${STATE_FOLDER}/outputs.json`;

/** Contents that may wait for their compressed forms; more would pile up in memory. */
const MAX_WAITING = 16;

/** A unit that is being made. */
export interface OpenUnit {
  /**
   * Writes a file of the unit, and its compressed forms where it has some.
   *
   * @param path - relative to the output folder
   * @param forms - `plain` for what no web server serves
   */
  readonly write: (path: string, content: string | Uint8Array, forms?: "plain") => Promise<void>;
  /** Ends the unit. */
  readonly close: (facts?: unknown) => void;
}

/** How many files a build wrote, left alone and removed. */
export interface OutputCounts {
  readonly written: number;
  readonly kept: number;
  readonly removed: number;
}

/** The files of an output folder, kept from build to build: only what changed is written. */
export interface OutputStore {
  /**
   * Keeps a unit of the last build as it is.
   *
   * @param key - hash of everything that the unit depends on
   * @returns the facts of the unit, or `undefined` when it is to be made: nothing made it before, it
   *   depends on something else now, or one of its files is not as it was left
   */
  readonly keep: (name: string, key: string) => { readonly facts: unknown } | undefined;
  readonly open: (name: string, key: string) => OpenUnit;
  /** Ends the build: removes files that no unit has any more, and writes down what there is. */
  readonly finish: () => Promise<OutputCounts>;
}

function stateOf(path: string): Pick<WrittenFile, "sizeBytes" | "modifiedMs"> | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true ? { sizeBytes: stats.size, modifiedMs: stats.mtimeMs } : undefined;
}

/**
 * Opens an output folder.
 *
 * What earlier builds wrote is known from a manifest, which may be deleted or damaged: then everything
 * is made again and files that no build would make stay. A file is only removed when it is as a build
 * left it.
 *
 * @param reuse - whether units of the last build may be kept
 */
export function openOutputStore(out: string, reuse: boolean): OutputStore {
  const old = new Map(readOutputManifest(join(out, OUTPUT_MANIFEST)).map((unit) => [unit.name, unit]));
  const oldFiles = new Map([...old.values()].flatMap(({ files }) => files).map((file) => [file.path, file]));
  const units: Unit[] = [];
  const own = new Set<string>();
  const waiting = new Set<Promise<void>>();
  let failure: { readonly cause: unknown } | undefined;
  let written = 0;
  let kept = 0;

  /** Whether a file is as the last build left it. */
  const isIntact = ({ path, sizeBytes, modifiedMs }: WrittenFile): boolean => {
    const state = stateOf(join(out, path));
    return state?.sizeBytes === sizeBytes && state.modifiedMs === modifiedMs;
  };
  const claim = (files: readonly WrittenFile[]): void => {
    for (const { path } of files) own.add(path);
  };
  const put = (path: string, hash: string, content: string | Uint8Array): WrittenFile => {
    const known = oldFiles.get(path);
    if (known?.hash === hash && isIntact(known)) {
      kept += 1;
      return known;
    }
    written += 1;
    writeWholeFile(join(out, path), content);
    const state = stateOf(join(out, path));
    return { path, hash, sizeBytes: state?.sizeBytes ?? -1, modifiedMs: state?.modifiedMs ?? -1 };
  };
  const putCompressed = async (base: WrittenFile, content: Uint8Array, files: WrittenFile[]): Promise<void> => {
    const known = COMPRESSED_ENDINGS.flatMap((ending) => oldFiles.get(base.path + ending) ?? []);
    if (known.length === COMPRESSED_ENDINGS.length && known.every((one) => one.hash === base.hash && isIntact(one))) {
      kept += known.length;
      files.push(...known);
      return;
    }
    const contents = await compress(content);
    COMPRESSED_ENDINGS.forEach((ending, index) => {
      files.push(put(base.path + ending, base.hash, contents[index] ?? content));
    });
  };
  const settle = async (limit: number): Promise<void> => {
    while (waiting.size > limit) await Promise.race(waiting);
    if (failure !== undefined) throw failure.cause;
  };

  return {
    keep: (name, key) => {
      const unit = old.get(name);
      if (!reuse || key === "" || unit?.key !== key || !unit.files.every(isIntact)) return undefined;
      units.push(unit);
      claim(unit.files);
      kept += unit.files.length;
      return { facts: unit.facts };
    },
    open: (name, key) => {
      const files: WrittenFile[] = [];
      return {
        write: async (path, text, forms) => {
          const content = typeof text === "string" ? Buffer.from(text) : text;
          const base = put(path, contentHash(content).slice(0, 32), content);
          files.push(base);
          own.add(path);
          if (forms === "plain" || !isCompressible(path, content.length)) return;
          for (const ending of COMPRESSED_ENDINGS) own.add(path + ending);
          const work = putCompressed(base, content, files)
            .catch((cause: unknown) => {
              failure ??= { cause };
            })
            .finally(() => waiting.delete(work));
          waiting.add(work);
          await settle(MAX_WAITING);
        },
        close: (facts) => {
          units.push({ name, key, facts, files });
        },
      };
    },
    finish: async () => {
      await settle(0);
      const gone = [...oldFiles.values()].filter((file) => !own.has(file.path) && isIntact(file));
      for (const { path } of gone) rmSync(join(out, path), { force: true });
      removeEmptyFolders(
        out,
        gone.map(({ path }) => path),
      );
      writeWholeFile(join(out, OUTPUT_MANIFEST), formatOutputManifest(units));
      return { written, kept, removed: gone.length };
    },
  };
}

/** Removes the folders that became empty when files were removed, the innermost first. */
function removeEmptyFolders(out: string, paths: readonly string[]): void {
  const folders = new Set<string>();
  for (const path of paths)
    for (let folder = dirname(path); folder !== "."; folder = dirname(folder)) folders.add(folder);
  for (const folder of [...folders].sort((first, second) => second.length - first.length)) {
    try {
      rmdirSync(join(out, folder));
    } catch {
      // Something else lies in it.
    }
  }
}
