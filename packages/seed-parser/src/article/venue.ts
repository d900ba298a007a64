import type { DocumentContext } from "../document-context.ts";
import { hasOne } from "../has-one.ts";

const MAX_VENUE = 90;
const MAX_WORDS = 11;
const MAX_PARTS = 4;
/** Later parts may begin with a small letter: `Gulbene, sports hall`. */
const MAX_SMALL_WORDS = 7;

/** Money, and marks that no name of a place has. */
const NO_PLACE = /[€$£%!?@<>{}=#*|]|\s[–—-]\s|https?:|www\.|\d\s?(?:EUR|euro)/i;
/** The end of a sentence; `St. Pölten` and `c/o Dr. Lang` have none. */
const SENTENCE = /\p{L}{4,}[.!?…](?:\s|$)/u;

/** Words of prices, in parts, and of lines that say how to take part. */
const OTHER_FACTS: readonly string[] = [
  "free of charge",
  "free entry",
  "free admission",
  "members only",
  "kostenlos",
  "kostenfrei",
  "gratuit",
  "gratis",
  "gratuïto",
  "grátis",
  "bezpłat",
  "zdarma",
  "besplatn",
  "brezplač",
  "ingyenes",
  "maksuton",
  "tasuta",
  "nemokam",
  "bezmaksas",
  "безплат",
  "δωρεάν",
  "b'xejn",
  "saor in aisce",
];

/**
 * Whether a text beside a date names a place: `Science Centre, Hall 3`, `Dorpshuis Breezand`,
 * `Panevėžys, market square`. More may be one here than in prose: the line has said that it is about a day.
 */
export function isVenueText(text: string, context: DocumentContext): boolean {
  if (context.words.isOnline(text)) return true;
  if (text.length > MAX_VENUE || NO_PLACE.test(text) || SENTENCE.test(text)) return false;
  if (!/^["“„«»(]?(?:\p{Lu}|\d{1,3}\s\p{Lu})/u.test(text) || text.split(/\s+/).length > MAX_WORDS) return false;
  const parts = text.split(/[,;·•]\s*/);
  if (
    parts.length > MAX_PARTS ||
    parts.some((part) => /^\p{Ll}/u.test(part) && part.split(" ").length > MAX_SMALL_WORDS)
  )
    return false;
  const { words } = context;
  const lower = text.toLowerCase();
  const { registering, applying } = words.vocabulary;
  return (
    !words.otherDate.test(text) &&
    !hasOne(lower, OTHER_FACTS) &&
    !hasOne(lower, registering) &&
    !hasOne(lower, applying)
  );
}
