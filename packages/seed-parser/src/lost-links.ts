import { inlineRuns, type RichText, type Text } from "@clusterpost/core";
import type { DocumentContext } from "./document-context.ts";
import { spanWithin } from "./inline-text.ts";

/** English words that begin with `here` and are no lost link. */
const WHOLE_WORDS =
  "(?:by|in|inafter|inbelow|after|of|on|to|tofore|under|unto|upon|with|about|abouts|ditary|dity|sy|tic|tics|tical|ford)";
/** `here` at the end of a line or sentence, or glued to the next word, as copied links leave it. */
const LOST = new RegExp(
  `(?<![\\p{L}])[Hh]ere(?:(?=\\s*(?:$|[.;!)])|\\s+\\p{L})|(?!${WHOLE_WORDS}\\b)(?=[a-z]{4}))`,
  "gu",
);

/** What a sentence that sends readers to a document begins with. */
const ASKS = "(?:^|[.!?:;(]\\s*)(?:please\\s+|you\\s+(?:can|may)\\s+)?";
const DETERMINER = "(?:the|an?|all|this|these|its|our|your|their|his|her|more|further|full)";
/** Words that cannot be heard in any other way than that something stands behind them on a page. */
const DOCUMENT =
  "(?:agendas?|answers|articles?|brochures?|conditions|details|documents?|draft|flyers?|form|guidelines?|guides?|information|invitation|leaflets?|lists?|minutes|photos|pictures|poster|presentations?|press releases?|programmes?|programs?|publications?|recordings?|reports?|results|slides|stud(?:y|ies)|surveys?|terms|texts?|videos?)";
/** `Read the programme here`, `You can see all results of the survey here`; not `See the boats here`. */
const SENT_TO = new RegExp(
  `${ASKS}(?:(?:read|view|download|consult|access)\\s+${DETERMINER}(?:\\s+[^\\s.!?:;]+){1,8}|(?:see|find|watch|get|open|browse|check(?:\\s+out)?)\\s+${DETERMINER}\\s+(?:[^\\s.!?:;]+\\s+){0,4}${DOCUMENT}(?:\\s+[^\\s.!?:;]+){0,5})\\s+$`,
  "iu",
);
/** How far before `here` such a sentence may begin, in UTF-16 code units. */
const SENTENCE_REACH = 120;

/** Whether a text has `here` that does not end a word such as `where`. */
function mayBeLost(value: string): boolean {
  for (let at = value.indexOf("ere"); at !== -1; at = value.indexOf("ere", at + 1)) {
    const isHere = value[at - 1] === "h" || value[at - 1] === "H";
    if (isHere && !/[A-Za-z]/.test(value.charAt(at - 2))) return true;
  }
  return false;
}

/** Whether the sentence before a `here` asks readers to read something there. */
function isSentTo(value: string, at: number): boolean {
  // What is cut does not begin a sentence.
  const before = at <= SENTENCE_REACH ? value.slice(0, at) : `…${value.slice(at - SENTENCE_REACH, at)}`;
  return SENT_TO.test(before);
}

function phraseAround(value: string, at: number): string {
  const before = value.slice(Math.max(0, at - 60), at);
  const sentence = before.lastIndexOf(". ");
  const start = sentence === -1 ? (before.length === 60 ? before.indexOf(" ") + 1 : 0) : sentence + 2;
  return `${before.slice(start)}${value.slice(at, at + 24)}`.trim();
}

/** Diagnoses words that were links on the page the text was copied from; the text is kept. */
export function reportLostLinks(blocks: RichText, context: DocumentContext): void {
  const seen = (node: Text): void => {
    for (const match of node.value.matchAll(LOST)) {
      const after = node.value[match.index + match[0].length];
      const before = node.value.slice(Math.max(0, match.index - 30), match.index);
      // “Start here.” is a sentence; “available here.” and a line that ends with “here” were links.
      const isInside = after !== undefined && /\s/.test(after) && node.value.slice(match.index + 4).trim() !== "";
      if (isInside && !context.words.linkVerb.test(before)) continue;
      if (
        after !== undefined &&
        /[.;!)]/.test(after) &&
        !context.words.linkLead.test(before) &&
        !isSentTo(node.value, match.index)
      )
        continue;
      const span = spanWithin(node, match.index, match.index + 4);
      const message = `The word “${match[0]}” in “${phraseAround(node.value, match.index)}” was a link that got lost in copying; the text is kept.`;
      context.tell("LINK_LOST", span, message, "Ask the sender for the address, and write it into the text: https://…");
    }
  };
  for (const run of inlineRuns(blocks))
    for (const inline of run) if (inline.type === "text" && mayBeLost(inline.value)) seen(inline);
}
