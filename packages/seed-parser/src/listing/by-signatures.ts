import type { Block, RichText } from "@clusterpost/core";
import { lineOf } from "../block-text.ts";
import type { DocumentContext } from "../document-context.ts";
import { isBylineBlock } from "./byline-block.ts";
import { hasDateline, isDateLine, rangesOfLine } from "./date-line.ts";
import { type Divide, divideAt, type Scene } from "./division.ts";
import { areEvents, kindOfRole } from "./kind-of-group.ts";
import { mostFrequent } from "./majority.ts";
import { placesOf } from "./places.ts";
import { isProse } from "./prose.ts";
import { maySign, type SignedTitle, signedTitles } from "./signature.ts";
import { areNumbered, titleShape } from "./title-line.ts";

/** The first item begins within this many blocks of the top; a long text before it is an article. */
const NEAR_TOP = 7;
/** This many dates below titles are a make-up; bylines and datelines say more. */
const ENOUGH_DATES = 3;

const headingsOf = (blocks: RichText, starts: readonly number[]): ReturnType<typeof childrenOf>[] =>
  starts.map((start) => childrenOf(blocks, start));

function childrenOf(blocks: RichText, index: number): Extract<RichText[number], { type: "heading" }>["children"] {
  const block = blocks[index];
  return block?.type === "heading" || block?.type === "paragraph" ? block.children : [];
}

/** Several articles: bylines or datelines below their titles. */
export const divideByBylines: Divide = (blocks, scene) => {
  const least = scene.isSection ? 1 : 2;
  // Most documents have one byline, and no title need be looked for.
  if (!haveSigns(blocks, least, scene.context)) return undefined;
  const signed = signedTitles(blocks, scene.context);
  const strong = signed.filter(({ by }) => by !== "date");
  const titles = new Set(strong.map(({ index }) => lineOf(blocks[index])));
  if (titles.size < least) return undefined;
  const shape = mostFrequent(strong.map(({ shape: own }) => own));
  const starts = signed.filter((one) => one.by !== "date" || one.shape === shape).map(({ index }) => index);
  const because = "each has a byline or dateline below its title";
  return divideAt(blocks, starts, blocks.length, because, () => "story", scene);
};

/** Whether so many blocks are a byline or begin with a dateline; each signs one title. */
function haveSigns(blocks: RichText, least: number, context: DocumentContext): boolean {
  const signs = new Set<Block>();
  for (const [index, block] of blocks.entries()) {
    if (index === 0 || !maySign(block, context)) continue;
    // A line above one that may sign is looked at with it.
    for (const one of [blocks[index - 1], block])
      if (one !== undefined && (isBylineBlock(one, context) || hasDateline(one, context))) signs.add(one);
    if (signs.size >= least) return true;
  }
  return false;
}

/** News or events: a date below each title. */
export const divideByDates: Divide = (blocks, scene) => {
  const { context } = scene;
  const signed = signedTitles(blocks, context);
  const shape = mostFrequent(signed.map(({ shape: own }) => own));
  const alike = signed.filter((one) => one.shape === shape);
  const above = startsAbove(blocks, scene);
  if (above.length > signed.length) return divideDated(blocks, above, scene);
  const enough = scene.isSection ? 1 : shape === "link" || isLinked(blocks, alike) ? 2 : ENOUGH_DATES;
  if (shape === undefined || alike.length < enough) return undefined;
  return divideDated(blocks, withUndated(blocks, alike, context), scene);
};

function isLinked(blocks: RichText, titles: readonly SignedTitle[]): boolean {
  return titles.every(({ index }) => childrenOf(blocks, index).some(({ type }) => type === "link"));
}

/** Headings of the same level without a date are items too, when most have one. */
function withUndated(blocks: RichText, signed: readonly SignedTitle[], context: DocumentContext): number[] {
  const [first] = signed;
  const own = signed.map(({ index }) => index);
  if (first === undefined || first.shape === "line") return own;
  const same = placesOf(blocks, (block, index) => index >= first.index && titleShape(block, context) === first.shape);
  return own.length * 5 >= same.length * 3 ? same : [];
}

/** Dates that stand above the titles. */
function startsAbove(blocks: RichText, { context, isSection }: Scene): number[] {
  const starts = placesOf(
    blocks,
    (block, index) => isDateLine(block, context) && titleShape(blocks[index + 1], context) !== undefined,
  );
  return starts.length >= (isSection ? 1 : ENOUGH_DATES) ? starts : [];
}

function divideDated(blocks: RichText, starts: readonly number[], scene: Scene): ReturnType<Divide> {
  const [first] = starts;
  if (first === undefined || (!scene.isSection && (first > NEAR_TOP || isProgramme(blocks, starts, scene))))
    return undefined;
  if (areNumbered(headingsOf(blocks, starts))) return undefined;
  const groups = starts.map((start, index) => blocks.slice(start, starts[index + 1]));
  const kind = kindOfRole(scene) ?? (areEvents(groups, scene) ? "event" : "story");
  if (kind === "story" && scene.role === undefined && isReport(blocks, starts, scene)) return undefined;
  if (kind === "event" && scene.role === undefined && isHistory(blocks, starts, scene)) return undefined;
  const kindOf = (group: RichText): typeof kind => kindOfRole(scene, group) ?? kind;
  return divideAt(blocks, starts, blocks.length, "each has a date beside its title", kindOf, scene);
}

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const CLOCK = /^\d{1,2}[:.h]\d{2}(?!\d)/;

/** First days beside the titles, as milliseconds. */
function timesOf(blocks: RichText, starts: readonly number[], { context, near }: Scene): number[] {
  return starts.flatMap((start) => {
    const line = [blocks[start], blocks[start + 1]].find((block) => isDateLine(block, context));
    const [range] = line === undefined ? [] : rangesOfLine(line, context, near);
    return range === undefined ? [] : [Date.parse(`${range.start}T00:00:00Z`)];
  });
}

const isAscending = (times: readonly number[]): boolean =>
  times.every((time, index) => index === 0 || time > (times[index - 1] ?? 0));

/** Days one after the other in one week, or clock times at the start of lines, are one event's programme. */
function isProgramme(blocks: RichText, starts: readonly number[], scene: Scene): boolean {
  if (blocks.filter((block) => CLOCK.test(lineOf(block))).length >= ENOUGH_DATES) return true;
  const times = timesOf(blocks, starts, scene);
  const [first = 0] = times;
  const isOneWeek = times.length > 1 && (times.at(-1) ?? 0) - first < WEEK_MS;
  return isOneWeek && isAscending(times) && hasNoLinks(blocks, starts);
}

const YEARS_MS = 2 * 366 * 24 * 60 * 60 * 1000;

/** Days that are years apart tell what has been. */
function isHistory(blocks: RichText, starts: readonly number[], scene: Scene): boolean {
  const times = timesOf(blocks, starts, scene);
  const first = times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY);
  return times.some((time) => time - first > YEARS_MS);
}

/** News come newest first; text that leads to dates in the order of the calendar tells one story. */
function isReport(blocks: RichText, starts: readonly number[], scene: Scene): boolean {
  const [first = 0] = starts;
  return (
    blocks.slice(0, first).some(isProse) && isAscending(timesOf(blocks, starts, scene)) && hasNoLinks(blocks, starts)
  );
}

function hasNoLinks(blocks: RichText, starts: readonly number[]): boolean {
  return starts.every((start) =>
    [start, start + 1].every((index) => childrenOf(blocks, index).every(({ type }) => type !== "link")),
  );
}
