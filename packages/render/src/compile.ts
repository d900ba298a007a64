export { compileTheme } from "./theme/compile-theme.ts";
export type {
  CompiledTemplate,
  CompiledTheme,
  ElementStyles,
  ThemeSource,
  ThemeTokens,
} from "./theme/compiled-theme.ts";
export { readTheme } from "./theme/read-theme.ts";
export { themeFolder } from "./theme/theme-folder.ts";
export { formatThemeModule } from "./theme/theme-module.ts";
export { type TokenMistake, tokenMistakes } from "./theme/token-mistakes.ts";
