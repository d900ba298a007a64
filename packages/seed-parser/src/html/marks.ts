import type { Marked, Span } from "@clusterpost/core";
import { attributeOf, type HtmlElement } from "./html-node.ts";
import { inlineStyle } from "./inline-style.ts";

/** What an element around a text makes of it; marks of one kind never stand inside each other. */
export interface Mark {
  readonly type: Marked["type"] | "link";
  /** Address of a link; empty otherwise. */
  readonly href: string;
  readonly span: Span;
  readonly outer: Mark | undefined;
}

/** Mark types of elements by name. */
const BY_NAME: Readonly<Record<string, Marked["type"]>> = {
  b: "strong",
  strong: "strong",
  i: "emphasis",
  em: "emphasis",
  cite: "emphasis",
  dfn: "emphasis",
  var: "emphasis",
  s: "deleted",
  strike: "deleted",
  del: "deleted",
  sup: "superscript",
  sub: "subscript",
};

function hasMark(mark: Mark | undefined, type: Mark["type"]): boolean {
  for (let at = mark; at !== undefined; at = at.outer) if (at.type === type) return true;
  return false;
}

/** Adds a mark, unless the text has one of its kind already. */
export function addMark(outer: Mark | undefined, type: Mark["type"], span: Span, href = ""): Mark | undefined {
  return hasMark(outer, type) ? outer : { type, href, span, outer };
}

/** Marks without the link among them: a link inside a link ends the outer one. */
export function withoutLink(mark: Mark | undefined): Mark | undefined {
  if (mark === undefined) return undefined;
  return mark.type === "link" ? mark.outer : { ...mark, outer: withoutLink(mark.outer) };
}

function typesByStyle(element: HtmlElement): Marked["type"][] {
  const style = inlineStyle(element);
  const weight = style.get("font-weight") ?? "";
  const types: Marked["type"][] = [];
  if (/^(?:bold|bolder|[6-9]00)$/.test(weight)) types.push("strong");
  if (/^(?:italic|oblique)/.test(style.get("font-style") ?? "")) types.push("emphasis");
  if (/line-through/.test(style.get("text-decoration") ?? style.get("text-decoration-line") ?? ""))
    types.push("deleted");
  if (style.get("vertical-align") === "super") types.push("superscript");
  if (style.get("vertical-align") === "sub") types.push("subscript");
  return types;
}

/** What an element says by its name or own style, as office programs write it; `b` of normal weight is none. */
export function marksOf(element: HtmlElement, outer: Mark | undefined): Mark | undefined {
  const named = BY_NAME[element.name];
  const style = attributeOf(element, "style");
  if (named === "strong" && style !== "" && /^(?:normal|[1-4]00)$/.test(inlineStyle(element).get("font-weight") ?? ""))
    return outer;
  let mark = named === undefined ? outer : addMark(outer, named, element.span);
  const isPlain = element.name === "span" || element.name === "font" || element.name === "a";
  if (isPlain && style !== "") for (const type of typesByStyle(element)) mark = addMark(mark, type, element.span);
  return mark;
}
