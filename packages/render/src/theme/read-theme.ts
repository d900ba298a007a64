import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { ThemeSource } from "./compiled-theme.ts";
import { reasonOf, themeError } from "./theme-error.ts";

const EXTENSIONS = [".yaml", ".mjml", ".hbs"];

/**
 * Reads the files of a theme folder; others than `.yaml`, `.mjml` and `.hbs` are left alone.
 *
 * @throws ClusterpostError THEME_INVALID when the folder or a file cannot be read
 */
export async function readTheme(folder: string): Promise<ThemeSource> {
  const source = new Map<string, string>();
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      if (!entry.isFile() || !EXTENSIONS.some((extension) => entry.name.endsWith(extension))) continue;
      const path = join(entry.parentPath, entry.name);
      const name = relative(folder, path).split(sep).join("/");
      source.set(name, (await readFile(path, "utf8")).replace(/\r\n?/g, "\n"));
    }
  } catch (cause) {
    throw themeError(folder, `the theme cannot be read: ${reasonOf(cause)}`, {
      cause,
      hint: "Name a theme that is built in, such as `eccp`, or the path of a theme's folder.",
    });
  }
  return source;
}
