import { parse } from "yaml";
import type { ElementStyles, ThemeSource, ThemeTokens } from "./compiled-theme.ts";
import { reasonOf, themeError } from "./theme-error.ts";
import { assertContrast, mergeTokens, substituteTokens } from "./tokens.ts";

const FILE = "theme.yaml";

/** What `theme.yaml` says, tokens replaced and put in place. */
export interface Manifest {
  readonly name: string;
  readonly tokens: ThemeTokens;
  readonly styles: ElementStyles;
  readonly inverse: ElementStyles;
  readonly compact: ElementStyles;
  readonly portraits: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fieldsAt(fields: Fields, key: string): Fields {
  const value = fields[key] ?? {};
  if (isFields(value)) return value;
  throw themeError(FILE, `\`${key}\` must be a mapping`);
}

function textsOf(value: unknown, name: string): readonly string[] {
  if (Array.isArray(value) && value.every((entry) => typeof entry === "string")) return value;
  throw themeError(FILE, `\`${name}\` must be a list of texts`);
}

/** Texts of a mapping by dotted name: `{ colour: { ink: "#000000" } }` gives `colour.ink`. */
function flatten(fields: Fields, prefix = ""): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(fields)) {
    if (isFields(value)) Object.assign(texts, flatten(value, `${prefix}${key}.`));
    else if (typeof value === "string") texts[prefix + key] = value;
    else throw themeError(FILE, `\`${prefix}${key}\` must be a text`, { hint: "Put the value in quotes." });
  }
  return texts;
}

function readFields(source: ThemeSource): Fields {
  const text = source.get(FILE);
  if (text === undefined) throw themeError(FILE, "the file is missing");
  let value: unknown;
  try {
    value = parse(text);
  } catch (cause) {
    throw themeError(FILE, reasonOf(cause), { cause });
  }
  if (!isFields(value)) throw themeError(FILE, "the file must be a mapping");
  return value;
}

function pairsOf(value: unknown): (readonly [string, string])[] {
  if (value !== undefined && !Array.isArray(value)) throw themeError(FILE, "`contrast` must be a list of pairs");
  return (value ?? []).map((entry: unknown) => {
    const [text, ground] = textsOf(entry, "contrast");
    if (text === undefined || ground === undefined) throw themeError(FILE, "`contrast` must be a list of pairs");
    return [text, ground] as const;
  });
}

/**
 * Reads the tokens of a theme as its `theme.yaml` has them, and the pairs of text and ground that must be readable.
 *
 * @throws ClusterpostError THEME_INVALID with what is wrong in the file
 */
export function readTokens(source: ThemeSource): {
  readonly tokens: ThemeTokens;
  readonly pairs: readonly (readonly [string, string])[];
} {
  const fields = readFields(source);
  return { tokens: flatten(fieldsAt(fields, "tokens")), pairs: pairsOf(fields["contrast"]) };
}

/**
 * Reads `theme.yaml`.
 *
 * @param replacements - tokens of the newsletter
 * @throws ClusterpostError THEME_INVALID with the file and what is wrong in it
 */
export function readManifest(source: ThemeSource, replacements: ThemeTokens): Manifest {
  const fields = readFields(source);
  const { name, contrast, portraits: colours } = fields;
  const tokens = mergeTokens(flatten(fieldsAt(fields, "tokens")), replacements);
  assertContrast(pairsOf(contrast), tokens);
  const inPlace = (text: string): string => substituteTokens(FILE, text, tokens);
  const stylesAt = (key: string): Record<string, string> =>
    Object.fromEntries(Object.entries(flatten(fieldsAt(fields, key))).map(([name, style]) => [name, inPlace(style)]));
  const styles = stylesAt("styles");
  const portraits = textsOf(colours, "portraits").map(inPlace);
  if (portraits.length === 0) throw themeError(FILE, "`portraits` must name a colour");
  if (typeof name !== "string" || name === "") throw themeError(FILE, "`name` is missing");
  const inverse = { ...styles, ...stylesAt("inverse") };
  const compact = { ...styles, ...stylesAt("compact") };
  return { name, tokens, styles, inverse, compact, portraits };
}
