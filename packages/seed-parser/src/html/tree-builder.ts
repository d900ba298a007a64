import { BLOCK_ELEMENTS, HEADINGS, VOID_ELEMENTS } from "./element-kinds.ts";
import { createElement, type HtmlElement } from "./html-node.ts";

/** More open elements than this are not built; their content goes to the innermost one that is. */
export const MAX_OPEN_ELEMENTS = 300;

/** Elements that keep closing tags inside them from closing what is outside. */
const SCOPES: ReadonlySet<string> = new Set("html table td th caption template object button svg math".split(" "));
const CELLS: ReadonlySet<string> = new Set(["td", "th"]);
const ROWS: ReadonlySet<string> = new Set(["tr", ...CELLS]);
const ROW_GROUPS: ReadonlySet<string> = new Set(["tbody", "thead", "tfoot", "caption", "colgroup", ...ROWS]);
const TABLE_PARTS: ReadonlySet<string> = new Set(["table", ...ROW_GROUPS]);
const LIST_ITEMS: ReadonlySet<string> = new Set(["li"]);
const TERMS: ReadonlySet<string> = new Set(["dt", "dd"]);
const LISTS: ReadonlySet<string> = new Set(["ul", "ol", "menu", "dir"]);
const DEFINITIONS: ReadonlySet<string> = new Set(["dl"]);
const TABLES: ReadonlySet<string> = new Set(["table"]);
const PARAGRAPHS: ReadonlySet<string> = new Set(["p"]);
const LINKS: ReadonlySet<string> = new Set(["a"]);
const OPTIONS: ReadonlySet<string> = new Set(["option"]);
const SELECTS: ReadonlySet<string> = new Set(["select"]);
/** What stands in the head of a page; anything else begins its body. */
const HEAD_CONTENT: ReadonlySet<string> = new Set("base link meta script style template title".split(" "));

/** Which open elements a new element ends, up to which element they are looked for. */
const ENDS: ReadonlyMap<string, readonly [ended: ReadonlySet<string>, within: ReadonlySet<string>]> = new Map([
  ["li", [LIST_ITEMS, LISTS] as const],
  ["dt", [TERMS, DEFINITIONS] as const],
  ["dd", [TERMS, DEFINITIONS] as const],
  ["td", [CELLS, TABLES] as const],
  ["th", [CELLS, TABLES] as const],
  ["tr", [ROWS, TABLES] as const],
  ["tbody", [ROW_GROUPS, TABLES] as const],
  ["thead", [ROW_GROUPS, TABLES] as const],
  ["tfoot", [ROW_GROUPS, TABLES] as const],
  ["a", [LINKS, BLOCK_ELEMENTS] as const],
  ["option", [OPTIONS, SELECTS] as const],
]);

/**
 * Builds the tree of a page as browsers do in the cases that occur: elements whose end is implied,
 * closing tags out of order, elements never closed. Its cost is linear, for the number of open
 * elements is bounded.
 */
export class TreeBuilder {
  readonly root: HtmlElement;
  /** Where elements were nested too deep for the first time. */
  tooDeepAt: number | undefined;
  readonly #open: HtmlElement[];
  readonly #counts: Map<string, number> = new Map();
  /** Opening tags that were passed over, so that their closing tags are, too. */
  readonly #refused: Map<string, number> = new Map();

  constructor(start: number) {
    this.root = createElement("html", { start, end: start }, undefined);
    this.#open = [this.root];
  }

  get current(): HtmlElement {
    return this.#open.at(-1) ?? this.root;
  }

  /** Whether an element is open. */
  has(name: string): boolean {
    return (this.#counts.get(name) ?? 0) > 0;
  }

  open(name: string, attributes: ReadonlyMap<string, string>, start: number, end: number): void {
    if (name === "html" || (name === "body" && this.has("body"))) return;
    this.#endImplied(name, start);
    if (this.#open.length >= MAX_OPEN_ELEMENTS && !VOID_ELEMENTS.has(name)) {
      this.tooDeepAt ??= start;
      this.#refused.set(name, (this.#refused.get(name) ?? 0) + 1);
      return;
    }
    const element = createElement(name, { start, end }, this.current, attributes);
    this.current.children.push(element);
    if (VOID_ELEMENTS.has(name)) return;
    this.#open.push(element);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  close(name: string, start: number, end: number): void {
    const refused = this.#refused.get(name) ?? 0;
    if (refused > 0) this.#refused.set(name, refused - 1);
    else if (this.has(name)) this.#closeOpen(name, start, end);
    else if (name === "p" || name === "br") {
      // A closing tag alone still ends a line.
      this.current.children.push(createElement(name, { start, end }, this.current));
    }
  }

  text(value: string, start: number, end: number): void {
    if (this.current.name === "head" && value.trim() !== "") this.#pop(start);
    const siblings = this.current.children;
    const last = siblings.at(-1);
    const isExact = end - start === value.length;
    if (last?.kind === "text" && isExact && last.span.end === start && start - last.span.start === last.value.length) {
      last.value += value;
      last.span = { start: last.span.start, end };
    } else siblings.push({ kind: "text", value, span: { start, end } });
  }

  comment(value: string, start: number, end: number): void {
    this.current.children.push({ kind: "comment", value, span: { start, end } });
  }

  /** Closes what is still open. */
  finish(end: number): void {
    while (this.#open.length > 1) this.#pop(end);
    this.root.span = { start: this.root.span.start, end };
  }

  #endImplied(name: string, at: number): void {
    if (this.current.name === "head" && !HEAD_CONTENT.has(name)) this.#pop(at);
    const isBlock = BLOCK_ELEMENTS.has(name) && (name === "table" || !TABLE_PARTS.has(name));
    if (isBlock) this.#closeThrough(PARAGRAPHS, SCOPES, at);
    if (HEADINGS.has(name) && HEADINGS.has(this.current.name)) this.#pop(at);
    const ends = ENDS.get(name);
    if (ends !== undefined) this.#closeThrough(ends[0], ends[1], at);
  }

  /** Closes the outermost of some elements that is open inside `within`, and all inside it. */
  #closeThrough(ended: ReadonlySet<string>, within: ReadonlySet<string>, at: number): void {
    if (![...ended].some((name) => this.has(name))) return;
    let found = 0;
    for (let index = this.#open.length - 1; index > 0; index -= 1) {
      const { name } = this.#open[index] as HtmlElement;
      if (ended.has(name)) found = index;
      else if (within.has(name) || SCOPES.has(name)) break;
    }
    if (found > 0) while (this.#open.length > found) this.#pop(at);
  }

  #closeOpen(name: string, start: number, end: number): void {
    const isBlock = BLOCK_ELEMENTS.has(name);
    for (let index = this.#open.length - 1; index > 0; index -= 1) {
      const element = this.#open[index] as HtmlElement;
      if (element.name === name) {
        while (this.#open.length > index + 1) this.#pop(start);
        this.#pop(end);
        return;
      }
      // Browsers move such marks; to leave them open keeps every word where it is.
      if (!isBlock && BLOCK_ELEMENTS.has(element.name)) return;
      if (SCOPES.has(element.name) && !TABLE_PARTS.has(name) && name !== "body") return;
    }
  }

  #pop(end: number): void {
    const element = this.#open.pop();
    if (element === undefined) return;
    element.span = { start: element.span.start, end };
    this.#counts.set(element.name, (this.#counts.get(element.name) ?? 1) - 1);
  }
}
