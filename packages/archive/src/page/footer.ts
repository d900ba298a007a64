import { plainLine } from "@clusterpost/core";
import { type Html, html, joinHtml, NO_HTML } from "../html/html.ts";
import { fillIn } from "../wording.ts";
import { wordLanguage } from "./header.ts";
import { hrefOf, type PageContext } from "./page-context.ts";
import { SUBSCRIBE_PATH } from "./paths.ts";

function outward(address: string | undefined, text: string, context: PageContext): Html {
  const href = address === undefined ? undefined : hrefOf(address, context);
  const words = plainLine(text);
  if (words === "") return NO_HTML;
  return href === undefined ? html`${words}` : html`<a href="${href}">${words}</a>`;
}

const listItem = (content: Html): Html => (content.isEmpty ? NO_HTML : html`<li>${content}</li>\n`);

/** Writes the footer of all pages: who publishes, ways to reach them, ways to subscribe. */
export function footer(context: PageContext): Html {
  const { site, root, words } = context;
  const publisher = plainLine(site.publisher);
  const host = site.publisherUrl?.replace(/^https?:\/\/(?:www\.)?|\/+$/gi, "") ?? "";
  const links = joinHtml([
    listItem(outward(site.contact === undefined ? undefined : `mailto:${site.contact}`, site.contact ?? "", context)),
    listItem(outward(site.publisherUrl, host, context)),
    ...site.social.map(({ label, url }) => listItem(outward(url, label, context))),
  ]);
  return html`<footer class="site-footer"${wordLanguage(context)}>
<div class="wrap">
<div>
<p class="brand">${plainLine(site.title)}</p>
${publisher === "" ? NO_HTML : html`<p>${fillIn(words.publishedBy, { publisher })}</p>\n`}</div>
${links.isEmpty ? NO_HTML : html`<ul class="ways">\n${links}</ul>\n`}<p><a class="button" href="${root}${SUBSCRIBE_PATH}">${words.subscribe}</a></p>
</div>
</footer>`;
}
