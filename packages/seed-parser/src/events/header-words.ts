import type { DocumentContext } from "../document-context.ts";
import { ENGLISH_HEADERS, type HeaderKind } from "../label-words.ts";
import { normaliseWords } from "../word-matcher.ts";

let english: Map<string, HeaderKind> | undefined;

function englishHeaders(): Map<string, HeaderKind> {
  english ??= new Map(
    (Object.entries(ENGLISH_HEADERS) as [HeaderKind, string][]).flatMap(([kind, words]) =>
      words.split(", ").map((word): [string, HeaderKind] => [normaliseWords(word), kind]),
    ),
  );
  return english;
}

/**
 * What the header of a column or list says stands below it: dates, places, events, times, deadlines.
 *
 * @param text - the header's words, a colon at the end or not
 */
export function headerKinds(text: string, context: DocumentContext): readonly HeaderKind[] {
  const words = normaliseWords(text);
  if (words === "" || words.length > 60) return [];
  const label = `${words}:`;
  const own = context.words.label(label)?.kind ?? englishHeaders().get(words);
  if (own !== undefined) return [own];
  return context.dates().isEnglish ? [] : (context.words.foreignLabels(label)?.labels ?? []).map(({ kind }) => kind);
}

/** Whether a line is a title above events: `Save the date`, `Upcoming events`, `Veranstaltungen`. */
export function isEventsHeader(text: string, context: DocumentContext): boolean {
  return context.words.sectionRole(text) === "events" || headerKinds(text, context).includes("events");
}
