import { type Divide, divideAt } from "./division.ts";
import { kindOfRole } from "./kind-of-group.ts";
import { mostFrequent } from "./majority.ts";
import { isProse } from "./prose.ts";
import { titleShape } from "./title-line.ts";

/** Items of a section whose titles are lines of their own above their text. */
export const divideByTitleLines: Divide = (blocks, scene) => {
  const { context, isSection } = scene;
  if (!isSection || titleShape(blocks[0], context) === undefined) return undefined;
  const found = blocks.flatMap((block, index) => {
    const shape = isProse(block) ? undefined : titleShape(block, context);
    return shape !== undefined && isProse(blocks[index + 1]) ? [{ index, shape }] : [];
  });
  const shape = mostFrequent(found.map((one) => one.shape));
  const starts = found.flatMap((one) => (one.shape === shape ? [one.index] : []));
  if (starts[0] !== 0) return undefined;
  const kind = kindOfRole(scene) ?? "story";
  return divideAt(blocks, starts, blocks.length, "each has a line of its own as its title", () => kind, scene);
};
