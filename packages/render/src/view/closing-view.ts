import type { Issue, Section } from "@clusterpost/core";
import { renderLink, styleOf } from "../html/inlines.ts";
import { escapeText, Markup, markupOf } from "../html/markup.ts";
import { imprintOf, publisherLine } from "../imprint.ts";
import { escapeSlotted, type MailParts } from "../mail-parts.ts";
import type { ElementStyles } from "../theme/compiled-theme.ts";
import { type SectionView, sectionView } from "./section-view.ts";
import type { ViewContext } from "./view-context.ts";

/** The end of the mail. */
export interface ClosingView {
  readonly sections: readonly SectionView[];
  /** Contact, portal and social pages that no section shows. */
  readonly links: readonly Markup[];
  readonly imprint: Markup;
  /** What the reader may do with the mail. */
  readonly actions: readonly Markup[];
}

function imprintLinks(issue: Issue, { styles, words }: ViewContext): Markup[] {
  const { contact, portal, social } = imprintOf(issue);
  const links: string[] = [];
  if (contact !== undefined) {
    links.push(`${escapeText(words.contact)}: ${renderLink(`mailto:${contact}`, escapeText(contact), styles)}`);
  }
  if (portal !== undefined) links.push(renderLink(portal, escapeText(portal), styles));
  for (const { label, url } of social) links.push(renderLink(url ?? "", escapeText(label), styles));
  return links.map((html) => new Markup(html));
}

/** Writes a link whose address may be a mark. */
function renderMailLink(href: string, label: string, styles: ElementStyles): string {
  return `<a href="${escapeSlotted(href)}"${styleOf(styles, "a")}>${escapeText(label)}</a>`;
}

/**
 * Gives the view of the end of the mail.
 *
 * @param context - with the styles of dark ground
 */
export function closingView(
  issue: Issue,
  sections: readonly Section[],
  { viewUrl, unsubscribeUrl }: MailParts,
  context: ViewContext,
): ClosingView {
  const { styles, words } = context;
  const publisher = publisherLine(issue.publication, words);
  const imprint = renderLink(issue.publication.url ?? "", escapeText(publisher), styles);
  const actions: string[] = [];
  if (viewUrl !== undefined) actions.push(renderMailLink(viewUrl, words.viewInBrowser, styles));
  if (unsubscribeUrl !== undefined) actions.push(renderMailLink(unsubscribeUrl, words.unsubscribe, styles));
  return {
    sections: sections.map((section) => sectionView(section, context)),
    links: imprintLinks(issue, context),
    imprint: publisher === "" ? markupOf("") : new Markup(imprint),
    actions: actions.map((html) => new Markup(html)),
  };
}
