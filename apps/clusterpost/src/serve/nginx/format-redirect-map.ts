import { mountPathOf, redirectsOf } from "../index-site.ts";
import type { SiteManifest } from "../site-manifest.ts";
import { quote } from "./nginx-value.ts";

/**
 * Writes the redirects of a site as lines of a `map`: the path as nginx sees it, decoded, and where it
 * leads, encoded.
 */
export function formatRedirectMap(manifest: SiteManifest): string {
  const lines = [...redirectsOf(manifest, mountPathOf(manifest))].map(
    ([from, to]) => `${quote(decodeURIComponent(from))} ${quote(to)};\n`,
  );
  return `# Addresses that have moved, of ${manifest.baseUrl}\n${lines.join("")}`;
}
