import { type Attachment, cleanLine } from "@clusterpost/core";
import type { Enclosure } from "../site.ts";
import type { Wording } from "../wording.ts";
import { element, escapeHtml } from "./escape-html.ts";
import { renderLink } from "./inlines.ts";

function renderFile(attachment: Attachment, enclosure: Enclosure | undefined, words: Wording): string {
  const name = cleanLine(attachment.name ?? "") || words.fileNotSupplied;
  const size = cleanLine(attachment.size ?? "");
  // A caption often leads to its file with a mark of its own: `These are the minutes:`.
  const caption = cleanLine(attachment.label ?? "").replace(/[\s:–-]{1,9}$/, "");
  const file = enclosure === undefined ? escapeHtml(name) : renderLink(enclosure.url, escapeHtml(name));
  return `${caption === "" ? "" : `${escapeHtml(caption)}: `}${file}${size === "" ? "" : escapeHtml(` (${size})`)}`;
}

/**
 * Writes the files of a story as lists, each under the line that introduces them.
 *
 * @param enclosureOf - where a file lies; a file that lies nowhere is named without a link
 */
export function renderAttachments(
  attachments: readonly Attachment[],
  enclosureOf: (attachment: Attachment) => Enclosure | undefined,
  words: Wording,
): string {
  let html = "";
  let files = "";
  let group: string | undefined;
  const close = (): void => {
    if (group !== undefined) html += element("p", escapeHtml(group)) + element("ul", files);
    files = "";
  };
  for (const attachment of attachments) {
    const title = cleanLine(attachment.group ?? "") || words.attachments;
    if (title !== group) close();
    group = title;
    files += element("li", renderFile(attachment, enclosureOf(attachment), words));
  }
  close();
  return html;
}
