import { ENGLISH_MONTHS } from "@clusterpost/core";
import type { DateLanguage } from "./date-language.ts";

/** A name of a month (from 1) or of a weekday (from Monday, 1), in lower case. */
export type CalendarName = readonly [name: string, number: number];

/** Alone and beside a day: there many languages put the name into the genitive. */
const monthForms = (month: "long" | "short"): Intl.DateTimeFormatOptions[] => [
  { month },
  { month, day: "numeric" },
  { month, day: "numeric", year: "numeric" },
];
const WEEKDAYS: readonly Intl.DateTimeFormatOptions[] = [{ weekday: "long" }, { weekday: "short" }];
/** 1 January 2024 is a Monday. */
const YEAR = 2024;

function namesOf(
  locale: string,
  forms: readonly Intl.DateTimeFormatOptions[],
  type: "month" | "weekday",
  count: number,
): CalendarName[] {
  const names: CalendarName[] = [];
  for (const options of forms) {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC", calendar: "gregory" });
    for (let number = 1; number <= count; number += 1) {
      const day = type === "month" ? Date.UTC(YEAR, number - 1, 15) : Date.UTC(YEAR, 0, number);
      const part = format.formatToParts(day).find((one) => one.type === type);
      names.push([part?.value.toLowerCase().replace(/\.$/, "") ?? "", number]);
    }
  }
  return names;
}

const localesOf = ({ tag, variants = [] }: DateLanguage): readonly string[] => [tag, ...variants];

/** English names without the platform's locale data, whose first use costs a short run much of its time. */
const ENGLISH_NAMES: readonly CalendarName[] = ENGLISH_MONTHS.flatMap((name, index): CalendarName[] => {
  const long = name.toLowerCase();
  const forms = [long, long.slice(0, 3), ...(long === "september" ? ["sept"] : [])];
  return forms.map((form) => [form, index + 1]);
});
const ENGLISH_WEEKDAYS: readonly CalendarName[] = [
  "monday/mon",
  "tuesday/tue/tues",
  "wednesday/wed",
  "thursday/thu/thur/thurs",
  "friday/fri",
  "saturday/sat",
  "sunday/sun",
].flatMap((names, index) => names.split("/").map((name): CalendarName => [name, index + 1]));

function formsOf(forms: readonly string[] | undefined): CalendarName[] {
  return (forms ?? []).flatMap((entry, index) =>
    entry === "" ? [] : entry.split("/").map((name): CalendarName => [name, index + 1]),
  );
}

type NamesOf = (language: DateLanguage) => readonly CalendarName[];

/** Asks the platform for the names of a language once: each time it formats dozens of days. */
function once(read: NamesOf): NamesOf {
  const known = new WeakMap<DateLanguage, readonly CalendarName[]>();
  return (language) => {
    let names = known.get(language);
    if (names === undefined) {
      names = read(language);
      known.set(language, names);
    }
    return names;
  };
}

/**
 * Gives the names of the months in a language, as the locale data of the platform has them (CLDR):
 * long and short, alone and beside a day, and the forms that the data lacks.
 *
 * Names of fewer than three letters and short names that are words of the language (Czech `pro`)
 * are left out: beside a figure they rarely mean a month.
 */
export const monthNamesOf: NamesOf = once((language) => {
  if (language.tag === "en") return ENGLISH_NAMES;
  const common = new Set(language.common.split(", "));
  const locales = localesOf(language);
  const namesIn = (month: "long" | "short"): CalendarName[] =>
    locales.flatMap((locale) => namesOf(locale, monthForms(month), "month", 12));
  const short = namesIn("short").filter(([name]) => !common.has(name));
  return [...namesIn("long"), ...short, ...formsOf(language.monthForms)].filter(([name]) => /\p{L}{3}/u.test(name));
});

/** Gives the names of the weekdays in a language; names of one letter are left out. */
export const weekdayNamesOf: NamesOf = once((language) => {
  if (language.tag === "en") return ENGLISH_WEEKDAYS;
  return [
    ...localesOf(language).flatMap((locale) => namesOf(locale, WEEKDAYS, "weekday", 7)),
    ...formsOf(language.weekdayForms),
  ].filter(([name]) => /\p{L}{2}/u.test(name));
});
