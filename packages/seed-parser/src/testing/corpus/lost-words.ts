import { missingWords, wordsOf } from "@clusterpost/testkit";
import type { ParsedSeed } from "../../parse-seed.ts";
import { DEFAULT_VOCABULARY } from "../../vocabulary.ts";
import { wordsOfDates } from "./date-words.ts";
import { datesOfDocument, shownText } from "./document-text.ts";
import type { CorpusDocument } from "./read-documents.ts";
import { readableText } from "./readable-text.ts";

/** Words around a fact in a text, which the fact itself replaces: `Submitted by`, `Attachment Size`. */
function labelWords(text: string): Set<string> {
  const { labels, ...lists } = DEFAULT_VOCABULARY;
  const { bylines, bylineDates, published, updated, authorWords, dateWords, attachments } = lists;
  const phrases = [
    bylines,
    bylineDates,
    published,
    updated,
    authorWords,
    dateWords,
    attachments,
    Object.values(labels),
  ];
  const lower = text.replace(/\s+/g, " ").toLowerCase();
  const used = phrases.flat(2).filter((phrase) => lower.includes(phrase.toLowerCase()));
  return new Set(used.flatMap((phrase) => phrase.toLowerCase().split(/[^\p{L}\p{N}\p{M}]+/u)));
}

/**
 * Gives the words of a submission that are neither in the document nor in a diagnostic nor in named
 * furniture.
 *
 * Labels and dates are not lost when the document has the fact that they stood for.
 */
export function lostWords({ name, key }: Pick<CorpusDocument, "name" | "key">, parsed: ParsedSeed): string[] {
  const { document, diagnostics, text } = parsed;
  if (text === undefined) return [];
  const told = diagnostics.map(({ message }) => message).join("\n");
  const shown = document === undefined ? "" : shownText(document);
  const dates = document === undefined ? new Set<string>() : wordsOfDates(datesOfDocument(document), key.language);
  const source = readableText(name, text);
  const labels = labelWords(source);
  const result = `${shown}\n${told}`;
  const missing = missingWords(source, result).filter((word) => {
    const plain = word.toLowerCase();
    return !labels.has(plain) && !dates.has(plain);
  });
  return missing.length === 0 ? [] : withoutTakenApart(missing, missingWords(result, source));
}

/** Leaves out words that the parser took apart: `Humber1` with the mark of a note, `pagehttps://…`. */
function withoutTakenApart(missing: readonly string[], added: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of added.flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const left = (word: string): number => counts.get(word) ?? 0;
  return missing.filter((word) => {
    for (let at = 1; at < word.length; at += 1) {
      const [first, second] = [word.slice(0, at), word.slice(at)];
      if (left(first) < 1 || left(second) < (first === second ? 2 : 1)) continue;
      for (const part of [first, second]) counts.set(part, left(part) - 1);
      return false;
    }
    return true;
  });
}
