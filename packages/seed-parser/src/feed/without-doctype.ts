/**
 * Takes the declaration of the document type out of XML, with the entities that it declares: feeds
 * need none, and entities can grow without bound. References to them stay as written.
 *
 * @see https://www.w3.org/TR/xml/#sec-prolog-dtd
 */
export function withoutDoctype(xml: string): string {
  const start = /<!DOCTYPE/i.exec(xml.slice(0, 10_000))?.index;
  if (start === undefined) return xml;
  let depth = 0;
  let quote = "";
  for (let at = start; at < xml.length; at += 1) {
    const character = xml[at] ?? "";
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === "<") depth += 1;
    else if (character === ">") {
      depth -= 1;
      if (depth === 0) return xml.slice(0, start) + xml.slice(at + 1);
    }
  }
  return xml.slice(0, start);
}
