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
      "CONTROL_CHARACTERS: 2 control or invisible characters were left out or replaced: U+0007, U+200B.",
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

  it("believes a byte order mark of UTF-32, and reads UTF-16 without one in any script", () => {
    const utf32 = (isBig: boolean): Uint8Array => {
      const characters = [..."\ufeffŁódź 🏭"];
      const view = new DataView(new ArrayBuffer(characters.length * 4));
      for (const [index, character] of characters.entries())
        view.setUint32(index * 4, character.codePointAt(0) ?? 0, !isBig);
      return new Uint8Array(view.buffer);
    };
    for (const isBig of [false, true]) {
      expect(decode(utf32(isBig))).toEqual({ text: "Łódź 🏭", codes: ["ENCODING_CONVERTED"] });
      const greek = "Ένα νέο δίκτυο για το λάδι\nστην Κρήτη και στη Λέσβο";
      expect(decode(utf16(greek, isBig, false))).toEqual({ text: greek, codes: ["ENCODING_CONVERTED"] });
    }
    expect(decode(Buffer.concat([utf32(false), Uint8Array.of(0, 0, 0x11, 0xff, 1)])).text).toBe("Łódź 🏭\ufffd\ufffd");
  });

  it("replaces halves of characters and a byte too many in UTF-16", () => {
    const bytes = Buffer.concat([utf16("Half \ud83c of a factory", false, true), Uint8Array.of(0x41)]);
    expect(decode(bytes)).toEqual({
      text: "Half \ufffd of a factory\ufffd",
      codes: ["ENCODING_CONVERTED", "CONTROL_CHARACTERS", "CHARACTERS_LOST"],
    });
  });

  it("keeps UTF-8 with a few broken bytes", () => {
    const text = utf8("Łódź, Kraków, Gdańsk, Toruń, Poznań: żółte dni ");
    const bytes = Buffer.concat([text, Uint8Array.of(0xe9), utf8(" i noce, ł"), Uint8Array.of(0xc5)]);
    expect(decode(bytes)).toEqual({
      text: "Łódź, Kraków, Gdańsk, Toruń, Poznań: żółte dni é i noce, łÅ",
      codes: ["ENCODING_GUESSED"],
    });
  });

  it("tells of characters that were lost before", () => {
    const { diagnostics } = decodeText("a.txt", utf8("Caf\ufffd"));
    expect(diagnostics).toMatchObject([{ code: "CHARACTERS_LOST", span: { start: 3, end: 4 } }]);
  });
});

describe("a declared encoding", () => {
  const declared = (bytes: Uint8Array, label: string): { text: string | undefined; codes: string[] } => {
    const { text, diagnostics } = decodeText("a.html", bytes, { declared: label });
    return { text, codes: diagnostics.map(({ code }) => code) };
  };

  it("is believed when the bytes can be in it", () => {
    const short = Uint8Array.of(0xb1, 0x20, 0xe8);
    expect(declared(short, "ISO-8859-2")).toEqual({ text: "ą č", codes: ["ENCODING_CONVERTED"] });
    expect(declared(short, " windows-1251 ").text).toBe("± и");
    const japanese = utf8("A mission to \u001b$BF|K\\\u001b(B in autumn");
    expect(declared(japanese, "iso-2022-jp").text).toBe("A mission to 日本 in autumn");
  });

  it("is not believed against UTF-8, a mark or its own name", () => {
    expect(declared(utf8("Pôle"), "iso-8859-1")).toEqual({ text: "Pôle", codes: [] });
    expect(declared(utf16("Pôle", false, true), "utf-8")).toEqual({ text: "Pôle", codes: ["ENCODING_CONVERTED"] });
    expect(declared(utf8("Plain text"), "utf-16")).toEqual({ text: "Plain text", codes: [] });
    expect(declared(Uint8Array.of(0x50, 0xf4), "klingon")).toEqual({ text: "Pô", codes: ["ENCODING_GUESSED"] });
    expect(declared(Uint8Array.of(0x50, 0xf4), "utf-8")).toEqual({ text: "Pô", codes: ["ENCODING_GUESSED"] });
  });
});
