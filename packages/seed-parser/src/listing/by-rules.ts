import type { Block, RichText } from "@clusterpost/core";
import { lineOf } from "../block-text.ts";
import type { DocumentContext } from "../document-context.ts";
import { isBylineBlock } from "./byline-block.ts";
import { isDateLine } from "./date-line.ts";
import { type Divide, divideAt, type Scene } from "./division.ts";
import { kindOfRole, labelledKind } from "./kind-of-group.ts";
import { isProse } from "./prose.ts";
import { isSeparator } from "./separators.ts";
import { signedTitleAt } from "./signature.ts";
import { areSentences, type TitleShape, titleShape } from "./title-line.ts";

/** A stretch between two rules. */
interface Part {
  readonly start: number;
  readonly end: number;
  /** Index of its title: its first block, or the one below a date. */
  readonly title: number;
  readonly shape: TitleShape | undefined;
  /** True when a byline, date or label says that it is an item. */
  readonly isSigned: boolean;
}

/** Two signed parts are enough; parts that only look alike must be three. */
const ENOUGH_SIGNED = 2;
const ENOUGH_ALIKE = 3;
const MAX_CLOSING = 3;
const SIGNED_REACH = 5;

/** Several items between rules, each with a title and a byline, date or label; or all made up alike. */
export const divideByRules: Divide = (blocks, scene) => {
  if (!blocks.some(isSeparator)) return undefined;
  const parts = partsOf(blocks, scene.context);
  const signed = parts.filter(({ shape, isSigned }) => shape !== undefined && isSigned);
  const titles = new Set(signed.map(({ title }) => lineOf(blocks[title])));
  if (titles.size >= ENOUGH_SIGNED) return divideParts(blocks, parts, signed, scene);
  return parts.some(({ isSigned }) => isSigned) && !scene.isSection ? undefined : divideAlike(blocks, parts, scene);
};

function partsOf(blocks: RichText, context: DocumentContext): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (let end = 0; end <= blocks.length; end += 1) {
    if (end < blocks.length && !isSeparator(blocks[end])) continue;
    if (end > start) parts.push(partOf(blocks, start, end, context));
    start = end + 1;
  }
  return parts;
}

function partOf(blocks: RichText, start: number, end: number, context: DocumentContext): Part {
  const isDated = isDateLine(blocks[start], context) && start + 1 < end;
  const title = isDated ? start + 1 : start;
  const shape = end - title > 1 ? titleShape(blocks[title], context) : undefined;
  const isSigned =
    isDated ||
    signedTitleAt(blocks.slice(title, Math.min(end, title + 4)), 0, context) !== undefined ||
    isBylineBlock(blocks[end - 1], context) ||
    labelledKind(blocks.slice(title + 1, Math.min(end, title + SIGNED_REACH)), context) !== undefined;
  return { start, end, title, shape, isSigned };
}

function divideParts(
  blocks: RichText,
  parts: readonly Part[],
  signed: readonly Part[],
  scene: Scene,
): ReturnType<Divide> {
  const first = parts.indexOf(signed[0] as Part);
  const inside = parts.slice(first);
  const last = inside.at(-1);
  const isClosing =
    last !== undefined &&
    !last.isSigned &&
    inside.length === signed.length + 1 &&
    last.end - last.start <= MAX_CLOSING &&
    !blocks.slice(last.start, last.end).some(({ type }) => type === "heading");
  const end = isClosing ? last.start : blocks.length;
  const because = "rules part them, and each has a byline, a date or labels of its own";
  const kindOf = (group: RichText): ReturnType<typeof labelledKind> => kindOfRole(scene) ?? kindInPart(group, scene);
  return divideAt(
    blocks,
    signed.map(({ start }) => start),
    end,
    because,
    (group) => kindOf(group) ?? "story",
    scene,
  );
}

/** A story may name the date of an event; an item without prose is the event or call itself. */
function kindInPart(group: RichText, { context }: Scene): ReturnType<typeof labelledKind> {
  const isStory = group.some((block) => isBylineBlock(block, context));
  return isStory ? undefined : labelledKind(group, context);
}

function divideAlike(blocks: RichText, parts: readonly Part[], scene: Scene): ReturnType<Divide> {
  const [head, second] = parts;
  if (head === undefined || second?.shape === undefined) return undefined;
  const { shape } = second;
  const items = head.shape === shape && hasText(blocks, head) ? parts : parts.slice(1);
  const isTitle = shape === "line" || shape === "link" || shape === "strong" || shape === "heading-1";
  const areAlike = items.every((part) => part.shape === shape && hasText(blocks, part));
  if (items.length < ENOUGH_ALIKE || !isTitle || !areAlike) return undefined;
  const titles = items.map(({ title }) => childrenOf(blocks[title]));
  if (!areSentences(titles)) return undefined;
  const because = "rules part them, and each has a title and text of its own";
  return divideAt(
    blocks,
    items.map(({ start }) => start),
    blocks.length,
    because,
    () => kindOfRole(scene) ?? "story",
    scene,
  );
}

const childrenOf = (block: Block | undefined): Extract<Block, { type: "heading" }>["children"] =>
  block?.type === "heading" || block?.type === "paragraph" ? block.children : [];

const hasText = (blocks: RichText, { title, end }: Part): boolean => blocks.slice(title + 1, end).some(isProse);
