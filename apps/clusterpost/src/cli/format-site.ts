import { join } from "node:path";
import { type BuildRequest, type BuildResult, isPartial } from "../compose.ts";
import type { BuiltSite } from "../site/build-site.ts";
import { SITE_FOLDER } from "../site/site-folder.ts";
import { commandHere } from "./command-here.ts";
import { plural } from "./plural.ts";
import type { Terminal } from "./terminal.ts";

/** Ids that are named before the rest is counted. */
const SHOWN_IDS = 6;

function listed(ids: readonly string[]): string {
  const shown = ids.slice(-SHOWN_IDS).join(", ");
  return ids.length > SHOWN_IDS ? `${ids.length} issues, the last ones ${shown}` : shown;
}

function siteLines({ site }: { readonly site: BuiltSite }, request: BuildRequest, terminal: Terminal): string[] {
  const { pages, feeds, dates, redirects, files, unpublished, heldBack, searchFailure } = site;
  const counts = [plural(pages, "page"), plural(feeds, "feed"), plural(dates, "date")];
  if (redirects > 0) counts.push(plural(redirects, "redirect"));
  const changes = [`${files.written} written`, `${files.kept} as they were`];
  if (files.removed > 0) changes.push(`${files.removed} removed`);
  const quiet = (text: string): string => terminal.style("dim", text, "out");
  const lines = [
    `${terminal.style(["bold", "cyan"], "Site", "out")}  ${site.baseUrl}  ${quiet(counts.join(", "))}`,
    `  ${join(request.out, SITE_FOLDER)}  ${quiet(`files: ${changes.join(", ")}`)}`,
  ];
  if (site.isLocal)
    lines.push("  Links lead to this machine: set `baseUrl` in newsletter.yaml to the address where the site will be.");
  if (unpublished.length > 0 && !site.isLocal)
    lines.push(
      `  Not published yet: ${listed(unpublished)}. Their addresses are provisional until ${commandHere()} publish.`,
    );
  if (heldBack.length > 0) lines.push(`  Not on the site, because not published: ${listed(heldBack)}.`);
  if (searchFailure !== undefined) lines.push(`  The search could not be made: ${searchFailure}`);
  return lines;
}

/** What a summary says of the site: what it has, or that it was left as it is. */
export function formatSite(result: BuildResult, request: BuildRequest, terminal: Terminal): string[] {
  const { site } = result;
  if (site !== undefined) return ["", ...siteLines({ site }, request, terminal)];
  if (request.only !== undefined || !isPartial(request) || result.issues.length === 0) return [];
  return ["", "The site has all issues and was left as it is; build without --month, --from and --newest to renew it."];
}
