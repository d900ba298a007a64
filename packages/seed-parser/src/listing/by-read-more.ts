import type { RichText } from "@clusterpost/core";
import type { DocumentContext } from "../document-context.ts";
import { isDateLine } from "./date-line.ts";
import { type Divide, divideAt, type Scene } from "./division.ts";
import { kindOfRole, labelledKind } from "./kind-of-group.ts";
import { medianOf, mostFrequent } from "./majority.ts";
import { findReadMore } from "./read-more.ts";
import { isSeparator } from "./separators.ts";
import { type TitleShape, titleShape } from "./title-line.ts";

/** Teasers are short. */
const MAX_TEASER = 12;

/** A listing page: each teaser ends with `Read more`. */
export const divideByReadMore: Divide = (blocks, scene) => {
  const { context } = scene;
  const found = blocks.map((block) => findReadMore(block, context));
  const ends = found.flatMap((more, index) => (more === undefined ? [] : [index]));
  const enough = scene.isSection ? 1 : ends.every((end) => found[end]?.url !== undefined) ? 2 : 3;
  if (ends.length < enough) return undefined;
  const later = laterStarts(blocks, ends, context);
  if (later === undefined || (later.length + 1) * 5 < ends.length * 4) return undefined;
  const shape = mostFrequent(later.map(({ shape: own }) => own));
  const lengths = later.map(({ start, end }) => end - start + 1);
  const first = firstStart(blocks, ends[0] ?? 0, shape, medianOf(lengths), scene);
  if (first === undefined || lengths.some((length) => length > MAX_TEASER)) return undefined;
  const starts = [first, ...later.map(({ start }) => start)];
  if (starts.length < enough) return undefined;
  const end = (ends.at(-1) ?? 0) + 1;
  const more = shape === undefined ? [] : trailingStarts(blocks, end, shape, context);
  return divideAt(
    blocks,
    [...starts, ...more],
    more.length > 0 ? blocks.length : end,
    "each ends with “Read more”",
    (group) => kindOfRole(scene) ?? labelledKind(group, context) ?? "story",
    scene,
  );
};

interface Start {
  readonly start: number;
  readonly end: number;
  readonly shape: TitleShape;
}

/** The titles behind each `Read more`; a stretch without a title goes on with the teaser above it. */
function laterStarts(blocks: RichText, ends: readonly number[], context: DocumentContext): Start[] | undefined {
  const starts: Start[] = [];
  for (const [index, end] of ends.entries()) {
    if (index === 0) continue;
    let start = (ends[index - 1] ?? 0) + 1;
    while (start < end && isSeparator(blocks[start])) start += 1;
    const title = isDateLine(blocks[start], context) ? start + 1 : start;
    const shape = title < end ? titleShape(blocks[title], context) : undefined;
    if (shape !== undefined) starts.push({ start, end, shape });
  }
  return starts;
}

/** The first teaser begins at the title that makes it most like the others. */
function firstStart(
  blocks: RichText,
  end: number,
  shape: TitleShape | undefined,
  length: number,
  { context }: Scene,
): number | undefined {
  let best: number | undefined;
  for (let start = 0; start < end; start += 1) {
    const own = titleShape(blocks[start], context);
    if (own === undefined || (shape !== undefined && own !== shape)) continue;
    const begin = isDateLine(blocks[start - 1], context) ? start - 1 : start;
    const distance = Math.abs(end - begin + 1 - length);
    if (best === undefined || shape === undefined || distance <= Math.abs(end - best + 1 - length)) best = begin;
  }
  return best;
}

/** Further items without `Read more` whose titles are as clearly made up as the others. */
function trailingStarts(blocks: RichText, from: number, shape: TitleShape, context: DocumentContext): number[] {
  let start = from;
  while (start < blocks.length && isSeparator(blocks[start])) start += 1;
  if (shape === "line" || titleShape(blocks[start], context) !== shape) return [];
  const starts: number[] = [];
  for (let index = start; index < blocks.length; index += 1)
    if (titleShape(blocks[index], context) === shape) starts.push(index);
  return starts;
}
