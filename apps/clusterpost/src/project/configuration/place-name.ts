import type { Path } from "./schema-node.ts";

/** A value as editors find it: `` `theme.name` ``, `` `title` of entry 2 of `sections` ``. */
export function placeName(path: Path): string {
  const entry = path.findLastIndex((key) => typeof key === "number");
  if (entry === -1) return path.length === 0 ? "the file" : `\`${path.map(String).join(".")}\``;
  const list = `entry ${Number(path[entry]) + 1} of ${placeName(path.slice(0, entry))}`;
  const inside = path.slice(entry + 1);
  return inside.length === 0 ? list : `${placeName(inside)} of ${list}`;
}
