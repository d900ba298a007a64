import { SAMPLE_ISSUE } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import { generateAtom } from "../atom/generate-atom.ts";
import { generateRss } from "../rss/generate-rss.ts";
import { TEST_SITE } from "../testing/build-issue.ts";
import { currentOf } from "../testing/feed-of.ts";
import { HOSTILE_ISSUE } from "../testing/hostile-issue.ts";
import { ask, hasJudge } from "../testing/judge.ts";
import { DARK_COLOURS, type FeedColours, LIGHT_COLOURS } from "./feed-colours.ts";
import { feedCss } from "./feed-css.ts";
import { feedXsl } from "./feed-xsl.ts";

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [low = 0, high = 0] = [luminance(first), luminance(second)].sort((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

const page = (xml: string): string =>
  ask("xsltproc", ["--nonet", "feed.xsl", "feed.xml"], { "feed.xsl": feedXsl(TEST_SITE), "feed.xml": xml }).output;

describe("the page that a browser shows of a feed", () => {
  it.each<[string, FeedColours]>([
    ["light", LIGHT_COLOURS],
    ["dark", DARK_COLOURS],
  ])("has enough contrast in %s colours (WCAG 2.2, 1.4.3 and 1.4.11)", (_, colours) => {
    const { ground, ink, quiet, link, band, bandInk, accent } = colours;
    for (const text of [ink, quiet, link]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(bandInk, band)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(accent, band)).toBeGreaterThanOrEqual(3);
  });

  it("uses no colour but these, and loads nothing", () => {
    const css = feedCss(TEST_SITE);
    const rules = css.split("\n").slice(2).join("\n");
    expect(rules).not.toMatch(/#[0-9a-f]{3,8}\b|url\(|@import/i);
    const defined = new Set(css.match(/--\w+(?=:)/g));
    expect(new Set(css.match(/(?<=var\()--\w+/g))).toEqual(defined);
  });

  it.skipIf(!hasJudge("xsltproc"))(
    "says what it is, how to subscribe, and lists the entries, `<IMPACT>` as text",
    () => {
      const document = currentOf("items", [SAMPLE_ISSUE]);
      for (const [format, xml] of [
        ["rss", generateRss(document, TEST_SITE)],
        ["atom", generateAtom(document, TEST_SITE)],
      ]) {
        const html = page(xml ?? "");
        expect(html).toContain('<html lang="en-GB">');
        expect(html).toContain("<h1>Cluster Digest: all items</h1>");
        expect(html).toContain(`<code>https://clusters.example/news/feeds/items.${format}</code>`);
        expect(html).toContain('<a href="https://clusters.example/news/">Visit the website</a>');
        expect(html).toContain('<link rel="stylesheet" href="feed.css">');
        expect(html).toContain(
          '<h3><a href="https://clusters.example/news/issues/2026-09/impact-connected-car/">&lt;IMPACT&gt; Connected Car closes with 58 prototypes</a></h3>',
        );
        expect(html).toContain("31 are on the road &amp; 12 are for sale");
        expect(html.match(/<li>/g)).toHaveLength(document.entries.length);
        expect(html).toMatch(format === "rss" ? /<p class="when">01 Sep 2026<\/p>/ : /<p class="when">2026-09-01<\/p>/);
      }
    },
  );

  it.skipIf(!hasJudge("xsltproc"))("runs nothing of a hostile feed", () => {
    const html = page(generateRss(currentOf("items", [HOSTILE_ISSUE]), TEST_SITE));
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(html).not.toMatch(/<script|href="javascript:|<[^>]*\son\w+=/i);
  });
});
