import type { ThemeTokens } from "./compiled-theme.ts";
import { contrastRatio, MIN_CONTRAST } from "./contrast.ts";
import { themeError } from "./theme-error.ts";

const COLOUR = { pattern: /^#[0-9a-f]{6}$/i, form: "a colour such as `#003399`" };
const FONT = { pattern: /^[\p{L}\p{N} ,'-]+$/u, form: "font names such as `Georgia, 'Times New Roman', serif`" };
const SIZE = { pattern: /^\d{1,4}(?:px|%)$/, form: "a length such as `680px` or `62%`" };

/** What the values of a token group look like; groups not named here hold colours. */
const FORMS: ReadonlyMap<string, typeof COLOUR> = new Map([
  ["font", FONT],
  ["size", SIZE],
]);

/** What the value of a token looks like, by its group; `form` says it as the end of a sentence. */
export function formOfToken(name: string): { readonly pattern: RegExp; readonly form: string } {
  return FORMS.get(name.split(".")[0] ?? "") ?? COLOUR;
}

function assertTokenForm(file: string, name: string, value: string): void {
  const { pattern, form } = formOfToken(name);
  if (pattern.test(value)) return;
  throw themeError(file, `the token \`${name}\` is \`${value}\`, which is not ${form}`);
}

/**
 * Replaces tokens of a theme by those of a newsletter.
 *
 * Values are colours, font names and lengths of a strict form, so none of them can become markup.
 *
 * @throws ClusterpostError THEME_INVALID for a token that the theme does not have, or of another form
 */
export function mergeTokens(own: ThemeTokens, replacements: ThemeTokens): ThemeTokens {
  for (const [name, value] of Object.entries(own)) assertTokenForm("theme.yaml", name, value);
  for (const [name, value] of Object.entries(replacements)) {
    if (!Object.hasOwn(own, name)) {
      const hint = `Use one of ${Object.keys(own).join(", ")}.`;
      throw themeError("theme tokens", `there is no token \`${name}\``, { hint });
    }
    assertTokenForm("theme tokens", name, value);
  }
  return { ...own, ...replacements };
}

/**
 * Puts the values of tokens into a text: `[[colour.primary]]` becomes `#003399`.
 *
 * @throws ClusterpostError THEME_INVALID for a token that the theme does not have
 */
export function substituteTokens(file: string, text: string, tokens: ThemeTokens): string {
  return text.replace(/\[\[([\w.-]*)\]\]/g, (_, name: string) => {
    const value = Object.hasOwn(tokens, name) ? tokens[name] : undefined;
    if (value === undefined) throw themeError(file, `there is no token \`${name}\` in theme.yaml`);
    return value;
  });
}

/**
 * Holds a theme's promise that its text can be read.
 *
 * @param pairs - token of the text and token of its ground
 * @throws ClusterpostError THEME_INVALID for a pair below 4.5 : 1 (WCAG 2.2 §1.4.3)
 */
export function assertContrast(pairs: readonly (readonly [string, string])[], tokens: ThemeTokens): void {
  for (const [text, ground] of pairs) {
    const [foreground, background] = [text, ground].map((name) =>
      substituteTokens("theme.yaml", `[[${name}]]`, tokens),
    );
    const ratio = contrastRatio(foreground ?? "", background ?? "");
    if (ratio >= MIN_CONTRAST) continue;
    const problem = `\`${text}\` on \`${ground}\` has a contrast of ${ratio.toFixed(2)} : 1`;
    throw themeError("theme tokens", problem, { hint: "Choose colours with at least 4.5 : 1 (WCAG 2.2 §1.4.3)." });
  }
}
