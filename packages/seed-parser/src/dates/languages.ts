import type { DateLanguage } from "./date-language.ts";
import { BALTIC_FINNIC } from "./languages/baltic-finnic.ts";
import { ENGLISH, GERMANIC } from "./languages/germanic.ts";
import { OTHER } from "./languages/other.ts";
import { ROMANCE } from "./languages/romance.ts";
import { SLAVIC } from "./languages/slavic.ts";

/** The 24 official languages of the European Union (Regulation No 1/1958), English first. */
export const DATE_LANGUAGES: readonly DateLanguage[] = [
  ENGLISH,
  ...GERMANIC,
  ...ROMANCE,
  ...SLAVIC,
  ...BALTIC_FINNIC,
  ...OTHER,
];

const BY_TAG: ReadonlyMap<string, DateLanguage> = new Map(DATE_LANGUAGES.map((language) => [language.tag, language]));

/** Gives the language of a BCP 47 tag by its first part: `de-AT` is German. */
export function dateLanguage(tag: string): DateLanguage | undefined {
  const known = BY_TAG.get(tag);
  if (known !== undefined) return known;
  const [language = ""] = tag.toLowerCase().split(/[-_]/);
  return BY_TAG.get(language);
}

/** Splits a list of the data into its entries. */
export function entriesOf(list: string | undefined): string[] {
  return list === undefined || list === "" ? [] : list.split(", ");
}
