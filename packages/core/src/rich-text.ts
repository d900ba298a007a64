import type { Span } from "./span.ts";

/** Plain characters. Never markup: `<b>` in a value is shown as four characters. */
export interface Text {
  readonly type: "text";
  readonly value: string;
  readonly span: Span;
}

/** A span of inlines with a meaning of its own; `deleted` is struck-out text. */
export interface Marked {
  readonly type: "strong" | "emphasis" | "superscript" | "subscript" | "deleted";
  readonly children: readonly Inline[];
  readonly span: Span;
}

/** A hyperlink. The address is absolute: `http:`, `https:` or `mailto:`, nothing else. */
export interface Link {
  readonly type: "link";
  readonly href: string;
  readonly children: readonly Inline[];
  readonly span: Span;
}

/** A forced line break inside a paragraph. */
export interface LineBreak {
  readonly type: "line-break";
  readonly span: Span;
}

/** A mark that points to a {@link Footnote} of the same document. */
export interface FootnoteReference {
  readonly type: "footnote-reference";
  /** The footnote's {@link Footnote.id}. */
  readonly id: string;
  /** As written: `1`, `*`. */
  readonly mark: string;
  readonly span: Span;
}

/** What stands inside a line of text. The union is closed: there is no raw-markup node. */
export type Inline = Text | Marked | Link | LineBreak | FootnoteReference;

export interface Paragraph {
  readonly type: "paragraph";
  readonly children: readonly Inline[];
  readonly span: Span;
}

export interface Heading {
  readonly type: "heading";
  /** 1 (highest) to 6, as in HTML. */
  readonly level: number;
  readonly children: readonly Inline[];
  readonly span: Span;
}

export interface ListItem {
  readonly children: readonly Block[];
  readonly span: Span;
}

export interface List {
  readonly type: "list";
  readonly ordered: boolean;
  /** Number of the first item of an ordered list; 1 when absent. */
  readonly start?: number;
  readonly items: readonly ListItem[];
  readonly span: Span;
}

export interface Quote {
  readonly type: "quote";
  readonly children: readonly Block[];
  readonly span: Span;
}

export interface TableCell {
  readonly children: readonly Inline[];
  readonly span: Span;
}

export interface Table {
  readonly type: "table";
  readonly header: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly span: Span;
}

export interface Image {
  readonly type: "image";
  /** As written: an absolute address or a path beside the submission. */
  readonly src: string;
  /** Text for those who do not see the image; empty for decoration. */
  readonly alt: string;
  readonly span: Span;
}

export interface Rule {
  readonly type: "rule";
  readonly span: Span;
}

/** What stands on its own lines. */
export type Block = Paragraph | Heading | List | Quote | Table | Image | Rule;

/** The content of an item: a closed tree of plain JSON values. */
export type RichText = readonly Block[];

/** Nodes nest at most this deep; deeper input is kept as plain paragraphs and diagnosed. */
export const MAX_DEPTH = 100;

/**
 * Gives the characters of a run of inlines without any markup.
 *
 * @returns plain text; line breaks become one space, footnote marks are left out
 */
export function textOfInlines(inlines: readonly Inline[]): string {
  const only = inlines[0];
  if (inlines.length === 1 && only?.type === "text") return only.value;
  let text = "";
  for (const inline of inlines) {
    if (inline.type === "text") text += inline.value;
    else if (inline.type === "line-break") text += " ";
    else if (inline.type !== "footnote-reference") text += textOfInlines(inline.children);
  }
  return text;
}

/** Gives every run of inlines of a tree, in reading order. */
export function inlineRuns(blocks: RichText): (readonly Inline[])[] {
  const runs: (readonly Inline[])[] = [];
  collectRuns(blocks, runs);
  return runs;
}

function collectRuns(blocks: RichText, runs: (readonly Inline[])[]): void {
  for (const block of blocks) {
    switch (block.type) {
      case "paragraph":
      case "heading":
        runs.push(block.children);
        break;
      case "list":
        for (const item of block.items) collectRuns(item.children, runs);
        break;
      case "quote":
        collectRuns(block.children, runs);
        break;
      case "table":
        for (const row of [block.header, ...block.rows]) for (const cell of row) runs.push(cell.children);
        break;
      case "image":
      case "rule":
        break;
    }
  }
}

/** Gives every inline of a run and all that it holds, parents first. */
export function walkInlines(inlines: readonly Inline[]): Inline[] {
  const found: Inline[] = [];
  collectInlines(inlines, found);
  return found;
}

function collectInlines(inlines: readonly Inline[], found: Inline[]): void {
  for (const inline of inlines) {
    found.push(inline);
    if ("children" in inline) collectInlines(inline.children, found);
  }
}

/**
 * Gives the characters of a tree without any markup, one line per run of inlines.
 *
 * @returns plain text joined by LF; an image gives its `alt`
 */
export function textOf(blocks: RichText): string {
  return linesOf(blocks)
    .filter((line) => line !== "")
    .join("\n");
}

function linesOf(blocks: RichText): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case "image":
        return [block.alt];
      case "list":
        return block.items.flatMap(({ children }) => linesOf(children));
      case "quote":
        return linesOf(block.children);
      default:
        return inlineRuns([block]).map(textOfInlines);
    }
  });
}

/** Gives every link of a tree, in reading order. */
export function linksOf(blocks: RichText): Link[] {
  const links: Link[] = [];
  for (const run of inlineRuns(blocks)) collectLinks(run, links);
  return links;
}

function collectLinks(inlines: readonly Inline[], links: Link[]): void {
  for (const inline of inlines) {
    if (inline.type === "link") links.push(inline);
    if ("children" in inline) collectLinks(inline.children, links);
  }
}
