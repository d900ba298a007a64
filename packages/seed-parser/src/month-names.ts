import { ENGLISH_MONTHS } from "@clusterpost/core";

/** Names of months, in lower case and without a final full stop, and the month (from 1) that they mean. */
export type MonthNames = ReadonlyMap<string, number>;

const ALONE: readonly Intl.DateTimeFormatOptions[] = [{ month: "long" }, { month: "short" }];
/** Beside a day, many languages put the name into the genitive; English does not. */
const BESIDE_DAY: readonly Intl.DateTimeFormatOptions[] = [
  { month: "long", day: "numeric" },
  { month: "short", day: "numeric" },
];

/** What {@link namesOf} finds for English, without the time the platform takes for its first formatter. */
function englishNames(): [string, number][] {
  return ENGLISH_MONTHS.flatMap((name, index): [string, number][] => {
    const long = name.toLowerCase();
    const short = [long.slice(0, 3), ...(long === "september" ? ["sept"] : [])];
    return [long, ...short].map((form) => [form, index + 1]);
  });
}

function namesOf(locale: string): [string, number][] {
  if (locale === "en") return englishNames();
  const names: [string, number][] = [];
  for (const options of locale.startsWith("en") ? ALONE : [...ALONE, ...BESIDE_DAY]) {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC", calendar: "gregory" });
    for (let month = 1; month <= 12; month += 1) {
      const part = format.formatToParts(Date.UTC(2024, month - 1, 15)).find(({ type }) => type === "month");
      const name = part?.value.toLowerCase().replace(/\.$/, "") ?? "";
      if (/\p{L}{3}/u.test(name)) names.push([name, month]);
    }
  }
  return names;
}

const cache = new Map<string, MonthNames>();

/**
 * Gives the names of the months in some languages, as the locale data of the platform has them:
 * long and short, alone and beside a day (the genitive of many languages).
 *
 * @param locales - BCP 47 language tags; on a clash the first one wins
 */
export function monthNames(locales: readonly string[]): MonthNames {
  const key = locales.join(",");
  const known = cache.get(key);
  if (known !== undefined) return known;
  const names = new Map<string, number>();
  for (const locale of locales)
    for (const [name, month] of namesOf(locale)) if (!names.has(name)) names.set(name, month);
  cache.set(key, names);
  return names;
}
