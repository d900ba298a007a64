import type { Span } from "@clusterpost/core";
import { QuoteType, Tokenizer } from "htmlparser2";
import { isElementName, VOID_ELEMENTS } from "./element-kinds.ts";
import type { HtmlElement } from "./html-node.ts";
import { TreeBuilder } from "./tree-builder.ts";

/** A page as a tree. */
export interface ParsedHtml {
  readonly root: HtmlElement;
  /** Where elements were nested too deep to be built; their text is in the tree. */
  readonly tooDeep?: Span;
}

type Callbacks = ConstructorParameters<typeof Tokenizer>[1];

/**
 * Turns the tokens of HTML into a tree.
 *
 * The package's own parser looks for an element to close in all that are open, whose number is not
 * bounded; this one's is.
 */
class HtmlReader implements Callbacks {
  readonly builder: TreeBuilder;
  readonly #html: string;
  readonly #offset: number;
  readonly #isXml: boolean;
  /** End of the last token. */
  #at = 0;
  #tagStart = 0;
  #name = "";
  #attributes: Map<string, string> = new Map();
  #attribute = "";
  #value = "";

  constructor(html: string, offset: number, isXml: boolean) {
    this.#html = html;
    this.#offset = offset;
    this.#isXml = isXml;
    this.builder = new TreeBuilder(offset);
  }

  isInForeignContext(): boolean {
    return this.builder.has("svg") || this.builder.has("math");
  }

  ontext(start: number, end: number): void {
    this.builder.text(this.#html.slice(start, end), this.#offset + start, this.#offset + end);
    this.#at = end;
  }

  ontextentity(codePoint: number, end: number): void {
    this.builder.text(String.fromCodePoint(codePoint), this.#offset + this.#at, this.#offset + end);
    this.#at = end;
  }

  onopentagname(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase();
    this.#name = name === "image" ? "img" : name;
    this.#tagStart = start - 1;
    this.#attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, end).toLowerCase();
    this.#value = "";
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#html.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    this.#value += String.fromCodePoint(codePoint);
  }

  onattribend(quote: QuoteType): void {
    if (!this.#attributes.has(this.#attribute))
      this.#attributes.set(this.#attribute, quote === QuoteType.NoValue ? "" : this.#value);
  }

  onopentagend(end: number): void {
    this.#endTag(end);
  }

  onselfclosingtag(end: number): void {
    const isClosed = this.#isXml || this.isInForeignContext() || this.#name.includes(":");
    const name = this.#name;
    this.#endTag(end);
    if (isClosed && !VOID_ELEMENTS.has(name)) this.builder.close(name, this.#offset + end + 1, this.#offset + end + 1);
  }

  #endTag(end: number): void {
    if (!isElementName(this.#name) && !this.isInForeignContext()) {
      this.ontext(this.#tagStart, end + 1);
      return;
    }
    this.builder.open(this.#name, this.#attributes, this.#offset + this.#tagStart, this.#offset + end + 1);
    this.#at = end + 1;
  }

  onclosetag(start: number, end: number): void {
    const close = this.#html.indexOf(">", end);
    this.#at = close === -1 ? this.#html.length : close + 1;
    const name = this.#html.slice(start, end).toLowerCase();
    this.builder.close(name, this.#offset + start - 2, this.#offset + this.#at);
  }

  oncomment(start: number, end: number, endOffset: number): void {
    // A comment that the file's end cuts has no mark behind it.
    const close = Math.min(end + 1, this.#html.length);
    this.builder.comment(this.#html.slice(start, end - endOffset), this.#offset + start, this.#offset + close);
    this.#at = close;
  }

  oncdata(start: number, end: number, endOffset: number): void {
    this.builder.text(this.#html.slice(start, end - endOffset), this.#offset + start, this.#offset + end - endOffset);
    this.#at = end + 1;
  }

  ondeclaration(_start: number, end: number): void {
    this.#at = end + 1;
  }

  onprocessinginstruction(_start: number, end: number): void {
    this.#at = end + 1;
  }

  onend(): void {
    const end = this.#html.length;
    // Browsers drop a tag that the file's end cuts; here it may hold the rest of a text.
    const rest = this.#html.slice(this.#at);
    if (rest.trim() !== "" && !/^<(?:\/[a-z][\w:-]*\s*$|!doctype)/i.test(rest))
      this.builder.text(rest, this.#offset + this.#at, this.#offset + end);
    this.builder.finish(this.#offset + end);
  }
}

/**
 * Parses HTML leniently; whatever the text is, there is a tree with all of its words.
 *
 * @param offset - place of `html` in the text in which spans count
 * @see https://html.spec.whatwg.org/multipage/parsing.html
 */
export function parseHtml(html: string, offset = 0): ParsedHtml {
  const isXml = /^\s{0,20}<\?xml\s/.test(html);
  const reader = new HtmlReader(html, offset, isXml);
  const tokenizer = new Tokenizer({ recognizeSelfClosing: isXml }, reader);
  tokenizer.write(html);
  tokenizer.end();
  const { root, tooDeepAt } = reader.builder;
  return tooDeepAt === undefined ? { root } : { root, tooDeep: { start: tooDeepAt, end: tooDeepAt + 1 } };
}
