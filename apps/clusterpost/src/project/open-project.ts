import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { ClusterpostError, DEFAULT_NEWSLETTER, type Diagnostic, diagnostic, type Newsletter } from "@clusterpost/core";
import { type ReadNewsletter, readNewsletter } from "./newsletter-file.ts";
import { scanFolder } from "./scan-folder.ts";

/** A folder of submissions with its configuration. */
export interface Project {
  /** Absolute path that the names of files are relative to. */
  readonly root: string;
  readonly newsletter: Newsletter;
  /** Submissions, relative to the root. */
  readonly files: readonly string[];
  /** Files between them that are no submissions, relative to the root. */
  readonly beside: readonly string[];
  /** Parts of pages that browsers saved with them, relative to the root; used where a page shows them. */
  readonly parts: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the history of what was published lies beside `newsletter.yaml`. */
  readonly hasHistory: boolean;
  /** Text of `newsletter.yaml`, for the frames of diagnostics. */
  readonly configuration?: { readonly file: string; readonly text: string };
}

/** Name of the file that makes a folder a newsletter. */
export const CONFIGURATION = "newsletter.yaml";

/** Name of the file that holds the history of what was published, beside {@link CONFIGURATION}. */
export const HISTORY_FILE = "published.json";

/** The folder that a command works on when none is named: this one, or the sample beside it. */
export function defaultFolder(cwd: string): string {
  if (existsSync(join(cwd, CONFIGURATION))) return cwd;
  if (existsSync(join(cwd, "seeds", CONFIGURATION))) return join(cwd, "seeds");
  throw new ClusterpostError("USAGE", "No folder is named, and there is no newsletter.yaml here.", {
    hint: "Name the folder of the submissions: clusterpost build FOLDER",
  });
}

/**
 * Opens a folder, with or without `newsletter.yaml`, or a single submission.
 *
 * @throws ClusterpostError `USAGE` when there is no such folder or file
 */
export async function openProject(folder: string, outFolder: string): Promise<Project> {
  const root = resolve(folder);
  const stats = statSync(root, { throwIfNoEntry: false });
  if (stats === undefined) {
    throw new ClusterpostError("USAGE", `There is no folder \`${folder}\`.`, {
      hint: "Name an existing folder of submissions.",
    });
  }
  if (stats.isFile())
    return {
      root: dirname(root),
      newsletter: DEFAULT_NEWSLETTER,
      files: [basename(root)],
      beside: [],
      parts: neighbours(root),
      diagnostics: [],
      hasHistory: false,
    };
  const path = join(root, CONFIGURATION);
  const ignored = new Set([resolve(outFolder)]);
  if (!existsSync(path))
    return { root, newsletter: DEFAULT_NEWSLETTER, hasHistory: false, ...scanFolder(root, ignored) };
  const history = join(root, HISTORY_FILE);
  ignored.add(history);
  const text = readFileSync(path, "utf8");
  const read = await readUsable(root, text);
  const scanned = scanSubmissions(root, read.newsletter.submissions, ignored);
  return {
    root,
    newsletter: read.newsletter,
    files: scanned.files,
    beside: scanned.beside,
    parts: scanned.parts,
    diagnostics: [...read.diagnostics, ...scanned.diagnostics],
    hasHistory: existsSync(history),
    configuration: { file: CONFIGURATION, text },
  };
}

/** The newsletter as its file says it, without tokens that its theme cannot use. */
async function readUsable(root: string, text: string): Promise<ReadNewsletter> {
  const read = await readNewsletter(CONFIGURATION, text);
  if (Object.keys(read.newsletter.theme.tokens).length === 0) return read;
  const { checkTokens } = await import("./configuration/theme-tokens.ts");
  const { newsletter, diagnostics } = await checkTokens(read.newsletter, root, CONFIGURATION, text);
  return { newsletter, diagnostics: [...read.diagnostics, ...diagnostics] };
}

/** The other files of the folder of a single submission; they may belong to it, and nobody asked about them. */
function neighbours(path: string): string[] {
  return readdirSync(dirname(path), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== basename(path))
    .map(({ name }) => name);
}

function scanSubmissions(
  root: string,
  submissions: string,
  ignored: ReadonlySet<string>,
): ReturnType<typeof scanFolder> {
  const folder = resolve(root, submissions);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    const message = `There is no folder \`${submissions}\` for the submissions.`;
    const hint =
      "Make the folder and put the submissions into it. If they lie beside newsletter.yaml, write `submissions: .` into it.";
    return {
      files: [],
      beside: [],
      parts: [],
      diagnostics: [diagnostic("CONFIG_VALUE_INVALID", { file: CONFIGURATION }, message, hint)],
    };
  }
  const scanned = scanFolder(folder, ignored);
  const prefix = folder === root ? "" : `${submissions.replace(/^\.\/|\/+$/g, "")}/`;
  return {
    files: scanned.files.map((file) => prefix + file),
    beside: scanned.beside.map((file) => prefix + file),
    parts: scanned.parts.map((file) => prefix + file),
    diagnostics: scanned.diagnostics.map((found) => ({ ...found, file: prefix + found.file })),
  };
}
