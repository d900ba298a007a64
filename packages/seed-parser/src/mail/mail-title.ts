import type { RichText } from "@clusterpost/core";
import { lineOf } from "../block-text.ts";
import type { DocumentContext } from "../document-context.ts";
import type { LetterWords } from "./letter-words.ts";

const LONGEST_TITLE = 140;

const comparable = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, " ")
    .trim();

/**
 * Whether the text of a mail begins with a title of its own: a heading, or one short line that is no
 * sentence, with a text below it. The subject of a mail is often a remark to the editor, so a title
 * in the text goes before it; a first sentence does not.
 */
export function hasTitle(blocks: RichText, subject: string, words: LetterWords, context: DocumentContext): boolean {
  const [first, ...rest] = blocks;
  const text = lineOf(first);
  if (first === undefined || text === "") return false;
  if (first.type === "heading" || comparable(text) === comparable(subject)) return true;
  const isLine =
    text.length <= LONGEST_TITLE &&
    !/[.:;,…]$/.test(text) &&
    !("children" in first && first.children.some(({ type }) => type === "line-break"));
  if (!isLine || words.isGreeting(`${text},`) || words.isClosing(text)) return false;
  if (context.words.beginsLikeByline(text) || context.words.label(text) !== undefined) return false;
  return rest.some(
    (block) => lineOf(block).length > text.length || (block.type !== "paragraph" && block.type !== "image"),
  );
}
