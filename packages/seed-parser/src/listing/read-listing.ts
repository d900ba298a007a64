import {
  type CalendarMonth,
  createIdAllocator,
  isCalendarMonth,
  type Listing,
  monthOf,
  type RichText,
} from "@clusterpost/core";
import { lineOf } from "../block-text.ts";
import { findMonth } from "../digest/masthead-date.ts";
import type { DocumentContext } from "../document-context.ts";
import type { StatedDate } from "../file-date.ts";
import type { FrontMatter } from "../front-matter.ts";
import { withUniqueId } from "../stories.ts";
import { reportUnplaced } from "../unplaced-facts.ts";
import type { Division } from "./division.ts";
import { findDivision } from "./find-division.ts";
import { withMonths } from "./month-lines.ts";
import { type DraftFacts, forgetVagueLinks, readDraft } from "./read-draft.ts";
import { roleOfPage } from "./role-of-page.ts";
import { splitLines } from "./split-lines.ts";
import { titleShape } from "./title-line.ts";

/** Items have titles: blocks that are shorter than this on the average hold none. */
const MIN_CHARACTERS = 8;

/**
 * Reads a file with several items: teasers of a page, several articles, lists of events or calls.
 *
 * @param blocks - the document's blocks, furniture taken out
 * @returns `undefined` when nothing shows clearly that there are several items
 */
export function readListing(
  blocks: RichText,
  frontMatter: FrontMatter,
  stated: StatedDate,
  isPlain: boolean,
  context: DocumentContext,
): Listing | undefined {
  if (context.text.length < blocks.length * MIN_CHARACTERS) return undefined;
  const lines = splitLines(blocks, context);
  const page = roleOfPage(frontMatter.title, lines, context);
  const known = frontMatter.date ?? stated.date ?? stated.month;
  const near = known === undefined ? undefined : isCalendarMonth(known) ? `${known}-01` : known;
  const scene = { context, role: page?.role, isTitled: page?.isWhole === true, isSection: false, near };
  const calendar = withMonths(lines, context);
  const division = findDivision(calendar?.blocks ?? lines, frontMatter.author !== undefined, scene);
  if (division === undefined) return undefined;
  context.furniture.push(...(calendar?.furniture ?? []));
  reportUnplaced(frontMatter, context);
  const { title, introduction } = takePageTitle(division, frontMatter, context);
  const month = known === undefined ? monthOfPage(title, introduction, context) : monthOf(known);
  reportListing(division, context);
  const facts: DraftFacts = {
    near: near ?? (month === undefined ? undefined : `${month}-01`),
    footnotes: [],
    isPlain,
    role: undefined,
    takenLinks: new Set(),
  };
  const allocate = createIdAllocator();
  const items = division.drafts.map((draft) => withUniqueId(readDraft(draft, facts, context), allocate));
  forgetVagueLinks(facts.takenLinks, context);
  return {
    kind: "listing",
    file: context.file,
    furniture: context.furniture,
    ...(title === undefined ? {} : { title }),
    ...(month === undefined ? {} : { month }),
    introduction,
    items,
  };
}

function takePageTitle(
  { before, after }: Division,
  { title: stated }: FrontMatter,
  context: DocumentContext,
): { readonly title?: string; readonly introduction: RichText } {
  const [first, ...rest] = before;
  const text = lineOf(first);
  const isTitle = titleShape(first, context) !== undefined && (stated === undefined || stated === text);
  const title = stated ?? (isTitle ? text : undefined);
  if (isTitle && stated === text && first !== undefined) context.furniture.push({ text, span: first.span });
  return {
    ...(title === undefined ? {} : { title }),
    introduction: [...(isTitle ? rest : before), ...after],
  };
}

/** A month in the title of the page or in a short line below it: `News, May 2020`. */
function monthOfPage(
  title: string | undefined,
  introduction: RichText,
  context: DocumentContext,
): CalendarMonth | undefined {
  const lines = [title ?? "", lineOf(introduction[0])];
  return lines
    .filter((line) => line.length <= 80)
    .map((line) => findMonth(line, context))
    .find((month) => month !== undefined);
}

function reportListing({ drafts, because }: Division, context: DocumentContext): void {
  const span = drafts[0]?.heading.span ?? { start: 0, end: 0 };
  const message = `The file was read as ${drafts.length} items: ${because}.`;
  context.tell(
    "LISTING_READ",
    span,
    message,
    "If it is one article, write a byline such as `Submitted by NAME on 16 May 2019` below its title.",
  );
}
