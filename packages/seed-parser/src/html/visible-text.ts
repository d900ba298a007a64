import { BLOCK_ELEMENTS, SILENT_ELEMENTS } from "./element-kinds.ts";
import { attributeOf, type HtmlElement } from "./html-node.ts";
import { collapse } from "./white-space.ts";

/** The words of an element on one line, texts of images included, scripts and the like left out. */
export function visibleText(element: HtmlElement): string {
  const parts: string[] = [];
  collect(element, parts);
  return collapse(parts.join(""));
}

function collect(element: HtmlElement, parts: string[]): void {
  if (element.name === "img" || element.name === "area") parts.push(" ", attributeOf(element, "alt"), " ");
  if (element.name === "input") parts.push(" ", inputText(element), " ");
  const isApart = element.name === "br" || element.name === "button" || BLOCK_ELEMENTS.has(element.name);
  if (isApart) parts.push(" ");
  for (const node of element.children) {
    if (node.kind === "text") parts.push(node.value);
    else if (node.kind === "element" && !SILENT_ELEMENTS.has(node.name)) collect(node, parts);
  }
  if (isApart) parts.push(" ");
}

/** What a field of a form shows: the words of its button or of its empty field. */
function inputText(input: HtmlElement): string {
  const type = attributeOf(input, "type").toLowerCase();
  if (type === "hidden") return "";
  const isButton = type === "submit" || type === "button" || type === "reset";
  return isButton ? attributeOf(input, "value") : attributeOf(input, "placeholder");
}
