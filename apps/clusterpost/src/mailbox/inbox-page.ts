import type { MailSummary } from "@clusterpost/mail";
import { html } from "hono/html";
import type { Html } from "./escaped-html.ts";
import type { InboxPlace } from "./inbox-address.ts";
import { STYLE_SHEETS } from "./inbox-files.ts";
import { icon } from "./inbox-icons.ts";
import { inboxList } from "./inbox-list.ts";

/** What every page of the inbox shows. */
export interface InboxState {
  readonly place: InboxPlace;
  /** Mails that the search found, newest first. */
  readonly mails: readonly MailSummary[];
  /** How many there are in all, and how many of them nobody has read. */
  readonly total: number;
  readonly unread: number;
}

const SHORTCUTS: readonly (readonly [string, string])[] = [
  ["j, k", "next and previous mail"],
  ["1 – 6", "HTML, text, headers, source, checks, files"],
  ["/", "search"],
  ["u", "back to the list"],
  ["#", "delete the open mail"],
  ["?", "this list"],
];

function deleteAll({ total }: InboxState): Html {
  if (total === 0) return html``;
  const what = total === 1 ? "the only mail" : `all ${total} mails`;
  return html`<button type="button" class="quiet" popovertarget="delete-all">${icon("bin")}<span>Delete all</span></button>
<div id="delete-all" class="sheet" popover role="dialog" aria-labelledby="delete-all-title">
<form method="post" action="/delete-all"><p id="delete-all-title">Delete ${what}?</p>
<p class="note">They are removed from this machine. There is no way back.</p>
<p class="buttons"><button type="button" popovertarget="delete-all" popovertargetaction="hide" autofocus>Keep</button>
<button type="submit" class="danger">Delete</button></p></form></div>`;
}

/**
 * A page of the inbox: the list, and beside it what is open.
 *
 * @param title - names the page among others in the browser
 */
export function inboxPage(state: InboxState, title: string, open: Html): Html {
  const { place, mails, total, unread } = state;
  const isOpen = place.id !== undefined;
  return html`<!doctype html>
<html lang="en" class="${isOpen ? "is-open" : "is-list"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="/assets/inbox.svg" type="image/svg+xml">
${STYLE_SHEETS.map((name) => html`<link rel="stylesheet" href="/assets/${name}">`)}
<script src="/assets/inbox.js" type="module"></script>
</head>
<body data-words="${place.words}"${isOpen ? html` data-open="${place.id}"` : ""}>
<a class="skip" href="#open">Skip to the mail</a>
<div class="list-pane">
<header class="bar">
<a class="brand" href="/">${icon("envelope")}<span>Mailbox</span></a>
<span class="count" id="count">${unread > 0 ? `${unread} unread` : total === 0 ? "empty" : total === 1 ? "1 mail" : `${total} mails`}</span>
<span class="grow"></span>
<button type="button" class="quiet needs-script only-wide" id="help-button" aria-haspopup="dialog">${icon("keyboard")}<span class="away">Keyboard shortcuts</span></button>
${deleteAll(state)}
</header>
<form class="search" role="search" action="/" method="get">
<label><span class="away">Search mails</span>${icon("search")}<input type="search" name="q" value="${place.words}" placeholder="Search subject, people, text" autocomplete="off" maxlength="200"></label>
</form>
<nav aria-label="Mails" class="list-scroll" tabindex="-1">${inboxList(mails, total, place)}</nav>
<p class="foot">Mails here go nowhere. They stay on this machine.</p>
</div>
<main id="open" class="open-pane" tabindex="-1">${open}</main>
<p class="away" id="said" role="status" aria-live="polite"></p>
<dialog id="help" aria-labelledby="help-title"><h2 id="help-title">Keyboard shortcuts</h2>
<dl class="keys">${SHORTCUTS.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${what}</dd></div>`)}</dl>
<p><label class="check"><input type="checkbox" id="keys-on" checked autocomplete="off"> Shortcuts are on</label></p>
<form method="dialog"><button type="submit">Close</button></form></dialog>
</body>
</html>`;
}
