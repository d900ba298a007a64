import { type Listing, textOf } from "@clusterpost/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ParsedSeed } from "../parse-seed.ts";
import { readSeed } from "../read-seed.ts";

const read = (text: string, name = "site.rss"): Promise<ParsedSeed> =>
  readSeed({ name, bytes: new TextEncoder().encode(text) });
const codes = ({ diagnostics }: ParsedSeed): string[] => diagnostics.map(({ code }) => code);

function listingOf({ document }: ParsedSeed): Listing {
  if (document?.kind !== "listing") throw new TypeError(`expected a listing, got ${document?.kind}`);
  return document;
}

const item = (inner: string): string => `<item>${inner}</item>`;
const rss = (...items: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Hill News</title><link>https://hills.example/</link><description>What happens in the hills.</description>${items.join("")}</channel></rss>`;

const FULL = item(
  '<title>Hay &amp;amp; honey</title><link>https://hills.example/1</link><dc:creator>Ana Kos</dc:creator><pubDate>Mon, 04 May 2026 23:30:00 +0300</pubDate><category>Food</category><description>The short form.</description><content:encoded><![CDATA[<p>The hills sold <strong>forty</strong> tons. <a href="/shop">Visit the shop of the hills</a></p><ul><li>hay</li><li>honey</li></ul><p><img src="/a.png" alt="A bee"></p>]]></content:encoded><enclosure url="https://hills.example/files/Price%20list.pdf" length="2048" type="application/pdf"/>',
);

describe("readFeed", () => {
  it("makes an article of each entry", async () => {
    const parsed = await read(rss(FULL, item("<title>Second</title><description>Plain words only.</description>")));
    const listing = listingOf(parsed);
    expect(listing).toMatchObject({ title: "Hill News", file: "site.rss" });
    expect(textOf(listing.introduction)).toBe("What happens in the hills.");
    expect(listing.items).toMatchObject([
      {
        kind: "article",
        title: "Hay & honey",
        url: "https://hills.example/1",
        author: { name: "Ana Kos" },
        publishedOn: "2026-05-04",
        attachments: [{ name: "Price list.pdf", sizeBytes: 2048, mediaType: "application/pdf" }],
        links: [{ href: "https://hills.example/shop" }],
      },
      { kind: "article", title: "Second" },
    ]);
    const [first] = listing.items;
    expect(first?.body.map(({ type }) => type)).toEqual(["paragraph", "list", "image"]);
    expect(listing.furniture.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["Categories: Food", "Summary: The short form."]),
    );
  });

  it("gives the unpacked text, in which the places count", async () => {
    const parsed = await read(rss(FULL));
    const { text = "" } = parsed;
    const [first] = listingOf(parsed).items;
    expect(text.slice(first?.source.span.start, first?.source.span.end)).toMatch(
      /^Hay & honey\nAuthor: Ana Kos\n[\s\S]*Price list\.pdf$/,
    );
    expect(text.slice(first?.heading[0]?.span.start, first?.heading[0]?.span.end)).toBe("Hay & honey");
    const list = first?.body[1];
    expect(text.slice(list?.span.start, list?.span.end)).toBe("- hay\n- honey");
  });

  it("keeps the places of findings about an empty last entry inside the text", async () => {
    const empty = '<entry><title>\u200b</title><id>e:1</id><content type="html"> </content></entry>';
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Hills</title>${empty}</feed>`;
    const { diagnostics, text = "" } = await read(feed, "feed.atom");
    expect(diagnostics.map(({ code }) => code)).toContain("TITLE_MISSING");
    for (const { span } of diagnostics) expect(span.end).toBeLessThanOrEqual(text.length);
  });

  it("says which entry lacks an author or has no date of the calendar", async () => {
    const parsed = await read(
      rss(FULL, item("<title>Second</title><pubDate>31 Feb 2026</pubDate><description>Words.</description>")),
    );
    const found = parsed.diagnostics.map(({ code, span }) => [
      code,
      parsed.text?.slice(span.start, span.end).split("\n")[0],
    ]);
    expect(found).toEqual(
      expect.arrayContaining([
        ["AUTHOR_MISSING", "Second"],
        ["DATE_INVALID", "Second"],
      ]),
    );
  });

  it.each([
    [
      "site.atom",
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Hills</title><entry><title>Hay</title><updated>2026-05-04T23:30:00+03:00</updated><author><name>Ana Kos</name></author><content type="html">&lt;p&gt;Cut early.&lt;/p&gt;</content></entry></feed>',
    ],
    [
      "site.xml",
      '<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Hills</title></channel><item rdf:about="y"><title>Hay</title><description>Cut early.</description><dc:creator>Ana Kos</dc:creator><dc:date>2026-05-04</dc:date></item></rdf:RDF>',
    ],
    [
      "site.json",
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "Hills",
        items: [
          {
            id: "1",
            title: "Hay",
            content_text: "Cut early.",
            authors: [{ name: "Ana Kos" }],
            date_published: "2026-05-04T23:30:00+03:00",
          },
        ],
      }),
    ],
    [
      "site.txt",
      rss(
        item(
          "<title>Hay</title><dc:creator>Ana Kos</dc:creator><pubDate>Mon, 04 May 2026 23:30:00 +0300</pubDate><description>Cut early.</description>",
        ),
      ),
    ],
  ])("reads %s", async (name, text) => {
    const listing = listingOf(await read(text, name));
    expect(listing.items).toMatchObject([{ title: "Hay", author: { name: "Ana Kos" }, publishedOn: "2026-05-04" }]);
    expect(textOf(listing.items[0]?.body ?? [])).toBe("Cut early.");
  });

  it.each([
    ["data.xml", "<data><row/></data>"],
    ["package.json", '{"name":"x","version":"1.0.0"}'],
    ["empty.rss", ""],
  ])("leaves %s alone, which is no feed", async (name, text) => {
    expect(codes(await read(text, name))).toEqual(["FILE_UNSUPPORTED"]);
  });

  it("says that a feed ends early, and that one is empty", async () => {
    expect(codes(await read(rss(FULL, FULL).slice(0, -120)))).toContain("DOCUMENT_DAMAGED");
    expect(codes(await read(rss()))).toEqual(["FILE_EMPTY"]);
  });

  it("expands no entities", async () => {
    const bomb = rss(item("<title>&b;</title><description>Words.</description>")).replace(
      "<rss",
      '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss',
    );
    expect(listingOf(await read(bomb)).items[0]?.title).toBe("&b;");
  });

  it("reads ten thousand entries", async () => {
    const { items } = listingOf(await read(rss(FULL.repeat(10_000))));
    expect(items).toHaveLength(10_000);
  });

  it("never throws, whatever the feed holds", async () => {
    const pieces = [
      "<item>",
      "</item>",
      "<title>",
      "</title>",
      "<description>",
      "</description>",
      "<![CDATA[",
      "]]>",
      "&lt;p&gt;",
      "<pubDate>x</pubDate>",
      "<enclosure url='x'/>",
      "<link>javascript:1</link>",
      "\0",
      "word",
      "<",
      "&",
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), async (parts) => {
        expect((await read(rss(parts.join("")))).diagnostics).toBeInstanceOf(Array);
      }),
      { numRuns: 300 },
    );
  });
});
