import type { Span } from "@clusterpost/core";

/** Characters of a page, entities decoded, white space as written. */
export interface HtmlText {
  readonly kind: "text";
  value: string;
  span: Span;
}

/** A comment: `<!-- … -->`, or a conditional one of an office program. */
export interface HtmlComment {
  readonly kind: "comment";
  readonly value: string;
  readonly span: Span;
}

/** An element with its content. */
export interface HtmlElement {
  readonly kind: "element";
  /** In small letters. */
  readonly name: string;
  /** Names in small letters, values decoded; the first of equal names counts, as in browsers. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: HtmlNode[];
  readonly parent: HtmlElement | undefined;
  /** Its place among its parent's children. */
  readonly index: number;
  /** From the first character of its opening tag to the last of its closing tag. */
  span: Span;
}

export type HtmlNode = HtmlText | HtmlComment | HtmlElement;

const NOTHING: ReadonlyMap<string, string> = new Map();

/** Builds an element without content. */
export function createElement(
  name: string,
  span: Span,
  parent: HtmlElement | undefined,
  attributes: ReadonlyMap<string, string> = NOTHING,
): HtmlElement {
  return { kind: "element", name, attributes, children: [], parent, index: parent?.children.length ?? 0, span };
}

/** Value of an attribute, white space at its ends left out; empty when it is absent. */
export function attributeOf(element: HtmlElement, name: string): string {
  return element.attributes.get(name)?.trim() ?? "";
}

/** The elements directly inside an element. */
export function elementsIn(element: HtmlElement): HtmlElement[] {
  return element.children.filter((node) => node.kind === "element");
}

/** Every element inside an element, in the order of their opening tags, without `element` itself. */
export function* descendants(element: HtmlElement): Generator<HtmlElement> {
  const open: HtmlElement[] = elementsIn(element).reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    const inner = next.children;
    for (let at = inner.length - 1; at >= 0; at -= 1) {
      const node = inner[at];
      if (node?.kind === "element") open.push(node);
    }
  }
}

/** Gives the elements of a page by their names, each kind in the order of the page. */
export type ElementsByName = (name: string) => readonly HtmlElement[];

/** Looks once through a page for elements that state something beside its text. */
export function findByName(root: HtmlElement, names: ReadonlySet<string>): ElementsByName {
  const found = new Map<string, HtmlElement[]>();
  for (const name of names) found.set(name, []);
  for (const element of descendants(root)) found.get(element.name)?.push(element);
  return (name) => found.get(name) ?? [];
}

/** Whether an element stands inside another, or is it. */
export function isWithin(element: HtmlElement, outer: HtmlElement): boolean {
  for (let at: HtmlElement | undefined = element; at !== undefined; at = at.parent) if (at === outer) return true;
  return false;
}
