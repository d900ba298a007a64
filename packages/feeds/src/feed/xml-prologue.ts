import { cleanText } from "@clusterpost/core";
import { FEED_CSS, FEED_XSL } from "../stylesheet/stylesheet-path.ts";
import type { FeedDocument } from "./feed-document.ts";

const XML_DECLARATION = /^<\?xml[^?]*\?>\n?/;

/** A line that the builder of Atom begins inside an element for its CDATA, and the one behind it. */
const BEFORE_CDATA = /\n {1,40}<!\[CDATA\[/g;
const AFTER_CDATA = /\]\]>\n {0,40}<\//g;

/**
 * Takes white space away that stands around CDATA for looks, but would be part of the text.
 *
 * Neither pattern can stand inside CDATA: plain texts are one line, and in HTML `<` and `>` are escaped.
 */
export function trimCdata(xml: string): string {
  return xml.replace(BEFORE_CDATA, "<![CDATA[").replace(AFTER_CDATA, "]]></");
}

/**
 * Gives a document of a feed its declaration and the stylesheets for browsers, and removes characters
 * that XML 1.0 does not allow, wherever they came from.
 *
 * A browser that knows XSLT shows the page of the first stylesheet; any other takes the second. Both are
 * named relative to the document, so that they are found wherever the archive is mounted.
 *
 * @see Associating Style Sheets with XML documents 1.0
 */
export function finishXml(xml: string, { archive }: FeedDocument): string {
  const folder = archive === undefined ? "" : "../";
  const prologue = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<?xml-stylesheet type="text/xsl" href="${folder}${FEED_XSL}"?>`,
    `<?xml-stylesheet type="text/css" href="${folder}${FEED_CSS}"?>`,
  ];
  return cleanText(`${prologue.join("\n")}\n${xml.replace(XML_DECLARATION, "").trim()}\n`);
}
