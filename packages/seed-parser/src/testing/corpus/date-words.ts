import { datePartsOf } from "@clusterpost/core";
import { monthNamesOf } from "../../dates/calendar-names.ts";
import type { DateLanguage } from "../../dates/date-language.ts";
import { dateLanguage, entriesOf } from "../../dates/languages.ts";

/** A fact with a day, and perhaps a time and a zone. */
export interface DateFact {
  /** A day or a month. */
  readonly date: string;
  readonly times?: readonly string[];
  readonly zone?: string;
}

const MONTH_FORMS = [
  { month: "long" },
  { month: "short" },
  { day: "numeric", month: "long" },
  { day: "numeric", month: "short" },
] as const;
const ORDINALS = ["st", "nd", "rd", "th", "er", "º", "ª", "e", "de", "ste"];

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

function namesOf(date: string, locale: string): string[] {
  const { year, month, day } = datePartsOf(date);
  const instant = new Date(0).setUTCFullYear(year, month - 1, day);
  const format = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC", numberingSystem: "latn" }).format(instant);
  return [...MONTH_FORMS, { weekday: "long" } as const, { weekday: "short" } as const].flatMap((form) =>
    wordsIn(format(form)),
  );
}

/** Forms of a month in a language, with those that locale data lacks: Slovenian `maja`. */
const formsOf = (language: DateLanguage, month: number): string[] =>
  monthNamesOf(language).flatMap(([name, number]) => (number === month ? [name] : []));

/** Every word with which a submission can write some dates, in lower case: `5`, `05`, `5th`, `mai`, `2019`. */
export function wordsOfDates(facts: readonly DateFact[], language: string): Set<string> {
  const words = new Set<string>();
  for (const { date, times = [], zone } of facts) {
    const { year, month, day } = datePartsOf(date);
    const days = [String(day), String(day).padStart(2, "0")];
    const numbers = [String(year), String(year % 100).padStart(2, "0"), String(month), String(month).padStart(2, "0")];
    for (const word of [...days, ...numbers, ...ORDINALS.flatMap((ending) => days.map((one) => one + ending))]) {
      words.add(word);
    }
    const spoken = dateLanguage(language);
    for (const word of [...entriesOf(spoken?.words.year), ...(spoken === undefined ? [] : formsOf(spoken, month))])
      words.add(word);
    for (const locale of ["en", language]) for (const word of namesOf(date, locale)) words.add(word);
    for (const time of times) {
      for (const part of time.split(":"))
        for (const form of [part, String(Number(part))]) words.add(form).add(`${form}h`);
    }
    for (const word of wordsIn(zone ?? "")) words.add(word);
  }
  return words;
}
