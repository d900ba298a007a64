import type { Issue, Section } from "@clusterpost/core";
import { countItemsToBalance } from "../column-balance.ts";
import { renderTitle, styleOf } from "../html/inlines.ts";
import { Markup, markupIfAny, markupOf } from "../html/markup.ts";
import { renderRichText } from "../html/rich-text.ts";
import { escapeSlotted, lineOfSlotted, type MailParts } from "../mail-parts.ts";
import { mastheadOf, preheaderOf, subjectOf } from "../masthead.ts";
import { type Layout, layoutOf } from "../section-layout.ts";
import type { ElementStyles } from "../theme/compiled-theme.ts";
import { notesView } from "./body-view.ts";
import { type ClosingView, closingView } from "./closing-view.ts";
import { type Fields, type ItemView, itemView } from "./item-view.ts";
import { type SectionView, sectionView } from "./section-view.ts";
import { htmlContextOf, type ViewContext } from "./view-context.ts";

/** Level of headings in the introduction and the lead story. */
const LEAD_LEVEL = 3;

/** One or two sections side by side. */
export interface ServiceRow {
  readonly first: SectionView;
  readonly second?: SectionView;
}

/** An issue as the templates of a theme see it. */
export interface IssueView extends Fields {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly title: Markup;
  readonly preheader: Markup;
  readonly publication: Markup;
  readonly introduction?: Markup;
  readonly lead?: ItemView & { readonly kicker: Markup };
  /** When there are sections for both columns. */
  readonly columns?: { readonly main: readonly SectionView[]; readonly side: readonly SectionView[] };
  /** When there are sections for one column only. */
  readonly single?: readonly SectionView[];
  readonly bands: readonly SectionView[];
  /** Notes of the issue, not those of its stories. */
  readonly notes: readonly Markup[];
  /** Short sections at the end, two to a row. */
  readonly service: readonly ServiceRow[];
  readonly closing: ClosingView;
}

const RIGHT_TO_LEFT = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"]);

/** The platform takes milliseconds for the first script it tells; the usual one is known. */
const directions = new Map<string, "ltr" | "rtl">([["en-GB", "ltr"]]);

function directionOf(language: string): "ltr" | "rtl" {
  let direction = directions.get(language);
  if (direction === undefined) {
    direction = RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? "") ? "rtl" : "ltr";
    directions.set(language, direction);
  }
  return direction;
}

/** Stories beyond the length of the narrow column go on below it, over the whole width. */
function splitMain(
  main: readonly Section[],
  side: readonly Section[],
): { beside: readonly Section[]; below: readonly Section[] } {
  const [news, ...more] = main;
  if (news === undefined || more.length > 0) return { beside: main, below: [] };
  const count = countItemsToBalance(news, side);
  if (count === news.items.length) return { beside: main, below: [] };
  const below = { ...news, body: [], items: news.items.slice(count) };
  return { beside: [{ ...news, items: news.items.slice(0, count) }], below: [below] };
}

function columnViews({ main, side }: Layout, context: ViewContext): Pick<IssueView, "columns" | "single"> {
  const viewsOf = (sections: readonly Section[]): SectionView[] =>
    sections.map((section) => sectionView(section, context));
  if (main.length > 0 && side.length > 0) {
    const { beside, below } = splitMain(main, side);
    const narrow = viewsOf(beside).map((view) => ({ ...view, narrow: true }));
    const continued = viewsOf(below).map(({ title: _, ...view }) => view);
    const columns = { main: narrow, side: viewsOf(side) };
    return continued.length === 0 ? { columns } : { columns, single: continued };
  }
  return { single: viewsOf([...main, ...side]) };
}

function bandViews({ bands }: Layout, context: ViewContext): SectionView[] {
  return bands.map((section) => ({ ...sectionView(section, context), tinted: section.role === "interviews" }));
}

function serviceRows({ service }: Layout, context: ViewContext): ServiceRow[] {
  const rows: ServiceRow[] = [];
  for (const section of service) {
    const last = rows.at(-1);
    const view = sectionView(section, context);
    if (last === undefined || last.second !== undefined) rows.push({ first: view });
    else rows[rows.length - 1] = { ...last, second: view };
  }
  return rows;
}

function leadView({ lead }: Layout, context: ViewContext): Pick<IssueView, "lead"> {
  if (lead === undefined) return {};
  const { heading, title } = lead.section;
  const kicker = lead.keepsTitle
    ? markupOf(context.words.lead)
    : new Markup(renderTitle(heading, title, undefined, context.styles));
  return { lead: { ...itemView(lead.item, LEAD_LEVEL, context), kicker } };
}

function greetingHtml({ greeting }: MailParts, { styles }: ViewContext): string {
  return greeting === undefined ? "" : `<p${styleOf(styles, "p")}>${escapeSlotted(lineOfSlotted(greeting))}</p>`;
}

/**
 * Gives the view of an issue: HTML where the tree has text, nothing where there is nothing.
 *
 * @param inverse - styles of the closing band
 */
export function issueView(issue: Issue, context: ViewContext, inverse: ElementStyles, mail: MailParts): IssueView {
  const masthead = mastheadOf(issue);
  const layout = layoutOf(issue);
  const introduction =
    greetingHtml(mail, context) + renderRichText(issue.introduction, htmlContextOf(context, LEAD_LEVEL - 1));
  return {
    language: issue.language,
    direction: directionOf(issue.language),
    words: context.words,
    archiveUrl: mail.viewUrl === undefined ? undefined : new Markup(escapeSlotted(mail.viewUrl)),
    title: markupOf(subjectOf(issue)),
    preheader: markupOf(preheaderOf(issue)),
    publication: markupOf(masthead.publication),
    tagline: markupIfAny(masthead.tagline),
    issueLine: markupIfAny(masthead.issueLine),
    ...(introduction === "" ? {} : { introduction: new Markup(introduction) }),
    ...leadView(layout, context),
    ...columnViews(layout, context),
    bands: bandViews(layout, context),
    notes: notesView(issue.footnotes, undefined, context),
    service: serviceRows(layout, context),
    closing: closingView(issue, layout.closing, mail, { ...context, styles: inverse }),
  };
}
