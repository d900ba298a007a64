import {
  type Attachment,
  type Inline,
  type Issue,
  type Item,
  isStory,
  type Story,
  walkInlines,
} from "@clusterpost/core";
import type { Enclosure, FeedSite } from "../site.ts";
import { itemFacts } from "../text/item-facts.ts";
import { wordingOf } from "../wording.ts";
import { renderAttachments } from "./attachments.ts";
import { element, escapeHtml, paragraph } from "./escape-html.ts";
import { renderInlines, renderLink } from "./inlines.ts";
import { referencesOf, renderNotes } from "./notes.ts";
import { type HtmlContext, renderRichText } from "./rich-text.ts";

/** What the renderer of an item needs to know of its surroundings. */
export interface ItemContext extends HtmlContext {
  readonly issue: Issue;
  readonly site: FeedSite;
}

/** Gives the context of an issue's content. */
export function itemContextOf(issue: Issue, site: FeedSite, headingLevel: number): ItemContext {
  const imageUrl = (src: string): string | undefined => site.imageUrlOf?.(issue, src);
  return { words: wordingOf(issue.language), headingLevel, imageUrl, issue, site };
}

/** Whether a title has more than its characters: superscripts, links, marks of notes. */
function isMarked(heading: readonly Inline[]): boolean {
  return heading.some((inline) => inline.type !== "text");
}

function hasLinkTo(heading: readonly Inline[], url: string): boolean {
  return walkInlines(heading).some((inline) => inline.type === "link" && inline.href === url);
}

/** Writes an item's own page as a link that shows where it leads. */
function ownPage({ url, heading }: Item, { words }: ItemContext): string {
  if (url === undefined || hasLinkTo(heading, url)) return "";
  return paragraph(`${escapeHtml(words.more)}: ${renderLink(url, escapeHtml(url.replace(/^https?:\/\//i, "")))}`);
}

function filesOf(story: Story, { issue, site, words }: ItemContext): string {
  const enclosureOf = (attachment: Attachment): Enclosure | undefined => site.enclosureOf?.(issue, story, attachment);
  return renderAttachments(story.attachments, enclosureOf, words);
}

/** Writes all that an item says but its title: facts, text, files and, when asked for, notes. */
export function renderItemContent(item: Item, context: ItemContext, withIssueNotes: boolean): string {
  const { issue, words } = context;
  const facts = itemFacts(item, issue.language, words).map((fact) => paragraph(escapeHtml(fact)));
  const heading = isMarked(item.heading) ? paragraph(element("strong", renderInlines(item.heading))) : "";
  const subtitle = isStory(item) ? paragraph(renderInlines(item.subtitle ?? [])) : "";
  const body = renderRichText(item.body, context);
  const files = isStory(item) ? filesOf(item, context) : "";
  const referenced = referencesOf(item.heading, item.body);
  const own = isStory(item) ? item.footnotes : [];
  const shared = withIssueNotes ? issue.footnotes.filter(({ id }) => referenced.has(id)) : [];
  return (
    heading +
    subtitle +
    facts.join("") +
    body +
    files +
    ownPage(item, context) +
    renderNotes([...own, ...shared], words)
  );
}
