import type { LabelKind, RichText } from "@clusterpost/core";
import { paragraphText } from "../block-text.ts";
import type { DocumentContext } from "../document-context.ts";
import { isPlaceLine } from "../place-line.ts";
import { type Divide, type DraftKind, divideAt, type Scene } from "./division.ts";
import { kindOfRole, labelledKind } from "./kind-of-group.ts";
import { labelOfBlock } from "./label-of-block.ts";
import { mostFrequent } from "./majority.ts";
import { isProse } from "./prose.ts";
import { isSeparator } from "./separators.ts";
import { areNumbered, titleShape } from "./title-line.ts";

/** Labels stand within this many blocks below their title. */
const REACH = 5;
const NEAR_TOP = 7;

interface Labelled {
  readonly start: number;
  readonly kind: LabelKind;
}

/** Calls with `Deadline: …` or events with `When: …` below each title. */
export const divideByLabels: Divide = (blocks, scene) => {
  const found = labelledTitles(blocks, scene.context);
  const starts = found.map(({ start }) => start);
  const titles = starts.map((start) => childrenOf(blocks, start));
  const isLinked = titles.every((title) => title.some(({ type }) => type === "link"));
  const isExpected = scene.role === "calls" || scene.role === "events";
  const enough = scene.isSection ? 1 : isLinked || isExpected ? 2 : 3;
  const [first] = starts;
  if (first === undefined || starts.length < enough || (first > NEAR_TOP && !scene.isSection)) return undefined;
  if (areNumbered(titles) || !areAlike(blocks, starts, scene)) return undefined;
  const kind = kindOfLabels(found.map((one) => one.kind));
  const kindOf = (group: RichText): DraftKind =>
    kindOfRole(scene, group) ?? (scene.isSection ? kind : (labelledKind(group, scene.context) ?? kind));
  return divideAt(blocks, starts, blocks.length, "each has a labelled date below its title", kindOf, scene);
};

function kindOfLabels(kinds: readonly LabelKind[]): DraftKind {
  const kind = mostFrequent(kinds);
  return kind === "deadline" || kind === "cutOff" ? "call" : "event";
}

function childrenOf(blocks: RichText, index: number): Extract<RichText[number], { type: "heading" }>["children"] {
  const block = blocks[index];
  return block?.type === "heading" || block?.type === "paragraph" ? block.children : [];
}

/** Titles of one make-up; short lines between prose may be anything, so at least most must agree. */
function areAlike(blocks: RichText, starts: readonly number[], { context }: Scene): boolean {
  const shapes = starts.map((start) => titleShape(blocks[start], context));
  const shape = mostFrequent(shapes);
  return shapes.filter((own) => own === shape).length * 3 >= shapes.length * 2;
}

function labelledTitles(blocks: RichText, context: DocumentContext): Labelled[] {
  const found: Labelled[] = [];
  let floor = 0;
  for (const [index, block] of blocks.entries()) {
    const label = labelOfBlock(block, context);
    if (label === undefined) continue;
    const start = titleAbove(blocks, index, floor, context);
    floor = index + 1;
    if (start !== undefined) found.push({ start, kind: label });
  }
  return found;
}

/** The title of a labelled line: above it, the item's own lines and a place between them. */
function titleAbove(blocks: RichText, label: number, floor: number, context: DocumentContext): number | undefined {
  for (let index = label - 1; index >= Math.max(floor, label - REACH); index -= 1) {
    const block = blocks[index];
    if (block === undefined || isSeparator(block)) return undefined;
    if (titleShape(block, context) === undefined || isProse(block)) continue;
    const above = blocks[index - 1];
    const isPlace = isPlaceLine(block, context) && paragraphText(block).includes(",");
    return isPlace && index > floor && above !== undefined && titleShape(above, context) !== undefined
      ? index - 1
      : index;
  }
  return undefined;
}
