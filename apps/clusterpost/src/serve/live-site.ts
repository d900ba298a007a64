import { basename, dirname, join } from "node:path";
import { OUTPUT_MANIFEST } from "../output/output-store.ts";
import { SITE_DESCRIPTION } from "../site/site-folder.ts";
import { loadSite, type SiteRequest } from "./load-site.ts";
import type { Site } from "./site.ts";
import { watchFile } from "./watch-file.ts";

/** How long the records of a build must be at rest. */
const REST_MS = 150;
/** What a build writes last, so that two watches are enough, whatever the number of pages. */
const RECORDS = [SITE_DESCRIPTION, OUTPUT_MANIFEST];

/** A site that follows its folder. */
export interface LiveSite {
  /** The newest site that was loaded whole. */
  readonly current: () => Site;
  /** Ends following. */
  readonly close: () => Promise<void>;
}

/** What the owner of a live site hears. */
export interface LiveSiteEvents {
  /** Another site takes the place of the one before. */
  readonly replaced: (site: Site, changedFiles: number) => void;
  /** The folder cannot be loaded now; the site before stays. */
  readonly failed: (cause: unknown) => void;
  /** A look at the folder is over, whatever it found; the first one comes soon after the start. */
  readonly looked?: () => void;
}

/** How many files were added, changed or removed. */
function countChanges(before: Site, after: Site): number {
  const changed = [...after.loaded].filter(([path, file]) => before.loaded.get(path) !== file).length;
  const removed = [...before.loaded.keys()].filter((path) => !after.loaded.has(path)).length;
  return changed + removed;
}

const hasSameDescription = (before: Site, after: Site): boolean =>
  JSON.stringify(before.description) === JSON.stringify(after.description);

/**
 * Loads a site, and loads it again whenever its folder was built again. Requests see the old one or the
 * new one, never a mixture.
 *
 * @param clock - Unix time in milliseconds
 * @throws ClusterpostError `INPUT_UNREADABLE`, `CONFIG_INVALID` when it cannot be loaded at first
 */
export async function followSite(
  request: Pick<SiteRequest, "folder" | "hostNames">,
  clock: () => number,
  events: LiveSiteEvents,
): Promise<LiveSite> {
  const end = new AbortController();
  let site = await loadSite({ ...request, now: clock() });
  let isLoading = false;
  let isStale = false;
  const load = async (): Promise<void> => {
    const next = await loadSite({ ...request, previous: site, now: clock() });
    const changes = countChanges(site, next);
    if (changes === 0 && hasSameDescription(site, next)) return;
    site = next;
    events.replaced(next, changes);
  };
  const reload = async (): Promise<void> => {
    isStale = true;
    // Changes that come while a load runs are found by the next one.
    if (isLoading) return;
    isLoading = true;
    while (isStale && !end.signal.aborted) {
      isStale = false;
      await load().catch(events.failed);
      events.looked?.();
    }
    isLoading = false;
  };
  let rest: NodeJS.Timeout | undefined;
  const changed = (): void => {
    clearTimeout(rest);
    rest = setTimeout(() => void reload(), REST_MS);
  };
  const watches = RECORDS.map((record) => {
    const path = join(request.folder, record);
    return watchFile(dirname(path), basename(path), changed, end.signal).catch(events.failed);
  });
  return {
    current: () => site,
    close: async () => {
      end.abort();
      await Promise.all(watches);
      clearTimeout(rest);
    },
  };
}
