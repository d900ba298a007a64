import { ClusterpostError } from "@clusterpost/core";
import { describe, expect, it } from "vitest";
import type { ArchiveSite } from "../archive-site.ts";
import { TEST_SITE } from "../testing/test-site.ts";
import { archiveAssets, assetFiles } from "./archive-assets.ts";
import { type ThemeColours, type TokenName, themeColours } from "./theme-colours.ts";

const withTokens = (tokens: Readonly<Record<string, string>>): ArchiveSite => ({ ...TEST_SITE, tokens });

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(colours: ThemeColours, text: TokenName, ground: TokenName): number {
  const [light = 0, dark = 0] = [luminance(colours[text]), luminance(colours[ground])].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe("assets", () => {
  it("are named after their content", () => {
    const [first, second] = [archiveAssets(TEST_SITE), archiveAssets(withTokens({ "colour.primary": "#004400" }))];
    expect(first.css.path).toMatch(/^assets\/site-[0-9a-f]{10}\.css$/);
    expect(second.css.path).not.toBe(first.css.path);
    expect(second.search.path).toBe(first.search.path);
    expect(archiveAssets({ ...TEST_SITE }).css).toEqual(first.css);
  });

  it("take a newsletter's colours, leave out what they do not know, and refuse what is no colour", () => {
    const { css, icon } = archiveAssets(withTokens({ "colour.primary": "#004400", "size.body": "700px" }));
    expect(css.text).toContain("--primary:#004400");
    expect(css.text).not.toContain("700px");
    expect(icon.text).toContain('fill="#004400"');
    for (const value of ["red", "#fff", "#00440}", "url(x)"])
      expect(() => archiveAssets(withTokens({ "colour.primary": value }))).toThrow(ClusterpostError);
  });

  it("load nothing and are not loaded from elsewhere", () => {
    for (const { text } of assetFiles(TEST_SITE)) {
      expect(text).not.toMatch(/@import|url\(|https?:\/\/(?!www\.w3\.org\/2000\/svg)/);
      expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function/);
    }
  });

  it("have text that can be read in light and dark (WCAG 2.2 §1.4.3)", () => {
    const colours = themeColours();
    for (const mode of ["colour", "dark"] as const) {
      for (const text of ["ink", "muted", "link"] as const)
        for (const ground of ["surface", "tint", "hero"] as const)
          expect(contrast(colours, `${mode}.${text}`, `${mode}.${ground}`)).toBeGreaterThanOrEqual(4.5);
      for (const ground of ["primary", "deep"] as const)
        for (const text of ["onPrimary", "onPrimaryMuted"] as const)
          expect(contrast(colours, `${mode}.${text}`, `${mode}.${ground}`)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
