import { describe, expect, it } from "vitest";
import { declaredEncoding } from "./declared-encoding.ts";
import { parseHtmlSeed } from "./parse-html-seed.ts";

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe("declaredEncoding", () => {
  it.each([
    ['<meta charset="utf-8">', "utf-8"],
    ["<META CHARSET=ISO-8859-2>", "iso-8859-2"],
    ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', "windows-1251"],
    ['<meta content="text/html;charset=latin1" http-equiv="Content-Type">', "windows-1252"],
    ['<?xml version="1.0" encoding="iso-8859-1"?><html>', "windows-1252"],
    ["<meta charset=utf-16le>", "utf-8"],
    ["<meta charset=no-such-thing>", undefined],
    ['<!-- <meta charset="koi8-r"> --><p>', undefined],
    ["<p>charset=koi8-r", undefined],
  ])("finds in %s: %s", (html, expected) => {
    expect(declaredEncoding(bytesOf(html))).toBe(expected);
  });
});

describe("a page in another encoding", () => {
  const textOf = (bytes: Uint8Array): string | undefined => parseHtmlSeed({ name: "a.html", bytes }, {}).text;

  it("is read as it declares, and that is said", () => {
    const { text, diagnostics } = parseHtmlSeed(
      { name: "a.html", bytes: bytesOf('<meta charset="iso-8859-2"><p>\xb9t\xecst\xed') },
      {},
    );
    expect(text).toBe('<meta charset="iso-8859-2"><p>štěstí');
    expect(diagnostics.map(({ code }) => code)).toContain("ENCODING_CONVERTED");
  });

  it("is read as UTF-8 when it is, for browsers save pages in it and leave the old declaration", () => {
    expect(textOf(new TextEncoder().encode('<meta charset="iso-8859-2"><p>štěstí'))).toContain("štěstí");
  });

  it("is read as its byte order mark says, whatever it declares", () => {
    expect(textOf(new Uint8Array(Buffer.from("\ufeff<meta charset=iso-8859-2>štěstí", "utf16le")))).toContain("štěstí");
  });
});
