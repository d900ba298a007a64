import { type RichText, textOfInlines } from "@clusterpost/core";
import { titleOf } from "../stories.ts";
import { divideByFields } from "./by-fields.ts";
import { divideByLabels } from "./by-labels.ts";
import { divideByLines, divideByPureLines } from "./by-lines.ts";
import { divideByLinks } from "./by-links.ts";
import { divideByReadMore } from "./by-read-more.ts";
import { divideByRules } from "./by-rules.ts";
import { divideByBylines, divideByDates } from "./by-signatures.ts";
import { divideByTable } from "./by-table.ts";
import { divideByTitleLines } from "./by-title-lines.ts";
import { isBylineBlock } from "./byline-block.ts";
import { takeCaptions } from "./captions.ts";
import type { Divide, Division, Draft, Scene } from "./division.ts";
import { sliceInlines } from "./slice-inlines.ts";

/** Labels below titles or dates beside them, whichever shows more items: of some events only a label says by when to register. */
const divideByFacts: Divide = (blocks, scene) => {
  const byLabels = divideByLabels(blocks, scene);
  const byDates = divideByDates(blocks, scene);
  return (byDates?.drafts.length ?? 0) > (byLabels?.drafts.length ?? 0) ? byDates : byLabels;
};

/** From the clearest make-up to the one that needs most care. */
const EVERY: readonly Divide[] = [
  divideByFields,
  divideByPureLines,
  divideByTable,
  divideByReadMore,
  divideByRules,
  divideByBylines,
  divideByFacts,
  divideByLinks,
  divideByLines,
];

/** A document with a byline at its top is one article, unless its other parts have bylines or labelled titles too. */
const SIGNED: readonly Divide[] = [divideByFields, divideByRules, divideByBylines];

const NEAR_TOP = 3;

/**
 * Parts the blocks of a document into items, when their make-up shows that it has several.
 *
 * Precision goes first: at least two items alike, usually three, and nothing that an article with
 * headings, a programme or an interview has too.
 *
 * @param all - lines that say different things are blocks of their own
 * @param isSigned - true when something outside the text says that it has one author
 */
export function findDivision(all: RichText, isSigned: boolean, scene: Scene): Division | undefined {
  const { blocks, captions } = takeCaptions(all, scene.context);
  const hasByline = isSigned || blocks.slice(0, NEAR_TOP).some((block) => isBylineBlock(block, scene.context));
  for (const divide of hasByline ? SIGNED : EVERY) {
    const division = divide(blocks, scene);
    if (division !== undefined && isPlausible(division)) {
      const counted = withoutNumbers(division);
      return { ...counted, after: [...captions, ...counted.after] };
    }
  }
  return undefined;
}

/** Parts the blocks of a section whose items have no headings. */
export function divideSection(blocks: RichText, scene: Scene): Division | undefined {
  for (const divide of [...EVERY, divideByTitleLines]) {
    const division = divide(blocks, scene);
    if (division !== undefined && division.drafts.length > 0) return division;
  }
  return undefined;
}

const NUMBER = /^\s*\d{1,3}[.)]\s+(?=\S)/;

/** Numbers before the titles count the items of the file, not of the newsletter; they are furniture. */
function withoutNumbers(division: Division): Division {
  const { drafts } = division;
  const numbered = drafts.filter(({ heading }, index) =>
    NUMBER.exec(textOfInlines(heading.children))?.[0]
      .trim()
      .startsWith(String(index + 1)),
  );
  if (numbered.length === 0 || numbered.length + 1 < drafts.length) return division;
  return { ...division, drafts: drafts.map(withoutNumber) };
}

function withoutNumber(draft: Draft): Draft {
  const { heading, furniture = [] } = draft;
  const number = NUMBER.exec(textOfInlines(heading.children))?.[0];
  if (number === undefined) return draft;
  const children = sliceInlines(heading.children, number.length, Number.POSITIVE_INFINITY);
  return {
    ...draft,
    heading: { ...heading, children },
    furniture: [...furniture, { text: number.trim(), span: heading.span }],
  };
}

/** Items have different titles, and most of them have more than a title. */
function isPlausible({ drafts }: Division): boolean {
  const titles = new Set(drafts.map(({ heading }) => titleOf(heading.children)));
  return drafts.length > 1 && titles.size * 2 > drafts.length && drafts.some(({ body }) => body.length > 0);
}
