import { resolve } from "node:path";
import { ClusterpostError, type Diagnostic, diagnostic, type Newsletter } from "@clusterpost/core";
import type { TokenMistake } from "@clusterpost/render/compile";
import { parseDocument } from "yaml";
import { nearestWord } from "../nearest-word.ts";
import { spanOf } from "../newsletter-file.ts";
import { describeWritten } from "./written-value.ts";

/** A newsletter whose tokens the theme can use, and what was wrong with the others. */
export interface CheckedTokens {
  readonly newsletter: Newsletter;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks the tokens of a newsletter against its theme; those that cannot be used are left out, so that a
 * wrong colour keeps no issue from being made.
 *
 * @param root - folder of the file, which the path of a theme is relative to
 * @param text - of the file
 */
export async function checkTokens(
  newsletter: Newsletter,
  root: string,
  file: string,
  text: string,
): Promise<CheckedTokens> {
  const { name, tokens } = newsletter.theme;
  const find = await finderOf(newsletter, root);
  const mistakes = find(tokens);
  if (mistakes.length === 0) return { newsletter, diagnostics: [] };
  const parsed = parseDocument(text, { logLevel: "error" });
  const diagnostics = mistakes.map((mistake) => {
    const [token = ""] = mistake.kind === "contrast" ? mistake.names : [mistake.name];
    const of = mistake.kind === "unknown" ? "key" : "value";
    return describe(mistake, { file, span: spanOf(parsed, ["theme", "tokens", token], of) }, tokens[token]);
  });
  // Without one colour another may be unreadable; that is no mistake of its own.
  let kept = tokens;
  for (let wrong = mistakes; wrong.length > 0; wrong = find(kept)) {
    const names = new Set(wrong.flatMap((one) => (one.kind === "contrast" ? one.names : [one.name])));
    kept = Object.fromEntries(Object.entries(kept).filter(([token]) => !names.has(token)));
  }
  return { newsletter: { ...newsletter, theme: { name, tokens: kept } }, diagnostics };
}

/** Finds the mistakes in tokens; what is wrong with the theme itself is told when it is compiled. */
async function finderOf(
  { theme }: Newsletter,
  root: string,
): Promise<(tokens: Newsletter["theme"]["tokens"]) => readonly TokenMistake[]> {
  const { readTheme, themeFolder, tokenMistakes } = await import("@clusterpost/render/compile");
  try {
    const source = await readTheme(theme.name === "eccp" ? themeFolder("eccp") : resolve(root, theme.name));
    tokenMistakes(source, {});
    return (tokens) => tokenMistakes(source, tokens);
  } catch (cause) {
    if (ClusterpostError.is(cause)) return () => [];
    throw cause;
  }
}

function describe(
  mistake: TokenMistake,
  place: Pick<Diagnostic, "file" | "span">,
  value: string | undefined,
): Diagnostic {
  if (mistake.kind === "unknown") {
    const nearest = nearestWord(mistake.name, mistake.known);
    const hint =
      nearest === undefined ? `Tokens of the theme are ${mistake.known.join(", ")}.` : `Did you mean \`${nearest}\`?`;
    const message = `The theme has no token \`${mistake.name}\`; it was left out.`;
    return diagnostic("CONFIG_KEY_UNKNOWN", place, message, hint);
  }
  if (mistake.kind === "form") {
    const { name, form, own } = mistake;
    const message = `\`theme.tokens.${name}\` must be ${form}, but it is ${describeWritten(value)}.`;
    const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(value ?? "");
    const meant =
      short === null
        ? undefined
        : `#${short
            .slice(1)
            .map((digit) => digit + digit)
            .join("")}`;
    const remedy = meant === undefined ? `Write for example \`${name}: "${own}"\`.` : `Did you mean \`"${meant}"\`?`;
    return diagnostic("CONFIG_VALUE_INVALID", place, message, `${remedy} Until then the theme's own value is used.`);
  }
  const { text, ground, ratio, least, names } = mistake;
  const message = `\`${text}\` on \`${ground}\` could not be read: the contrast is ${ratio.toFixed(1)} : 1, and ${least} : 1 is needed.`;
  const which = names.map((name) => `\`${name}\``).join(" or ");
  const hint = `Choose a darker or lighter colour for ${which}. Until then the theme's own is used.`;
  return diagnostic("CONFIG_VALUE_INVALID", place, message, hint);
}
