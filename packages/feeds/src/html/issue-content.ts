import { archiveUrl, type Issue, type Item, itemPath, plainLine, type Section } from "@clusterpost/core";
import type { FeedSite } from "../site.ts";
import { element, escapeHtml, paragraph } from "./escape-html.ts";
import { renderLink } from "./inlines.ts";
import { type ItemContext, itemContextOf, renderItemContent } from "./item-content.ts";
import { renderNotes } from "./notes.ts";
import { renderHeading, renderRichText } from "./rich-text.ts";

const SECTION_LEVEL = 2;
const ITEM_LEVEL = 3;

function renderItem(item: Item, context: ItemContext): string {
  const { issue, site, words } = context;
  const url = archiveUrl(site.baseUrl, itemPath(issue.id, item.id));
  const title = renderLink(url, escapeHtml(plainLine(item.title) || words.untitled));
  return renderHeading(ITEM_LEVEL, title) + renderItemContent(item, context, false);
}

function renderSection(section: Section, context: ItemContext): string {
  const title = escapeHtml(plainLine(section.title));
  const heading = title === "" ? "" : renderHeading(SECTION_LEVEL, title);
  const body = renderRichText(section.body, { ...context, headingLevel: ITEM_LEVEL });
  return heading + body + section.items.map((item) => renderItem(item, context)).join("");
}

/** Writes a whole issue: its introduction, every section with every item, its notes and the contact. */
export function renderIssueContent(issue: Issue, site: FeedSite): string {
  const context = itemContextOf(issue, site, ITEM_LEVEL + 1);
  const introduction = renderRichText(issue.introduction, { ...context, headingLevel: SECTION_LEVEL });
  const sections = issue.sections.map((section) => renderSection(section, context)).join("");
  const { email } = issue.contact ?? { email: "" };
  const contact =
    email === "" ? "" : `${escapeHtml(context.words.contact)}: ${renderLink(`mailto:${email}`, escapeHtml(email))}`;
  const social = issue.social.map(({ label, url }) => element("li", renderLink(url ?? "", escapeHtml(label)))).join("");
  const closing = paragraph(contact) + (social === "" ? "" : element("ul", social));
  return introduction + sections + renderNotes(issue.footnotes, context.words) + closing;
}
