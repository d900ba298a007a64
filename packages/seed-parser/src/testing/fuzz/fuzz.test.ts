import { describe, expect, it } from "vitest";
import { readCorpusDocuments } from "../corpus/read-documents.ts";
import { checkCase, faultsOf } from "./check.ts";
import { MAX_FUZZ_BYTES, textCase } from "./fuzz-case.ts";
import { makeCase } from "./make-case.ts";
import { writeZip } from "./zip.ts";

const originals = readCorpusDocuments().documents;

describe("a short fuzz run", () => {
  it("finds no fault in some hundred submissions", async () => {
    const faults: string[] = [];
    for (let index = 0; index < 400; index += 1) {
      const input = makeCase(2024, index, originals);
      faults.push(...(await checkCase(input)).map((fault) => `case ${index}, ${input.origin}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});

describe("cases", () => {
  it("are the same for the same seed and number, and others for another", () => {
    expect(makeCase(1, 7, originals)).toEqual(makeCase(1, 7, originals));
    const texts = Array.from({ length: 50 }, (_, index) => Buffer.from(makeCase(1, index, originals).bytes).toString());
    expect(new Set(texts).size).toBeGreaterThan(45);
  });

  it("are of every origin and never too large", () => {
    const cases = Array.from({ length: 600 }, (_, index) => makeCase(3, index, originals));
    const origins = new Set(cases.map(({ origin }) => origin.split(" ")[0]));
    expect([...origins].sort()).toEqual(
      ["Atom", "JSON", "RSS", "deep", "mail", "markdown", "mutated", "page", "plain", "repeated", "word"].sort(),
    );
    for (const { bytes, origin } of cases) expect(bytes.length, origin).toBeLessThanOrEqual(MAX_FUZZ_BYTES);
  });
});

describe("the check", () => {
  const input = textCase("test", "a.txt", "A title\n\nw1x w2x", ["w1x", "w2x"]);

  it("finds a lost word, a span outside and a value that is no JSON", async () => {
    expect(await checkCase(input)).toEqual([]);
    const { readSeed } = await import("../../read-seed.ts");
    const parsed = await readSeed({ name: "a.txt", bytes: new TextEncoder().encode("A title\n\nw1x") });
    expect(faultsOf(input, parsed)).toEqual(["lost: w2x"]);
    const [first] = parsed.diagnostics;
    const outside = first === undefined ? [] : [{ ...first, span: { start: 5, end: 500 } }];
    expect(faultsOf({ ...input, words: [] }, { ...parsed, diagnostics: outside })[0]).toMatch(/has the span 5 to 500/);
    const { document } = parsed;
    // JSON has no minus zero; types cannot tell it from zero.
    const odd =
      document === undefined
        ? {}
        : { document: { ...document, furniture: [{ text: "", span: { start: -0, end: 0 } }] } };
    expect(faultsOf({ ...input, words: [] }, { ...parsed, ...odd })).toEqual(["the document is not plain JSON"]);
    expect(faultsOf({ ...input, words: [], isDeep: true }, parsed)).toEqual(["DEPTH_EXCEEDED was not raised"]);
  });
});

describe("writeZip", () => {
  it("writes signatures and sizes of every entry", () => {
    const bytes = Buffer.from(writeZip([{ name: "a.xml", text: "<a/>" }]));
    expect(bytes.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
    expect(bytes.includes("a.xml<a/>")).toBe(true);
    const end = bytes.length - 22;
    expect(bytes.readUInt32LE(bytes.readUInt32LE(end + 16))).toBe(0x02014b50);
  });
});
