import { mountPathOf, redirectsOf } from "../index-site.ts";
import type { SiteDescription } from "../site-description.ts";
import { quote } from "./nginx-value.ts";

/**
 * Writes the redirects of a site as lines of a `map`: the path as nginx sees it, decoded, and where it
 * leads, encoded.
 */
export function formatRedirectMap(description: SiteDescription): string {
  const lines = [...redirectsOf(description, mountPathOf(description))].map(
    ([from, to]) => `${quote(decodeURIComponent(from))} ${quote(to)};\n`,
  );
  return `# Addresses that have moved, of ${description.baseUrl}\n${lines.join("")}`;
}
