import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, diagnostic } from "@clusterpost/core";

/** What a folder of submissions holds. */
export interface ScannedFolder {
  /** Paths relative to the folder, `/` between names, in the order of their code units. */
  readonly files: readonly string[];
  /** Files of other kinds, in the same form and order; they may belong to a submission. */
  readonly beside: readonly string[];
  /** Files in the folders that browsers save with a page: its pictures, styles and scripts. */
  readonly parts: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Kinds of files that are read. An `.xml` or `.json` counts only when it is a feed; the parser tells. */
const SUBMISSION = /\.(?:txt|md|markdown|html?|xhtml|docx|eml|rss|atom|xml|json)$/i;
const README = /^readme(?:\.|$)/i;
/** The folder that a browser saves beside a page: the page's name and a word of the browser's language. */
const PAGE_FOLDER =
  /^(.+)(?:_files|_file|-Dateien|-filer|_fichiers|_archivos|_bestanden|_pliki|_soubory|_elemei|_datoteke|_failid|_bylos|_dosyalar|_arquivos|_ficheiros|_tiedostot|\.files)$/i;

/** Files that programs leave behind: Word's mark of an open document, what Windows keeps of a folder. */
const LEFT_BEHIND = /^(?:~\$|\.~lock\.|Thumbs\.db$|desktop\.ini$)/i;
/**
 * Lists the submissions of a folder and of the folders in it.
 *
 * Hidden files, `node_modules`, READMEs, the project's own files and the folders that browsers save
 * beside pages are no submissions; files of other kinds are listed apart, so that nothing is passed
 * over in silence.
 *
 * @param ignored - absolute paths that are not looked into, such as the output folder
 */
export function scanFolder(root: string, ignored: ReadonlySet<string>): ScannedFolder {
  const files: string[] = [];
  const beside: string[] = [];
  const parts: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const visit = (folder: string): void => {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    const names = new Set(entries.map(({ name }) => name.toLowerCase()));
    for (const entry of entries) {
      const file = folder === "" ? entry.name : `${folder}/${entry.name}`;
      const path = join(root, file);
      if (entry.name.startsWith(".") || entry.name === "node_modules" || ignored.has(path)) continue;
      if (LEFT_BEHIND.test(entry.name)) continue;
      if (entry.isDirectory() && isPageFolder(entry.name, names)) {
        diagnostics.push(skippedPageFolder(file));
        parts.push(...filesIn(root, file));
      } else if (entry.isDirectory() && !SUBMISSION.test(entry.name)) visit(file);
      else judge(file, path, files, beside, diagnostics);
    }
  };
  visit("");
  const byName = (first: string, second: string): number => (first < second ? -1 : first > second ? 1 : 0);
  return {
    files: files.sort(byName),
    beside: beside.sort(byName),
    parts: parts.sort(byName),
    diagnostics: diagnostics.sort((first, second) => byName(first.file, second.file)),
  };
}

/** Whether a folder holds the parts of a page that lies beside it; only that page makes it one. */
function isPageFolder(name: string, names: ReadonlySet<string>): boolean {
  const page = PAGE_FOLDER.exec(name)?.[1]?.toLowerCase();
  return page !== undefined && [".html", ".htm", ".xhtml"].some((ending) => names.has(page + ending));
}

function skippedPageFolder(file: string): Diagnostic {
  const message = "The folder was saved by a browser beside a page; it holds the page's own files and no submissions.";
  return diagnostic("FILE_SKIPPED", { file }, message, "Put submissions that lie in it into another folder.");
}

/** Regular files of a folder and of the folders in it; links are not followed. */
function filesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(root, file);
    return entry.isFile() ? [file] : [];
  });
}

function judge(file: string, path: string, files: string[], beside: string[], diagnostics: Diagnostic[]): void {
  const name = file.split("/").at(-1) ?? file;
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) {
    diagnostics.push(
      diagnostic(
        "FILE_UNREADABLE",
        { file },
        "The file is a link that leads nowhere.",
        "Put the file itself into the folder.",
      ),
    );
  } else if (!stats.isFile()) {
    const what = stats.isDirectory() ? "a folder" : "not a regular file";
    if (stats.isDirectory() && !SUBMISSION.test(name)) {
      diagnostics.push(
        diagnostic(
          "FILE_SKIPPED",
          { file },
          "The entry is a link to a folder, which is not followed.",
          "Put the folder itself here if it holds submissions.",
        ),
      );
      return;
    }
    const hint = stats.isDirectory()
      ? "Rename the folder without the ending, or take the submission out of it."
      : "Put a regular file in its place.";
    diagnostics.push(
      diagnostic("FILE_NOT_REGULAR", { file }, `The name is one of a submission, but it is ${what}.`, hint),
    );
  } else if (README.test(name)) {
    diagnostics.push(
      diagnostic("FILE_SKIPPED", { file }, "A README is not a submission.", "Give the file another name if it is one."),
    );
  } else if (SUBMISSION.test(name)) files.push(file);
  else if (!/^newsletter\.ya?ml$/.test(name)) beside.push(file);
}
