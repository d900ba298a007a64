const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"]);
const directions = new Map<string, "ltr" | "rtl">();

/** The direction in which a language is written; left to right for a tag that nobody knows. */
export function directionOf(language: string): "ltr" | "rtl" {
  let direction = directions.get(language);
  if (direction === undefined) {
    direction = RIGHT_TO_LEFT.has(scriptOf(language)) ? "rtl" : "ltr";
    directions.set(language, direction);
  }
  return direction;
}

function scriptOf(language: string): string {
  try {
    return new Intl.Locale(language).maximize().script ?? "";
  } catch {
    return "";
  }
}
