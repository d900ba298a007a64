import type { Vocabulary } from "@clusterpost/core";
import { createPhraseBook, type PhraseBook } from "../phrase-book.ts";

/** What a phrase of a byline announces. */
export type BylinePart =
  | "author"
  /** A word such as `by`: it announces an author only where other things show that this is a byline. */
  | "author-word"
  | "published"
  /** A word such as `Date`, which labels the day of an event as well. */
  | "date-word"
  | "updated"
  | "remark"
  /** Who took the pictures. */
  | "credit"
  /** `on`, between a name and a date. */
  | "connector";

const cache = new WeakMap<Vocabulary, PhraseBook<BylinePart>>();

/** The phrases of bylines of a vocabulary; the same value gives the same book. */
export function bylinePhrases(vocabulary: Vocabulary): PhraseBook<BylinePart> {
  let book = cache.get(vocabulary);
  if (book === undefined) {
    const kinds: [readonly string[], BylinePart][] = [
      [vocabulary.bylines, "author"],
      [vocabulary.published, "published"],
      [vocabulary.updated, "updated"],
      [vocabulary.bylineRemarks, "remark"],
      [vocabulary.credits, "credit"],
      [vocabulary.dateWords, "date-word"],
      [vocabulary.authorWords, "author-word"],
      [vocabulary.bylineDates, "connector"],
    ];
    book = createPhraseBook(
      kinds.flatMap(([phrases, kind]) => phrases.map((phrase): [string, BylinePart] => [phrase, kind])),
    );
    cache.set(vocabulary, book);
  }
  return book;
}

/** Whether a line begins as a byline does: `Submitted by …`, `Posted on …`. */
export function beginsLikeByline(text: string, vocabulary: Vocabulary): boolean {
  const found = bylinePhrases(vocabulary).at(text, 0);
  if (found === undefined) return false;
  const isLabel = /^\s*:/.test(text.slice(found.end, found.end + 3));
  const phrase = text.slice(0, found.end);
  return (
    (found.kind === "author" && (isLabel || phrase.includes(" "))) ||
    (found.kind === "author-word" && isLabel) ||
    ((found.kind === "published" || found.kind === "updated") &&
      (isLabel || /\d/.test(text.slice(found.end, found.end + 24))))
  );
}
