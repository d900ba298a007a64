import type { Block, RichText } from "@clusterpost/core";
import { lineOf } from "../block-text.ts";

const LONGEST_QUESTION = 400;
/** Fewer pairs of question and answer are a manner of speaking, or a page with two things to know. */
const ENOUGH_PAIRS = 3;
/** The end of a question; Greek ends it with a semicolon. */
const QUESTION_END = /\?[”"»“)]*$/u;
const GREEK_END = /[;\u037e][”"»“)]*$/u;
const GREEK = /\p{Script=Greek}/u;
/** `Q:`, `Frage:`, `DH:`, `Ana Novak:`: who speaks. */
const SPEAKER = /^(\p{Lu}[\p{L}.’' -]{0,40}?)\s?:\s/u;

function isQuestion(text: string): boolean {
  if (text.length < 4 || text.length > LONGEST_QUESTION) return false;
  return QUESTION_END.test(text) || (GREEK_END.test(text) && GREEK.test(text));
}

/** Whether a paragraph is a question in bold or italic letters with its answer behind it. */
function holdsBoth(block: Block): boolean {
  if (block.type !== "paragraph" || block.children.length < 2) return false;
  const [first] = block.children;
  return (
    (first?.type === "strong" || first?.type === "emphasis") && isQuestion(lineOf({ ...block, children: [first] }))
  );
}

/** How often the two voices of a conversation with names or letters before each turn change. */
function turnsOf(lines: readonly string[]): number {
  const speakers = lines.map((line) => SPEAKER.exec(line.slice(0, 60))?.[1]);
  const counts = new Map<string, number>();
  for (const speaker of speakers) if (speaker !== undefined) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  const voices = [...counts.values()].filter((count) => count > 1);
  return voices.length === 2 || voices.length === 3 ? Math.min(...voices) : 0;
}

/**
 * Whether a text is a conversation: questions that stand apart, each with its answer below or behind it,
 * or two voices that take turns. Questions and answers alone are a page for newcomers as well; a person
 * makes an interview of them.
 */
export function isConversation(blocks: RichText): boolean {
  let pairs = 0;
  const lines = blocks.map(lineOf);
  for (const [index, block] of blocks.entries()) {
    if (holdsBoth(block)) pairs += 1;
    else if (isQuestion(lines[index] ?? "") && isAnswer(blocks[index + 1], lines[index + 1])) pairs += 1;
  }
  return pairs >= ENOUGH_PAIRS || turnsOf(lines) >= ENOUGH_PAIRS;
}

function isAnswer(block: Block | undefined, text = ""): boolean {
  return block?.type === "list" || (block?.type === "paragraph" && !isQuestion(text));
}
