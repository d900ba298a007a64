import { formatKilobytes } from "@clusterpost/mail";
import { html } from "hono/html";
import { checksView } from "./checks-view.ts";
import type { Html } from "./escaped-html.ts";
import { filesView } from "./files-view.ts";
import { headersView } from "./headers-view.ts";
import { htmlView } from "./html-view.ts";
import { addressOf, type InboxPlace, type MailViewName } from "./inbox-address.ts";
import { icon } from "./inbox-icons.ts";
import { instantOf, subjectOf } from "./inbox-text.ts";
import type { ReadMail } from "./mail-reader.ts";
import { sourceView, textView } from "./text-view.ts";

const NAMES: Readonly<Record<MailViewName, string>> = {
  html: "HTML",
  text: "Text",
  headers: "Headers",
  source: "Source",
  checks: "Checks",
  files: "Files",
};

/** The view that opens first: HTML, or what there is instead. */
function firstView({ mail }: ReadMail): MailViewName {
  if (mail.html !== undefined) return "html";
  return mail.text === undefined ? "source" : "text";
}

/** Beside the name of a view: how many of its things ask for a look. */
function badge(view: MailViewName, { mail, findings }: ReadMail): Html {
  if (view === "files") return html`<span class="badge">${mail.attachments.length}</span>`;
  if (view !== "checks") return html``;
  const fails = findings.filter(({ outcome }) => outcome === "fail").length;
  const warns = findings.filter(({ outcome }) => outcome === "warn").length;
  if (fails + warns === 0)
    return html`<span class="badge pass">${icon("pass")}<span class="away">all passed</span></span>`;
  const said = [fails > 0 ? `${fails} failed` : "", warns > 0 ? `${warns} to look at` : ""].filter((one) => one !== "");
  return html`<span class="badge ${fails > 0 ? "fail" : "warn"}"><span aria-hidden="true">${fails + warns}</span><span class="away">${said.join(", ")}</span></span>`;
}

function viewOf(view: MailViewName, read: ReadMail, place: InboxPlace): Html {
  switch (view) {
    case "html":
      return htmlView(read, place);
    case "text":
      return textView(read);
    case "headers":
      return headersView(read);
    case "source":
      return sourceView(read);
    case "checks":
      return checksView(read);
    case "files":
      return filesView(read);
  }
}

/** One mail: who, when, what; its views; the view that is chosen. */
export function mailPane(read: ReadMail, place: InboxPlace): Html {
  const { summary, mail } = read;
  const { id } = summary;
  const view = place.view ?? firstView(read);
  const views = (Object.keys(NAMES) as MailViewName[]).filter((one) => one !== "files" || mail.attachments.length > 0);
  const { width: _, scheme: __, ...bare } = place;
  return html`<article class="open-mail">
<header class="mail-head">
<p class="tools"><a class="quiet to-list" href="${addressOf({ words: place.words })}">${icon("back")}<span>Inbox</span></a>
<span class="grow"></span>
<a class="quiet" href="/api/messages/${id}/raw" download>${icon("download")}<span>Save<span class="only-wide"> as .eml</span></span></a>
<button type="submit" form="delete-one" class="quiet" id="delete">${icon("bin")}<span>Delete</span></button></p>
<form id="delete-one" method="post" action="/messages/${id}/delete"><input type="hidden" name="q" value="${place.words}"></form>
<h1><bdi>${subjectOf(summary)}</bdi></h1>
<dl class="who">
<div><dt>From</dt><dd><bdi>${summary.from.name || summary.from.address || "nobody"}</bdi>${summary.from.name === "" ? "" : html` <bdi class="address">&lt;${summary.from.address}&gt;</bdi>`}</dd></div>
<div><dt>To</dt><dd>${summary.to.length === 0 ? "nobody" : summary.to.map((address, index) => html`${index === 0 ? "" : ", "}<bdi>${address}</bdi>`)}</dd></div>
<div><dt>Arrived</dt><dd><time class="whole" datetime="${summary.receivedAt}">${instantOf(summary.receivedAt)}</time><span class="size"> · ${formatKilobytes(summary.sizeBytes)}</span></dd></div>
</dl>
<nav class="tabs" aria-label="Views of the mail">${views.map(
    (one) =>
      html`<a href="${addressOf({ ...bare, id, view: one })}"${one === view ? html` aria-current="true"` : ""} data-view="${one}">${NAMES[one]}${badge(one, read)}</a>`,
  )}</nav>
</header>
<section class="view view-${view}" aria-label="${NAMES[view]}">${viewOf(view, read, place)}</section>
</article>`;
}
