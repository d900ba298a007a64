/** The official languages of the European Union (Regulation No 1/1958). */
const LANGUAGES = "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv".split(" ");
const ENGLISH = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|thur|fri|sat(?:ur)?|sun)(?:day)?$/i;

let names: ReadonlySet<string> | undefined;

function weekdayNames(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const language of LANGUAGES) {
    for (const width of ["long", "short"] as const) {
      const format = new Intl.DateTimeFormat(language, { weekday: width, timeZone: "UTC" });
      for (let day = 1; day <= 7; day += 1)
        found.add(
          format
            .format(Date.UTC(2024, 0, day))
            .toLowerCase()
            .replace(/\.$/, ""),
        );
    }
  }
  return found;
}

/** Whether a word is the name of a weekday, long or short, in a language of the EU. */
export function isWeekday(word: string): boolean {
  if (word.length < 2) return false;
  if (ENGLISH.test(word)) return true;
  names ??= weekdayNames();
  return names.has(word.toLowerCase().replace(/\.$/, ""));
}
