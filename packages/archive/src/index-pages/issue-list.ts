import { type Html, html, NO_HTML } from "../html/html.ts";
import { renderHeading } from "../html/rich-text.ts";
import type { IssueSummary } from "../issue-summary.ts";
import type { PageContext } from "../page/page-context.ts";
import { counted } from "./counted.ts";

/** Marks the language of what stands on a page of another one. */
export function languageMark(language: string, page: PageContext): Html {
  return language === page.language ? NO_HTML : html` lang="${language}"`;
}

/** Writes the title of an issue as a link to it. */
export function issueLink({ title, path, day, language }: IssueSummary, page: PageContext): Html {
  const text = day === undefined ? html`${title}` : html`<time datetime="${day}">${title}</time>`;
  return html`<a href="${page.root}${path}"${languageMark(language, page)}>${text}</a>`;
}

/** The title of what leads an issue, else of its first item. */
function leadTitle({ items, leadId }: IssueSummary): string {
  return (items.find(({ id }) => id === leadId) ?? items[0])?.title ?? "";
}

/** Writes issues as cards: title, lead story, number of items. */
export function issueCards(issues: readonly IssueSummary[], headingLevel: 2 | 3, page: PageContext): Html {
  const { words } = page;
  const cards = issues.map((issue) => {
    const link = issueLink(issue, page);
    const title = renderHeading(headingLevel, link);
    const lead = leadTitle(issue);
    const count = counted(issue.items.length, words.itemCountOne, words.itemCount);
    return html`<li class="card">${title}\n${lead === "" ? NO_HTML : html`<p${languageMark(issue.language, page)}>${lead}</p>\n`}<p class="count">${count}</p></li>\n`;
  });
  return html`<ul class="cards">\n${cards}</ul>\n`;
}
