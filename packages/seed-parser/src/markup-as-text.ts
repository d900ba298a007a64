import { inlineRuns, type RichText, walkInlines } from "@clusterpost/core";
import type { DocumentContext } from "./document-context.ts";
import { spanWithin } from "./inline-text.ts";

const TAGS =
  "a|abbr|b|blockquote|body|button|center|code|div|em|font|form|h[1-6]|head|hr|html|i|iframe|img|input|li|link|meta|object|ol|p|pre|script|section|small|span|strong|style|svg|table|tbody|td|th|thead|tr|u|ul|video";
const MARKUP = new RegExp(`</?(?:${TAGS})(?:\\s[^<>]{0,200})?/?>`, "giu");
const MOST_PER_FILE = 20;

/** Diagnoses HTML tags in the text; they are shown to readers as characters. */
export function reportMarkup(blocks: RichText, context: DocumentContext): void {
  if (!context.text.includes("<")) return;
  let count = 0;
  for (const run of inlineRuns(blocks)) {
    for (const inline of walkInlines(run)) {
      if (inline.type !== "text" || !inline.value.includes("<")) continue;
      for (const match of inline.value.matchAll(MARKUP)) {
        count += 1;
        if (count > MOST_PER_FILE) return;
        const message = `\`${match[0].slice(0, 80)}\` is HTML; readers will see it as text.`;
        const span = spanWithin(inline, match.index, match.index + match[0].length);
        context.tell("MARKUP_AS_TEXT", span, message, "Use Markdown instead: `**bold**`, `[text](https://…)`.");
      }
    }
  }
}
