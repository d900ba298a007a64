import { describe, expect, it } from "vitest";
import { MAX_SEED_BYTES, parseSeed } from "./parse-seed.ts";
import { readSeed } from "./read-seed.ts";

const seed = (name: string, text: string): { name: string; bytes: Uint8Array } => ({
  name,
  bytes: new TextEncoder().encode(text),
});

describe("readSeed", () => {
  it.each(["page.txt", "page.md"])("reads %s as parseSeed does", async (name) => {
    const page = seed(name, "A title\n\nSubmitted by Ana on 16 May 2019\n\nText.");
    expect(await readSeed(page)).toEqual(parseSeed(page));
  });

  it.each(["page.html", "page.htm", "page.txt"])("reads %s as the page that it is", async (name) => {
    const { document } = await readSeed(seed(name, "<!doctype html><h1>A title</h1><p>Text of <b>the</b> page.</p>"));
    expect(document).toMatchObject({ kind: "article", article: { title: "A title" } });
  });

  it("refuses files beyond the bound", async () => {
    const { document, diagnostics } = await readSeed({ name: "a.html", bytes: new Uint8Array(MAX_SEED_BYTES + 1) });
    expect([document, diagnostics.map(({ code }) => code)]).toEqual([undefined, ["FILE_TOO_LARGE"]]);
  });
});
