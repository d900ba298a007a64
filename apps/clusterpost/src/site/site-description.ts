import type { Redirect } from "@clusterpost/archive";
import type { OutputStore } from "../output/output-store.ts";
import { IMMUTABLE_FOLDERS, SITE_DESCRIPTION } from "./site-folder.ts";

/** Writes what a web server needs to know of the site: its address, what has moved, what never changes. */
export async function writeSiteDescription(
  store: OutputStore,
  baseUrl: string,
  redirects: readonly Redirect[],
): Promise<void> {
  const description = {
    version: 1,
    baseUrl,
    redirects: redirects.map(({ from, to }) => ({ from: `/${from}`, to: `/${to}` })),
    immutable: IMMUTABLE_FOLDERS,
  };
  const unit = store.open("description", "");
  await unit.write(SITE_DESCRIPTION, `${JSON.stringify(description, undefined, 2)}\n`, "plain");
  unit.close();
}
