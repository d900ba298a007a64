import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Diagnostic, Newsletter } from "@clusterpost/core";
import { readNewsletter } from "./newsletter-file.ts";
import { CONFIGURATION } from "./open-project.ts";

/** A newsletter without its submissions. */
export interface NewsletterHere {
  /** Absolute path of the folder of `newsletter.yaml`, to which files in it are relative. */
  readonly folder: string;
  readonly newsletter: Newsletter;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the `newsletter.yaml` of a folder, or of this one or the sample beside it when none is named.
 *
 * @returns `undefined` when there is none
 */
export async function newsletterHere(cwd: string, named?: string): Promise<NewsletterHere | undefined> {
  const folders = named === undefined ? [cwd, join(cwd, "seeds")] : [resolve(cwd, named)];
  const folder = folders.find((candidate) => existsSync(join(candidate, CONFIGURATION)));
  if (folder === undefined) return undefined;
  return { folder, ...(await readNewsletter(CONFIGURATION, readFileSync(join(folder, CONFIGURATION), "utf8"))) };
}
