import type { DocumentContext } from "../document-context.ts";
import { FILE_HEADINGS } from "../vocabulary/file-words.ts";
import { normaliseWords } from "../word-matcher.ts";

let headings: ReadonlySet<string> | undefined;

/** Whether a line heads a list of files: `Attachments`, `Documents`, `Download`. */
export function isFilesHeading(text: string, context: DocumentContext): boolean {
  if (text === "" || text.length > 60) return false;
  headings ??= new Set(FILE_HEADINGS.map(normaliseWords));
  return context.words.isAttachmentHeading(text) || headings.has(normaliseWords(text));
}
