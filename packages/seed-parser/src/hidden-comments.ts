import type { RichText, Span } from "@clusterpost/core";
import { mapRuns } from "./block-text.ts";
import type { DocumentContext } from "./document-context.ts";
import { mapTexts } from "./inline-text.ts";

const OPENER = "<!--";
const CLOSER = "-->";
/** A character that no text has (Unicode, 23.7): it stands for a comment inside a line until the line is read. */
const FILLER = "\ufdd0";

/**
 * Finds the comments of HTML (`<!-- … -->`) that pages and templates leave in a text. Those in code are text.
 *
 * @see https://html.spec.whatwg.org/multipage/syntax.html#comments
 */
function findComments(text: string, start: number, isMarkdown: boolean): Span[] {
  const comments: Span[] = [];
  const fences = isMarkdown ? fencedStretches(text) : [];
  let fence = 0;
  for (let at = text.indexOf(OPENER, start); at !== -1; ) {
    const close = text.indexOf(CLOSER, at + OPENER.length);
    if (close === -1) break;
    const span = { start: at, end: close + CLOSER.length };
    while ((fences[fence]?.end ?? Number.POSITIVE_INFINITY) <= at) fence += 1;
    const inFence = (fences[fence]?.start ?? Number.POSITIVE_INFINITY) <= at;
    const isCode = inFence || (isMarkdown && isInCodeSpan(text, at));
    if (!isCode) comments.push(span);
    at = text.indexOf(OPENER, isCode ? at + OPENER.length : span.end);
  }
  return comments;
}

/** Fenced code of Markdown, roughly: from a line of three marks to the next one. */
function fencedStretches(text: string): Span[] {
  if (!text.includes("```") && !text.includes("~~~")) return [];
  const stretches: Span[] = [];
  let open: { readonly start: number; readonly mark: string } | undefined;
  for (const match of text.matchAll(/^ {0,3}(`{3,}|~{3,})[^\n]*$/gm)) {
    const mark = match[1]?.charAt(0) ?? "";
    if (open === undefined) open = { start: match.index, mark };
    else if (open.mark === mark) {
      stretches.push({ start: open.start, end: match.index });
      open = undefined;
    }
  }
  if (open !== undefined) stretches.push({ start: open.start, end: text.length });
  return stretches;
}

const LONGEST_LINE = 2000;

/** Whether an odd number of backticks stands before a place of its line, and one behind it. */
function isInCodeSpan(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_LINE), at);
  const marks = before.slice(before.lastIndexOf("\n") + 1).split("`").length - 1;
  return marks % 2 === 1 && (text.slice(at, at + LONGEST_LINE).split("\n", 1)[0] ?? "").includes("`");
}

/**
 * Leaves comments out of a text and tells what they said; readers of the page never saw them.
 *
 * Blanks stand in their place, so that every offset stays true. In Markdown a comment that shares its
 * line with text becomes characters that {@link withoutFillers} takes out, for blanks at the beginning
 * of a line would make it code.
 *
 * @param start - offset of the first character behind the front matter
 */
export function hideComments(context: DocumentContext, start: number, isMarkdown: boolean): DocumentContext {
  const { text } = context;
  if (!text.includes(OPENER) || text.includes(FILLER)) return context;
  let visible = "";
  let at = 0;
  for (const { start: from, end } of findComments(text, start, isMarkdown)) {
    const said = text
      .slice(from + OPENER.length, end - CLOSER.length)
      .replace(/\s+/g, " ")
      .trim();
    if (said !== "") report(said, { start: from, end }, context);
    const filler = isMarkdown && sharesLine(text, from, end) ? FILLER : " ";
    visible += text.slice(at, from) + text.slice(from, end).replace(/[^\n]/g, filler);
    at = end;
  }
  return { ...context, text: visible + text.slice(at) };
}

const FILLERS = /\ufdd0+/g;

/** Takes out of a tree what stands for comments inside its lines. */
export function withoutFillers(blocks: RichText, { text }: DocumentContext): RichText {
  if (!text.includes(FILLER)) return blocks;
  return mapRuns(blocks, (run) =>
    mapTexts(run, (node) => {
      if (!node.value.includes(FILLER)) return [node];
      const value = node.value.replace(FILLERS, "");
      return value === "" ? [] : [{ ...node, value }];
    }),
  );
}

function report(said: string, span: Span, context: DocumentContext): void {
  const message = `A hidden comment was left out: “${said}”.`;
  context.tell("HIDDEN_TEXT", span, message, "Take its words out of the comment if readers should see them.");
}

/** Whether text stands beside a comment of one line. */
function sharesLine(text: string, start: number, end: number): boolean {
  if (text.slice(start, end).includes("\n")) return false;
  const isBlank = (step: -1 | 1, from: number): boolean => {
    for (let at = from; at >= 0 && at < text.length && text[at] !== "\n"; at += step)
      if (text[at] !== " " && text[at] !== "\t") return false;
    return true;
  };
  return !isBlank(-1, start - 1) || !isBlank(1, end);
}
