import { cleanLine, cleanText, type Issue, type Section } from "@clusterpost/core";
import { imprintOf, publisherLine } from "../imprint.ts";
import { lineOfSlotted, type MailParts } from "../mail-parts.ts";
import { mastheadOf } from "../masthead.ts";
import { type Layout, layoutOf, shownSections } from "../section-layout.ts";
import type { SiteLinks } from "../view/view-context.ts";
import { wordingOf } from "../wording.ts";
import { titleText } from "./inlines.ts";
import { type ItemContext, itemLines, noteLines } from "./item-lines.ts";
import { createLinkList } from "./link-list.ts";
import { richTextLines } from "./rich-text.ts";
import { TEXT_WIDTH } from "./width.ts";
import { hangLines, joinBlocks, wrapText } from "./wrap.ts";

/** A part of an issue as a text template sees it: every text is wrapped. */
export interface TextPart {
  readonly title: string;
  readonly text: string;
}

/** An issue as a text template sees it. */
export interface TextView {
  readonly heavyRule: string;
  readonly lightRule: string;
  readonly words: ReturnType<typeof wordingOf>;
  readonly publication: string;
  readonly tagline: string;
  readonly issueLine: string;
  readonly introduction: string;
  /** Titles of the sections with their numbers. */
  readonly contents: string;
  readonly lead?: TextPart;
  readonly sections: readonly TextPart[];
  readonly notes: string;
  readonly imprint: string;
}

const join = (lines: readonly string[]): string => lines.join("\n");
const wrapped = (text: string): string => join(wrapText(text, TEXT_WIDTH));

function sectionText(section: Section, context: ItemContext): string {
  const body = joinBlocks([richTextLines(section.body, TEXT_WIDTH, context), context.links.takeLines()]);
  const items = itemLines(section.items, context);
  return join(body.length > 0 && items.length > 0 ? [...body, "", "", ...items] : [...body, ...items]);
}

function numberedTitle(section: Section, index: number, context: ItemContext): string {
  const mark = `${index + 1}. `;
  return join(hangLines(wrapText(titleText(section.heading, section.title, context), TEXT_WIDTH - mark.length), mark));
}

function leadPart({ lead }: Layout, context: ItemContext): { lead?: TextPart } {
  if (lead === undefined) return {};
  const { heading, title: sectionTitle } = lead.section;
  const title = wrapped(lead.keepsTitle ? context.words.lead : titleText(heading, sectionTitle, context));
  return { lead: { title, text: join(itemLines([lead.item], context)) } };
}

const joinFact = (label: string, href: string): string => [label, href].filter((part) => part !== "").join(": ");

function imprintLines(
  issue: Issue,
  addresses: readonly (readonly [label: string, href: string | undefined])[],
): string[] {
  const words = wordingOf(issue.language);
  const { contact, portal, social } = imprintOf(issue);
  const facts: (readonly [label: string, href: string | undefined])[] = [
    [publisherLine(issue.publication, words), issue.publication.url],
    [contact === undefined ? "" : words.contact, contact],
    ["", portal],
    ...social.map(({ label, url: page }) => [cleanLine(label), page] as const),
  ];
  // Addresses of the mail may be marks of slots; nothing of the issue may.
  const known = facts.map(([label, href]) => [label, cleanText(href ?? "")] as const);
  const linesOf = [...known, ...addresses].flatMap(([label, href]) =>
    href === undefined ? [] : [joinFact(label, href)],
  );
  return linesOf.flatMap((line) => wrapText(line, TEXT_WIDTH));
}

/** Gives the view of an issue for a text template; nothing in it is ever shortened. */
export function textView(
  issue: Issue,
  { viewUrl, unsubscribeUrl, greeting }: MailParts,
  calendarUrlOf: SiteLinks["calendarUrlOf"],
): TextView {
  const words = wordingOf(issue.language);
  const context: ItemContext = { words, links: createLinkList(), locale: issue.language, calendarUrlOf };
  const { publication, tagline = "", issueLine = "" } = mastheadOf(issue);
  const introduction = richTextLines(issue.introduction, TEXT_WIDTH, context);
  const greetingLines = greeting === undefined ? [] : [lineOfSlotted(greeting)];
  const opening = joinBlocks([greetingLines, introduction, context.links.takeLines()]);
  const lead = leadPart(layoutOf(issue), context);
  const sections = shownSections(issue);
  const parts = sections.map((section, index) => ({
    title: numberedTitle(section, index, context),
    text: sectionText(section, context),
  }));
  const notes = noteLines(issue.footnotes, context);
  return {
    heavyRule: "=".repeat(TEXT_WIDTH),
    lightRule: "-".repeat(TEXT_WIDTH),
    words,
    publication: wrapped(publication),
    tagline: wrapped(tagline),
    issueLine: wrapped(issueLine),
    introduction: join(opening),
    contents: parts.length < 2 ? "" : join(parts.map((part) => part.title)),
    ...lead,
    sections: parts,
    notes: join(joinBlocks([notes, context.links.takeLines()])),
    imprint: join(
      imprintLines(issue, [
        [words.viewInBrowser, viewUrl],
        [words.unsubscribe, unsubscribeUrl],
      ]),
    ),
  };
}
