/** Characters that readers do not see: soft hyphens, zero-width spaces and joiners, direction marks, byte order marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const ALL_INVISIBLE = new RegExp(INVISIBLE, "g");

/** Lower characters are all seen; most pieces of text have no other, and looking is quicker than searching. */
const FIRST_INVISIBLE = 0xad;

/** Leaves out characters that nobody sees; most texts have none. */
export function withoutInvisible(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) >= FIRST_INVISIBLE) return INVISIBLE.test(text) ? text.replaceAll(ALL_INVISIBLE, "") : text;
  }
  return text;
}

/** Text as a browser shows it on one line: white space of every kind and length is one space, none at the ends. */
export function collapse(text: string): string {
  return withoutInvisible(text).replace(/\s+/g, " ").trim();
}
