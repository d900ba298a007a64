import { parseHtml } from "./html/parse-html.ts";
import { visibleText } from "./html/visible-text.ts";

/** The words of HTML that readers see, on one line, for comparing two forms of one text. */
export function textOfHtml(html: string): string {
  return visibleText(parseHtml(html).root);
}

/** Runs of letters and figures, in order; marks that only guide the breaking of words do not part them. */
export function wordsOf(text: string): string[] {
  return (
    text
      .replaceAll("\u00ad", "")
      .normalize("NFC")
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  );
}

/** The words of one list that another does not hold as often, in order. */
export function missingFrom(words: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
