export type { RenderedIssue, RenderOptions } from "./render-issue.ts";
export { HTML_LIMIT_BYTES, renderIssue } from "./render-issue.ts";
export type { CompiledTemplate, CompiledTheme, ElementStyles } from "./theme/compiled-theme.ts";
