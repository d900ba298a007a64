import { formatDiagnostic } from "@clusterpost/core";
import { describe, expect, it } from "vitest";
import { readNewsletter } from "../newsletter-file.ts";
import { checkTokens } from "./theme-tokens.ts";

async function check(...tokens: readonly string[]): Promise<{ told: string; kept: Readonly<Record<string, string>> }> {
  const text = `theme:\n  tokens:\n${tokens.map((line) => `    ${line}\n`).join("")}`;
  const { newsletter } = await readNewsletter("newsletter.yaml", text);
  const checked = await checkTokens(newsletter, ".", "newsletter.yaml", text);
  return {
    told: checked.diagnostics.map((found) => formatDiagnostic(found, text)).join("\n"),
    kept: checked.newsletter.theme.tokens,
  };
}

describe("checkTokens", () => {
  it("names each token that the theme cannot use at its place, and keeps the others", async () => {
    const { told, kept } = await check(
      "colour.primary: red",
      "colour.nothing: '#003399'",
      "colour.primry: '#003399'",
      "colour.ink: '#112233'",
      "colour.link: '#ffcc00'",
      "colour.accent: '#fc0'",
      "size.mail: broad",
    );
    expect(kept).toEqual({ "colour.ink": "#112233" });
    expect(told).toMatchInlineSnapshot(`
      "newsletter.yaml:3:21: error CONFIG_VALUE_INVALID: \`theme.tokens.colour.primary\` must be a colour such as \`#003399\`, but it is \`red\`.
        3 |     colour.primary: red
          |                     ^^^
        → Write for example \`colour.primary: "#003399"\`. Until then the theme's own value is used.
      newsletter.yaml:4:5: error CONFIG_KEY_UNKNOWN: The theme has no token \`colour.nothing\`; it was left out.
        4 |     colour.nothing: '#003399'
          |     ^^^^^^^^^^^^^^
        → Did you mean \`colour.tint\`?
      newsletter.yaml:5:5: error CONFIG_KEY_UNKNOWN: The theme has no token \`colour.primry\`; it was left out.
        5 |     colour.primry: '#003399'
          |     ^^^^^^^^^^^^^
        → Did you mean \`colour.primary\`?
      newsletter.yaml:8:20: error CONFIG_VALUE_INVALID: \`theme.tokens.colour.accent\` must be a colour such as \`#003399\`, but it is \`#fc0\`.
        8 |     colour.accent: '#fc0'
          |                    ^^^^^^
        → Did you mean \`"#ffcc00"\`? Until then the theme's own value is used.
      newsletter.yaml:9:5: error CONFIG_KEY_UNKNOWN: The theme has no token \`size.mail\`; it was left out.
        9 |     size.mail: broad
          |     ^^^^^^^^^
        → Did you mean \`size.main\`?
      newsletter.yaml:7:18: error CONFIG_VALUE_INVALID: \`colour.link\` on \`colour.hero\` could not be read: the contrast is 1.3 : 1, and 4.5 : 1 is needed.
        7 |     colour.link: '#ffcc00'
          |                  ^^^^^^^^^
        → Choose a darker or lighter colour for \`colour.link\`. Until then the theme's own is used."
    `);
  });

  it("leaves out what cannot be read as long as another colour is wrong", async () => {
    const { told, kept } = await check("dark.surface: pale", "dark.ink: '#101010'", "dark.muted: '#202020'");
    expect(kept).toEqual({});
    expect(told).toContain("`theme.tokens.dark.surface` must be a colour");
  });

  it("leaves a theme that cannot be read to those who compile it", async () => {
    const text = "theme:\n  name: nowhere\n  tokens:\n    colour.primary: red\n";
    const { newsletter } = await readNewsletter("newsletter.yaml", text);
    expect(await checkTokens(newsletter, ".", "newsletter.yaml", text)).toEqual({ newsletter, diagnostics: [] });
  });
});
