import { archiveUrl, plainLine, shortenLine } from "@clusterpost/core";
import type { ArchiveFile } from "../archive-site.ts";
import { archiveAssets } from "../assets/archive-assets.ts";
import { type Html, html, NO_HTML } from "../html/html.ts";
import { type Json, jsonLd } from "../html/json-ld.ts";
import { webLink } from "../html/web-link.ts";
import { footer } from "./footer.ts";
import { header, type Place } from "./header.ts";
import { hrefOf, type PageContext } from "./page-context.ts";
import { directionOf } from "./text-direction.ts";

/** What one page says, for the frame that all pages share. */
export interface PageContent {
  /** Plain text; the newsletter's name is added unless it is the same. */
  readonly title: string;
  /** Plain text; may be empty. */
  readonly description: string;
  /** Content of `main`. */
  readonly main: Html;
  /** Part of the site in which the page stands. */
  readonly place?: Place;
  /** Open Graph's type; `website` when absent. */
  readonly type?: "article";
  /** Elements of `head` that only this page has. */
  readonly head?: Html;
  /** JSON-LD of schema.org. */
  readonly data?: Json;
  /** Search engines leave it out. */
  readonly isUnlisted?: boolean;
  /** Names every feed in its head, not only the newsletter's main ones. */
  readonly hasAllFeeds?: boolean;
}

/** Feeds that every page names: of issues and of all items. */
const MAIN_FEEDS = 2;
const MAX_DESCRIPTION = 200;

function feedLinks(context: PageContext, hasAll: boolean): readonly Html[] {
  const { feeds } = context.site;
  const main = new Set([...new Set(feeds.map(({ title }) => title))].slice(0, MAIN_FEEDS));
  return feeds
    .filter(({ title }) => hasAll || main.has(title))
    .map(({ type, title, href }) => {
      const address = hrefOf(href, context);
      return address === undefined
        ? NO_HTML
        : html`<link rel="alternate" type="${type}" title="${plainLine(title)}" href="${address}">\n`;
    });
}

/** What is shown where the page is shared (the Open Graph protocol). */
function sharing({ site, path, language }: PageContext, page: PageContent, title: string, description: string): Html {
  const properties = {
    type: page.type ?? "website",
    title,
    description,
    url: archiveUrl(site.baseUrl, path),
    site_name: plainLine(site.title),
    locale: language.replace("-", "_"),
    image: site.image === undefined ? "" : (webLink(site.image) ?? ""),
  };
  const elements = Object.entries(properties).map(([name, value]) =>
    value === "" ? NO_HTML : html`<meta property="og:${name}" content="${value}">\n`,
  );
  return html`${elements}<meta name="twitter:card" content="summary">\n`;
}

function head(context: PageContext, page: PageContent): Html {
  const { site, path, root } = context;
  const { css, icon, colours } = archiveAssets(site);
  const title = plainLine(page.title);
  const name = plainLine(site.title);
  const description = shortenLine(plainLine(page.description), MAX_DESCRIPTION);
  const about = description === "" ? NO_HTML : html`<meta name="description" content="${description}">\n`;
  const listing =
    page.isUnlisted === true
      ? html`<meta name="robots" content="noindex">\n`
      : html`<link rel="canonical" href="${archiveUrl(site.baseUrl, path)}">\n`;
  return html`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === name || name === "" ? title : `${title} – ${name}`}</title>
${about}${listing}<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="${colours.light}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="${colours.dark}" media="(prefers-color-scheme: dark)">
<link rel="stylesheet" href="${root}${css.path}">
<link rel="icon" type="image/svg+xml" href="${root}${icon.path}">
${feedLinks(context, page.hasAllFeeds === true)}${page.isUnlisted === true ? NO_HTML : sharing(context, page, title, description)}${page.head ?? NO_HTML}${page.data === undefined ? NO_HTML : html`${jsonLd(page.data)}\n`}</head>`;
}

/** Path of the file of a page: that of a folder is its `index.html`. */
function fileOf(path: string): string {
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** Writes a whole page: head, header with the menu, content, footer. */
export function pageFile(context: PageContext, page: PageContent): ArchiveFile {
  const { language, path } = context;
  const document = html`<!DOCTYPE html>
<html lang="${language}" dir="${directionOf(language)}">
${head(context, page)}
<body>
${header(context, page.place)}
<main id="page_content">
${page.main}
</main>
${footer(context)}
</body>
</html>
`;
  return { path: fileOf(path), mediaType: "text/html", text: document.toString() };
}
