import { linksOf, type RichText, textOf } from "@clusterpost/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_SEED_BYTES, type ParsedRichText, parseRichText } from "./parse-seed.ts";

const read = (name: string, text: string): ParsedRichText => parseRichText({ name, bytes: Buffer.from(text) });

const typesOf = (blocks: RichText | undefined): string[] => (blocks ?? []).map(({ type }) => type);

describe("parseRichText", () => {
  it("gives the tree of Markdown, with titles, bylines and events left as they are written", () => {
    const text =
      "---\ntitle: Away\n---\n# A weir\n\nSubmitted by Ana Novak on 16 May 2019\n\n- one\n- [two](https://e.example/)\n";
    const { blocks, diagnostics } = read("a.md", text);
    expect(typesOf(blocks)).toEqual(["heading", "paragraph", "list"]);
    expect(textOf(blocks ?? [])).toContain("Submitted by Ana Novak on 16 May 2019");
    expect(linksOf(blocks ?? []).map(({ href }) => href)).toEqual(["https://e.example/"]);
    expect(diagnostics).toEqual([]);
  });

  it("gives the tree of plain text, with marks of Markdown as text", () => {
    const { blocks } = read("a.txt", "A *weir*\n\n- one\n- two\n\nSee https://e.example/ for more.\n");
    expect(typesOf(blocks)).toEqual(["paragraph", "list", "paragraph"]);
    expect(textOf(blocks ?? [])).toContain("A *weir*");
  });

  it("keeps tags as text and makes no link of a script", () => {
    const { blocks, diagnostics } = read("a.md", "<script>alert(1)</script> [x](javascript:alert(2))\n");
    expect(linksOf(blocks ?? [])).toEqual([]);
    expect(textOf(blocks ?? [])).toContain("<script>alert(1)</script>");
    expect(diagnostics.map(({ code }) => code)).toContain("MARKUP_AS_TEXT");
  });

  it("names a letter to the editors as furniture", () => {
    const { blocks, furniture } = read("a.txt", "Dear editors,\n\nA weir reopens\n\nThe weir is open.\n");
    expect(furniture.map(({ text }) => text)).toEqual(["Dear editors,"]);
    expect(textOf(blocks ?? [])).not.toContain("Dear");
  });

  it("refuses what is no text and what is too large, and says so", () => {
    const binary = parseRichText({ name: "a.txt", bytes: new Uint8Array([0, 1, 2, 3, 0, 255, 254, 7]) });
    const large = parseRichText({ name: "a.txt", bytes: new Uint8Array(MAX_SEED_BYTES + 1) });
    expect([binary.blocks, large.blocks]).toEqual([undefined, undefined]);
    expect(large.diagnostics.map(({ code }) => code)).toEqual(["FILE_TOO_LARGE"]);
    expect(binary.diagnostics).toHaveLength(1);
  });

  it("never throws, and keeps every word", () => {
    const marks = fc.constantFrom(
      " ",
      "\n",
      "\n\n",
      "- ",
      "# ",
      "> ",
      "**",
      "`",
      "[",
      "](",
      ")",
      "|",
      "<b>",
      "\t",
      ": ",
    );
    const words = fc.constantFrom("weir", "open", "Ana", "deadline", "2019", "łódź");
    const text = fc.array(fc.oneof(marks, words, fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 60 });
    fc.assert(
      fc.property(text, fc.constantFrom("a.md", "a.txt"), (parts, name) => {
        const { blocks = [], text = "", diagnostics, furniture } = read(name, parts.join(""));
        const told = [...furniture.map((one) => one.text), ...diagnostics.map(({ message }) => message)];
        const said = [textOf(blocks), ...told].join(" ");
        if (text === "") return;
        for (const part of parts) if (/^\p{L}{3,}$/u.test(part)) expect(said).toContain(part);
      }),
    );
  });
});
