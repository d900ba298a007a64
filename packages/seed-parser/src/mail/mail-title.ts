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

/** A note to the editor above the title is this long at most. */
const MAX_NOTE_BLOCKS = 4;
const MAX_NOTE = 600;
/** Shorter subjects (`News`) may be words of the note. */
const MIN_SUBJECT = 12;

/**
 * Gives the number of blocks above the title: a note to the editor (`please find our news below`), when
 * the subject of the mail stands below it once more as the title of the text.
 */
export function noteAboveTitle(blocks: RichText, subject: string): number {
  const wanted = comparable(subject);
  if (wanted.length < MIN_SUBJECT) return 0;
  const title = blocks.slice(0, MAX_NOTE_BLOCKS + 1).findIndex((block) => comparable(lineOf(block)) === wanted);
  const note = blocks.slice(0, Math.max(0, title));
  const isNote = note.every(({ type }) => type === "paragraph") && note.map(lineOf).join("").length <= MAX_NOTE;
  return isNote && title + 1 < blocks.length ? note.length : 0;
}
