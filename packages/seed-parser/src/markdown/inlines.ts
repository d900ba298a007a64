import { type Image, type Inline, MAX_DEPTH, type Span } from "@clusterpost/core";
import type { Token } from "markdown-it";
import type { DocumentContext } from "../document-context.ts";
import { mergeTexts, textNode } from "../inline-text.ts";
import { acceptAddress } from "../link-address.ts";
import { reportVagueLink } from "../vague-link.ts";
import { PlacedToken } from "./states.ts";

/** Gives the place in the source of an offset in the content of one run. */
export type Locate = (offset: number) => number;

type MarkType = "strong" | "emphasis" | "deleted" | "superscript" | "subscript" | "link";

interface Frame {
  readonly type: MarkType | "run";
  readonly start: number;
  readonly href: string;
  readonly title: string;
  /** The tag that opened the frame, for tags that stay text when nothing closes them. */
  readonly tag: string;
  readonly children: Inline[];
}

const OPENING: Readonly<Record<string, MarkType>> = {
  strong_open: "strong",
  em_open: "emphasis",
  s_open: "deleted",
  link_open: "link",
  sup_open: "superscript",
  sub_open: "subscript",
};
const CLOSING: Readonly<Record<string, MarkType>> = {
  strong_close: "strong",
  em_close: "emphasis",
  s_close: "deleted",
  link_close: "link",
  sup_close: "superscript",
  sub_close: "subscript",
};

/**
 * Reads one run of inline tokens; images, which are blocks of the tree, come beside it.
 *
 * @param breaks - whether the ends of source lines are line breaks
 */
export function readInlines(
  tokens: readonly Token[],
  length: number,
  locate: Locate,
  context: DocumentContext,
  breaks: boolean,
): { inlines: Inline[]; images: Image[] } {
  const reader = new InlineReader(tokens, length, locate, context, breaks);
  return { inlines: reader.read(), images: reader.images };
}

class InlineReader {
  readonly images: Image[] = [];
  readonly #tokens: readonly Token[];
  readonly #length: number;
  readonly #locate: Locate;
  readonly #context: DocumentContext;
  readonly #frames: Frame[] = [{ type: "run", start: 0, href: "", title: "", tag: "", children: [] }];
  readonly #breaks: boolean;
  #tooDeep: boolean = false;

  constructor(tokens: readonly Token[], length: number, locate: Locate, context: DocumentContext, breaks: boolean) {
    this.#breaks = breaks;
    this.#tokens = tokens;
    this.#length = length;
    this.#locate = locate;
    this.#context = context;
  }

  read(): Inline[] {
    for (let index = 0; index < this.#tokens.length; index += 1) this.#readToken(this.#tokens[index] as Token, index);
    while (this.#frames.length > 1) this.#dissolve();
    return mergeTexts(this.#top().children);
  }

  #top(): Frame {
    return this.#frames.at(-1) as Frame;
  }

  #startOf(index: number): number {
    const token = this.#tokens[index];
    return token instanceof PlacedToken ? token.start : this.#length;
  }

  #text(value: string, index: number, sourceLength: number = value.length): void {
    if (value === "") return;
    const at = this.#startOf(index);
    this.#top().children.push(textNode(value, this.#locate(at), this.#locate(at + sourceLength)));
  }

  #readToken(token: Token, index: number): void {
    const opens = OPENING[token.type];
    if (opens !== undefined) return this.#open(opens, token, index);
    const closes = CLOSING[token.type];
    if (closes !== undefined) return this.#close(closes, token, index);
    switch (token.type) {
      case "text":
        return this.#text(token.content, index);
      case "text_special":
        // A backslash that was escaped before a mark comes from escaping twice: `clusters\\_eu`.
        if (token.content === "\\" && isMark(this.#tokens[index + 1]?.content)) return;
        return this.#text(token.content, index, token.markup.length);
      case "softbreak":
        return this.#breaks ? this.#lineBreak(index) : this.#text(" ", index);
      case "hardbreak":
        return this.#lineBreak(index);
      case "image":
        return this.#image(token, index);
      default:
        return this.#text(token.content, index, this.#startOf(index + 1) - this.#startOf(index));
    }
  }

  #lineBreak(index: number): void {
    const at = this.#locate(this.#startOf(index));
    const end = this.#locate(this.#startOf(index + 1));
    this.#top().children.push({ type: "line-break", span: { start: at, end } });
  }

  #open(type: MarkType, token: Token, index: number): void {
    if (this.#frames.length >= MAX_DEPTH) return this.#refuseDepth(index);
    const start = Math.max(0, this.#startOf(index) - (type === "link" && token.markup !== "autolink" ? 1 : 0));
    const href = String(token.attrGet("href") ?? "");
    this.#frames.push({
      type,
      start,
      href,
      title: String(token.attrGet("title") ?? ""),
      tag: token.content,
      children: [],
    });
  }

  #close(type: MarkType, token: Token, index: number): void {
    if (!this.#frames.some((frame) => frame.type === type)) {
      if (token.content !== "") this.#text(token.content, index);
      return;
    }
    while (this.#top().type !== type) this.#dissolve();
    const frame = this.#frames.pop() as Frame;
    const span = { start: this.#locate(frame.start), end: this.#locate(this.#startOf(index + 1)) };
    const children = mergeTexts(frame.children);
    if (type === "link") this.#closeLink(frame, children, span);
    else if (children.length > 0) this.#top().children.push({ type, children, span });
  }

  #closeLink(frame: Frame, children: Inline[], span: Span): void {
    const text = plain(children);
    const href = acceptAddress(frame.href, text, span, this.#context);
    reportVagueLink(text, span, this.#context);
    if (href === undefined) this.#top().children.push(...children);
    else
      this.#top().children.push({
        type: "link",
        href,
        children: children.length > 0 ? children : [{ type: "text", value: href, span }],
        span,
      });
    if (frame.title !== "" && frame.title !== text)
      this.#top().children.push({ type: "text", value: ` (${frame.title})`, span });
  }

  /** Gives the content of an unclosed frame to the one around it; a tag becomes text again. */
  #dissolve(): void {
    const frame = this.#frames.pop() as Frame;
    const around = this.#top().children;
    if (frame.tag !== "") around.push(textNode(frame.tag, this.#locate(frame.start)));
    around.push(...frame.children);
  }

  #image(token: Token, index: number): void {
    const span = { start: this.#locate(this.#startOf(index)), end: this.#locate(this.#startOf(index + 1)) };
    const title = token.attrGet("title");
    const alt = token.content.replace(/\\([!-/:-@[-`{-~])/g, "$1");
    this.images.push({
      type: "image",
      src: String(token.attrGet("src") ?? ""),
      alt: title ? `${alt} (${title})` : alt,
      span,
    });
  }

  /** Marks beyond the bound are dropped, the text inside them is kept. */
  #refuseDepth(index: number): void {
    if (this.#tooDeep) return;
    this.#tooDeep = true;
    const at = this.#locate(this.#startOf(index));
    const message = "Emphasis or links are nested more than 100 levels deep; the inner marks were dropped.";
    this.#context.tell(
      "DEPTH_EXCEEDED",
      { start: at, end: at },
      message,
      "Remove the superfluous `*`, `_` or brackets.",
    );
  }
}

const isMark = (text: string | undefined): boolean => text !== undefined && /^[!-/:-@[-`{-~]/.test(text);

function plain(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.type === "text" ? inline.value : "children" in inline ? plain(inline.children) : " "))
    .join("");
}
