import { attributeOf, type HtmlElement } from "./html-node.ts";

/** Declarations of an element's own `style`, names and values in small letters; the last of equal names counts. */
export function inlineStyle(element: HtmlElement): ReadonlyMap<string, string> {
  const style = attributeOf(element, "style");
  const declarations = new Map<string, string>();
  if (style === "") return declarations;
  for (const declaration of style.split(";")) {
    const colon = declaration.indexOf(":");
    if (colon === -1) continue;
    const value = declaration.slice(colon + 1).replace(/!important/i, "");
    declarations.set(declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase());
  }
  return declarations;
}
