import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type CliRun, readTree, runCli, temporaryFolder } from "./run-cli.ts";

const PAGE = `<!DOCTYPE html>
<html><head><title>Mills unite | Mill Net</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<main><h1>Mills unite</h1><p class="submitted">Submitted by Ana Maria on 16 May 2019</p>
<p>Forty mills &amp; one <b>store</b>. <a href="#">Nowhere</a></p></main>
<footer>Imprint of Mill Net</footer></body></html>`;

describe("pages as saved from a browser", () => {
  const folder = temporaryFolder();
  const out = temporaryFolder();
  let run: CliRun;

  beforeAll(async () => {
    writeFileSync(join(folder, "Mills unite.html"), PAGE);
    mkdirSync(join(folder, "Mills unite_files"));
    writeFileSync(join(folder, "Mills unite_files", "frame.html"), "<h1>A part of the page</h1>");
    mkdirSync(join(folder, "old_files"));
    writeFileSync(join(folder, "old_files", "second.htm"), PAGE.replaceAll("Mills unite", "Mills part"));
    run = await runCli(["build", folder, "--out", out, "--json"]);
  });

  it("are in the issue without what stands around their content", () => {
    const text = readTree(out)["issues/2019-05/newsletter.txt"];
    expect(text).toContain("Mills unite");
    expect(text).toContain("Forty mills & one store.");
    expect(text).toContain("Mills part");
    expect(text).not.toContain("Imprint of Mill Net");
    expect(text).not.toContain("A part of the page");
  });

  it("have their own folder, which is named once", () => {
    const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: { code: string; file: string; line: number }[] };
    expect(diagnostics.filter(({ code }) => code === "FILE_SKIPPED").map(({ file }) => file)).toEqual([
      "Mills unite_files",
    ]);
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: "LINK_PLACEHOLDER", file: "Mills unite.html", line: 5, column: 40 }),
    );
  });
});

describe("the bundle", () => {
  it("loads the reader of pages with the first page, not at its start", () => {
    const main = readFileSync(join(import.meta.dirname, "../dist/start.cjs"), "utf8");
    expect(main).toMatch(/=>\s?require\("\.\/parse-html-seed[\w-]*\.cjs"\)/);
    expect(main).not.toMatch(/=\s?require\("\.\/[^"]*html/);
    expect(main).not.toContain("stateInSpecialComment");
  });
});
