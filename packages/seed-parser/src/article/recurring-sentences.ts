import { type RichText, textOfInlines } from "@clusterpost/core";
import { paragraphsOf } from "../block-text.ts";
import type { DateLexicon } from "../dates/lexicon.ts";
import { isRecurring } from "../dates/recurring.ts";
import type { DocumentContext } from "../document-context.ts";
import { alternation } from "../word-matcher.ts";
import { labelKind } from "./labelled-lines.ts";
import { SENTENCE_END } from "./mentioned-event.ts";

const MAX_PARAGRAPH = 20_000;

const expressions = new WeakMap<DateLexicon, RegExp>();

/** Finds a word for `every`, whatever it stands in; few texts hold one. */
function everyIn(lexicon: DateLexicon): RegExp {
  let expression = expressions.get(lexicon);
  if (expression === undefined) {
    expression = new RegExp(alternation(lexicon.entries("every")), "i");
    expressions.set(lexicon, expression);
  }
  return expression;
}

/** Tells of sentences about something that takes place every week: `every Tuesday at 10:00`. */
export function reportRecurring(body: RichText, context: DocumentContext): void {
  const { lexicon } = context.dates();
  const every = everyIn(lexicon);
  for (const { children, span } of paragraphsOf(body)) {
    const text = textOfInlines(children);
    if (text.length > MAX_PARAGRAPH || !every.test(text) || labelKind(text, context) !== undefined) continue;
    const sentence = text.split(SENTENCE_END).find((one) => every.test(one) && isRecurring(one, lexicon));
    if (sentence === undefined) continue;
    const message = `“${sentence.trim().slice(0, 80)}” comes again and again; it was kept as text, not as days.`;
    context.tell("DATE_RECURRING", span, message, "Write the next day with month and year if readers should see one.");
  }
}
