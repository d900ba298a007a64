import { themeError } from "./theme-error.ts";

const TAG = /<(\/?)(mj(?:ml|-[\w-]+))\b(?:"[^"]*"|[^">])*?(\/?)>/g;

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/**
 * Makes sure that every MJML tag is closed: MJML itself closes what is open, and mail programs see the result.
 *
 * @throws ClusterpostError THEME_INVALID with the line of the tag
 */
export function assertTagsClosed(file: string, mjml: string): void {
  const open: { name: string; line: number }[] = [];
  for (const match of mjml.matchAll(TAG)) {
    const [, slash, name = "", selfClosing] = match;
    if (selfClosing === "/") continue;
    const line = lineAt(mjml, match.index);
    if (slash === "") {
      open.push({ name, line });
      continue;
    }
    const last = open.pop();
    if (last?.name === name) continue;
    const problem = last === undefined ? `line ${line} closes \`${name}\`, which is not open` : unclosed(last);
    throw themeError(file, problem);
  }
  const last = open.at(-1);
  if (last !== undefined) throw themeError(file, unclosed(last));
}

function unclosed({ name, line }: { readonly name: string; readonly line: number }): string {
  return `\`${name}\` of line ${line} is not closed`;
}
