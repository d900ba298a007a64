import { ClusterpostError } from "@clusterpost/core";

/** Tokens of the default theme that the archive knows, by the names of `theme.yaml`. */
const TOKENS = {
  "colour.page": "#e8ecf4",
  "colour.surface": "#ffffff",
  "colour.tint": "#f1f4fa",
  "colour.hero": "#e4ebf8",
  "colour.line": "#ccd5e6",
  "colour.ink": "#172033",
  "colour.muted": "#4d5a73",
  "colour.link": "#003399",
  "colour.primary": "#003399",
  "colour.deep": "#00205f",
  "colour.onPrimary": "#ffffff",
  "colour.onPrimaryMuted": "#d3def5",
  "colour.accent": "#ffcc00",
  "dark.page": "#0a0f1c",
  "dark.surface": "#121a2c",
  "dark.tint": "#18223a",
  "dark.hero": "#1b2847",
  "dark.line": "#37456a",
  "dark.ink": "#e9edf7",
  "dark.muted": "#b0bbd4",
  "dark.link": "#a9c3ff",
  "dark.primary": "#0a2f86",
  "dark.deep": "#0a1a42",
  "dark.onPrimary": "#ffffff",
  "dark.onPrimaryMuted": "#d3def5",
  "portrait.first": "#003399",
  "portrait.second": "#1d6a5a",
  "portrait.third": "#8a3d14",
  "portrait.fourth": "#5d3a8e",
} as const;

export type TokenName = keyof typeof TOKENS;
export type ThemeColours = Readonly<Record<TokenName, string>>;

const COLOUR = /^#[0-9a-f]{6}$/i;
const NAMES = Object.keys(TOKENS) as readonly TokenName[];

/**
 * Gives the colours of pages: the default theme's, with a newsletter's own in their place.
 *
 * A theme checks the contrast of its tokens when it is compiled for the mail; pages use the same pairs.
 *
 * @throws ClusterpostError THEME_INVALID for a value that is not a colour
 */
export function themeColours(tokens: Readonly<Record<string, string>> = {}): ThemeColours {
  const own = NAMES.flatMap((name) => {
    const value = Object.hasOwn(tokens, name) ? tokens[name] : undefined;
    if (value === undefined) return [];
    if (COLOUR.test(value)) return [[name, value.toLowerCase()] as const];
    const hint = "Write it as # and six hexadecimal digits.";
    throw new ClusterpostError("THEME_INVALID", `The token \`${name}\` is \`${value}\`, which is not a colour.`, {
      hint,
    });
  });
  return { ...TOKENS, ...Object.fromEntries(own) };
}
