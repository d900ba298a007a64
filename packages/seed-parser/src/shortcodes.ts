import { type Block, inlineRuns, type RichText, type Span, walkInlines } from "@clusterpost/core";
import { paragraphText } from "./block-text.ts";
import type { DocumentContext } from "./document-context.ts";
import { spanWithin } from "./inline-text.ts";

/** Tags of site generators: `{{< figure … >}}` and `{{% notice %}}` (Hugo), `{% include … %}` (Liquid). */
const SHORTCODE = /\{\{[<%](?:(?!\{\{|[>%]\}\})[\s\S]){0,1000}[>%]\}\}|\{%(?:(?!\{%|%\})[\s\S]){0,1000}%\}/g;
const MOST_PER_FILE = 20;

/** Diagnoses tags of site generators in the text. Nothing executes them: they stay text, words between them too. */
export function reportShortcodes(blocks: RichText, context: DocumentContext): void {
  if (!context.text.includes("{%") && !context.text.includes("{{<") && !context.text.includes("{{%")) return;
  let count = 0;
  for (const { code, span } of shortcodesOf(blocks)) {
    count += 1;
    if (count > MOST_PER_FILE) return;
    const message = `\`${code.slice(0, 120)}\` is a tag of a site generator; it is not executed, readers will see it as text.`;
    context.tell("SHORTCODE_AS_TEXT", span, message, hintFor(code));
  }
}

function* shortcodesOf(blocks: RichText): Generator<{ readonly code: string; readonly span: Span }> {
  for (const run of inlineRuns(blocks)) {
    for (const inline of walkInlines(run)) {
      if (inline.type !== "text" || !inline.value.includes("{")) continue;
      for (const match of inline.value.matchAll(SHORTCODE))
        yield { code: match[0], span: spanWithin(inline, match.index, match.index + match[0].length) };
    }
  }
}

function hintFor(code: string): string {
  return /^\{\{[<%]\s*figure\b|include\s+\S*(?:figure|image)/.test(code)
    ? "Write the picture in Markdown, `![what it shows](https://…)`, and its caption as a line below it."
    : "Remove the tag, or write in words what it would show.";
}

/** Whether a block holds tags of a site generator and nothing else. */
export function isOnlyShortcodes(block: Block): boolean {
  const text = paragraphText(block);
  return /^\{[{%]/.test(text) && text.replace(SHORTCODE, "").trim() === "";
}

/** Puts tags at the top of a document below its first line, so that none is taken for the title. */
export function lowerShortcodes(blocks: RichText): RichText {
  const first = blocks.findIndex((block) => !isOnlyShortcodes(block));
  const title = blocks[first];
  if (first < 1 || title === undefined) return blocks;
  return [title, ...blocks.slice(0, first), ...blocks.slice(first + 1)];
}
