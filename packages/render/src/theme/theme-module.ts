import type { CompiledTemplate, CompiledTheme } from "./compiled-theme.ts";

function templateCode(template: CompiledTemplate): string {
  return typeof template === "string" ? template : JSON.stringify(template);
}

function recordCode(templates: Readonly<Record<string, CompiledTemplate>>): string {
  const entries = Object.entries(templates).map(
    ([name, template]) => `${JSON.stringify(name)}: ${templateCode(template)}`,
  );
  return `{\n${entries.join(",\n")}\n}`;
}

/**
 * Writes a theme that `compileTheme` made as a JavaScript module that exports `theme`.
 *
 * Its templates are functions, so importing it needs neither MJML nor an evaluation of text.
 */
export function formatThemeModule(theme: CompiledTheme): string {
  const { html, partials, text, textPartials, ...values } = theme;
  const fields = Object.entries(values).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  fields.push(`html: ${templateCode(html)}`, `partials: ${recordCode(partials)}`);
  fields.push(`text: ${templateCode(text)}`, `textPartials: ${recordCode(textPartials)}`);
  return `export const theme = {\n${fields.join(",\n")}\n};\n`;
}
