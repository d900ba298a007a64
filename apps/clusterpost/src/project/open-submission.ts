import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { ClusterpostError, DEFAULT_NEWSLETTER } from "@clusterpost/core";
import { readNewsletter } from "./newsletter-file.ts";
import { CONFIGURATION, type Project } from "./open-project.ts";

/** The nearest folder above a file that holds a `newsletter.yaml`. */
function newsletterAbove(path: string): string | undefined {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const candidate = join(folder, CONFIGURATION);
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) return undefined;
  }
}

function missing(what: string, path: string): ClusterpostError {
  return new ClusterpostError("USAGE", `There is no ${what} \`${path}\`.`, { hint: "Check the path." });
}

/**
 * Opens a single submission as a part of its newsletter, whose words and language apply.
 *
 * @param newsletterFile - path of a `newsletter.yaml`; by default the nearest one above the file
 * @returns a project with one file, named as `build` would name it
 * @throws ClusterpostError `USAGE` when there is no such file, or it is a folder
 */
export async function openSubmission(file: string, newsletterFile?: string): Promise<Project> {
  const path = resolve(file);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw missing("file", file);
  if (stats.isDirectory()) {
    throw new ClusterpostError("USAGE", `\`${file}\` is a folder.`, {
      hint: "Name one submission: clusterpost explain FILE",
    });
  }
  const configuration = newsletterFile === undefined ? newsletterAbove(path) : resolve(newsletterFile);
  if (configuration === undefined)
    return {
      root: dirname(path),
      newsletter: DEFAULT_NEWSLETTER,
      files: [basename(path)],
      beside: [],
      parts: [],
      diagnostics: [],
      hasHistory: false,
    };
  if (!statSync(configuration, { throwIfNoEntry: false })?.isFile())
    throw missing("newsletter file", newsletterFile ?? configuration);
  const text = readFileSync(configuration, "utf8");
  const name = basename(configuration);
  const root = dirname(configuration);
  const inside = relative(root, path);
  const isInside = inside !== "" && !inside.startsWith("..") && !inside.includes(":");
  return {
    root: isInside ? root : dirname(path),
    files: [isInside ? inside.split(sep).join("/") : basename(path)],
    beside: [],
    parts: [],
    hasHistory: false,
    ...(await readNewsletter(name, text)),
    configuration: { file: name, text },
  };
}
