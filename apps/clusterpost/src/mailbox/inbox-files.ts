import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Hono } from "hono";

/** Style sheets, in the order in which they apply. */
export const STYLE_SHEETS: readonly string[] = [
  "base.css",
  "list.css",
  "mail.css",
  "checks.css",
  "sheets.css",
  "narrow.css",
];

const TYPES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(STYLE_SHEETS.map((name) => [name, "text/css; charset=utf-8"])),
  "inbox.js": "text/javascript; charset=utf-8",
  "inbox.svg": "image/svg+xml",
};

/** Where the files lie: beside this module, in the sources as in what is published. */
const FOLDER = join(import.meta.dirname, "inbox-files");

/** Serves the style sheets, the script and the mark of the inbox; there is nothing else. */
export function createInboxFiles(): Hono {
  const files = new Hono();
  for (const [name, type] of Object.entries(TYPES)) {
    let content: string | undefined;
    files.get(`/${name}`, (context) => {
      content ??= readFileSync(join(FOLDER, name), "utf8");
      return context.body(content, 200, { "content-type": type });
    });
  }
  return files;
}
