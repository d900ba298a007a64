import { type Block, type Inline, joinSpans, type Span, textOfInlines } from "@clusterpost/core";
import type { BlockReader } from "./block-reader.ts";
import type { HtmlElement, HtmlNode } from "./html-node.ts";
import { visibleText } from "./visible-text.ts";

/** A longer description stands below its term, not beside it. */
const LONGEST_BESIDE = 300;

/** A line of a term and its descriptions so far. */
interface OpenLine {
  readonly inlines: Inline[];
  readonly span: Span;
}

/** Terms and descriptions of a list, its groups opened (HTML, 4.4.9), and what broken pages have between them. */
function partsOf(list: HtmlElement): HtmlNode[] {
  return list.children
    .flatMap((node) => (node.kind === "element" && node.name === "div" ? node.children : [node]))
    .filter((node) => node.kind !== "text" || node.value.trim() !== "");
}

function isNamed<Name extends string>(
  node: HtmlNode | undefined,
  name: Name,
): node is HtmlElement & { readonly name: Name } {
  return node?.kind === "element" && node.name === name;
}

/**
 * Reads a list of terms as lines `Term: description`, the form of labelled lines in other submissions.
 * Long descriptions, and those of several paragraphs, stand below their term.
 */
export function readDefinitions(list: HtmlElement, reader: BlockReader): Block[] {
  const blocks: Block[] = [];
  const parts = partsOf(list);
  const { words } = reader.parts.context;
  /** Several descriptions of a term that is no known label are lines of their own: the details of a page. */
  const isBeside = (index: number): boolean =>
    !isNamed(parts[index + 1], "dd") || words.label(`${textOfTerm(parts[index - 1])}:`) !== undefined;
  let term: { inlines: Inline[]; element: HtmlElement } | undefined;
  const endTerm = (): void => {
    if (term !== undefined) blocks.push(paragraphOf([strong(term.inlines)], term.element.span));
    term = undefined;
  };
  let open: OpenLine | undefined;
  const endLine = (): void => {
    if (open !== undefined) blocks.push(paragraphOf(open.inlines, open.span));
    open = undefined;
  };
  for (const [index, node] of parts.entries()) {
    if (node.kind === "element" && reader.leavesOut(node)) continue;
    if (isNamed(node, "dt")) {
      endLine();
      endTerm();
      const { inlines, images } = reader.readLine(node);
      for (const image of images) blocks.push(image);
      if (inlines.length > 0) term = { inlines, element: node };
      continue;
    }
    const inside = reader.readNodes([node]);
    const [only, ...more] = inside;
    const isLine =
      only?.type === "paragraph" && more.length === 0 && textOfInlines(only.children).length <= LONGEST_BESIDE;
    if (isLine && isNamed(node, "dd") && (open !== undefined || (term !== undefined && isBeside(index)))) {
      const { start } = only.span;
      const line: OpenLine =
        term === undefined
          ? (open ?? { inlines: [], span: node.span })
          : { inlines: labelled(term.inlines, start), span: term.element.span };
      if (term === undefined) line.inlines.push({ type: "line-break", span: { start, end: start } });
      for (const inline of only.children) line.inlines.push(inline);
      open = { inlines: line.inlines, span: joinSpans(line.span, node.span) };
      term = undefined;
      continue;
    }
    endLine();
    endTerm();
    for (const block of inside) blocks.push(block);
  }
  endLine();
  endTerm();
  return blocks;
}

function textOfTerm(node: HtmlNode | undefined): string {
  return isNamed(node, "dt") ? visibleText(node) : "";
}

function paragraphOf(children: Inline[], span: Span): Block {
  return { type: "paragraph", children, span };
}

function strong(children: Inline[]): Inline {
  const first = children[0]?.span ?? { start: 0, end: 0 };
  return { type: "strong", children, span: joinSpans(first, children.at(-1)?.span ?? first) };
}

/** A term, in strong letters, and the colon behind it. */
export function labelled(term: Inline[], at: number): Inline[] {
  const last = term.at(-1);
  const hasColon = last?.type === "text" && last.value.endsWith(":");
  return [strong(term), { type: "text", value: hasColon ? " " : ": ", span: { start: at, end: at } }];
}
