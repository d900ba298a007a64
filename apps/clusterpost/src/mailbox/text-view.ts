import { html } from "hono/html";
import type { Html } from "./escaped-html.ts";
import type { ReadMail } from "./mail-reader.ts";

/** Most of a text or a source that a page shows. */
const SHOWN_CHARACTERS = 500_000;

function shown(text: string): Html {
  const rest = text.length - SHOWN_CHARACTERS;
  return html`<pre tabindex="0">${text.slice(0, SHOWN_CHARACTERS).toWellFormed()}</pre>${
    rest > 0 ? html`<p class="plain-note">${rest} more characters are not shown. Save the mail to see them.</p>` : ""
  }`;
}

/** The plain text of a mail as it came. */
export function textView({ mail }: ReadMail): Html {
  if (mail.text === undefined) return html`<p class="plain-note">This mail has no plain text.</p>`;
  return shown(mail.text);
}

/** The mail as it was sent. */
export function sourceView({ mail }: ReadMail): Html {
  const end = Math.min(mail.message.length, SHOWN_CHARACTERS * 2);
  const text = Buffer.from(mail.message.buffer, mail.message.byteOffset, end).toString("utf8");
  return html`${mail.problem === undefined ? "" : html`<p class="plain-note">The body cannot be taken apart: ${mail.problem}</p>`}${shown(text)}`;
}
