import { resolve } from "node:path";
import type { Newsletter } from "@clusterpost/core";
import type { CompiledTheme } from "@clusterpost/render";
import { theme as eccp } from "@clusterpost/render/themes/eccp";

/**
 * Gives the theme of a newsletter: the built-in one as compiled with the program, or, when the
 * newsletter names a folder or sets tokens, one compiled now.
 *
 * @param root - folder that the path of a theme is relative to
 * @throws ClusterpostError `THEME_INVALID` when the theme does not compile
 */
export async function chooseTheme({ theme }: Newsletter, root: string): Promise<CompiledTheme> {
  const isBuiltIn = theme.name === "eccp";
  if (isBuiltIn && Object.keys(theme.tokens).length === 0) return eccp;
  const { compileTheme, readTheme, themeFolder } = await import("@clusterpost/render/compile");
  return compileTheme(await readTheme(isBuiltIn ? themeFolder("eccp") : resolve(root, theme.name)), theme.tokens);
}
