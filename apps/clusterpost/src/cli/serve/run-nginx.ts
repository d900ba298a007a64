import { join, resolve } from "node:path";
import { SITE_FOLDER } from "../../serve/load-site.ts";
import { formatNginx, type NginxSettings } from "../../serve/nginx/format-nginx.ts";
import { formatRedirectMap } from "../../serve/nginx/format-redirect-map.ts";
import { readManifest } from "../../serve/site-manifest.ts";
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

/** Prints what nginx needs to serve a site. */
export async function runNginx(request: NginxRequest, terminal: Terminal): Promise<void> {
  const { folder, root, wantsRedirects, ...settings } = request;
  const output = resolve(terminal.cwd, folder);
  const manifest = await readManifest(output);
  const configuration = wantsRedirects
    ? formatRedirectMap(manifest)
    : formatNginx(manifest, { root: root ?? join(output, SITE_FOLDER), ...settings });
  terminal.print(configuration.trimEnd());
}
