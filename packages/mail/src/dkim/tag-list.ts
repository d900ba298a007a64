const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;

/**
 * Reads a list of tags, `v=DKIM1; p=…` (RFC 6376 §3.2); white space around names and values does not count.
 *
 * @returns values by name, in their order; `undefined` when a tag has no name, no `=`, or is there twice
 */
export function parseTags(text: string): ReadonlyMap<string, string> | undefined {
  const tags = new Map<string, string>();
  const parts = text.split(";");
  if (parts.at(-1)?.trim() === "") parts.pop();
  for (const part of parts) {
    const equals = part.indexOf("=");
    const name = part.slice(0, Math.max(equals, 0)).trim();
    if (!NAME.test(name) || tags.has(name)) return undefined;
    tags.set(name, part.slice(equals + 1).trim());
  }
  return tags;
}
