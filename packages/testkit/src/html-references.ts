/** The named references that our outputs write; of others, tests should hear. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["gt", ">"],
  ["lt", "<"],
  ["nbsp", " "],
  ["quot", '"'],
]);

/**
 * Resolves the character references of HTML text in one pass, so that `&amp;lt;` stays `&lt;`.
 *
 * @returns the text; a no-break space is given as a space, and names that none of our outputs write stay as they are
 * @see HTML Living Standard §13.1.4, character references
 */
export function resolveReferences(html: string): string {
  return html.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (written, decimal, hexadecimal, name) => {
    if (name !== undefined) return NAMED.get(name) ?? written;
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : written;
  });
}
