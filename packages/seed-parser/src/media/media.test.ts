import { buildWordDocument, buildZip } from "@clusterpost/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFileNames, safeFileName } from "./file-name.ts";
import { contradictsName, mediaTypeOf } from "./media-type.ts";

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));

describe("mediaTypeOf", () => {
  it.each([
    ["\x89PNG\r\n\x1a\n....", "a.txt", "image/png"],
    ["\xff\xd8\xff\xe0", "a.png", "image/jpeg"],
    ["RIFF\0\0\0\0WEBPVP8 ", "", "image/webp"],
    ["%PDF-1.4", "a.docx", "application/pdf"],
    ['<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', "", "image/svg+xml"],
    ["BEGIN:VCALENDAR\r\n", "", "text/calendar"],
    ["a;b\n1;2\n", "table.CSV", "text/csv"],
    ["Just text.", "notes", "text/plain"],
    ["\0\x01\x02\x03", "notes.txt", "application/octet-stream"],
    ["MZ\x90\0", "photo.jpg", "application/vnd.microsoft.portable-executable"],
    ["", "empty", "text/plain"],
  ])("judges %j of the name %j by its bytes", (bytes, name, type) => {
    expect(mediaTypeOf(latin1(bytes), name)).toBe(type);
  });

  it("looks into archives", () => {
    expect(mediaTypeOf(buildWordDocument({ body: "" }))).toMatch(/wordprocessingml\.document$/);
    expect(mediaTypeOf(buildZip([{ path: "a.txt", content: "a" }]))).toBe("application/zip");
  });

  it.each([
    ["image/png", "logo.png", false],
    ["image/png", "logo.jpg", true],
    ["application/vnd.microsoft.portable-executable", "photo.jpg", true],
    ["application/octet-stream", "photo.jpg", true],
    ["application/x-cfb", "old.doc", false],
    ["text/plain", "notes.log", false],
    ["image/png", "logo", false],
  ])("sees whether %s goes with the name %s", (type, name, expected) => {
    expect(contradictsName(type, name)).toBe(expected);
  });
});

describe("safeFileName", () => {
  it.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\ana\\Programme.pdf", "Programme.pdf"],
    ["a\0b\r\nc.txt", "a b c.txt"],
    ["photo\u202egpj.exe", "photo gpj.exe"],
    [".htaccess", "htaccess"],
    ["CON.txt", "_CON.txt"],
    ["..", "file"],
    ["", "file"],
    ["report?.pdf. ", "report .pdf"],
    ["Größe 3.pdf", "Größe 3.pdf"],
  ])("makes %j to %j", (written, name) => {
    expect(safeFileName(written)).toBe(name);
  });

  it("keeps the ending of a name that is too long", () => {
    expect(safeFileName(`${"a".repeat(300)}.pdf`)).toBe(`${"a".repeat(116)}.pdf`);
  });

  it("is one part of a path, whatever is written, and stays as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (written) => {
        const name = safeFileName(written);
        expect(name).toMatch(/^[^/\\\p{Cc}]{1,124}$/u);
        expect([".", "..", ""]).not.toContain(name);
        expect(safeFileName(name)).toBe(name);
      }),
      { numRuns: 1_000 },
    );
  });

  it("becomes unique, also where case does not count", () => {
    const unique = createFileNames();
    expect(["a.png", "A.png", "a-2.png", "x/a.png", "file"].map(unique)).toEqual([
      "a.png",
      "A-2.png",
      "a-2-2.png",
      "a-3.png",
      "file",
    ]);
  });
});
