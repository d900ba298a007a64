import type { Author } from "@clusterpost/core";

const MAX_NAME = 80;
const MAX_WORDS = 8;
/** A word of a name: it begins with a capital, or is a particle, an initial, a figure behind a letter (`H2`) or a remark in brackets. */
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}’'.…-]*(?:\d{1,2}\p{L}*)?|(?:d|dell|dall|nell|l|o)['’]\p{Lu}[\p{L}’'-]*|\(.*|.*\)|&|d[aeiou]s?|de[lnr]|di|du|la|le|el|van|von|zu|ter|ten|af|av|og|och|and|und|et|y|e|i|[\p{Lo}]+)$/u;

/** Builds an author; a name that ends with `…` was cut. */
export function createAuthor(name: string): Author {
  return { name, truncated: /(?:…|\.\.\.)$/.test(name) };
}

/** Whether a text may be a name after a word that announces one. */
export function isName(name: string): boolean {
  const isSentence =
    /[.!?]$/.test(name) &&
    !name.endsWith("...") &&
    !/\s(?:\p{Lu}|Ph\.?D|M\.?A|MBA|Jr|Sr|\p{Lu}\p{L}{0,3}Sc)\.$/u.test(name);
  if (name === "" || name.length > MAX_NAME || isSentence || /\d{4}|:\/\//.test(name)) return false;
  return name.split(/\s+/).length <= MAX_WORDS && /^[\p{Lu}\p{Lo}\p{N}]/u.test(name);
}

/** Whether a text can hardly be anything but a name: two words or more, all of them as in names. */
export function isClearlyName(name: string): boolean {
  const words = name.split(/\s+/);
  return isName(name) && words.length > 1 && !/[,:;!?]/.test(name) && words.every((word) => NAME_WORD.test(word));
}
