import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { eccp } from "../test-theme.ts";
import { formatThemeModule } from "./theme-module.ts";

const folder = mkdtempSync(join(import.meta.dirname, "../../node_modules/.render-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("rendering with a theme module", () => {
  it("loads neither MJML nor the compiler of Handlebars, and evaluates no text", async () => {
    const file = join(folder, "theme.mjs");
    writeFileSync(file, formatThemeModule(await eccp()));
    const code = `
      import { createRequire } from "node:module";
      const { theme } = await import(${JSON.stringify(pathToFileURL(file).href)});
      const { renderIssue } = await import("@clusterpost/render");
      const { SAMPLE_ISSUE } = await import("@clusterpost/testkit");
      renderIssue(theme, SAMPLE_ISSUE);
      const loaded = Object.keys(createRequire(import.meta.url).cache);
      process.stdout.write(JSON.stringify(loaded.filter((path) => /mjml|compiler|yaml|cssnano/.test(path))));`;
    const output = execFileSync(
      process.execPath,
      [
        "--conditions=@clusterpost/source",
        "--disallow-code-generation-from-strings",
        "--input-type=module",
        "-e",
        code,
      ],
      { encoding: "utf8", cwd: import.meta.dirname },
    );
    expect(JSON.parse(output)).toEqual([]);
  });
});
