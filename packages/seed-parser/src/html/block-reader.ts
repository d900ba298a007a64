import {
  type Block,
  type Heading,
  type Inline,
  joinSpans,
  type ListItem,
  MAX_DEPTH,
  type Span,
} from "@clusterpost/core";
import { spanOfInlines } from "../inline-text.ts";
import { reportVagueLink } from "../vague-link.ts";
import type { BlockReaderParts } from "./block-reader-parts.ts";
import { isBylineLink, isBylineList } from "./byline-links.ts";
import { readDefinitions } from "./definitions.ts";
import { BLOCK_ELEMENTS, HEADINGS, SILENT_ELEMENTS } from "./element-kinds.ts";
import { attributeOf, elementsIn, type HtmlElement, type HtmlNode } from "./html-node.ts";
import { isLabelOfNext } from "./label-elements.ts";
import { lineOfBlocks } from "./line-of-blocks.ts";
import { addMark, type Mark, marksOf, withoutLink } from "./marks.ts";
import { readProtectedAddress } from "./protected-address.ts";
import { reportDepth } from "./report-depth.ts";
import { Run } from "./run.ts";
import { readTable } from "./tables.ts";
import { videoOf } from "./videos.ts";
import { visibleText } from "./visible-text.ts";
import { readWordItem, type WordItem } from "./word-lists.ts";

/** A list and its item, or a quote, may be opened up to this level; the text inside has three more. */
const DEEPEST = MAX_DEPTH - 6;

/** Turns elements into blocks of the closed tree; what has no place in it stays as its words. */
export class BlockReader {
  /** The page's title, once it was read. */
  title: Heading | undefined;
  readonly parts: BlockReaderParts;
  #blocks: Block[] = [];
  #images: Block[] = [];
  readonly #run: Run = new Run();
  #level = 0;
  #depth = 0;
  #preserves = false;
  /** The next line goes on behind the label before it. */
  #joins = false;
  #toldDepth = false;

  constructor(parts: BlockReaderParts) {
    this.parts = parts;
  }

  /** Reads the content of an element into blocks of its own. */
  readInside(element: HtmlElement, mark?: Mark): Block[] {
    return this.#apart(() => this.#readChildren(element, mark));
  }

  /** Reads nodes into blocks of their own. */
  readNodes(nodes: readonly HtmlNode[], mark?: Mark): Block[] {
    return this.#apart(() => {
      for (const node of nodes) this.#readNode(node, mark);
    });
  }

  /** Whether an element is no content; it is named then. */
  leavesOut(element: HtmlElement): boolean {
    const omission = videoOf(element) !== undefined ? undefined : this.parts.omits(element);
    if (omission === "hidden") this.parts.leftOut.hidden(element);
    else if (omission === "furniture") this.parts.leftOut.furniture(element);
    return omission !== undefined;
  }

  /** Reads the content of an element as one line; its paragraphs are parted by line breaks. */
  readLine(element: HtmlElement): { inlines: Inline[]; images: Block[] } {
    return lineOfBlocks(this.readInside(element));
  }

  #apart(read: () => void): Block[] {
    this.#joins = false;
    this.#flush();
    const outer = { blocks: this.#blocks, images: this.#images, level: this.#level };
    this.#blocks = [];
    this.#images = [];
    this.#level = 0;
    read();
    this.#joins = false;
    this.#flush();
    const blocks = this.#blocks;
    this.#blocks = outer.blocks;
    this.#images = outer.images;
    this.#level = outer.level;
    return blocks;
  }

  #place(blocks: readonly Block[]): void {
    for (const block of blocks) this.#blocks.push(block);
  }

  #flush(): void {
    if (this.#joins) return;
    for (const children of this.#run.take()) {
      const span = spanOfInlines(children, { start: 0, end: 0 });
      this.#blocks.push(
        this.#level === 0
          ? { type: "paragraph", children, span }
          : { type: "heading", level: this.#level, children, span },
      );
    }
    this.#place(this.#images);
    this.#images = [];
  }

  #readChildren(element: HtmlElement, mark: Mark | undefined): void {
    const { children } = element;
    for (let at = 0; at < children.length; at += 1) {
      const node = children[at] as HtmlNode;
      const items = node.kind === "element" ? this.#wordItems(children, at) : [];
      if (items.length === 0) this.#readNode(node, mark);
      else {
        this.#flush();
        this.#place(this.#readWordItems(items, 0, items.length));
        at = items.at(-1)?.index ?? at;
      }
    }
  }

  #readNode(node: HtmlNode, mark: Mark | undefined): void {
    if (node.kind === "text") this.#readText(node.value, node.span, mark);
    else if (node.kind === "comment") this.parts.leftOut.comment(node);
    else if (!SILENT_ELEMENTS.has(node.name)) this.#readWhole(node, mark);
  }

  #readText(value: string, span: Span, mark: Mark | undefined): void {
    if (value.trim() !== "") this.#joins = false;
    if (!this.#preserves || !value.includes("\n")) return this.#run.text(value, span, mark);
    const isExact = span.end - span.start === value.length;
    let from = 0;
    for (const line of value.split("\n")) {
      const at = isExact ? span.start + from : span.start;
      if (from > 0) this.#run.lineBreak({ start: at, end: at }, mark);
      this.#run.text(line, isExact ? { start: at, end: at + line.length } : span, mark);
      from += line.length + 1;
    }
  }

  #readWhole(element: HtmlElement, mark: Mark | undefined): void {
    const isBlock = BLOCK_ELEMENTS.has(element.name);
    if (element === this.parts.title) return this.#readTitle(element);
    if (this.leavesOut(element)) {
      const { start } = element.span;
      if (isBlock) this.#flush();
      else if (this.parts.omits(element) === "furniture") this.#run.text(" ", { start, end: start }, mark);
      return;
    }
    if (!isBlock) return this.#readInline(element, mark);
    const isLabel = isLabelOfNext(element, this.parts.context);
    this.#flush();
    this.#readBlock(element, mark);
    if (isLabel) this.#endLabel(element);
    else this.#flush();
  }

  #readBlock(element: HtmlElement, mark: Mark | undefined): void {
    const { name } = element;
    if (HEADINGS.has(name)) return this.#readHeading(element, Number(name.slice(1)), mark);
    switch (name) {
      case "ul":
      case "ol":
      case "menu":
      case "dir":
        return this.#readList(element, mark);
      case "dl":
        this.#place(readDefinitions(element, this));
        return;
      case "table":
        this.#place(readTable(element, this));
        return;
      case "blockquote":
        return this.#readQuote(element, mark);
      case "pre":
      case "listing":
      case "xmp":
      case "plaintext":
        return this.#readPreserved(element, mark);
      case "hr":
        this.#blocks.push({ type: "rule", span: element.span });
        return;
      default: {
        const classes = attributeOf(element, "class");
        if (/^MsoTitle\b/.test(classes)) return this.#readHeading(element, 1, mark);
        return this.#readChildren(element, marksOf(element, mark));
      }
    }
  }

  #readTitle(element: HtmlElement): void {
    this.#flush();
    const { inlines, images } = this.readLine(element);
    if (inlines.length > 0)
      this.title = { type: "heading", level: 1, children: inlines, span: spanOfInlines(inlines, element.span) };
    this.#place(images);
  }

  #readHeading(element: HtmlElement, level: number, mark: Mark | undefined): void {
    const outer = this.#level;
    this.#level = level;
    this.#readChildren(element, mark);
    if (!isLabelOfNext(element, this.parts.context)) this.#flush();
    this.#level = outer;
  }

  #readPreserved(element: HtmlElement, mark: Mark | undefined): void {
    const outer = this.#preserves;
    this.#preserves = true;
    this.#readChildren(element, mark);
    this.#preserves = outer;
  }

  /** Ends a label with a colon; its value, the next line, follows it. */
  #endLabel(element: HtmlElement): void {
    const at = element.span.end;
    const colon = visibleText(element).endsWith(":") ? " " : ": ";
    this.#run.text(colon, { start: at, end: at }, undefined);
    this.#joins = true;
  }

  #readInline(element: HtmlElement, mark: Mark | undefined): void {
    const address = readProtectedAddress(attributeOf(element, "data-cfemail"));
    if (address !== undefined && element.name !== "a") {
      this.parts.leftOut.furniture(element);
      return this.#run.text(address, element.span, mark);
    }
    switch (element.name) {
      case "br":
        if (!this.#joins) this.#run.lineBreak(element.span, mark);
        return;
      case "wbr":
        return;
      case "img":
        return this.#readImage(element, mark);
      case "iframe":
        return this.#readVideo(element);
      case "a":
        return this.#readLink(element, mark);
      case "time":
        // Pages set the day apart by their style alone.
        if (this.#run.endsWithWord) this.#run.text(" ", { start: element.span.start, end: element.span.start }, mark);
        return this.#readChildren(element, marksOf(element, mark));
      case "q":
        this.#run.text("“", { start: element.span.start, end: element.span.start }, mark);
        this.#readChildren(element, mark);
        this.#run.text("”", { start: element.span.end, end: element.span.end }, mark);
        return;
      default: {
        const isLabel = isLabelOfNext(element, this.parts.context);
        this.#readChildren(element, marksOf(element, mark));
        if (isLabel) this.#endLabel(element);
      }
    }
  }

  #readLink(element: HtmlElement, mark: Mark | undefined): void {
    const inner = marksOf(element, withoutLink(mark));
    if (!element.attributes.has("href")) return this.#readChildren(element, marksOf(element, mark));
    const text = visibleText(element);
    const around = { ...element.span, end: Math.min(element.span.end, element.span.start + 400) };
    if (text === "") return this.#readEmptyLink(element, inner, around);
    if (isBylineLink(element, text)) {
      this.parts.leftOut.address(element);
      return this.#readChildren(element, inner);
    }
    const href = this.parts.readAddress(element, text, around);
    reportVagueLink(text, around, this.parts.context);
    const before = this.#images.length + this.#blocks.length;
    this.#readChildren(element, href === undefined ? inner : addMark(inner, "link", element.span, href));
    const isOnlyPicture = this.#images.length + this.#blocks.length > before && elementsIn(element).length > 0;
    if (href !== undefined && isOnlyPicture && this.#run.isBlank) this.#addPictureLink(href, text, element, inner);
  }

  /** A link around a picture without words; one to the same picture, larger, is not kept. */
  #readEmptyLink(element: HtmlElement, mark: Mark | undefined, around: Span): void {
    const before = this.#images.length + this.#blocks.length;
    this.#readChildren(element, mark);
    const address = attributeOf(element, "href");
    const hasPicture = this.#images.length + this.#blocks.length > before;
    if (!hasPicture || /\.(?:jpe?g|png|gif|webp|svg|avif)(?:[?#]|$)/i.test(address)) return;
    const href = this.parts.readAddress(element, address, around);
    if (href !== undefined) this.#addPictureLink(href, href, element, mark);
  }

  #addPictureLink(href: string, text: string, element: HtmlElement, mark: Mark | undefined): void {
    this.#flush();
    this.#run.text(text, element.span, addMark(mark, "link", element.span, href));
    this.#flush();
  }

  #readImage(element: HtmlElement, mark: Mark | undefined): void {
    const read = this.parts.images.read(element);
    if (read.kind === "text") this.#run.text(read.text, element.span, mark);
    else this.#run.text(" ", { start: element.span.start, end: element.span.start }, mark);
    if (read.kind === "image") this.#images.push(read.image);
    if (read.kind === "image" && this.#run.isBlank && !this.#joins) this.#flush();
  }

  /** A film of a page becomes a link to it. */
  #readVideo(element: HtmlElement): void {
    const video = videoOf(element);
    if (video === undefined) return;
    this.#flush();
    this.#run.text(video.text, element.span, addMark(undefined, "link", element.span, video.href));
    this.#flush();
  }

  #readQuote(element: HtmlElement, mark: Mark | undefined): void {
    if (!this.#enter(1, element)) return this.#readChildren(element, mark);
    const children = this.readInside(element, mark);
    this.#depth -= 1;
    if (children.length > 0) this.#blocks.push({ type: "quote", children, span: element.span });
  }

  #enter(levels: number, element: HtmlElement): boolean {
    if (this.#depth + levels <= DEEPEST) {
      this.#depth += levels;
      return true;
    }
    if (!this.#toldDepth) reportDepth(element.span, this.parts.context);
    this.#toldDepth = true;
    return false;
  }

  #readList(element: HtmlElement, mark: Mark | undefined): void {
    if (isBylineList(element)) {
      const { inlines, images } = lineOfBlocks(elementsIn(element).flatMap((item) => this.readNodes([item], mark)));
      const span = spanOfInlines(inlines, element.span);
      if (inlines.length > 0) this.#blocks.push({ type: "paragraph", children: inlines, span });
      return this.#place(images);
    }
    if (!this.#enter(2, element)) return this.#readChildren(element, mark);
    const items: ListItem[] = [];
    let loose: HtmlNode[] = [];
    const endLoose = (): void => {
      if (loose.length === 0) return;
      const nodes = loose;
      loose = [];
      const children = this.readNodes(nodes, mark);
      if (children.length === 0) return;
      // A list directly in a list belongs to the item before it.
      const last = items.at(-1);
      const span = joinSpans(children[0]?.span ?? element.span, children.at(-1)?.span ?? element.span);
      if (last === undefined) items.push({ children, span });
      else items[items.length - 1] = { children: [...last.children, ...children], span: joinSpans(last.span, span) };
    };
    for (const node of element.children) {
      if (node.kind !== "element" || node.name !== "li" || this.parts.omits(node) !== undefined) {
        loose.push(node);
        continue;
      }
      endLoose();
      const children = this.readInside(node, mark);
      if (children.length > 0) items.push({ children, span: node.span });
    }
    endLoose();
    this.#depth -= 2;
    if (items.length === 0) return;
    const start = Number(attributeOf(element, "start") || 1);
    const ordered = element.name === "ol";
    const numbered = ordered && Number.isInteger(start) && start > 1 && start < 1e6 ? { start } : {};
    this.#blocks.push({ type: "list", ordered, ...numbered, items, span: element.span });
  }

  /** Paragraphs in a row that an office program means as items of a list. */
  #wordItems(siblings: readonly HtmlNode[], from: number): WordItem[] {
    const items: WordItem[] = [];
    for (let index = from; index < siblings.length; index += 1) {
      const node = siblings[index];
      if (node?.kind === "comment" || (node?.kind === "text" && node.value.trim() === "")) continue;
      const item = node?.kind === "element" && node.name === "p" ? readWordItem(node, index) : undefined;
      if (item === undefined) break;
      items.push(item);
    }
    return items;
  }

  #readWordItems(items: readonly WordItem[], from: number, to: number): Block[] {
    const first = items[from];
    if (first === undefined) return [];
    const read: ListItem[] = [];
    for (let at = from; at < to; ) {
      const item = items[at] as WordItem;
      let next = at + 1;
      while (next < to && (items[next]?.level ?? 0) > first.level) next += 1;
      const own = this.readNodes(item.content);
      const inner = next > at + 1 ? this.#readWordItems(items, at + 1, next) : [];
      if (own.length + inner.length > 0) read.push({ children: [...own, ...inner], span: item.element.span });
      at = next;
    }
    const span = joinSpans(first.element.span, items[to - 1]?.element.span ?? first.element.span);
    return read.length === 0 ? [] : [{ type: "list", ordered: first.ordered, items: read, span }];
  }
}
