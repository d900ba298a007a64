import { type Block, type Inline, type RichText, textOfInlines } from "@clusterpost/core";
import { lineOf } from "../block-text.ts";
import { findDates } from "../dates/find-dates.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";
import { createLetterWords } from "../mail/letter-words.ts";
import { isOnlyDates } from "./date-lines.ts";
import { isLabelled } from "./labelled-lines.ts";

const TITLE_MAX = 220;
const SUBTITLE_MAX = 180;
const MIN_TITLE_WORDS = 4;

/** A title as written, and what is left of the text. */
export interface TitleTaken {
  /** Absent when the document has none. */
  readonly heading?: readonly Inline[];
  readonly blocks: Block[];
}

/** Takes the first line, pictures above it or not, as the title, unless it is a byline or a paragraph of prose. */
export function takeTitle(blocks: RichText, context: DocumentContext): TitleTaken {
  const at = blocks.findIndex(({ type }) => type !== "image");
  const first = blocks[at];
  const text = lineOf(first);
  if (first === undefined || (first.type !== "paragraph" && first.type !== "heading") || text === "")
    return { blocks: [...blocks] };
  const isProse = first.type === "paragraph" && (text.length > TITLE_MAX || (text.length > 120 && /[.:]$/.test(text)));
  if (isProse || context.words.beginsLikeByline(text) || isLabelledFact(text, context) || isGreeting(text, context))
    return { blocks: [...blocks] };
  return { heading: first.children, blocks: blocks.toSpliced(at, 1) };
}

/** A letter to the readers begins so: `Dear members,`. */
function isGreeting(text: string, { words }: DocumentContext): boolean {
  return text.length < 90 && /[,:]$/.test(text) && createLetterWords(words.vocabulary).isGreeting(text);
}

/** A line such as `Deadline: 3 May`; `Deadline extended: second call of a project` is a title all the same. */
function isLabelledFact(text: string, context: DocumentContext): boolean {
  const label = context.words.label(text);
  if (label === undefined) return false;
  const value = text.slice(label.valueStart).trim();
  return value.split(/\s+/).length < MIN_TITLE_WORDS || findDates(value, dateContext(context)).length > 0;
}

/** Takes a short line without a full stop that stands between byline and first paragraph. */
export function takeSubtitle(blocks: RichText, context: DocumentContext): TitleTaken {
  const [first, second, ...rest] = blocks;
  if (first?.type !== "paragraph" || second?.type !== "paragraph") return { blocks: [...blocks] };
  const text = textOfInlines(first.children).trim();
  const longer = textOfInlines(second.children).length > Math.max(80, text.length);
  // A single word names the part that follows (`Background`); a subtitle says something.
  const isPhrase = /\s/.test(text);
  const isLine =
    isPhrase && text.length <= SUBTITLE_MAX && !/[.!?:;,…]$/.test(text) && context.words.label(text) === undefined;
  if (isLabelled(text, context)) return { blocks: [...blocks] };
  const isEmphasised = first.children.every(({ type }) => type === "strong" || type === "emphasis");
  if (!longer || !(isLine || (isEmphasised && text.length <= SUBTITLE_MAX * 2))) return { blocks: [...blocks] };
  if (isOnlyDates(text, context)) return { blocks: [...blocks] };
  return { heading: first.children, blocks: [second, ...rest] };
}
