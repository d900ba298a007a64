import type { Block, Inline, ListItem, RichText, Span, TableCell } from "@clusterpost/core";
import type { Token } from "markdown-it";
import { isLabelled } from "../article/labelled-lines.ts";
import { autolink } from "../autolink.ts";
import type { DocumentContext } from "../document-context.ts";
import { textNode } from "../inline-text.ts";
import { indexLines, type LineIndex } from "../line-index.ts";
import { readPlainBlocks } from "../plain/blocks.ts";
import { type Locate, readInlines } from "./inlines.ts";
import { splitTableRow } from "./table-row.ts";
import { type MarkdownTokens, type Reference, tokenizeMarkdown } from "./tokenizer.ts";

/** markdown-it gives up one level before its bound of 100 and drops what lies deeper. */
const DEEPEST_LEVEL = 98;

/**
 * Reads Markdown into blocks with spans in the source.
 *
 * Nesting beyond the bound is diagnosed; the text is then read as plain paragraphs, so that no word is lost.
 *
 * @param start - offset in the document's text at which the Markdown begins (behind front matter)
 */
export function readMarkdownBlocks(context: DocumentContext, start: number): RichText {
  const source = context.text.slice(start);
  const { tokens, references } = isQuotedTooDeep(source) ? NO_TOKENS : tokenizeMarkdown(source);
  if (tokens === NO_TOKENS.tokens || tokens.some((token) => token.level >= DEEPEST_LEVEL)) {
    const message = "Lists or quotes are nested more than 100 levels deep; the document was read as plain text.";
    context.tell(
      "DEPTH_EXCEEDED",
      { start, end: start },
      message,
      "Remove the superfluous `>` or list marks at the start of the lines.",
    );
    return readPlainBlocks(context, start);
  }
  const reader = new BlockReader(tokens, indexLines(source), start, context);
  const blocks = reader.readUntil("");
  return [...blocks, ...unusedReferences(references, source, reader.usedAddresses, start)];
}

const NO_TOKENS: MarkdownTokens = { tokens: [], references: new Map() };
/** Deeper quotes than people write. */
const DEEP_QUOTES = 20;
const QUOTED_LINES = 250_000;

/**
 * Every line below a quote costs its depth anew. Quotes so deep in a document so long that this is
 * felt are no letters from people.
 */
function isQuotedTooDeep(source: string): boolean {
  if (!source.includes(">")) return false;
  let depth = 0;
  for (const lead of source.match(/^[ >]+/gm) ?? []) depth = Math.max(depth, lead.split(">").length - 1);
  return depth > DEEP_QUOTES && depth * indexLines(source).count > QUOTED_LINES;
}

/** A definition without its marks: `fair: https://fair.example Book fair`. */
function wordsOfDefinition(source: string): string {
  const [, label = "", rest = ""] = /^[>\s]*\[((?:[^\]\\]|\\.)*)\]:([\s\S]*)$/.exec(source) ?? ["", "", source];
  const [address = "", ...title] = rest
    .replace(/[>\s]+/g, " ")
    .trim()
    .split(" ");
  const words = title.join(" ").replace(/^["'(]|["')]$/g, "");
  return `${label}: ${address.replace(/^</, "")} ${words}`.trim();
}

/** Tells links by what readers see of them: where they lead and what they are called. */
const addressKey = (href: string, title: string): string => `${href} ${title}`;

/** Reference definitions that no link uses would vanish; they are kept as text. */
function unusedReferences(
  references: ReadonlyMap<string, Reference>,
  source: string,
  used: ReadonlySet<string>,
  start: number,
): Block[] {
  return [...references].flatMap(([label, { href, title = "" }]): Block[] => {
    if (used.has(addressKey(href, title))) return [];
    const at = start + Math.max(0, source.search(/^[> ]*\[[^\]\n]{1,1000}\]:/m));
    const span = { start: at, end: start + source.length };
    const children: Inline[] = [
      { type: "text", value: `${label.toLowerCase()}: ${href} ${title.replace(/\s+/g, " ")}`.trimEnd(), span },
    ];
    return [{ type: "paragraph", children, span }];
  });
}

const NOTHING: ReturnType<typeof readInlines> = { inlines: [], images: [] };

class BlockReader {
  readonly usedAddresses = new Set<string>();
  /** Words of the first definition of each label. */
  readonly #defined = new Map<string, string>();
  readonly #tokens: readonly Token[];
  readonly #lines: LineIndex;
  readonly #start: number;
  readonly #context: DocumentContext;
  #at = 0;

  constructor(tokens: readonly Token[], lines: LineIndex, start: number, context: DocumentContext) {
    this.#tokens = tokens;
    this.#lines = lines;
    this.#start = start;
    this.#context = context;
  }

  /** Reads blocks up to a closing token, which is passed. */
  readUntil(closing: string): Block[] {
    const blocks: Block[] = [];
    for (let token = this.#tokens[this.#at]; token !== undefined; token = this.#tokens[this.#at]) {
      this.#at += 1;
      if (token.type === closing) break;
      this.#readBlock(token, blocks);
    }
    return blocks;
  }

  #readBlock(token: Token, blocks: Block[]): void {
    const span = this.#spanOf(token);
    switch (token.type) {
      case "heading_open":
      case "paragraph_open": {
        const { inlines, images } = this.#readRun();
        this.#at += 1;
        if (inlines.length > 0 || images.length === 0) {
          if (token.type === "paragraph_open") blocks.push({ type: "paragraph", children: inlines, span });
          else blocks.push({ type: "heading", level: Number(token.tag.slice(1)), children: inlines, span });
        }
        blocks.push(...images);
        return;
      }
      case "bullet_list_open":
      case "ordered_list_open":
        blocks.push(this.#readList(token, span));
        return;
      case "blockquote_open":
        blocks.push({ type: "quote", children: this.readUntil("blockquote_close"), span });
        return;
      case "table_open":
        blocks.push(...this.#readTable(span));
        return;
      case "hr":
        blocks.push({ type: "rule", span });
        return;
      case "reference_definition":
        blocks.push(...this.#readDefinition(token, span));
        return;
      case "fence":
      case "code_block":
        blocks.push(...this.#readCode(token, span));
        return;
      default:
        return;
    }
  }

  /** Of definitions with one label the first counts; what the others say stays as text. */
  #readDefinition(token: Token, span: Span): Block[] {
    const label = String((token.meta as { label?: unknown } | null)?.label ?? "");
    const value = wordsOfDefinition(this.#context.text.slice(span.start, span.end));
    const first = this.#defined.get(label) ?? value;
    this.#defined.set(label, first);
    if (first === value) return [];
    return [{ type: "paragraph", children: [{ type: "text", value, span }], span }];
  }

  #spanOf(token: Token): Span {
    const [first, next] = token.map ?? [0, 0];
    return {
      start: this.#start + this.#lines.startOf(first),
      end: this.#start + this.#lines.endOf(Math.max(first, next - 1)),
    };
  }

  #readRun(): ReturnType<typeof readInlines> {
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (token === undefined || token.children === null) return { inlines: [], images: [] };
    return this.#readContent(token, this.#locator(token.content, token.map?.[0] ?? 0));
  }

  #readContent(token: Token, locate: Locate): ReturnType<typeof readInlines> {
    if (token.content === "") return NOTHING;
    const children = token.children ?? [];
    for (const child of children)
      if (child.type === "link_open")
        this.usedAddresses.add(addressKey(String(child.attrGet("href") ?? ""), String(child.attrGet("title") ?? "")));
    const { inlines, images } = readInlines(
      children,
      token.content.length,
      locate,
      this.#context,
      this.#hasLabels(token.content),
    );
    return { inlines: autolink(inlines), images };
  }

  /** Labelled lines below each other stay lines, although Markdown would join them. */
  #hasLabels(content: string): boolean {
    if (!content.includes("\n") || !content.includes(":")) return false;
    return content.split("\n").some((line) => isLabelled(line.replace(/[*_]/g, ""), this.#context));
  }

  /** Maps offsets in a run's content, whose lines lack indentation and quote marks, to the source. */
  #locator(content: string, firstLine: number): Locate {
    const base = this.#start;
    if (!content.includes("\n")) {
      const place = base + this.#placeOf(content, firstLine);
      return (offset) => place + offset;
    }
    const shifts: [contentStart: number, sourceStart: number][] = [];
    let contentStart = 0;
    for (const [index, line] of content.split("\n").entries()) {
      shifts.push([contentStart, this.#placeOf(line, firstLine + index)]);
      contentStart += line.length + 1;
    }
    let current = 0;
    return (offset) => {
      while ((shifts[current]?.[0] ?? 0) > offset) current -= 1;
      while ((shifts[current + 1]?.[0] ?? Number.POSITIVE_INFINITY) <= offset) current += 1;
      const [from, to] = shifts[current] ?? [0, 0];
      return base + to + offset - from;
    };
  }

  /** Where a line's content begins in the source; it stands at the line's end but for white space. */
  #placeOf(content: string, line: number): number {
    const from = this.#lines.startOf(line);
    const end = this.#lines.endOf(line);
    if (this.#lines.text.startsWith(content, end - content.length)) return Math.max(from, end - content.length);
    const source = this.#lines.text.slice(from, end);
    const at = source.indexOf(content);
    if (at !== -1) return from + at;
    // A tab before the words became spaces.
    const words = content.trimStart();
    return Math.max(0, from + Math.max(0, source.indexOf(words)) - (content.length - words.length));
  }

  #readList(open: Token, span: Span): Block {
    const ordered = open.type === "ordered_list_open";
    const items: ListItem[] = [];
    const closing = ordered ? "ordered_list_close" : "bullet_list_close";
    for (let token = this.#tokens[this.#at]; token !== undefined; token = this.#tokens[this.#at]) {
      this.#at += 1;
      if (token.type === closing) break;
      if (token.type === "list_item_open")
        items.push({ span: this.#spanOf(token), children: this.readUntil("list_item_close") });
    }
    const first = Number(open.attrGet("start") ?? 1);
    return { type: "list", ordered, ...(ordered && first !== 1 ? { start: first } : {}), items, span };
  }

  #readTable(span: Span): Block[] {
    const rows: TableCell[][] = [];
    const images: Block[] = [];
    for (let token = this.#tokens[this.#at]; token !== undefined; token = this.#tokens[this.#at]) {
      this.#at += 1;
      if (token.type === "table_close") break;
      if (token.type === "tr_open") rows.push(this.#readRow(token, images));
    }
    return [{ type: "table", header: rows[0] ?? [], rows: rows.slice(1), span }, ...images];
  }

  #readRow(open: Token, images: Block[]): TableCell[] {
    const cells: TableCell[] = [];
    const line = open.map?.[0] ?? 0;
    const from = this.#start + this.#lines.startOf(line);
    const raw = this.#lines.text.slice(this.#lines.startOf(line), this.#lines.endOf(line));
    const places = splitTableRow(raw);
    for (let token = this.#tokens[this.#at]; token !== undefined; token = this.#tokens[this.#at]) {
      this.#at += 1;
      if (token.type === "tr_close") break;
      if (token.type !== "inline") continue;
      const place = places[cells.length] ?? { start: raw.length, end: raw.length };
      const { inlines, images: own } = this.#readContent(token, (offset) => from + place.start + offset);
      images.push(...own);
      cells.push({ children: inlines, span: { start: from + place.start, end: from + place.end } });
    }
    // A row may hold more cells than the header; GFM drops them, a submission keeps them.
    for (const { start, end } of places.slice(cells.length)) {
      if (end > start)
        cells.push({
          children: autolink([textNode(raw.slice(start, end), from + start)]),
          span: { start: from + start, end: from + end },
        });
    }
    return cells;
  }

  /** Code is text in a newsletter: its lines stay lines. */
  #readCode(token: Token, span: Span): Block[] {
    const lines = token.content.replace(/\n$/, "").split("\n");
    if (token.info.trim() !== "") lines.unshift(token.info.trim());
    const children = lines.flatMap((line, index): Inline[] => {
      const text: Inline[] = line === "" ? [] : [{ type: "text", value: line, span }];
      return index === 0 ? text : [{ type: "line-break", span }, ...text];
    });
    return children.length === 0 ? [] : [{ type: "paragraph", children: autolink(children), span }];
  }
}
