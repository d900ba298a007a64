import { join, resolve } from "node:path";
import { ClusterpostError } from "@clusterpost/core";
import { serveFolder } from "../../serve/serve-folder.ts";
import type { Site } from "../../serve/site.ts";
import { SITE_FOLDER } from "../../site/site-folder.ts";
import { plural } from "../plural.ts";
import type { Terminal } from "../terminal.ts";
import { untilToldToStop } from "./until-told-to-stop.ts";

/** What to serve, where, and how to say so. */
export interface ServeCommandRequest {
  /** Relative to the terminal's folder. */
  readonly folder: string;
  readonly host: string;
  readonly port: number;
  readonly hostNames: readonly string[];
  readonly asJson: boolean;
}

function explainFailure(cause: unknown, terminal: Terminal): void {
  const message = cause instanceof Error ? cause.message : String(cause);
  const hint = ClusterpostError.is(cause) ? cause.hint : undefined;
  const next = hint === undefined ? "" : `\n  → ${hint}`;
  terminal.printError(`The site as it was before is still served. ${message}${next}`);
}

const countFiles = ({ loaded }: Site): string => plural(loaded.size, "file");

/** Serves a site until the process is told to stop. */
export async function runServe(request: ServeCommandRequest, terminal: Terminal): Promise<void> {
  const { folder, asJson, ...place } = request;
  // A signal that comes while the site is loaded counts too.
  const stopped = untilToldToStop();
  const served = await serveFolder({
    ...place,
    folder: resolve(terminal.cwd, folder),
    replaced: (site, changed) =>
      terminal.printError(`The site was built again: ${plural(changed, "file")} changed, ${site.loaded.size} in all.`),
    failed: (cause) => explainFailure(cause, terminal),
  });
  const { address, port, site } = served;
  const root = join(folder, SITE_FOLDER);
  if (asJson) {
    const { baseUrl } = site().description;
    terminal.print(
      JSON.stringify({ address, host: place.host, port, root, baseUrl, files: site().loaded.size }, undefined, 2),
    );
  } else {
    terminal.print(`Serving ${root} (${countFiles(site())}) at ${terminal.style(["bold", "cyan"], address, "out")}`);
    terminal.print(terminal.style("dim", "Later builds are followed. Ctrl+C ends it.", "out"));
  }
  await stopped;
  await served.close();
}
