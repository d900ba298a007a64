import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { ClusterpostError } from "@clusterpost/core";
import { formatNginx, type NginxSettings } from "../../serve/nginx/format-nginx.ts";
import { formatRedirectMap } from "../../serve/nginx/format-redirect-map.ts";
import { readSiteDescription } from "../../serve/site-description.ts";
import { SITE_DESCRIPTION, SITE_FOLDER } from "../../site/site-folder.ts";
import type { Terminal } from "../terminal.ts";

/** Which configuration to print. */
export interface NginxRequest extends Omit<NginxSettings, "root"> {
  /** Relative to the terminal's folder. */
  readonly folder: string;
  /** Absent for the site's folder on this machine. */
  readonly root?: string;
  /** The map of moved addresses instead of the server's part. */
  readonly wantsRedirects: boolean;
}

/**
 * Prints what nginx needs to serve a site.
 *
 * @throws ClusterpostError `INPUT_UNREADABLE` when nothing was built, `CONFIG_INVALID`
 */
export async function runNginx(request: NginxRequest, terminal: Terminal): Promise<void> {
  const { folder, root, wantsRedirects, ...settings } = request;
  const output = resolve(terminal.cwd, folder);
  const path = join(output, SITE_DESCRIPTION);
  if (!existsSync(path))
    throw new ClusterpostError("INPUT_UNREADABLE", `There is no site to configure: the file ${path} does not exist.`, {
      hint: "Make it with `clusterpost build FOLDER`; when you built with --out DIR, name that DIR.",
    });
  const description = await readSiteDescription(output);
  const configuration = wantsRedirects
    ? formatRedirectMap(description)
    : formatNginx(description, { root: root ?? join(output, SITE_FOLDER), ...settings });
  terminal.print(configuration.trimEnd());
}
