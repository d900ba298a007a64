/** Characters of a line of a header, its end not counted (RFC 5322 §2.1.1 recommends 78 at most). */
const LINE_LENGTH = 76;

const TOKEN = /^[A-Za-z0-9!#$%&'*+.^_`{|}~-]+$/;
const PRINTABLE = /^[\x20-\x7e]+$/;
/** What need not be encoded in an extended value (`attribute-char`, RFC 2231 §7). */
const PLAIN = /^[A-Za-z0-9!#$&+.^_`{|}~-]$/;

function percentEncode(character: string): string {
  if (PLAIN.test(character)) return character;
  return Array.from(Buffer.from(character), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
}

/** Writes a value in sections of a line each; no character is cut (RFC 2231 §3 and §4). */
function extendedSections(name: string, value: string): string[] {
  const encoded = Array.from(value, percentEncode);
  const whole = `${name}*=utf-8''${encoded.join("")}`;
  // A space before and a semicolon behind.
  if (whole.length + 2 <= LINE_LENGTH) return [whole];
  const sections: string[] = [];
  let section = `${name}*0*=utf-8''`;
  for (const character of encoded) {
    if (section.length + character.length + 2 > LINE_LENGTH) {
      sections.push(section);
      section = `${name}*${sections.length}*=`;
    }
    section += character;
  }
  return [...sections, section];
}

/**
 * Writes a parameter of a MIME field, each section on a line of its own: to be put behind `type/subtype`.
 *
 * ASCII values are tokens or quoted strings (RFC 2045 §5.1), all others are extended values (RFC 2231). There is
 * no second, transliterated name: two names for one file are a defect to strict readers.
 *
 * @param value - plain text without control characters, never empty
 */
export function formatParameter(name: string, value: string): string {
  const simple = TOKEN.test(value) ? value : `"${value.replace(/["\\]/g, "\\$&")}"`;
  const isSimple = PRINTABLE.test(value) && name.length + simple.length + 3 <= LINE_LENGTH && !value.includes("=?");
  const sections = isSimple ? [`${name}=${simple}`] : extendedSections(name, value);
  return sections.map((section) => `;\r\n ${section}`).join("");
}
