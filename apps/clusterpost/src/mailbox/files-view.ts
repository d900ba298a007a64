import { formatKilobytes } from "@clusterpost/mail";
import { html } from "hono/html";
import type { Html } from "./escaped-html.ts";
import { icon } from "./inbox-icons.ts";
import type { ReadMail } from "./mail-reader.ts";

/** The files inside a mail, to be saved. */
export function filesView({ summary, mail }: ReadMail): Html {
  if (mail.attachments.length === 0) return html`<p class="plain-note">No files came with this mail.</p>`;
  return html`<ul class="files">${mail.attachments.map(
    ({ index, name, mediaType, sizeBytes }) =>
      html`<li><a href="/api/messages/${summary.id}/attachments/${index}" download="${name}">${icon("file")}<span class="file-name"><bdi>${name}</bdi><span class="note">${mediaType} · ${formatKilobytes(sizeBytes)}</span></span>${icon("download")}</a></li>`,
  )}</ul>`;
}
