import { assertTagsClosed } from "./closed-tags.ts";
import type { CompiledTheme, ThemeSource, ThemeTokens } from "./compiled-theme.ts";
import { type Manifest, readManifest } from "./manifest.ts";
import { mjmlToHtml } from "./mjml-to-html.ts";
import { joinLines, precompileHtml, precompileText } from "./precompile.ts";
import { themeError } from "./theme-error.ts";
import { substituteTokens } from "./tokens.ts";

const SKELETON = "issue.mjml";
const TEXT = "text/issue.hbs";

/** The templates of a theme with its tokens in place, before MJML and Handlebars. */
export interface ThemeTemplates extends Manifest {
  readonly skeleton: string;
  /** By file name without extension; HTML, lines joined. */
  readonly partials: ReadonlyMap<string, string>;
  readonly text: string;
  readonly textPartials: ReadonlyMap<string, string>;
}

function partialsIn(source: ThemeSource, folder: string): [name: string, file: string, text: string][] {
  const found: [string, string, string][] = [];
  for (const [file, text] of source) {
    const name = file.startsWith(folder) && file.endsWith(".hbs") ? file.slice(folder.length, -".hbs".length) : "";
    if (name !== "" && file !== TEXT) found.push([name, file, text]);
  }
  return found.sort(([first], [second]) => (first < second ? -1 : 1));
}

/**
 * Puts the tokens of a theme into its templates.
 *
 * @throws ClusterpostError THEME_INVALID with the file and what is wrong in it
 */
export function prepareTheme(source: ThemeSource, replacements: ThemeTokens = {}): ThemeTemplates {
  const manifest = readManifest(source, replacements);
  const fileText = (file: string): string => {
    const text = source.get(file);
    if (text === undefined) throw themeError(file, "the file is missing");
    return text;
  };
  const partials = partialsIn(source, "partials/").map(
    ([name, file, text]) => [name, joinLines(substituteTokens(file, text.trim(), manifest.tokens))] as const,
  );
  const textPartials = partialsIn(source, "text/").map(([name, , text]) => [name, text] as const);
  return {
    ...manifest,
    skeleton: substituteTokens(SKELETON, fileText(SKELETON), manifest.tokens),
    partials: new Map(partials),
    text: fileText(TEXT),
    textPartials: new Map(textPartials),
  };
}

function precompileAll(
  templates: ReadonlyMap<string, string>,
  folder: string,
  precompile: (file: string, text: string) => string,
): Record<string, string> {
  return Object.fromEntries(
    Array.from(templates, ([name, text]) => [name, precompile(`${folder}${name}.hbs`, text)] as const),
  );
}

/**
 * Compiles a theme: MJML runs once, here, and never when an issue is rendered.
 *
 * Reads and writes nothing. The result is plain JSON.
 *
 * @param source - files of the theme, as {@link readTheme} gives them
 * @param tokens - values that replace the theme's own, for example a newsletter's colours
 * @throws ClusterpostError THEME_INVALID with the file and what is wrong in it
 */
export async function compileTheme(source: ThemeSource, tokens: ThemeTokens = {}): Promise<CompiledTheme> {
  const theme = prepareTheme(source, tokens);
  assertTagsClosed(SKELETON, theme.skeleton);
  const html = await mjmlToHtml(SKELETON, theme.skeleton);
  return {
    name: theme.name,
    styles: theme.styles,
    inverse: theme.inverse,
    compact: theme.compact,
    portraits: theme.portraits,
    html: precompileHtml(SKELETON, html),
    partials: precompileAll(theme.partials, "partials/", precompileHtml),
    text: precompileText(TEXT, theme.text),
    textPartials: precompileAll(theme.textPartials, "text/", precompileText),
  };
}
