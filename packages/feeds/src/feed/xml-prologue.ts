import { cleanText } from "@clusterpost/core";
import { FEED_CSS } from "../stylesheet/feed-css.ts";
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
 * Gives a document of a feed its declaration and the stylesheet for browsers, and removes characters
 * that XML 1.0 does not allow, wherever they came from.
 *
 * The stylesheet is named relative to the document, so that it is found wherever the archive is mounted.
 *
 * @see Associating Style Sheets with XML documents 1.0
 */
export function finishXml(xml: string, { archive }: FeedDocument): string {
  const href = archive === undefined ? FEED_CSS : `../${FEED_CSS}`;
  const prologue = `<?xml version="1.0" encoding="UTF-8"?>\n<?xml-stylesheet type="text/css" href="${href}"?>`;
  return cleanText(`${prologue}\n${xml.replace(XML_DECLARATION, "").trim()}\n`);
}
