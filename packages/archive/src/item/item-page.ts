import {
  type Footnote,
  type Inline,
  type Issue,
  inlineRuns,
  isStory,
  issuePath,
  plainLine,
  walkInlines,
} from "@clusterpost/core";
import type { ArchiveFile, ArchiveSite } from "../archive-site.ts";
import { type Html, html, NO_HTML } from "../html/html.ts";
import { renderInlines } from "../html/inlines.ts";
import { Notes } from "../html/notes.ts";
import type { TreeContext } from "../html/tree-context.ts";
import { issueCrumbs } from "../issue/issue-crumbs.ts";
import { badge } from "../issue/issue-item.ts";
import { issueDay, issueTitle } from "../issue/issue-title.ts";
import type { PlacedItem } from "../issue/placed-items.ts";
import { breadcrumbs, type Crumb } from "../page/breadcrumbs.ts";
import { pageFile } from "../page/document.ts";
import { type PageContext, pageContext } from "../page/page-context.ts";
import { sectionPath } from "../page/paths.ts";
import { sectionTitle } from "../page/section-title.ts";
import { searchMarks } from "../search/search-marks.ts";
import { itemExcerpt } from "../text/excerpt.ts";
import { fillIn } from "../wording.ts";
import { itemActions, itemBody, itemSubtitle } from "./item-content.ts";
import { itemData } from "./item-data.ts";
import { type Fact, itemFacts } from "./item-facts.ts";
import { plainTitle } from "./item-title.ts";
import { portrait } from "./person.ts";

const HEADING_LEVEL = 2;

/** An item between its neighbours. */
export interface ItemInIssue {
  readonly placed: PlacedItem;
  readonly issue: Issue;
  /** All items of the issue in reading order. */
  readonly items: readonly PlacedItem[];
  /** Where the item stands among them. */
  readonly index: number;
}

/** Notes that stand below an item on its own page: its own, and those of the issue that it refers to. */
function notesOf({ item }: PlacedItem, issue: Issue): readonly Footnote[] {
  const references = new Set<string>();
  for (const run of [item.heading, ...inlineRuns(item.body)] as readonly (readonly Inline[])[]) {
    for (const inline of walkInlines(run)) if (inline.type === "footnote-reference") references.add(inline.id);
  }
  const own = isStory(item) ? item.footnotes : [];
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...issue.footnotes.filter(({ id }) => references.has(id) && !ids.has(id))];
}

/** Facts as a list of terms where they have labels, as lines where they speak for themselves. */
function factBox(facts: readonly Fact[]): Html {
  const lines = facts.filter(({ label }) => label === undefined);
  const terms = facts.flatMap(({ label, value }) =>
    label === undefined ? [] : [html`<div><dt>${label}</dt> <dd>${value}</dd></div>\n`],
  );
  const list = terms.length === 0 ? NO_HTML : html`<dl class="facts">\n${terms}</dl>\n`;
  return html`${list}${lines.map(({ name, value }) => html`<p class="fact ${name}">${value}</p>\n`)}`;
}

function step({ items }: ItemInIssue, index: number, rel: "next" | "prev", { root, words }: PageContext): Html {
  const target = items[index];
  if (target === undefined) return NO_HTML;
  const label = rel === "prev" ? words.previous : words.next;
  return html`<a class="${rel}" href="${root}${target.path}" rel="${rel}"><span class="label">${label}</span> <span class="name">${target.title}</span></a>\n`;
}

function steps(place: ItemInIssue, page: PageContext): Html {
  const [previous, next] = [step(place, place.index - 1, "prev", page), step(place, place.index + 1, "next", page)];
  if (previous.isEmpty && next.isEmpty) return NO_HTML;
  return html`<nav class="steps" aria-label="${page.words.neighbours}">\n${previous}${next}</nav>\n`;
}

/** Neighbours that are listed on either side. */
const MAX_NEIGHBOURS = 5;

/** The issue, and what stands beside the item in its section. */
function neighbours({ placed, issue, items, index }: ItemInIssue, { root, words }: PageContext): Html {
  const around = items.slice(Math.max(0, index - MAX_NEIGHBOURS), index + MAX_NEIGHBOURS + 1);
  const siblings = around.filter(({ section }) => section === placed.section);
  const entries = siblings.map((other) => {
    const isCurrent = other === placed ? html` aria-current="page"` : NO_HTML;
    return html`<li><a href="${root}${other.path}"${isCurrent}>${other.title}</a></li>\n`;
  });
  const list = siblings.length < 2 ? NO_HTML : html`<ul>\n${entries}</ul>\n`;
  return html`<nav class="neighbours" aria-label="${words.withinIssue}">
<p class="kicker">${words.fromIssue}</p>
<p><a class="issue" href="${root}${issuePath(issue.id)}">${issueTitle(issue)}</a></p>
${list}</nav>
`;
}

function marksOf({ placed, issue }: ItemInIssue, { site, words, language }: PageContext): Html {
  const day = issueDay(issue);
  return searchMarks({
    meta: { kind: words.kinds[placed.item.kind], issue: issueTitle(issue) },
    filter: { section: sectionTitle(site, placed.section.role, language), year: day?.slice(0, 4) },
    date: day,
  });
}

/** Writes the page of an item: all that it says, the way back to its issue and on to its neighbours. */
export function itemPage(place: ItemInIssue, site: ArchiveSite): ArchiveFile {
  const { placed, issue } = place;
  const { item, section, title, path } = placed;
  const page = pageContext(site, path, issue.language);
  const notes = new Notes("", notesOf(placed, issue));
  const context: TreeContext = { page, issue, notes, headingLevel: HEADING_LEVEL };
  const label = issueTitle(issue);
  const crumbs: readonly Crumb[] = [...issueCrumbs(issue, page.words), { title: label, path: issuePath(issue.id) }];
  const heading = plainTitle(placed, context);
  const mark = item.kind === "interview" ? portrait(item.person) : badge(item, page.language);
  const kicker = plainLine(section.title) || sectionTitle(site, section.role, page.language);
  const subtitle = itemSubtitle(placed, context);
  const body = itemBody(placed, context);
  // Stories write their notes themselves; those of an event or a call are the issue's.
  const list = isStory(item) ? NO_HTML : notes.list((content) => renderInlines(content, context), page);
  const main = html`<article class="page ${item.kind}" data-pagefind-body>
<header class="hero">
<div class="wrap">
${breadcrumbs(crumbs, page)}
<p class="kicker" data-pagefind-ignore><a href="${page.root}${sectionPath(section.role)}">${kicker}</a></p>
<div class="headline">
${mark}<h1 data-pagefind-meta="title">${heading}</h1>
</div>
${subtitle}${factBox(itemFacts(item, page))}${itemActions(placed, context)}</div>
</header>
<div class="wrap reading two">
<div>
${marksOf(place, page)}${body}${list}<div data-pagefind-ignore>${steps(place, page)}</div>
</div>
<div data-pagefind-ignore>
${neighbours(place, page)}</div>
</div>
</article>`;
  const description = itemExcerpt(item) || fillIn("{kind}: {title}", { kind: page.words.kinds[item.kind], title });
  const data = itemData({ placed, issue, description: itemExcerpt(item), crumbs }, page);
  return pageFile(page, { title, description, main, place: "issues", type: "article", data });
}
