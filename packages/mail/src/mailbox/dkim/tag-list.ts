/**
 * Reads a list of tags: `v=1; a=rsa-sha256; …`.
 *
 * @returns values by tag, without folding white space; `undefined` when the list is malformed or has a tag twice
 * @see RFC 6376 §3.2
 */
export function parseTagList(text: string): ReadonlyMap<string, string> | undefined {
  const tags = new Map<string, string>();
  for (const part of text.split(";")) {
    const spec = part.trim();
    if (spec === "") continue;
    const equals = spec.indexOf("=");
    const name = spec.slice(0, Math.max(equals, 0)).trim();
    if (!/^[a-z][a-z\d_]*$/i.test(name) || tags.has(name)) return undefined;
    tags.set(name, spec.slice(equals + 1).trim());
  }
  return tags;
}
