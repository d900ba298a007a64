import { createHostCheck, LOOPBACK_NAMES, parseHostName } from "./host-name.ts";
import type { LoadedFile } from "./loaded-file.ts";
import { encodePath, parseTarget } from "./request-target.ts";
import { prepareFile, type ServedFile } from "./served-file.ts";
import type { Site } from "./site.ts";
import type { SiteDescription } from "./site-description.ts";

/** The page for addresses that do not exist; it is no address itself. */
export const NOT_FOUND_PAGE = "404.html";
const INDEX = "index.html";

function indexFiles(
  loaded: ReadonlyMap<string, LoadedFile>,
  mountPath: string,
  immutable: readonly string[],
): Map<string, ServedFile> {
  const files = new Map<string, ServedFile>();
  for (const [path, file] of loaded) {
    if (path === NOT_FOUND_PAGE) continue;
    const served = prepareFile(file, immutable);
    const address = `${mountPath}${encodePath(path)}`;
    files.set(address, served);
    if (path === INDEX || path.endsWith(`/${INDEX}`)) files.set(address.slice(0, -INDEX.length), served);
  }
  return files;
}

const canonical = (path: string): string => {
  const parsed = parseTarget(path);
  return "path" in parsed ? parsed.path : path;
};

/** Path of the base URL, at which the root of the site lies: `/`, or another one with a slash at its end. */
export function mountPathOf({ baseUrl }: SiteDescription): string {
  return new URL(baseUrl).pathname;
}

/** Gives the addresses that have moved, by canonical path, and where they lead. */
export function redirectsOf(description: SiteDescription, mountPath: string): ReadonlyMap<string, string> {
  const redirects = new Map<string, string>();
  if (mountPath !== "/") redirects.set("/", mountPath);
  for (const { from, to } of description.redirects) {
    const source = `${mountPath}${canonical(from).slice(1)}`;
    const destination = `${mountPath}${canonical(to).slice(1)}`;
    redirects.set(source, destination);
    // One step, not two, for those who leave out the slash.
    if (source.endsWith("/")) redirects.set(source.slice(0, -1), destination);
  }
  return redirects;
}

/**
 * Makes a site of what was read.
 *
 * @param loaded - by path relative to the root
 * @param hostNames - further names by which the site may be asked for
 */
export function indexSite(
  description: SiteDescription,
  loaded: ReadonlyMap<string, LoadedFile>,
  hostNames: readonly string[],
): Site {
  const mountPath = mountPathOf(description);
  const notFound = loaded.get(NOT_FOUND_PAGE);
  const redirects = redirectsOf(description, mountPath);
  const files = indexFiles(loaded, mountPath, description.immutable);
  // At a moved address lies a page that leads on, for hosts that know no redirects.
  for (const moved of redirects.keys()) files.delete(moved);
  const names = [...LOOPBACK_NAMES, new URL(description.baseUrl).hostname, ...hostNames].map(
    (name) => parseHostName(name) ?? name,
  );
  return {
    description,
    answersFor: createHostCheck(new Set(names)),
    files,
    redirects,
    ...(notFound === undefined ? {} : { notFound: prepareFile(notFound, []) }),
    loaded,
  };
}
