import { createHash } from "node:crypto";
import type { ArchiveFile, ArchiveSite } from "../archive-site.ts";
import { SEARCH_SCRIPT } from "../search/search-script.ts";
import { siteCss } from "./site-css.ts";
import { siteIcon } from "./site-icon.ts";
import { themeColours } from "./theme-colours.ts";

/** Files that pages load. Their names hold a hash of their content, so they may be kept for ever. */
export interface ArchiveAssets {
  readonly css: ArchiveFile;
  readonly icon: ArchiveFile;
  readonly search: ArchiveFile;
  /** Colours of the browser's own frame. */
  readonly colours: { readonly light: string; readonly dark: string };
}

const HASH_LENGTH = 10;

function asset(name: string, extension: string, mediaType: string, text: string): ArchiveFile {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, HASH_LENGTH);
  return { path: `assets/${name}-${hash}.${extension}`, mediaType, text };
}

const known = new WeakMap<ArchiveSite, ArchiveAssets>();

/**
 * Gives the assets of a site, which every page needs to name; made once for each site.
 *
 * @throws ClusterpostError THEME_INVALID for a token that is not a colour
 */
export function archiveAssets(site: ArchiveSite): ArchiveAssets {
  const made = known.get(site);
  if (made !== undefined) return made;
  const colours = themeColours(site.tokens);
  const assets: ArchiveAssets = {
    css: asset("site", "css", "text/css", siteCss(colours)),
    icon: asset("icon", "svg", "image/svg+xml", siteIcon(site.title, colours)),
    search: asset("search", "js", "text/javascript", SEARCH_SCRIPT),
    colours: { light: colours["colour.primary"], dark: colours["dark.primary"] },
  };
  known.set(site, assets);
  return assets;
}

/**
 * Writes the files that pages load: style sheet, icon, script of the search.
 *
 * @throws ClusterpostError THEME_INVALID for a token that is not a colour
 */
export function* assetFiles(site: ArchiveSite): Generator<ArchiveFile, void> {
  const { css, icon, search } = archiveAssets(site);
  yield css;
  yield icon;
  yield search;
}
