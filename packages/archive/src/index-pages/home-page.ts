import { plainLine } from "@clusterpost/core";
import type { ArchiveFile, ArchiveSite } from "../archive-site.ts";
import { type Html, html, joinHtml, NO_HTML } from "../html/html.ts";
import { renderHeading } from "../html/rich-text.ts";
import type { IssueSummary } from "../issue-summary.ts";
import { pageFile } from "../page/document.ts";
import { type PageContext, pageContext } from "../page/page-context.ts";
import { HOME_PATH, ISSUES_PATH, sectionPath } from "../page/paths.ts";
import { periodicalData } from "../page/publisher-data.ts";
import { sectionTitle } from "../page/section-title.ts";
import { counted } from "./counted.ts";
import { issueCards, issueLink, languageMark } from "./issue-list.ts";
import type { SectionEntries } from "./section-entries.ts";

const RECENT_ISSUES = 12;
const SHOWN_TITLES = 8;

/** The newest issue: its title, how it begins, the titles of its stories. */
function latestIssue(issue: IssueSummary, page: PageContext): Html {
  const { words, root } = page;
  const lead = issue.items.find(({ id }) => id === issue.leadId);
  const items = [...(lead === undefined ? [] : [lead]), ...issue.items.filter((item) => item !== lead)];
  const titles = items
    .slice(0, SHOWN_TITLES)
    .map(
      ({ path, title, kind }) =>
        html`<li><a href="${root}${path}">${title}</a> <span class="kind">${words.kinds[kind]}</span></li>\n`,
    );
  const list = titles.length === 0 ? NO_HTML : html`<ul class="titles">\n${titles}</ul>\n`;
  return html`<section class="latest"${languageMark(issue.language, page)}>
<div>
<p class="kicker">${words.latestIssue}</p>
<h2>${issueLink(issue, page)}</h2>
${issue.summary === "" ? NO_HTML : html`<p class="summary">${issue.summary}</p>\n`}<p class="actions"><a class="button" href="${root}${issue.path}">${words.readIssue}</a></p>
</div>
${list}</section>
`;
}

/** Writes the sections with their numbers of items, as links to their pages. */
export function sectionCards(sections: readonly SectionEntries[], headingLevel: 2 | 3, page: PageContext): Html {
  const { site, root, words, language } = page;
  const cards = sections.map(({ role, entries }) => {
    const count = counted(entries.length, words.itemCountOne, words.itemCount);
    const link = html`<a href="${root}${sectionPath(role)}">${sectionTitle(site, role, language)}</a>`;
    return html`<li class="card">${renderHeading(headingLevel, link)}\n<p class="count">${count}</p></li>\n`;
  });
  return cards.length === 0 ? NO_HTML : html`<ul class="cards small">\n${joinHtml(cards)}</ul>\n`;
}

/** Writes the front page: the newest issue, those before it, the sections. */
export function homePage(
  issues: readonly IssueSummary[],
  sections: readonly SectionEntries[],
  site: ArchiveSite,
): ArchiveFile {
  const page = pageContext(site, HOME_PATH, site.language);
  const { words, root } = page;
  const [latest, ...others] = issues;
  const recent = others.slice(0, RECENT_ISSUES);
  const about = plainLine(site.description ?? "") || plainLine(site.tagline ?? "");
  const cards = sectionCards(sections, 3, page);
  const band = (title: string, content: Html): Html =>
    html`<section class="band">\n<h2>${title}</h2>\n${content}</section>\n`;
  const all = html`<p class="actions"><a href="${root}${ISSUES_PATH}">${words.allIssues}</a></p>\n`;
  const main = html`<div class="wrap home">
<header class="about">
<h1>${plainLine(site.title)}</h1>
${about === "" ? NO_HTML : html`<p class="tagline">${about}</p>\n`}</header>
${latest === undefined ? html`<p>${words.noIssues}</p>` : latestIssue(latest, page)}
${cards.isEmpty ? NO_HTML : band(words.sections, cards)}${
  recent.length === 0 ? NO_HTML : band(words.recentIssues, html`${issueCards(recent, 3, page)}${all}`)
}</div>`;
  const data = { "@context": "https://schema.org", ...periodicalData(site), inLanguage: site.language };
  return pageFile(page, { title: site.title, description: about, main, data, hasAllFeeds: true });
}
