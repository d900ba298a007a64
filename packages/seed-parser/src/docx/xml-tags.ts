import { ArchiveDamage } from "./zip-archive.ts";

/** A tag or a run of text of an XML document, with its place in the source. */
export interface XmlToken {
  readonly kind: "open" | "close" | "empty" | "text";
  /** Name without its prefix; empty for text. */
  readonly name: string;
  /** What stands between the angle brackets; for text, the text with its references resolved. */
  readonly content: string;
  readonly start: number;
  readonly end: number;
}

/** Elements may nest this deep; a table inside a table takes four levels. */
const MAX_XML_DEPTH = 400;

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Resolves the five named references of XML and those by number; others stay as written. */
function resolveReferences(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (written, hex, decimal, named) => {
    if (typeof named === "string") return NAMED[named.toLowerCase()] ?? written;
    const code = typeof hex === "string" ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
  });
}

const NAME = /^\/?([^\s/>]+)/;

/** Offset behind the `>` that ends a tag; one inside a quoted value does not. */
function endOfTag(xml: string, start: number): number {
  let quote = "";
  for (let at = start + 1; at < xml.length; at += 1) {
    const character = xml[at] ?? "";
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === ">") return at + 1;
  }
  throw new ArchiveDamage("a tag in it does not end");
}

function behind(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at === -1) throw new ArchiveDamage("its text ends early");
  return at + mark.length;
}

/**
 * Walks the tags and the text of an XML document in one pass. Declarations of types are refused: no
 * office format may have one (ECMA-376 part 2, 8.1.4), and entities can grow without bound.
 *
 * @throws ArchiveDamage when the document has a declaration of types, ends early or nests too deep
 */
export function* readXmlTags(xml: string): Generator<XmlToken> {
  let depth = 0;
  for (let at = 0; at < xml.length; ) {
    const start = xml.indexOf("<", at);
    const textEnd = start === -1 ? xml.length : start;
    if (textEnd > at) {
      yield { kind: "text", name: "", content: resolveReferences(xml.slice(at, textEnd)), start: at, end: textEnd };
    }
    if (start === -1) return;
    if (xml.startsWith("<!--", start)) at = behind(xml, "-->", start + 4);
    else if (xml.startsWith("<?", start)) at = behind(xml, "?>", start + 2);
    else if (xml.startsWith("<![CDATA[", start)) {
      at = behind(xml, "]]>", start + 9);
      yield { kind: "text", name: "", content: xml.slice(start + 9, at - 3), start, end: at };
    } else if (xml.startsWith("<!", start)) throw new ArchiveDamage("it declares types, which no office document does");
    else {
      at = endOfTag(xml, start);
      const content = xml.slice(start + 1, at - 1);
      const isClose = content.startsWith("/");
      const kind = isClose ? "close" : content.endsWith("/") ? "empty" : "open";
      if (kind === "open") depth += 1;
      if (kind === "close") depth -= 1;
      if (depth > MAX_XML_DEPTH) throw new ArchiveDamage(`it nests more than ${MAX_XML_DEPTH} levels deep`);
      const name = NAME.exec(content)?.[1] ?? "";
      yield { kind, name: name.slice(name.indexOf(":") + 1), content, start, end: at };
    }
  }
}

/** The value of an attribute of a tag, by its name without prefix. */
export function attributeOf(token: XmlToken, name: string): string | undefined {
  const match = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(token.content);
  const value = match?.[1] ?? match?.[2];
  return value === undefined ? undefined : resolveReferences(value);
}
