import { attributeOf, type HtmlElement } from "./html-node.ts";

/** Classes that a system makes of a page's own words: categories, tags, numbers. */
const OF_CONTENT = /^(?:category|tag|term|post|type|status|format|page|node|author|date|topic|section|path|lang)-/;
/** Classes that say how a page is laid out, not what an element is. */
const OF_LAYOUT =
  /(?:^|-)(?:has|no|not|with|without|one|two|three|both|layout|wrap|wrapper|container|inner|outer)(?:-|$)/;

/** Names that an element bears as class or id, in small letters with hyphens: `related-posts`. */
export function classNames(element: HtmlElement): string[] {
  const written = `${attributeOf(element, "class")} ${attributeOf(element, "id")}`;
  if (written === " ") return [];
  return written
    .slice(0, 2_000)
    .split(/\s+/)
    .map((name) =>
      name
        .replace(/([a-z])([A-Z])/g, "$1-$2")
        .toLowerCase()
        .replace(/[_:]+/g, "-")
        .replace(/-{2,}/g, "-"),
    )
    .filter((name) => name !== "" && !OF_CONTENT.test(name) && !OF_LAYOUT.test(name));
}
