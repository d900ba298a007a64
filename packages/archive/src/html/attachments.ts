import { type Attachment, plainLine, type Story } from "@clusterpost/core";
import { hrefOf } from "../page/page-context.ts";
import { type Html, html, joinHtml, NO_HTML } from "./html.ts";
import type { TreeContext } from "./tree-context.ts";

function renderFile(attachment: Attachment, story: Story, { page, issue }: TreeContext): Html {
  const name = plainLine(attachment.name ?? "") || page.words.fileNotSupplied;
  const size = plainLine(attachment.size ?? "");
  // A caption often leads to its file with a mark of its own: `These are the minutes:`.
  const caption = plainLine(attachment.label ?? "").replace(/[\s:–-]{1,9}$/, "");
  const address = page.site.enclosureOf?.(issue, story, attachment)?.url;
  const href = address === undefined ? undefined : hrefOf(address, page);
  const file = href === undefined ? html`<span>${name}</span>` : html`<a href="${href}">${name}</a>`;
  return html`<li>${caption === "" ? "" : `${caption}: `}${file}${size === "" ? "" : ` (${size})`}</li>\n`;
}

/** Writes the files of a story as lists, each under the line that introduces them; a file that lies nowhere is only named. */
export function renderAttachments(story: Story, context: TreeContext): Html {
  const groups: { readonly title: string; readonly files: Html[] }[] = [];
  for (const attachment of story.attachments) {
    const title = plainLine(attachment.group ?? "") || context.page.words.attachments;
    const file = renderFile(attachment, story, context);
    const last = groups.at(-1);
    if (last?.title === title) last.files.push(file);
    else groups.push({ title, files: [file] });
  }
  if (groups.length === 0) return NO_HTML;
  const lists = groups.map(({ title, files }) => html`<p>${title}</p>\n<ul>\n${joinHtml(files)}</ul>\n`);
  return html`<div class="attachments">\n${lists}</div>\n`;
}
