import { type Issue, issuePath, plainLine } from "@clusterpost/core";
import type { ArchiveFile, ArchiveSite } from "../archive-site.ts";
import { type Html, html, joinHtml, NO_HTML } from "../html/html.ts";
import { renderInlines } from "../html/inlines.ts";
import { Notes } from "../html/notes.ts";
import { renderRichText } from "../html/rich-text.ts";
import type { TreeContext } from "../html/tree-context.ts";
import { breadcrumbs } from "../page/breadcrumbs.ts";
import { pageFile } from "../page/document.ts";
import { pageContext } from "../page/page-context.ts";
import { searchMarks } from "../search/search-marks.ts";
import { issueExcerpt } from "../text/excerpt.ts";
import { imprint } from "./imprint.ts";
import { issueCrumbs } from "./issue-crumbs.ts";
import { issueData } from "./issue-data.ts";
import { issueItem } from "./issue-item.ts";
import { type IssueLayout, issueLayout, type PlacedSection } from "./issue-layout.ts";
import { issueSection, SECTION_LEVEL } from "./issue-section.ts";
import { issueDate, issueDay, issueTitle } from "./issue-title.ts";

const sectionsOf = (sections: readonly PlacedSection[], context: TreeContext): Html =>
  joinHtml(sections.map((section) => issueSection(section, context)));

function contents({ main, side, bands, service, closing }: IssueLayout, context: TreeContext): Html {
  const entries = [...main, ...side, ...bands, ...service, ...closing].flatMap(({ section, anchor }) => {
    const title = plainLine(section.title);
    return title === "" ? [] : [html`<li><a href="#${anchor}">${title}</a></li>\n`];
  });
  if (entries.length < 2) return NO_HTML;
  const { contents: label } = context.page.words;
  return html`<nav class="contents" aria-label="${label}" data-pagefind-ignore>
<p class="kicker" aria-hidden="true">${label}</p>
<ul>
${entries}</ul>
</nav>
`;
}

function leadStory({ lead, leadSection }: IssueLayout, context: TreeContext): Html {
  if (lead === undefined) return NO_HTML;
  const own = leadSection === undefined ? NO_HTML : renderInlines(leadSection.heading, context);
  const kicker = own.toString().trim() === "" ? html`${context.page.words.lead}` : own;
  return html`<div class="lead">\n<p class="kicker" data-pagefind-ignore>${kicker}</p>\n${issueItem(lead, { ...context, headingLevel: SECTION_LEVEL })}</div>\n`;
}

const part = (name: string, content: Html): Html =>
  content.isEmpty ? NO_HTML : html`<div class="${name}">\n${content}</div>\n`;

/**
 * The lead story, the contents, news and what is read in the wide column, what has dates in the narrow
 * one. On a narrow screen the dates follow the news.
 */
function columns(layout: IssueLayout, context: TreeContext): Html {
  const { main, side, bands } = layout;
  const [news = NO_HTML, dates = NO_HTML, read = NO_HTML] = [main, side, bands].map((one) => sectionsOf(one, context));
  const first = joinHtml([leadStory(layout, context), contents(layout, context), news]);
  const isSingle = dates.isEmpty || (first.isEmpty && read.isEmpty);
  return part(
    isSingle ? "single" : "columns",
    joinHtml([part("main", first), part("side", dates), part("bands", read)]),
  );
}

function hero(issue: Issue, context: TreeContext): Html {
  const { site, words } = context.page;
  const { publication } = issue;
  const name = plainLine(publication.name);
  const tagline = plainLine(publication.tagline ?? "");
  const date = issueDate(issue);
  const title = issueTitle(issue);
  const day = issue.date ?? issue.period?.to;
  const shownDate =
    title === date && day !== undefined ? html`<time datetime="${day}">${title}</time>` : html`${title}`;
  const isOwnName = name === "" || name === plainLine(site.title);
  const isOwnTagline = tagline === "" || tagline === plainLine(site.tagline ?? "");
  return html`<header class="hero">
<div class="wrap">
${breadcrumbs(issueCrumbs(issue, words), context.page)}
${isOwnName ? NO_HTML : html`<p class="kicker">${name}</p>\n`}<h1>${shownDate}</h1>
${isOwnTagline ? NO_HTML : html`<p class="tagline">${tagline}</p>\n`}</div>
</header>
`;
}

/** Writes the page of an issue: all that its mail says, every item in full. */
export function issuePage(issue: Issue, site: ArchiveSite): ArchiveFile {
  const path = issuePath(issue.id);
  const page = pageContext(site, path, issue.language);
  const notes = new Notes("", issue.footnotes);
  const context: TreeContext = { page, issue, notes, headingLevel: SECTION_LEVEL };
  const layout = issueLayout(issue);
  const introduction = renderRichText(issue.introduction, context);
  const middle = columns(layout, context);
  const service = sectionsOf(layout.service, context);
  const closing = joinHtml([sectionsOf(layout.closing, context), imprint(issue, page)]);
  // All that may refer to the issue's notes is written; now they know what refers to them.
  const list = notes.list((content) => renderInlines(content, context), page);
  const day = issueDay(issue);
  const marks = searchMarks({ meta: { kind: page.words.issue }, filter: { year: day?.slice(0, 4) }, date: day });
  const main = html`<div data-pagefind-body>
${marks}${hero(issue, context)}<div class="wrap">
${part("introduction", introduction)}${middle}${
  list.isEmpty ? NO_HTML : html`<section class="issue-notes">\n<h2>${page.words.notes}</h2>\n${list}</section>\n`
}${part("service", service)}${part("closing", closing)}</div>
</div>`;
  const title = issueTitle(issue);
  const description = issueExcerpt(issue);
  return pageFile(page, {
    title,
    description,
    main,
    place: "issues",
    type: "article",
    data: issueData(issue, title, description, page),
  });
}
