import { SAMPLE_ISSUE } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import { generateAtom } from "../atom/generate-atom.ts";
import { generateRss } from "../rss/generate-rss.ts";
import { TEST_SITE } from "../testing/build-issue.ts";
import { currentOf } from "../testing/feed-of.ts";
import { DARK_COLOURS, type FeedColours, LIGHT_COLOURS } from "./feed-colours.ts";
import { cssString, feedCss } from "./feed-css.ts";

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

describe("the page that a browser shows of a feed", () => {
  it.each<[string, FeedColours]>([
    ["light", LIGHT_COLOURS],
    ["dark", DARK_COLOURS],
  ])("has enough contrast in %s colours (WCAG 2.2, 1.4.3 and 1.4.11)", (_, colours) => {
    const { ground, ink, quiet, band, bandInk, accent } = colours;
    for (const text of [ink, quiet]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
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

  it("says what it is and how to subscribe, in words that no quotation mark ends", () => {
    expect(feedCss(TEST_SITE)).toContain('content: "This is a web feed. With it');
    expect(cssString('a "b" \\ </style>\n')).toBe('"a \\22 b\\22  \\5c  \\3c /style>\\a "');
  });

  it("is named by RSS and Atom", () => {
    const document = currentOf("items", [SAMPLE_ISSUE]);
    for (const generate of [generateRss, generateAtom]) {
      expect(generate(document, TEST_SITE).split("\n")[1]).toBe('<?xml-stylesheet type="text/css" href="feed.css"?>');
    }
  });
});
