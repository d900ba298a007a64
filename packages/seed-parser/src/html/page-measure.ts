import { HEADINGS, SILENT_ELEMENTS } from "./element-kinds.ts";
import type { HtmlElement } from "./html-node.ts";

/** How much of what an element holds. */
export interface Measure {
  /** Characters of words, white space not counted. */
  readonly characters: number;
  /** Those of them that stand inside links. */
  readonly linked: number;
  readonly headings: number;
}

/** Measures of the elements of a page. */
export type PageMeasure = (element: HtmlElement) => Measure;

const EMPTY: Measure = { characters: 0, linked: 0, headings: 0 };

/** Measures every element of a page in one pass. */
export function measurePage(root: HtmlElement): PageMeasure {
  const measures = new Map<HtmlElement, Measure>();
  measureElement(root, false, measures);
  return (element) => measures.get(element) ?? EMPTY;
}

function measureElement(element: HtmlElement, isLinked: boolean, measures: Map<HtmlElement, Measure>): Measure {
  const inLink = isLinked || element.name === "a";
  let characters = 0;
  let linked = 0;
  let headings = HEADINGS.has(element.name) ? 1 : 0;
  for (const node of element.children) {
    if (node.kind === "text") {
      const length = node.value.trim() === "" ? 0 : node.value.replace(/\s+/g, "").length;
      characters += length;
      if (inLink) linked += length;
    } else if (node.kind === "element" && !SILENT_ELEMENTS.has(node.name)) {
      const inner = measureElement(node, inLink, measures);
      characters += inner.characters;
      linked += inner.linked;
      headings += inner.headings;
    }
  }
  const measure = { characters, linked, headings };
  measures.set(element, measure);
  return measure;
}
