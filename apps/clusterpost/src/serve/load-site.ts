import { readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { ClusterpostError } from "@clusterpost/core";
import { SITE_FOLDER } from "../site/site-folder.ts";
import { CODING_EXTENSIONS, CODINGS, type Coding } from "./content-coding.ts";
import { ifThere, isMissing } from "./if-there.ts";
import { indexSite } from "./index-site.ts";
import { loadFile } from "./load-file.ts";
import type { LoadedFile } from "./loaded-file.ts";
import type { Site } from "./site.ts";
import { readSiteDescription } from "./site-description.ts";

/** Files that are read at the same time. */
const READERS = 16;
/** Files that are being written, and files that are hidden, which are never part of the site. */
const NOT_SERVED = /\.\d+\.tmp$|(?:^|\/)\.(?!well-known\/)/;

/** What to load. */
export interface SiteRequest {
  /** Folder that holds `site/` and `site.json`. */
  readonly folder: string;
  /** Further names by which the site may be asked for. */
  readonly hostNames: readonly string[];
  /** The site as it was loaded before: what has not changed is not read again. */
  readonly previous?: Site | undefined;
  /** Unix time in milliseconds. */
  readonly now: number;
}

async function listFiles(root: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
      .filter((path) => !NOT_SERVED.test(path));
  } catch (cause) {
    throw isMissing(cause)
      ? new ClusterpostError("INPUT_UNREADABLE", `There is no site to serve: the folder ${root} does not exist.`, {
          cause,
          hint: "Make it with `clusterpost build FOLDER`; when you built with --out DIR, serve that DIR.",
        })
      : new ClusterpostError("INPUT_UNREADABLE", `The folder ${root} cannot be read.`, {
          cause,
          hint: "Check its permissions.",
        });
  }
}

/** Files with the codings that lie beside them; a coded file whose plain one is missing is a file of its own. */
function withCodings(paths: readonly string[]): ReadonlyMap<string, readonly Coding[]> {
  const all = new Set(paths);
  const isCoded = (path: string): boolean =>
    CODINGS.some((coding) => {
      const extension = CODING_EXTENSIONS[coding];
      return path.endsWith(extension) && all.has(path.slice(0, -extension.length));
    });
  const plain = paths.filter((path) => !isCoded(path)).sort();
  return new Map(
    plain.map((path) => [path, CODINGS.filter((coding) => all.has(`${path}${CODING_EXTENSIONS[coding]}`))]),
  );
}

/**
 * Loads a site into memory. Symbolic links are not followed. A file that vanishes while it is loaded is
 * not part of it.
 *
 * @throws ClusterpostError `INPUT_UNREADABLE`, `CONFIG_INVALID`
 */
export async function loadSite({ folder, hostNames, previous, now }: SiteRequest): Promise<Site> {
  const root = join(folder, SITE_FOLDER);
  const files = withCodings(await listFiles(root));
  const description = await readSiteDescription(folder);
  const loaded = new Map<string, LoadedFile | undefined>([...files.keys()].map((path) => [path, undefined]));
  const queue = files.entries();
  const read = async (): Promise<void> => {
    for (const [path, codings] of queue) {
      try {
        const previousFile = previous?.loaded.get(path);
        loaded.set(path, await ifThere(loadFile({ root, path, codings, previous: previousFile, now })));
      } catch (cause) {
        throw new ClusterpostError("INPUT_UNREADABLE", `The file ${join(root, path)} cannot be read.`, {
          cause,
          hint: "Check its permissions.",
        });
      }
    }
  };
  await Promise.all(Array.from({ length: READERS }, read));
  const present = new Map([...loaded].filter((entry): entry is [string, LoadedFile] => entry[1] !== undefined));
  return indexSite(description, present, hostNames);
}
