import { afterAll, beforeAll } from "vitest";
import { createArchiveApp } from "../archive-app.ts";
import { loadSite } from "../load-site.ts";
import type { Site } from "../site.ts";
import { MODIFIED_MS, writeSampleSite } from "./sample-site.ts";

/** The clock of the sample: a day after its files were made. */
export const NOW: number = MODIFIED_MS + 86_400_000;

/** Asks the routes of the sample site in process. */
export interface SampleApp {
  readonly ask: (path: string, headers?: Readonly<Record<string, string>>, method?: string) => Promise<Response>;
  readonly site: () => Site;
}

/** Serves the sample in process during the tests of a file. */
export function useSampleApp(): SampleApp {
  let site: Site | undefined;
  let remove: (() => void) | undefined;
  const current = (): Site => {
    if (site === undefined) throw new RangeError("The sample is not there yet.");
    return site;
  };
  const app = createArchiveApp({ site: current, now: () => NOW });
  beforeAll(async () => {
    const sample = writeSampleSite(["feeds/items.json"]);
    remove = sample.remove;
    site = await loadSite({ folder: sample.folder, hostNames: ["preview.example"], now: NOW });
  });
  afterAll(() => remove?.());
  return {
    site: current,
    ask: async (path, headers = {}, method = "GET") =>
      await app.fetch(new Request(`http://localhost:8080${path}`, { method, headers })),
  };
}
