import { attributeOf, type HtmlElement, type HtmlNode } from "./html-node.ts";
import { inlineStyle } from "./inline-style.ts";

/** A paragraph that an office program means as an item of a list. */
export interface WordItem {
  readonly element: HtmlElement;
  /** Its content without the mark. */
  readonly content: readonly HtmlNode[];
  /** Its place among its siblings. */
  readonly index: number;
  /** 1 is the outermost. */
  readonly level: number;
  readonly ordered: boolean;
}

/** Marks at the start of an item; in symbol fonts, bullets are letters. */
const BULLET = /^\s*(?:[·•o§▪■●◦‣*–-]|\u00a7|\uf0b7|\uf0a7)(?=\s|$)\s*/;
const NUMBER = /^\s*\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)](?=\s|$)\s*/i;

/** Reads a paragraph of a list as Word writes it: by its style, or by its class and the mark it begins with. */
export function readWordItem(paragraph: HtmlElement, index: number): WordItem | undefined {
  const listStyle = inlineStyle(paragraph).get("mso-list") ?? "";
  const isClassed = /^Mso(?:List|ListParagraph)/.test(attributeOf(paragraph, "class"));
  if (!isClassed && !/level\d/.test(listStyle)) return undefined;
  const level = Number(/level(\d)/.exec(listStyle)?.[1] ?? 1);
  const removed: string[] = [];
  const unmarked = withoutIgnored(paragraph.children, removed);
  const content = removed.length > 0 ? unmarked : withoutMark(paragraph.children, removed);
  const mark = removed.join("");
  if (mark.trim() === "") return undefined;
  return { element: paragraph, content, index, level, ordered: NUMBER.test(`${mark.trim()} `) && !BULLET.test(mark) };
}

/** Leaves out what Word marks as drawn by itself: `mso-list:Ignore`. */
function withoutIgnored(nodes: readonly HtmlNode[], removed: string[]): HtmlNode[] {
  return nodes.flatMap((node): HtmlNode[] => {
    if (node.kind !== "element") return [node];
    if (inlineStyle(node).get("mso-list") === "ignore") {
      removed.push(charactersOf(node));
      return [];
    }
    return [{ ...node, children: withoutIgnored(node.children, removed) }];
  });
}

function charactersOf(node: HtmlNode): string {
  if (node.kind === "text") return node.value;
  return node.kind === "element" ? node.children.map(charactersOf).join("") : "";
}

/** Leaves out a bullet or number at the start of the first text. */
function withoutMark(nodes: readonly HtmlNode[], removed: string[]): HtmlNode[] {
  let isDone = false;
  return nodes.map((node): HtmlNode => {
    if (isDone || node.kind === "comment") return node;
    if (node.kind === "element") {
      if (charactersOf(node).trim() === "") return node;
      isDone = true;
      return { ...node, children: withoutMark(node.children, removed) };
    }
    if (node.value.trim() === "") return node;
    isDone = true;
    const mark = (BULLET.exec(node.value) ?? NUMBER.exec(node.value))?.[0];
    if (mark === undefined) return node;
    removed.push(mark);
    const isExact = node.span.end - node.span.start === node.value.length;
    const span = isExact ? { start: node.span.start + mark.length, end: node.span.end } : node.span;
    return { kind: "text", value: node.value.slice(mark.length), span };
  });
}
