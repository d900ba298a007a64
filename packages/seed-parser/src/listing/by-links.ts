import { type Divide, divideAt } from "./division.ts";
import { kindOfRole } from "./kind-of-group.ts";
import { mostFrequent } from "./majority.ts";
import { isWholeLink, titleShape } from "./title-line.ts";

const ENOUGH = 3;
const NEAR_TOP = 7;

/** Teasers whose titles are links to the whole text. */
export const divideByLinks: Divide = (blocks, scene) => {
  const linked = blocks.flatMap((block, index) => {
    if ((block.type !== "heading" && block.type !== "paragraph") || !isWholeLink(block.children)) return [];
    const shape = titleShape(block, scene.context);
    return shape === undefined ? [] : [{ index, shape }];
  });
  const shape = mostFrequent(linked.map((one) => one.shape));
  const starts = linked.flatMap((one) => (one.shape === shape ? [one.index] : []));
  const [first] = starts;
  const enough = scene.isSection ? 1 : ENOUGH;
  if (first === undefined || starts.length < enough || (first > NEAR_TOP && !scene.isSection)) return undefined;
  // Links below each other without text are a menu or a list of sources, unless the page says what they are.
  const withText = starts.filter((start, index) => (starts[index + 1] ?? blocks.length) > start + 1).length;
  if (scene.role === undefined && withText * 2 < starts.length) return undefined;
  const kind = kindOfRole(scene) ?? "story";
  return divideAt(blocks, starts, blocks.length, "the title of each is a link", () => kind, scene);
};
