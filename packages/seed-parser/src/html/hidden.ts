import { attributeOf, type HtmlElement } from "./html-node.ts";
import { inlineStyle } from "./inline-style.ts";

/** Classes of the usual frameworks for text that only screen readers get. */
const HIDING_CLASS =
  /(?:^|\s)(?:visually-?hidden|sr-only|screen-reader-text|screen-reader-only|element-(?:invisible|hidden)|u-hidden|assistive-text|preheader)(?=\s|$)/i;

/** Hidden on small screens only: `d-none d-md-block`, `hidden md:block`. */
const SHOWN_CLASS = /(?:^|\s)(?:d-(?:sm|md|lg|xl|xxl)-|(?:sm|md|lg|xl|2xl):)(?!none|hidden)/i;

/** Whether a page does not show an element: attribute, own style, or a class known for it. */
export function isHidden(element: HtmlElement): boolean {
  const { attributes } = element;
  if (attributes.size === 0) return false;
  if (attributes.has("hidden") && attributeOf(element, "hidden").toLowerCase() !== "until-found") return true;
  if (element.name === "dialog" && !attributes.has("open")) return true;
  const classes = attributeOf(element, "class");
  if (HIDING_CLASS.test(classes)) return true;
  if (/(?:^|\s)(?:d-none|hidden)(?=\s|$)/i.test(classes) && !SHOWN_CLASS.test(classes)) return true;
  if (!attributes.has("style")) return false;
  const style = inlineStyle(element);
  return (
    style.get("display") === "none" ||
    style.get("visibility") === "hidden" ||
    style.get("mso-hide") === "all" ||
    (style.get("max-height") === "0px" && style.get("overflow") === "hidden")
  );
}
