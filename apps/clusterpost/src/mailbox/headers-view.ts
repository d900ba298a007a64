import { decodeField, unfold } from "@clusterpost/mail";
import { html } from "hono/html";
import type { Html } from "./escaped-html.ts";
import type { ReadMail } from "./mail-reader.ts";

const SHOWN_FIELDS = 300;
const SHOWN_CHARACTERS = 4000;

/** The fields of the header, each as people read it and, where that differs, as it was sent. */
export function headersView({ mail }: ReadMail): Html {
  const fields = mail.fields.slice(0, SHOWN_FIELDS);
  const rest = mail.fields.length - fields.length;
  return html`<table class="fields"><caption class="away">Header fields</caption>
<thead class="away"><tr><th scope="col">Field</th><th scope="col">Value</th></tr></thead><tbody>${fields.map(
    (field) => {
      const sent = unfold(field).slice(0, SHOWN_CHARACTERS);
      const decoded = decodeField(field).slice(0, SHOWN_CHARACTERS).toWellFormed();
      return html`<tr><th scope="row">${field.name}</th><td><bdi>${decoded}</bdi>${
        decoded === sent
          ? ""
          : html`<details><summary>As it was sent</summary><code>${sent.toWellFormed()}</code></details>`
      }</td></tr>`;
    },
  )}</tbody></table>${rest > 0 ? html`<p class="plain-note">${rest} more fields are in the source.</p>` : ""}`;
}
