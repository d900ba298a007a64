import { formatKilobytes, type MailSummary } from "@clusterpost/mail";
import { html } from "hono/html";
import type { Html } from "./escaped-html.ts";
import { addressOf, type InboxPlace } from "./inbox-address.ts";
import { instantOf, recipientsOf, senderOf, subjectOf } from "./inbox-text.ts";

/** Most mails that the list shows; search finds the others. */
export const SHOWN_MAILS = 200;

function listItem(mail: MailSummary, place: InboxPlace): Html {
  const isCurrent = mail.id === place.id;
  const address = addressOf({ ...place, id: mail.id });
  return html`<li class="mail${mail.unread ? " unread" : ""}" data-id="${mail.id}">
<a href="${address}"${isCurrent ? html` aria-current="page"` : ""}>
<span class="mail-top"><bdi class="mail-from">${senderOf(mail)}</bdi>
<time datetime="${mail.receivedAt}">${instantOf(mail.receivedAt)}</time></span>
<span class="mail-subject">${mail.unread ? html`<span class="dot" aria-hidden="true"></span><span class="away">Unread: </span>` : ""}<bdi>${subjectOf(mail)}</bdi></span>
<span class="mail-bottom"><span class="mail-to">to <bdi>${recipientsOf(mail)}</bdi></span><span>${formatKilobytes(mail.sizeBytes)}</span></span>
</a></li>`;
}

/** The list of mails, newest first: the part of the page that live updates replace. */
export function inboxList(mails: readonly MailSummary[], total: number, place: InboxPlace): Html {
  if (mails.length === 0) {
    const note = place.words === "" ? "No mails yet." : "No mail has all of these words.";
    return html`<div id="list" data-total="${total}"><p class="list-empty">${note}</p></div>`;
  }
  const rest = mails.length - SHOWN_MAILS;
  return html`<div id="list" data-total="${total}"><ol class="mails">
${mails.slice(0, SHOWN_MAILS).map((mail) => listItem(mail, place))}
</ol>${rest > 0 ? html`<p class="list-empty">${rest} older ones are not shown. Search finds them.</p>` : ""}</div>`;
}
