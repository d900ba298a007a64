import { describe, expect, it } from "vitest";
import { decodeText } from "./decode.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, isBig: boolean, mark: boolean): Uint8Array => {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, "utf16le");
  return isBig ? bytes.swap16() : bytes;
};
const decode = (bytes: Uint8Array): { text: string | undefined; codes: string[] } => {
  const { text, diagnostics } = decodeText("a.txt", bytes);
  return { text, codes: diagnostics.map(({ code }) => code) };
};

describe("decodeText", () => {
  it("reads UTF-8 with and without a byte order mark", () => {
    expect(decode(utf8("Pôle"))).toEqual({ text: "Pôle", codes: [] });
    expect(decode(utf8("\ufeffPôle"))).toEqual({ text: "Pôle", codes: [] });
  });

  it.each([
    ["little-endian with a mark", false, true],
    ["big-endian with a mark", true, true],
    ["little-endian without a mark", false, false],
    ["big-endian without a mark", true, false],
  ])("reads UTF-16, %s, and says so", (_, isBig, mark) => {
    expect(decode(utf16("A title of Łódź", isBig, mark))).toEqual({
      text: "A title of Łódź",
      codes: ["ENCODING_CONVERTED"],
    });
  });

  it("reads other bytes as windows-1252 and says so", () => {
    const bytes = Uint8Array.of(0x50, 0xf4, 0x6c, 0x65, 0x20, 0x93, 0x41, 0x94, 0x20, 0x80);
    expect(decode(bytes)).toEqual({ text: "Pôle “A” €", codes: ["ENCODING_GUESSED"] });
  });

  it("makes every line end LF, and tells of lone CR", () => {
    expect(decode(utf8("a\r\nb\r\nc"))).toEqual({ text: "a\nb\nc", codes: [] });
    expect(decode(utf8("a\rb\rc"))).toEqual({ text: "a\nb\nc", codes: ["LINE_ENDS_CONVERTED"] });
  });

  it("leaves out NUL and control characters and says how many", () => {
    const { text, diagnostics } = decodeText("a.txt", utf8("A \u0007 title of the page\0 with\u200b zero"));
    expect(text).toBe("A  title of the page with zero");
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "NUL_CHARACTERS: 1 NUL characters were left out.",
      "CONTROL_CHARACTERS: 2 control or invisible characters were left out or replaced.",
    ]);
  });

  it("keeps joiners, which scripts and emoji need", () => {
    expect(decode(utf8("👩\u200d🔬 می\u200cخواهم")).text).toBe("👩\u200d🔬 می\u200cخواهم");
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["white space", utf8(" \n\t\r\n ")],
    ["a byte order mark alone", Uint8Array.of(0xef, 0xbb, 0xbf)],
  ])("says that a file with %s is empty", (_, bytes) => {
    expect(decode(bytes)).toEqual({ text: undefined, codes: ["FILE_EMPTY"] });
  });

  it.each([
    ["a Word document", "PK\u0003\u0004rest of a zip archive"],
    ["a PDF", "%PDF-1.7 and so on"],
    ["a PNG", Buffer.concat([Buffer.from([0x89]), Buffer.from("PNG\r\n\u001a\n")]).toString("latin1")],
  ])("refuses %s under a text file's name", (_, content) => {
    expect(decode(Buffer.from(content, "latin1"))).toEqual({ text: undefined, codes: ["FILE_BINARY"] });
  });

  it("refuses bytes that are mostly control characters", () => {
    expect(decode(Uint8Array.from({ length: 500 }, (_, index) => (index * 7) % 32)).codes).toEqual(["FILE_BINARY"]);
  });
});
