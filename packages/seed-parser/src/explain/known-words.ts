/** Keys whose strings are not words of the submission. */
const OWN_KEYS: ReadonlySet<string> = new Set(["kind", "type", "role", "id", "file", "source", "span", "leadId"]);

/** The words of a text in the form in which they are compared. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Gives every word that the strings of a value hold, whatever its form is. */
export function knownWords(value: unknown): ReadonlySet<string> {
  const words = new Set<string>();
  const collect = (one: unknown): void => {
    if (typeof one === "string") for (const word of wordsIn(one)) words.add(word);
    else if (Array.isArray(one)) for (const element of one) collect(element);
    else if (typeof one === "object" && one !== null)
      for (const [key, inner] of Object.entries(one)) if (!OWN_KEYS.has(key)) collect(inner);
  };
  collect(value);
  return words;
}
