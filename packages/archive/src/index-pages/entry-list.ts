import { fillHtml } from "../html/fill-html.ts";
import { type Html, html, joinHtml, NO_HTML } from "../html/html.ts";
import type { ItemSummary } from "../issue-summary.ts";
import type { PageContext } from "../page/page-context.ts";
import { dateBadge, dayHtml, deadlineHtml, deadlineLabel, occurrenceHtml } from "../text/dates.ts";
import { languageMark } from "./issue-list.ts";
import type { SectionEntry } from "./section-entries.ts";

const DOT = html` · `;
const SEMICOLON = html`; `;

function facts(item: ItemSummary, { words }: PageContext, language: string): readonly Html[] {
  const { when = [], deadlines = [], place = "", author = "", publishedOn } = item;
  const days = joinHtml(
    when.map((one) => occurrenceHtml(one, language, words)),
    SEMICOLON,
  );
  const until = joinHtml(
    deadlines.map((one) => deadlineHtml(one, language, words)),
    SEMICOLON,
  );
  return [
    days,
    html`${place}`,
    until.isEmpty ? NO_HTML : html`${deadlineLabel(deadlines, words)}: ${until}`,
    author === "" ? NO_HTML : fillHtml(words.byline, { author: html`<bdi>${author}</bdi>` }),
    publishedOn === undefined ? NO_HTML : dayHtml(publishedOn, language),
  ];
}

function leaf({ item, badge, issue }: SectionEntry): Html {
  if (badge === undefined) return NO_HTML;
  const { day, month } = dateBadge(badge, issue.language);
  return html`<p class="badge ${item.kind}" aria-hidden="true" data-pagefind-ignore><span class="day">${day}</span> <span class="month">${month}</span></p>\n`;
}

function entry(one: SectionEntry, page: PageContext, isOfIssue: boolean): Html {
  const { item, issue } = one;
  const mark = leaf(one);
  const origin = isOfIssue ? NO_HTML : html`<a href="${page.root}${issue.path}">${issue.title}</a>`;
  const line = joinHtml([...facts(item, page, issue.language), origin], DOT);
  const text = html`<h3><a href="${page.root}${item.path}">${item.title}</a></h3>
${line.isEmpty ? NO_HTML : html`<p class="fact">${line}</p>\n`}${item.summary === "" ? NO_HTML : html`<p>${item.summary}</p>\n`}`;
  const language = languageMark(issue.language, page);
  return html`<li class="entry"${language}>${mark.isEmpty ? text : html`${mark}<div class="beside">\n${text}</div>\n`}</li>\n`;
}

/**
 * Writes items as a list: title, facts, how the text begins.
 *
 * @param isOfIssue - the list stands below the title of their issue, which then need not be named
 */
export function entryList(entries: readonly SectionEntry[], page: PageContext, isOfIssue: boolean): Html {
  return html`<ul class="entries">\n${entries.map((one) => entry(one, page, isOfIssue))}</ul>\n`;
}
