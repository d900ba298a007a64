import type { Block, RichText } from "@clusterpost/core";
import { lineOf } from "../block-text.ts";
import { readBylineLine } from "../byline/byline-line.ts";
import { bylinePhrases } from "../byline/byline-phrases.ts";
import type { DocumentContext } from "../document-context.ts";
import { isBylineBlock } from "./byline-block.ts";
import { hasDateline, isDateLine } from "./date-line.ts";
import { type TitleShape, titleShape } from "./title-line.ts";

/** What marks a title as that of an item: a byline or dateline below it, or only a date. */
export interface SignedTitle {
  readonly index: number;
  readonly shape: TitleShape;
  readonly by: "byline" | "dateline" | "date";
}

const MAX_SUBTITLE = 180;

/** Whether a line says what a page files a story under, which stands among the lines of its byline: `Category: Events`. */
function isFiling(text: string, context: DocumentContext): boolean {
  return text.includes(":") && readBylineLine(text, context)?.evidence === "beside";
}

/** How the title at a place is signed, if it is one and is signed. */
export function signedTitleAt(blocks: RichText, index: number, context: DocumentContext): SignedTitle | undefined {
  const shape = titleShape(blocks[index], context);
  if (shape === undefined || isFiling(lineOf(blocks[index]), context)) return undefined;
  for (let next = index + 1; next <= index + 2; next += 1) {
    const block = blocks[next];
    const text = lineOf(block);
    if (block === undefined || text === "") return undefined;
    if (isBylineBlock(block, context)) return { index, shape, by: "byline" };
    if (isDateLine(block, context)) return { index, shape, by: "date" };
    if (hasDateline(block, context)) return { index, shape, by: "dateline" };
    // A subtitle may stand between; another title of the same make-up may not.
    if (
      text.length > MAX_SUBTITLE ||
      block.type === "heading" ||
      (shape !== "line" && titleShape(block, context) === shape)
    )
      return undefined;
  }
  return undefined;
}

/**
 * Every signed title.
 *
 * Of two lines above one byline the lower one is the title, the upper one that of the page; when all
 * bylines have two lines above them, the lower ones are subtitles. A heading is a title before a line is.
 */
export function signedTitles(blocks: RichText, context: DocumentContext): SignedTitle[] {
  const found: SignedTitle[] = [];
  for (const index of placesOfTitles(blocks, context)) {
    const signed = signedTitleAt(blocks, index, context);
    // `Category: Events` between two lines of a byline is part of it.
    const isInByline = signed?.shape === "line" && isBylineBlock(blocks[index - 1], context);
    if (signed !== undefined && !isInByline) found.push(signed);
  }
  const isLower = found.map((signed, at) => found[at - 1]?.index === signed.index - 1);
  const haveSubtitles = found.length > 2 && isLower.filter(Boolean).length * 2 === found.length;
  return found.filter((signed, at) => {
    const lower = isLower[at + 1] === true ? found[at + 1] : undefined;
    const upper = isLower[at] === true ? found[at - 1] : undefined;
    if (lower !== undefined) return haveSubtitles || rank(signed.shape) < rank(lower.shape);
    return upper === undefined || !(haveSubtitles || rank(upper.shape) < rank(signed.shape));
  });
}

/** Whether a line may sign the title above it; most lines of a text have neither a figure nor a byline's words. */
export function maySign(block: Block | undefined, context: DocumentContext): boolean {
  const text = lineOf(block);
  return text !== "" && (/\d/.test(text) || bylinePhrases(context.words.vocabulary).at(text, 0) !== undefined);
}

/** The places above lines that may sign. */
function placesOfTitles(blocks: RichText, context: DocumentContext): number[] {
  const places: number[] = [];
  for (let index = 1; index < blocks.length; index += 1) {
    if (!maySign(blocks[index], context)) continue;
    for (const place of [index - 2, index - 1]) if (place >= 0 && place > (places.at(-1) ?? -1)) places.push(place);
  }
  return places;
}

const rank = (shape: TitleShape): number => (shape === "line" ? 1 : 0);
