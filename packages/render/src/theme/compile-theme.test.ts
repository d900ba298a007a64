import { ClusterpostError } from "@clusterpost/core";
import { SAMPLE_ISSUE } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import { renderIssue } from "../index.ts";
import { ECCP_SOURCE, eccp } from "../test-theme.ts";
import { compileTheme, prepareTheme } from "./compile-theme.ts";
import type { CompiledTheme, ThemeTokens } from "./compiled-theme.ts";
import { contrastRatio } from "./contrast.ts";
import { readTheme } from "./read-theme.ts";
import { formatThemeModule } from "./theme-module.ts";

/** The theme with some of its files replaced, or taken away. */
function changed(files: Readonly<Record<string, string | undefined>>): Map<string, string> {
  const source = new Map(ECCP_SOURCE);
  for (const [file, text] of Object.entries(files)) {
    if (text === undefined) source.delete(file);
    else source.set(file, text);
  }
  return source;
}

async function failureOf(
  files: Readonly<Record<string, string | undefined>>,
  tokens: ThemeTokens = {},
): Promise<string> {
  try {
    await compileTheme(changed(files), tokens);
  } catch (error) {
    if (error instanceof ClusterpostError) return `${error.code} ${error.message}`;
    throw error;
  }
  return "";
}

const skeleton = ECCP_SOURCE.get("issue.mjml") ?? "";

describe("compileTheme", () => {
  it("gives plain JSON that renders the same", async () => {
    const theme = await eccp();
    const copy = JSON.parse(JSON.stringify(theme)) as CompiledTheme;
    expect(copy).toEqual(theme);
    expect(renderIssue(copy, SAMPLE_ISSUE)).toEqual(renderIssue(theme, SAMPLE_ISSUE));
  });

  it("puts the tokens of a newsletter in the place of its own", async () => {
    const theme = await compileTheme(ECCP_SOURCE, {
      "colour.primary": "#5a0b3c",
      "font.heading": "Verdana, sans-serif",
    });
    const { html } = renderIssue(theme, SAMPLE_ISSUE);
    expect(html).toContain("background:#5a0b3c");
    expect(html).toContain("Verdana");
    expect(html).not.toContain("Georgia");
  });

  it.each([
    ["a missing skeleton", { "issue.mjml": undefined }, "issue.mjml: the file is missing"],
    ["a missing manifest", { "theme.yaml": undefined }, "theme.yaml: the file is missing"],
    ["broken YAML", { "theme.yaml": "tokens: [" }, "theme.yaml: "],
    ["a tag that is not closed", { "issue.mjml": skeleton.replace("</mj-column>", "") }, "issue.mjml: "],
    [
      "an unknown MJML attribute",
      { "issue.mjml": skeleton.replace("<mj-column>", '<mj-column wide="1">') },
      "issue.mjml: ",
    ],
    [
      "an unknown token",
      { "partials/gap.hbs": "[[colour.rose]]" },
      "partials/gap.hbs: there is no token `colour.rose`",
    ],
    ["a block that is not closed", { "partials/gap.hbs": "{{#if x}}" }, "partials/gap.hbs: "],
    ["an unknown helper", { "partials/gap.hbs": "{{shout x y}}" }, "partials/gap.hbs: "],
    ["printing without escaping", { "partials/gap.hbs": "{{{body}}}" }, "partials/gap.hbs: `{{{…}}}` and `{{&…}}`"],
  ])("refuses %s, and names the file", async (_, files, message) => {
    expect(await failureOf(files)).toContain(`THEME_INVALID ${message}`);
  });

  it.each([
    ["a token that the theme does not have", { "colour.rose": "#ffffff" }, "there is no token `colour.rose`"],
    ["a value that is no colour", { "colour.ink": "red;}</style>" }, "which is not a colour"],
    ["a font name with markup", { "font.text": '"><script>' }, "which is not font names"],
    ["text that cannot be read", { "colour.link": "#ffcc00" }, "has a contrast of 1.5"],
  ])("refuses %s", async (_, tokens, message) => {
    expect(await failureOf({}, tokens)).toMatch(/^THEME_INVALID theme tokens: /);
    expect(await failureOf({}, tokens)).toContain(message);
  });

  it("refuses a folder that is not there", async () => {
    await expect(readTheme("/nowhere/at/all")).rejects.toMatchObject({ code: "THEME_INVALID" });
  });
});

describe("a theme module", () => {
  it("holds functions that render the same", async () => {
    const theme = await eccp();
    const code = formatThemeModule(theme);
    const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { theme: CompiledTheme };
    expect(typeof module.theme.html).toBe("object");
    expect(renderIssue(module.theme, SAMPLE_ISSUE)).toEqual(renderIssue(theme, SAMPLE_ISSUE));
  });
});

describe("contrastRatio (WCAG 2.2)", () => {
  it("gives the ratios of the standard", () => {
    expect(contrastRatio("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrastRatio("#ffffff", "#ffffff")).toBe(1);
    expect(contrastRatio("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  });

  it("is at least 4.5 for all text of the theme, in light and in dark", () => {
    const { tokens } = prepareTheme(ECCP_SOURCE);
    const ratioOf = (text: string, ground: string): number => contrastRatio(tokens[text] ?? "", tokens[ground] ?? "");
    for (const mode of ["colour", "dark"]) {
      for (const ground of ["surface", "tint", "hero"]) {
        for (const text of ["ink", "muted", "link"]) {
          expect(ratioOf(`${mode}.${text}`, `${mode}.${ground}`)).toBeGreaterThanOrEqual(4.5);
        }
      }
      for (const ground of ["primary", "deep"]) {
        for (const text of ["onPrimary", "onPrimaryMuted"]) {
          expect(ratioOf(`${mode}.${text}`, `${mode}.${ground}`)).toBeGreaterThanOrEqual(4.5);
        }
      }
      expect(ratioOf(`${mode}.link`, `${mode}.page`)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
