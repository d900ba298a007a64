import { type Issue, inlineRuns, plainLine, textOf, walkInlines } from "@clusterpost/core";
import { type Html, html, joinHtml, NO_HTML } from "../html/html.ts";
import { hrefOf, type PageContext } from "../page/page-context.ts";
import { fillIn } from "../wording.ts";

const bare = (address: string): string => address.replace(/\/+$/, "").toLowerCase();

/** Addresses that sections of the issue link, and their words. */
function shownIn(issue: Issue): { readonly addresses: ReadonlySet<string>; readonly text: string } {
  const addresses = new Set<string>();
  const texts: string[] = [];
  for (const { title, body, items } of issue.sections) {
    texts.push(title, textOf(body));
    for (const tree of [body, ...items.map((item) => item.body)]) {
      for (const run of inlineRuns(tree)) {
        for (const inline of walkInlines(run)) if (inline.type === "link") addresses.add(bare(inline.href));
      }
    }
  }
  return { addresses, text: texts.join("\n") };
}

function way(address: string | undefined, text: string, page: PageContext): Html {
  const href = address === undefined ? undefined : hrefOf(address, page);
  const words = plainLine(text);
  if (words === "") return NO_HTML;
  return html`<li>${href === undefined ? html`${words}` : html`<a href="${href}">${words}</a>`}</li>\n`;
}

/** Writes ways to reach the publisher of an issue that no section and no footer shows. */
export function imprint(issue: Issue, page: PageContext): Html {
  const { site, words } = page;
  const { publication, contact, portal, social } = issue;
  const shown = shownIn(issue);
  const footer = [site.publisherUrl, ...site.social.map(({ url }) => url)].flatMap((url) =>
    url === undefined ? [] : [bare(url)],
  );
  const isShown = (address: string): boolean => shown.addresses.has(bare(address)) || footer.includes(bare(address));
  const isOwn = plainLine(publication.publisher) === plainLine(site.publisher);
  const lines = joinHtml([
    isOwn || publication.publisher.trim() === ""
      ? NO_HTML
      : html`<li>${fillIn(words.publishedBy, { publisher: plainLine(publication.publisher) })}</li>\n`,
    contact === undefined || contact.email === site.contact || isShown(`mailto:${contact.email}`)
      ? NO_HTML
      : way(`mailto:${contact.email}`, contact.email, page),
    portal === undefined || isShown(portal) ? NO_HTML : way(portal, portal.replace(/^https?:\/\/|\/+$/gi, ""), page),
    ...social.map(({ label, url }) =>
      (url === undefined ? shown.text.includes(label) : isShown(url)) ? NO_HTML : way(url, label, page),
    ),
  ]);
  return lines.isEmpty ? NO_HTML : html`<ul class="imprint">\n${lines}</ul>\n`;
}
