import { describe, expect, it } from "vitest";
import { parseFeed } from "./parse-feed.ts";

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Net &amp; Sea</title><link>https://sea.example/</link><description>News of the coast</description>
<item><title>Nets &amp;amp; ropes</title><link>https://sea.example/1</link><dc:creator><![CDATA[Ana Kos]]></dc:creator><pubDate>Mon, 04 May 2026 23:30:00 +0300</pubDate><category>Fishing</category><category><![CDATA[Ropes & knots]]></category><description>Short.</description><content:encoded><![CDATA[<p>The <b>whole</b> text.</p>]]></content:encoded><enclosure url="https://sea.example/a.pdf" length="1234" type="application/pdf"/></item>
<item><description>Only &lt;i&gt;this&lt;/i&gt;</description><guid isPermaLink="false">x1</guid></item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Hills</title><author><name>Hill Office</name></author><link href="https://hills.example/feed" rel="self"/><link href="https://hills.example/"/>
<entry><title type="html">Hay &amp;amp; hills</title><link rel="alternate" href="https://hills.example/1"/><link rel="enclosure" href="https://hills.example/a.mp3" type="audio/mpeg" length="99"/><published>2026-05-04T23:30:00+03:00</published><updated>2026-05-06T00:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Cut <em>early</em>.</p></div></content><category term="hay" label="Hay making"/></entry>
<entry><title>2 &lt; 3</title><summary>Plain &amp; short</summary><updated>2026-05-05T00:00:00Z</updated></entry></feed>`;

const JSON_FEED = JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  title: "Bay",
  home_page_url: "https://bay.example/",
  authors: [{ name: "Bay Office" }],
  items: [
    {
      id: "1",
      url: "https://bay.example/1",
      title: "Oysters",
      content_html: "<p>Fresh</p>",
      date_published: "2026-05-04T08:00:00+02:00",
      tags: ["food"],
      attachments: [
        { url: "https://bay.example/a.pdf", mime_type: "application/pdf", size_in_bytes: 5, title: "Menu" },
      ],
    },
    { id: "2", content_text: "Just text" },
  ],
});

describe("parseFeed", () => {
  it("reads RSS 2.0, the whole content before its short form", async () => {
    const { entries, ...feed } = await parseFeed(RSS);
    expect(feed).toEqual({ title: "Net & Sea", description: "News of the coast", url: "https://sea.example/" });
    expect(entries).toEqual([
      {
        title: "Nets & ropes",
        url: "https://sea.example/1",
        author: "Ana Kos",
        date: "Mon, 04 May 2026 23:30:00 +0300",
        content: "<p>The <b>whole</b> text.</p>",
        isHtml: true,
        summary: "Short.",
        categories: ["Fishing", "Ropes & knots"],
        files: [{ url: "https://sea.example/a.pdf", mediaType: "application/pdf", sizeBytes: 1234 }],
      },
      { content: "Only <i>this</i>", isHtml: true, summary: "", categories: [], files: [] },
    ]);
  });

  it("reads Atom 1.0", async () => {
    const { entries, ...feed } = await parseFeed(ATOM);
    expect(feed).toEqual({ title: "Hills", url: "https://hills.example/" });
    expect(entries).toMatchObject([
      {
        title: "Hay & hills",
        url: "https://hills.example/1",
        author: "Hill Office",
        date: "2026-05-04T23:30:00+03:00",
        isHtml: true,
        categories: ["Hay making"],
        files: [{ url: "https://hills.example/a.mp3", mediaType: "audio/mpeg", sizeBytes: 99 }],
      },
      { title: "2 < 3", content: "Plain & short", isHtml: false, date: "2026-05-05T00:00:00Z" },
    ]);
    expect(entries[0]?.content).toContain("<p>Cut <em>early</em>.</p>");
  });

  it("reads JSON Feed 1.1", async () => {
    const { entries, ...feed } = await parseFeed(JSON_FEED);
    expect(feed).toEqual({ title: "Bay", url: "https://bay.example/" });
    expect(entries).toMatchObject([
      {
        title: "Oysters",
        author: "Bay Office",
        isHtml: true,
        categories: ["food"],
        files: [{ title: "Menu", sizeBytes: 5 }],
      },
      { content: "Just text", isHtml: false },
    ]);
  });

  it("expands no entities that a feed declares", async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>${RSS.replace(
      /^<\?xml.*?\?>/,
      "",
    )
      .replace("Short.", "&b;&c;")
      .replace("Net &amp; Sea", "&b;")}`;
    const { title, entries } = await parseFeed(bomb);
    expect([title, entries[0]?.summary]).toEqual(["&b;", "&b;&c;"]);
  });

  it.each([
    ["other XML", "<html></html>"],
    ["other JSON", '{"name":"x"}'],
    ["XML that ends early", RSS.slice(0, 900)],
    ["a type declaration without end", `<!DOCTYPE rss [<!ENTITY a "x`],
    ["deep JSON", '{"version":"https://jsonfeed.org/version/1.1","items":'.padEnd(100_000, "[")],
  ])("refuses %s or reads what is there", async (_, text) => {
    const read = await parseFeed(text).catch((cause: unknown) => cause);
    expect(read instanceof Error || (read as { entries: unknown[] }).entries.length <= 2).toBe(true);
  });

  it("reads ten thousand entries", async () => {
    const item = RSS.slice(RSS.indexOf("<item>"), RSS.indexOf("</item>") + 7);
    const { entries } = await parseFeed(RSS.replace(item, item.repeat(10_000)));
    expect(entries).toHaveLength(10_001);
  });
});
