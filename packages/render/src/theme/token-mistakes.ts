import type { ThemeSource, ThemeTokens } from "./compiled-theme.ts";
import { contrastRatio, MIN_CONTRAST } from "./contrast.ts";
import { readTokens } from "./manifest.ts";
import { formOfToken } from "./tokens.ts";

/** Why a newsletter's token cannot be used. */
export type TokenMistake =
  /** The theme has no such token. */
  | { readonly kind: "unknown"; readonly name: string; readonly known: readonly string[] }
  /** The value is of another form: `a colour such as …`. */
  | { readonly kind: "form"; readonly name: string; readonly form: string; readonly own: string }
  /** A text on a ground could not be read; the tokens are those of the two that the newsletter sets. */
  | {
      readonly kind: "contrast";
      readonly names: readonly string[];
      readonly text: string;
      readonly ground: string;
      /** From 1 to 21 (WCAG 2.2 §1.4.3). */
      readonly ratio: number;
      readonly least: number;
    };

/**
 * Finds what is wrong with the tokens that replace those of a theme, where `compileTheme` stops at the first.
 *
 * @throws ClusterpostError THEME_INVALID when the theme itself cannot be read
 */
export function tokenMistakes(source: ThemeSource, replacements: ThemeTokens): readonly TokenMistake[] {
  const { tokens: own, pairs } = readTokens(source);
  const mistakes: TokenMistake[] = [];
  const usable: Record<string, string> = {};
  for (const [name, value] of Object.entries(replacements)) {
    const standard = Object.hasOwn(own, name) ? own[name] : undefined;
    const { pattern, form } = formOfToken(name);
    if (standard === undefined) mistakes.push({ kind: "unknown", name, known: Object.keys(own) });
    else if (!pattern.test(value)) mistakes.push({ kind: "form", name, form, own: standard });
    else usable[name] = value;
  }
  return [...mistakes, ...unreadable({ ...own, ...usable }, pairs, usable, new Set(Object.keys(replacements)))];
}

/** The least readable pair of each choice of tokens; pairs with a token that cannot be used say nothing. */
function unreadable(
  merged: ThemeTokens,
  pairs: readonly (readonly [string, string])[],
  usable: ThemeTokens,
  replaced: ReadonlySet<string>,
): readonly TokenMistake[] {
  const worst = new Map<string, Extract<TokenMistake, { kind: "contrast" }>>();
  for (const [text, ground] of pairs) {
    const names = [text, ground].filter((name) => Object.hasOwn(usable, name));
    const isUsable = [text, ground].every((name) => !replaced.has(name) || Object.hasOwn(usable, name));
    const ratio = contrastRatio(merged[text] ?? "", merged[ground] ?? "");
    const known = worst.get(names.join())?.ratio ?? MIN_CONTRAST;
    if (isUsable && names.length > 0 && ratio < known)
      worst.set(names.join(), { kind: "contrast", names, text, ground, ratio, least: MIN_CONTRAST });
  }
  return [...worst.values()];
}
