import { type Attachment, cleanLine } from "@clusterpost/core";
import type { Wording } from "./wording.ts";

/** Files that one line introduces, each as a line of plain text. */
export interface AttachmentGroup {
  readonly title: string;
  readonly files: readonly string[];
}

/** Writes a file as a line: `Minutes: minutes.pdf (493.73 KB)`. */
export function formatAttachment({ name, label, size }: Attachment, words: Wording): string {
  const file = name === undefined || name.trim() === "" ? words.fileNotSupplied : name;
  const details = size === undefined || size.trim() === "" ? file : `${file} (${size})`;
  // A caption often leads to its file with a mark of its own: `These are the minutes:`.
  const caption = (label ?? "").replace(/[\s:–-]+$/, "");
  return cleanLine(caption === "" ? details : `${caption}: ${details}`);
}

/** Puts files in groups, in order; those without a line of their own come under `Attachments`. */
export function groupAttachments(attachments: readonly Attachment[], words: Wording): readonly AttachmentGroup[] {
  const groups: { title: string; files: string[] }[] = [];
  for (const attachment of attachments) {
    const title = cleanLine(attachment.group ?? "") || words.attachments;
    const last = groups.at(-1);
    const file = formatAttachment(attachment, words);
    if (last?.title === title) last.files.push(file);
    else groups.push({ title, files: [file] });
  }
  return groups;
}
