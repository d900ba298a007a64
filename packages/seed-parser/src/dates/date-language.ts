import type { DateWordKind } from "@clusterpost/core";

/**
 * What one language says around its dates. Names of months and weekdays come from the locale data of
 * the platform; only forms that it lacks stand here.
 *
 * Lists are written as one string, entries parted by a comma and a space, in lower case; they are
 * split when the language is first needed. A `*` at the end of an entry stands for any ending.
 */
export interface DateLanguage {
  /** BCP 47 language tag. */
  readonly tag: string;
  /** Frequent words that tell the language from others; each is one word. */
  readonly common: string;
  /** Letters that few other languages have. */
  readonly letters: string;
  readonly words: Readonly<Partial<Record<DateWordKind, string>>>;
  /** Marks directly behind the figure of a day: `st`, `er`, `º`. */
  readonly ordinals?: string;
  /** Endings behind the figure of the first day of a range: `28-tól 30-ig`. */
  readonly fromEndings?: string;
  /** Locales with names of their own, such as `de-AT` with `Jänner`. */
  readonly variants?: readonly string[];
  /** Forms of the months that locale data lacks: twelve entries, several forms parted by `/`. */
  readonly monthForms?: readonly string[];
  /** Forms of the weekdays from Monday that locale data lacks: seven entries. */
  readonly weekdayForms?: readonly string[];
  /** True when the year stands before the month: `2016. október 28.`. */
  readonly yearFirst?: boolean;
}
