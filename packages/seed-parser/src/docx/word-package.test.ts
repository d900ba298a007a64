import { buildWordDocument, buildZip, wordParagraph, wordRun } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import { openWordPackage } from "./word-package.ts";

const PARAGRAPH = wordParagraph(wordRun("Solar roofs for schools"));

describe("openWordPackage", () => {
  it("takes a document apart", () => {
    const found = openWordPackage(
      buildWordDocument({
        body: `${PARAGRAPH}${wordParagraph(`<w:del w:id="3" w:author="Ana"><w:r><w:delText>old</w:delText></w:r></w:del>${wordRun("new")}${wordRun("secret", "<w:vanish/>")}`)}`,
        footnotes: '<w:footnote w:id="2"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote>',
        comments: '<w:comment w:id="0" w:author="Ben"><w:p><w:r><w:t>Is this right?</w:t></w:r></w:p></w:comment>',
        header: wordParagraph(wordRun("Monthly letter")),
        footer: wordParagraph(wordRun("Page 1")),
        pictures: { "a.png": Uint8Array.of(1, 2, 3) },
      }),
    );
    expect(found).toMatchObject({
      visible: "Solar roofs for schools new A note.",
      deleted: ["old"],
      hidden: ["secret"],
      comments: [{ author: "Ben", text: "Is this right?" }],
      headers: ["Monthly letter"],
      footers: ["Page 1"],
    });
    expect([...found.pictures]).toEqual([["word/media/a.png", Uint8Array.of(1, 2, 3)]]);
    expect(new TextDecoder().decode(found.archive)).not.toContain("secret");
  });

  it("refuses an archive that unpacks to much more than its size", () => {
    const bomb = buildWordDocument({ body: PARAGRAPH, more: [{ path: "word/x.xml", content: "a".repeat(9_000_000) }] });
    expect(bomb.length).toBeLessThan(20_000);
    expect(() => openWordPackage(bomb)).toThrow(/8\.6 MB unpacked; [01]\.\d MB are allowed/);
  });

  it("refuses a part that unpacks to more than the archive says", () => {
    const lie = buildZip([{ path: "word/document.xml", content: "a".repeat(9_000_000), claimedBytes: 100 }]);
    expect(() => openWordPackage(lie)).toThrow("word/document.xml");
  });

  it("refuses an archive of very many parts", () => {
    const many = buildZip(Array.from({ length: 4_001 }, (_, index) => ({ path: `${index}`, content: "" })));
    expect(() => openWordPackage(many)).toThrow("4001 parts");
  });

  it.each([
    ["that ends early", (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2), "list of contents is missing"],
    ["whose list is broken", (bytes: Uint8Array) => bytes.with(bytes.length - 6, 0), "list of contents is broken"],
    ["with a byte that changed", (bytes: Uint8Array) => bytes.with(60, bytes[60] === 0 ? 1 : 0), "is broken"],
  ])("refuses an archive %s", (_, damage, message) => {
    expect(() => openWordPackage(damage(buildWordDocument({ body: PARAGRAPH })))).toThrow(message);
  });

  it("refuses an archive without a document", () => {
    expect(() => openWordPackage(buildZip([{ path: "a.txt", content: "a" }]))).toThrow("text is missing");
  });

  it.each([
    ["declared entities", '<!DOCTYPE d [<!ENTITY a "aaaa">]><d>&a;</d>', "declares types"],
    ["more levels than any document", "<w:p>".repeat(500), "400 levels"],
    ["a tag without end", '<w:p a="', "does not end"],
  ])("refuses a document with %s", (_, xml, message) => {
    expect(() => openWordPackage(buildZip([{ path: "word/document.xml", content: xml }]))).toThrow(message);
  });
});
