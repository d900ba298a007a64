import type { DocumentContext } from "../document-context.ts";
import { ENGLISH_HEADERS, type HeaderKind } from "../label-words.ts";
import { createGlance } from "../word-glance.ts";
import { normaliseWords } from "../word-matcher.ts";

interface Headers {
  readonly kinds: ReadonlyMap<string, HeaderKind>;
  readonly mayBe: (text: string) => boolean;
}

let english: Headers | undefined;

function englishHeaders(): Headers {
  if (english !== undefined) return english;
  const kinds = new Map(
    (Object.entries(ENGLISH_HEADERS) as [HeaderKind, string][]).flatMap(([kind, words]) =>
      words.split(", ").map((word): [string, HeaderKind] => [normaliseWords(word), kind]),
    ),
  );
  english = { kinds, mayBe: createGlance(kinds.keys()) };
  return english;
}

/** Longer lines are no headers. */
const MAX_HEADER = 60;
/** Marks and blanks around the words. */
const MARGIN = 40;

/**
 * What the header of a column or list says stands below it: dates, places, events, times, deadlines.
 *
 * @param text - the header's words, a colon at the end or not
 */
export function headerKinds(text: string, context: DocumentContext): readonly HeaderKind[] {
  if (text.length > MAX_HEADER + MARGIN) return [];
  const headers = englishHeaders();
  const { isEnglish } = context.dates();
  if (isEnglish && !headers.mayBe(text) && !context.words.mayBeLabel(text)) return [];
  const words = normaliseWords(text);
  if (words === "" || words.length > MAX_HEADER) return [];
  const label = `${words}:`;
  const own = context.words.label(label)?.kind ?? headers.kinds.get(words);
  if (own !== undefined) return [own];
  return isEnglish ? [] : (context.words.foreignLabels(label)?.labels ?? []).map(({ kind }) => kind);
}

/** Whether a line is a title above events: `Save the date`, `Upcoming events`, `Veranstaltungen`. */
export function isEventsHeader(text: string, context: DocumentContext): boolean {
  return context.words.sectionRole(text) === "events" || headerKinds(text, context).includes("events");
}
