import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { buildJson } from "./build-json.ts";
import { readTree, temporaryFolder } from "./run-cli.ts";
import { folderOf, PAGE } from "./submissions.ts";

describe("bad input", () => {
  const folder = temporaryFolder();
  const out = temporaryFolder();
  let built: Awaited<ReturnType<typeof buildJson>>;

  beforeAll(async () => {
    const files: Record<string, string | Uint8Array> = {
      "newsletter.yaml": "name: Digest\nnmae: typo\nlanguage: en-GB\nsubmissions: .\n",
      "good.txt": PAGE,
      "empty.txt": "",
      "binary.txt": Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1, 2, 3),
      "nul.txt": PAGE.replace("text", "te\0xt").replace("A title", "Title with NUL"),
      "utf16.txt": Buffer.from(`\ufeff${PAGE.replace("A title", "Łódź in UTF-16")}`, "utf16le"),
      "windows.txt": Buffer.from(PAGE.replace("A title", "P\u00f4le on Windows"), "latin1"),
      "cr.txt": PAGE.replace("A title", "Lines of a Mac").replaceAll("\n", "\r"),
      "large.txt": Buffer.alloc(20 * 2 ** 20 + 1, "word "),
      "nodate.txt": "A title without a date\n\nSome text.\n",
      "notitle.txt": "Submitted by Ana Maria on 17 May 2019\n\nSome text.\n",
      "shifted.txt": "An impossible day\n\nSubmitted by Ana Maria on 31 February 2019\n\nSome text.\n",
      "poster.pdf": "%PDF-1.7",
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    mkdirSync(join(folder, "folder.txt"));
    symlinkSync(join(folder, "nowhere"), join(folder, "dangling.txt"));
    built = await buildJson([folder, "--out", out]);
  });

  it("ends with exit code 1 and still makes the issue of the others", () => {
    expect(built.code).toBe(1);
    expect(built.result.issues.map(({ id, sources }) => [id, sources])).toEqual([
      [
        "2019-05",
        ["notitle.txt", "good.txt", "cr.txt", "windows.txt", "nul.txt", "utf16.txt"].sort(
          (first, second) => order(first) - order(second),
        ),
      ],
    ]);
    expect(built.stderr).toBe("");
  });

  const order = (file: string): number => built.result.issues[0]?.sources.indexOf(file) ?? -1;

  it.each([
    ["empty.txt", "FILE_EMPTY"],
    ["binary.txt", "FILE_BINARY"],
    ["nul.txt", "NUL_CHARACTERS"],
    ["utf16.txt", "ENCODING_CONVERTED"],
    ["windows.txt", "ENCODING_GUESSED"],
    ["cr.txt", "LINE_ENDS_CONVERTED"],
    ["large.txt", "FILE_TOO_LARGE"],
    ["nodate.txt", "DATE_MISSING"],
    ["notitle.txt", "TITLE_MISSING"],
    ["shifted.txt", "DATE_INVALID"],
    ["shifted.txt", "DATE_MISSING"],
    ["poster.pdf", "FILE_UNSUPPORTED"],
    ["folder.txt", "FILE_NOT_REGULAR"],
    ["dangling.txt", "FILE_UNREADABLE"],
    ["newsletter.yaml", "CONFIG_KEY_UNKNOWN"],
  ])("%s gives %s with place, cause and remedy", (file, code) => {
    const found = built.result.diagnostics.filter((one) => one.file === file && one.code === code);
    expect(found).toHaveLength(1);
    expect(found[0]?.line).toBeGreaterThanOrEqual(1);
    expect(found[0]?.column).toBeGreaterThanOrEqual(1);
    expect(found[0]?.message).toMatch(/\.$/);
    expect(found[0]?.hint).toMatch(/[.?…]$/);
  });

  it("names the nearest key of the configuration at its line", () => {
    expect(built.result.diagnostics.find(({ code }) => code === "CONFIG_KEY_UNKNOWN")).toMatchObject({
      line: 2,
      column: 1,
      hint: "Did you mean `name`?",
    });
  });

  it("keeps the words of converted files", () => {
    const text = readTree(join(out, "issues/2019-05"))["newsletter.txt"] ?? "";
    for (const words of ["Łódź in UTF-16", "Pôle on Windows", "Lines of a Mac", "Title with NUL"])
      expect(text).toContain(words);
  });

  it("writes the same diagnostics to diagnostics.json", () => {
    expect(JSON.parse(readTree(out)["diagnostics.json"] ?? "")).toEqual({ diagnostics: built.result.diagnostics });
  });

  it("reads a file of exactly 20 MB", async () => {
    const bytes = Buffer.alloc(20 * 2 ** 20, "Some words of a very long page.\n");
    bytes.write(PAGE);
    const { code, result } = await buildJson([
      folderOf({ "large.txt": bytes }),
      "--only",
      "mail",
      "--out",
      temporaryFolder(),
    ]);
    expect(result.diagnostics.filter(({ code: found }) => found === "FILE_TOO_LARGE")).toEqual([]);
    expect(code).toBe(0);
  });
});
