import { formatKilobytes, GMAIL_CLIP_BYTES, remoteReferences } from "@clusterpost/mail";
import { html } from "hono/html";
import type { Html } from "./escaped-html.ts";
import { addressOf, FRAME_WIDTHS, type FrameWidth, type InboxPlace } from "./inbox-address.ts";
import { icon } from "./inbox-icons.ts";
import type { ReadMail } from "./mail-reader.ts";

const WIDTH_NAMES: Readonly<Record<FrameWidth, string>> = { "375": "375", "600": "600", full: "Full" };

function hostOf(address: string): string {
  try {
    return new URL(address, "https://unknown.invalid").host;
  } catch {
    return "elsewhere";
  }
}

/** Says what was not loaded; nothing is said where nothing was asked for. */
function blockedNotice(markup: string): Html {
  const addresses = remoteReferences(markup);
  if (addresses.length === 0) return html``;
  const hosts = [...new Set(addresses.map(hostOf))].slice(0, 5).join(", ");
  const what = addresses.length === 1 ? "1 picture or style" : `${addresses.length} pictures or styles`;
  return html`<p class="notice">${icon("warn")}<span>${what} from <bdi>${hosts}</bdi> ${addresses.length === 1 ? "was" : "were"} not loaded, so nobody learns that this mail was opened.</span></p>`;
}

function sizeMeter(bytes: number): Html {
  const share = Math.round((bytes / GMAIL_CLIP_BYTES) * 100);
  const mood = bytes > GMAIL_CLIP_BYTES ? "fail" : share >= 90 ? "warn" : "pass";
  return html`<span class="meter ${mood}"><span id="meter-name">${formatKilobytes(bytes)} of 102 KB</span><meter aria-labelledby="meter-name" min="0" max="100" value="${Math.min(share, 100)}"></meter></span>`;
}

/** The HTML of a mail in a frame that can do nothing, at three widths, light and dark. */
export function htmlView({ summary, mail }: ReadMail, place: InboxPlace): Html {
  if (mail.html === undefined)
    return html`<p class="plain-note">This mail has no HTML. Its text is what readers see.</p>`;
  const { width = "full", scheme = "light" } = place;
  const at = (change: Partial<InboxPlace>): string =>
    addressOf({ ...place, id: summary.id, view: "html", width, scheme, ...change });
  const current = (isCurrent: boolean): Html | "" => (isCurrent ? html` aria-current="true"` : "");
  return html`<div class="frame-tools">
<div class="choice" role="group" aria-label="Width in pixels">${FRAME_WIDTHS.map(
    (one) => html`<a href="${at({ width: one })}"${current(one === width)} data-width="${one}">${WIDTH_NAMES[one]}</a>`,
  )}</div>
<div class="choice" role="group" aria-label="Colours of the reader’s system">${(["light", "dark"] as const).map(
    (one) =>
      html`<a href="${at({ scheme: one })}"${current(one === scheme)} data-scheme="${one}">${one === "light" ? "Light" : "Dark"}</a>`,
  )}</div>
<span class="grow"></span>${sizeMeter(Buffer.byteLength(mail.html))}
</div>${blockedNotice(mail.html)}
<div class="stage"><iframe class="frame width-${width}" title="The mail as a reader sees it" sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer" src="/messages/${summary.id}/view?scheme=${scheme}"></iframe></div>`;
}
