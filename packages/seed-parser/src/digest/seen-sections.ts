import type { RichText, SectionRole } from "@clusterpost/core";
import { lineOf } from "../block-text.ts";
import type { DocumentContext } from "../document-context.ts";
import { isDateLine } from "../listing/date-line.ts";
import { styleOf } from "./line-style.ts";
import { CONTAINERS } from "./outline.ts";
import { roleOfSection, type SeenRole } from "./section-roles.ts";

/** Sections of one make-up, by the index of their titles; those whose role nothing shows are features. */
export type SeenSections = ReadonlyMap<number, SectionRole>;

const ENOUGH = 2;
/** Sections of items that show an issue when only one of them says what it is. */
const ENOUGH_ALIKE = 3;
/** An issue announces something: at least so many lines hold figures. */
const ENOUGH_FIGURES = 2;
const MAX_FIGURES_LINE = 160;

/**
 * Finds the sections of an issue whose titles are not those of the vocabulary: lines of one style
 * (`=== UIT DE REGIO ===`, capitals, headings of a level) with items below them. The items of at least
 * one must be events or calls by their days, and another section must be of another kind, or at least
 * three be made of items.
 *
 * @returns `undefined` when the document is no issue
 */
export function seeSections(blocks: RichText, context: DocumentContext): SeenSections | undefined {
  const dated = blocks.filter((block) => {
    const text = lineOf(block);
    return text.length <= MAX_FIGURES_LINE && /\d/.test(text);
  });
  if (dated.length < ENOUGH_FIGURES && !blocks.some(({ type }) => type === "list" || type === "table"))
    return undefined;
  for (const titles of titlesByStyle(blocks)) {
    const sections = titles.map((index, at) => {
      const content = blocks.slice(index + 1, titles[at + 1]);
      return { index, seen: roleOfSection(lineOf(blocks[index]), content, context) };
    });
    if (areIssue(sections.flatMap(({ seen }) => seen ?? [])) && !isHistory(dated, context))
      return new Map(sections.map(({ index, seen }) => [index, seen?.role ?? "feature"]));
  }
  return undefined;
}

/** An issue announces days of one season; lines of dates that are years apart tell a history. */
function isHistory(dated: RichText, context: DocumentContext): boolean {
  const years = dated
    .filter((block) => /(?:19|20)\d\d/.test(lineOf(block)) && isDateLine(block, context))
    .flatMap((block) => (lineOf(block).match(/(?:19|20)\d\d/g) ?? []).map(Number));
  const first = years.reduce((least, year) => Math.min(least, year), Number.POSITIVE_INFINITY);
  return years.some((year) => year - first > 1);
}

function areIssue(seen: readonly SeenRole[]): boolean {
  const main = seen.filter(({ role }) => CONTAINERS.has(role));
  const sure = main.filter(({ by }) => by !== "make-up");
  if (!sure.some(({ by }) => by === "items")) return false;
  return new Set(sure.map(({ role }) => role)).size >= ENOUGH || main.length >= ENOUGH_ALIKE;
}

/** Indices of lines that may be titles of sections, for each style that several have. */
function titlesByStyle(blocks: RichText): number[][] {
  const styles = new Map<string, number[]>();
  for (const [index, block] of blocks.entries()) {
    // The first line is the issue's own title.
    if (index === 0 || index === blocks.length - 1) continue;
    const style = block.type === "heading" ? `heading-${block.level}` : styleOf(block);
    if (style === undefined || style === "plain" || style === "colon") continue;
    const own = styles.get(style);
    if (own === undefined) styles.set(style, [index]);
    else own.push(index);
  }
  return [...styles.values()].filter(({ length }) => length >= ENOUGH);
}
