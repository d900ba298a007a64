import { type RichText, textOfInlines } from "@clusterpost/core";
import { paragraphsOf } from "../block-text.ts";
import { isRecurring } from "../dates/recurring.ts";
import type { DocumentContext } from "../document-context.ts";
import { labelKind } from "./labelled-lines.ts";
import { SENTENCE_END } from "./mentioned-event.ts";

const MAX_PARAGRAPH = 20_000;

/** Tells of sentences about something that takes place every week: `every Tuesday at 10:00`. */
export function reportRecurring(body: RichText, context: DocumentContext): void {
  const { lexicon } = context.dates();
  const words = lexicon.entries("every");
  for (const { children, span } of paragraphsOf(body)) {
    const text = textOfInlines(children);
    const lower = text.length > MAX_PARAGRAPH ? "" : text.toLowerCase();
    if (!words.some((word) => lower.includes(word)) || labelKind(text, context) !== undefined) continue;
    const sentence = text
      .split(SENTENCE_END)
      .find((one) => words.some((word) => one.toLowerCase().includes(word)) && isRecurring(one, lexicon));
    if (sentence === undefined) continue;
    const message = `“${sentence.trim().slice(0, 80)}” comes again and again; it was kept as text, not as days.`;
    context.tell("DATE_RECURRING", span, message, "Write the next day with month and year if readers should see one.");
  }
}
