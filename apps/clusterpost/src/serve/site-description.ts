import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { ClusterpostError, isWebAddress } from "@clusterpost/core";
import { SITE_DESCRIPTION } from "../site/site-folder.ts";
import { ifThere } from "./if-there.ts";
import { parseTarget } from "./request-target.ts";

/** An address that has moved for good. */
export interface Redirect {
  /** Path below the root of the site, with a slash at its start: `/issues/2019-05/old/`. */
  readonly from: string;
  readonly to: string;
}

/** What a server must know of a site besides its files. */
export interface SiteDescription {
  /** Absolute http(s) address of the root of the site, with a slash at its end. */
  readonly baseUrl: string;
  readonly redirects: readonly Redirect[];
  /** Folders, relative to the root, whose files never change under their names. */
  readonly immutable: readonly string[];
}

const DEFAULT_DESCRIPTION: SiteDescription = { baseUrl: "http://localhost:8080/", redirects: [], immutable: [] };

function invalid(path: string, what: string): ClusterpostError {
  return new ClusterpostError("CONFIG_INVALID", `The file ${path} ${what}.`, {
    hint: "`clusterpost build` writes it; build again, and leave it as it is.",
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isLocalPath = (value: unknown): value is string =>
  typeof value === "string" && /^\/(?!\/)/.test(value) && "path" in parseTarget(value);

const isRedirect = (value: unknown): value is Redirect =>
  isRecord(value) && isLocalPath(value["from"]) && isLocalPath(value["to"]);

const isFolder = (value: unknown): value is string => typeof value === "string" && /^[^/\s].*\/$/.test(value);

/** Checks the text of a description; keys that are not known are left for later versions. */
function parseDescription(text: string, path: string): SiteDescription {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw invalid(path, `is no JSON (${cause instanceof Error ? cause.message : String(cause)})`);
  }
  if (!isRecord(value)) throw invalid(path, "is no JSON object");
  if (value["version"] !== 1) throw invalid(path, "is of a version that this release does not know");
  const { baseUrl = DEFAULT_DESCRIPTION.baseUrl, redirects = [], immutable = [] } = value;
  if (typeof baseUrl !== "string" || !isWebAddress(baseUrl) || !URL.canParse(baseUrl))
    throw invalid(path, "has a `baseUrl` that is no http or https address");
  if (!Array.isArray(redirects) || !redirects.every(isRedirect))
    throw invalid(path, "has `redirects` that are no pairs of paths");
  if (!Array.isArray(immutable) || !immutable.every(isFolder))
    throw invalid(path, "has `immutable` folders that do not end in a slash");
  return { baseUrl: baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`, redirects, immutable };
}

/**
 * Reads the description beside a site; a site without one has no redirects.
 *
 * @param folder - folder that holds the description and the site's folder
 * @throws ClusterpostError `CONFIG_INVALID` when it breaks the form, `INPUT_UNREADABLE` when it cannot be read
 */
export async function readSiteDescription(folder: string): Promise<SiteDescription> {
  const path = join(folder, SITE_DESCRIPTION);
  let text: string | undefined;
  try {
    text = await ifThere(readFile(path, "utf8"));
  } catch (cause) {
    throw new ClusterpostError("INPUT_UNREADABLE", `The file ${path} cannot be read.`, {
      cause,
      hint: "Check its permissions.",
    });
  }
  return text === undefined ? DEFAULT_DESCRIPTION : parseDescription(text, path);
}
