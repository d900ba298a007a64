import { type RichText, textOfInlines } from "@clusterpost/core";
import { paragraphsOf } from "../block-text.ts";
import { isRecurring, mayRecur } from "../dates/recurring.ts";
import type { DocumentContext } from "../document-context.ts";
import { labelKind } from "./labelled-lines.ts";
import { sentencesOf } from "./sentences.ts";

const MAX_PARAGRAPH = 20_000;

/** Tells of sentences about something that takes place every week: `every Tuesday at 10:00`. */
export function reportRecurring(body: RichText, context: DocumentContext): void {
  const { lexicon } = context.dates();
  for (const { children, span } of paragraphsOf(body)) {
    const text = textOfInlines(children);
    if (text.length > MAX_PARAGRAPH || !mayRecur(text, lexicon) || labelKind(text, context) !== undefined) continue;
    const sentence = sentencesOf(text).find((one) => isRecurring(one, lexicon));
    if (sentence === undefined) continue;
    const message = `“${sentence.trim().slice(0, 80)}” comes again and again; it was kept as text, not as days.`;
    context.tell("DATE_RECURRING", span, message, "Write the next day with month and year if readers should see one.");
  }
}
