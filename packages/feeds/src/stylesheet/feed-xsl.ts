import { HISTORY_NAMESPACE } from "../feed/names.ts";
import { escapeHtml } from "../html/escape-html.ts";
import type { FeedSite } from "../site.ts";
import { wordingOf } from "../wording.ts";
import { FEED_CSS } from "./stylesheet-path.ts";

/** Lists entries: RSS and Atom name the same things differently. */
const ENTRIES = `<xsl:for-each select="channel/item | atom:entry">
        <li>
          <h3><a href="{link[1] | atom:link[@rel='alternate'][1]/@href}"><xsl:value-of select="title | atom:title"/></a></h3>
          <xsl:if test="pubDate or atom:published">
            <p class="when"><xsl:value-of select="substring(pubDate, 6, 11)"/><xsl:value-of select="substring(atom:published, 1, 10)"/></p>
          </xsl:if>
          <p><xsl:call-template name="plain"><xsl:with-param name="html" select="description"/></xsl:call-template><xsl:value-of select="atom:summary"/></p>
        </li>
      </xsl:for-each>`;

/** Summaries in RSS are HTML without elements, so their character references are all there is to undo. */
const PLAIN = [
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["#39", "'"],
  ["amp", "&"],
] as const;

function replaceTemplate(): string {
  const [name, ...rest] = PLAIN.map(([entity, character], index) => {
    const from = escapeHtml(`&${entity};`);
    const source = index === 0 ? "$html" : `$text${index}`;
    return `<xsl:variable name="text${index + 1}"><xsl:call-template name="replace"><xsl:with-param name="text" select="${source}"/><xsl:with-param name="from">${from}</xsl:with-param><xsl:with-param name="to">${escapeHtml(character)}</xsl:with-param></xsl:call-template></xsl:variable>`;
  });
  return [name, ...rest].join("\n    ");
}

/**
 * The stylesheet by which a browser that knows XSLT shows an RSS or Atom feed as a page: what it is, how
 * to subscribe, its entries.
 *
 * @see XSL Transformations 1.0
 */
export function feedXsl({ language }: FeedSite): string {
  const words = wordingOf(language);
  return `<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:fh="${HISTORY_NAMESPACE}" exclude-result-prefixes="atom fh">
  <xsl:output method="html" encoding="UTF-8" doctype-system="about:legacy-compat" indent="no"/>
  <xsl:template match="/rss | /atom:feed">
    <html lang="{channel/language}{@xml:lang}">
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <title><xsl:value-of select="channel/title | atom:title"/></title>
        <link rel="stylesheet"><xsl:attribute name="href"><xsl:if test="channel/fh:archive or fh:archive">../</xsl:if>${FEED_CSS}</xsl:attribute></link>
      </head>
      <body>
        <header>
          <h1><xsl:value-of select="channel/title | atom:title"/></h1>
          <p>${escapeHtml(words.feedIntroduction)}</p>
          <p>${escapeHtml(words.feedSteps)}</p>
          <p>${escapeHtml(words.feedAddress)}: <code><xsl:value-of select="(channel/atom:link | atom:link)[@rel='self']/@href"/></code></p>
          <p><a href="{channel/link | atom:link[@rel='alternate']/@href}">${escapeHtml(words.visit)}</a></p>
        </header>
        <main>
          <h2>${escapeHtml(words.feedEntries)}</h2>
          <ol>
      ${ENTRIES}
          </ol>
        </main>
      </body>
    </html>
  </xsl:template>
  <xsl:template name="plain">
    <xsl:param name="html"/>
    ${replaceTemplate()}
    <xsl:value-of select="$text${PLAIN.length}"/>
  </xsl:template>
  <xsl:template name="replace">
    <xsl:param name="text"/>
    <xsl:param name="from"/>
    <xsl:param name="to"/>
    <xsl:choose>
      <xsl:when test="contains($text, $from)">
        <xsl:value-of select="concat(substring-before($text, $from), $to)"/>
        <xsl:call-template name="replace">
          <xsl:with-param name="text" select="substring-after($text, $from)"/>
          <xsl:with-param name="from" select="$from"/>
          <xsl:with-param name="to" select="$to"/>
        </xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
`;
}
