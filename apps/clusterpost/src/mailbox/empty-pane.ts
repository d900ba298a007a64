import { html } from "hono/html";
import type { Html } from "./escaped-html.ts";
import { icon } from "./inbox-icons.ts";
import type { MailboxContext } from "./mailbox-context.ts";

/** What stands beside an empty list: how the first mail gets here. */
export function welcomePane({ command, smtp }: MailboxContext): Html {
  const send = `${command} send-test --to you@example.org`;
  return html`<section class="welcome">
<div class="welcome-picture">${icon("envelope")}</div>
<h1>Your test mails arrive here</h1>
<p>Send yourself the newest issue of your newsletter. It is composed exactly as for subscribers, and goes no further than this page.</p>
<div class="command"><code id="send-command">${send}</code><button type="button" class="needs-script" data-copy="send-command">Copy</button></div>
<p class="note">Any other program may bring mails, too: SMTP at <code>${smtp.host}</code>, port <code>${smtp.port}</code>, no password.</p>
</section>`;
}

/** What stands beside a list of which nothing is open. */
export function nothingOpenPane(isSearch: boolean, found: number): Html {
  const text = isSearch
    ? found === 0
      ? "Nothing was found. Try fewer words, or part of an address."
      : `${found === 1 ? "One mail was" : `${found} mails were`} found. Choose one from the list.`
    : "Choose a mail from the list.";
  return html`<section class="welcome quiet-pane"><div class="welcome-picture">${icon("envelope")}</div><h1>${isSearch ? "Search" : "Nothing is open"}</h1><p>${text}</p></section>`;
}
