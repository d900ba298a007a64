import type { Attachment, RichText } from "@clusterpost/core";
import { type Paragraph, textOfInlines } from "@clusterpost/core";
import { sentencesOf } from "../article/sentences.ts";
import { paragraphsOf } from "../block-text.ts";
import { ATTACHED_WORDS } from "../vocabulary/file-words.ts";
import { EXTENSIONS } from "./file-line.ts";

/** A name without blanks, behind a blank, a bracket or a quote; part of no address. */
const NAME = new RegExp(
  `(?<![^\\s([{"“„«'‘‚\u0060])([\\p{L}\\p{N}][\\p{L}\\p{N}_.%+~-]{0,120}\\.(?:${EXTENSIONS}))(?![\\p{L}\\p{N}_/@-])`,
  "giu",
);
/** Most paragraphs are told apart by the ending that they lack. */
const MAY_NAME = /\w\.[A-Za-z\d]{2,4}(?![\p{L}\d])/u;
const MAX_PARAGRAPH = 4_000;

let attached: RegExp | undefined;

/** Words that say that a file comes with a text, in the languages of the EU. */
function attachedWords(): RegExp {
  attached ??= new RegExp(`(?<!\\p{L})(?:${ATTACHED_WORDS.join("|")})`, "iu");
  return attached;
}

/**
 * Finds files that a sentence names and says to be attached: `En anexo segue o cartaz (cartaz.jpg)`,
 * `Please find the form (form_v3.docx) enclosed.` The sentence stays in the text.
 */
export function mentionedFiles(blocks: RichText): Attachment[] {
  return paragraphsOf(blocks).flatMap((paragraph) => filesOf(paragraph));
}

function filesOf(paragraph: Paragraph): Attachment[] {
  const text = textOfInlines(paragraph.children);
  if (text.length > MAX_PARAGRAPH || !MAY_NAME.test(text) || !attachedWords().test(text)) return [];
  return sentencesOf(text).flatMap((sentence) => {
    if (!MAY_NAME.test(sentence) || !attachedWords().test(sentence)) return [];
    return Array.from(sentence.matchAll(NAME), ([, name = ""]) => ({ name, span: paragraph.span }));
  });
}
