import { fileURLToPath } from "node:url";
import { compileTheme } from "./theme/compile-theme.ts";
import type { CompiledTheme, ThemeSource } from "./theme/compiled-theme.ts";
import { readTheme } from "./theme/read-theme.ts";

/** Files of the theme `eccp`. */
export const ECCP_SOURCE: ThemeSource = await readTheme(fileURLToPath(new URL("../themes/eccp", import.meta.url)));

let compiled: Promise<CompiledTheme> | undefined;

/** The theme `eccp`, compiled once per test file. */
export function eccp(): Promise<CompiledTheme> {
  compiled ??= compileTheme(ECCP_SOURCE);
  return compiled;
}
