import { createDateReader } from "../dates/date-lexicons.ts";
import type { DateContext } from "../dates/find-dates.ts";

const NO_WORDS = {};

/** How dates of a text are read when it stands alone, in a newsletter of a language. */
export function contextFor(text: string, own = "en", near?: string): DateContext {
  const { lexicon, language } = createDateReader(text, own, NO_WORDS);
  const isOrderSure = language !== undefined && language !== "en";
  return { lexicon, isOrderSure, ...(near === undefined ? {} : { near }) };
}
