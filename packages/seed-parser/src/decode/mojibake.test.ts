import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../decode.ts";
import { repairMojibake } from "./mojibake.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** What a program makes of UTF-8 that it reads as another encoding. */
const misread = (text: string, encoding = "windows-1252"): string => new TextDecoder(encoding).decode(utf8(text));
const decode = (text: string): { text: string | undefined; found: (readonly [string, number])[] } => {
  const { text: read, diagnostics } = decodeText("a.txt", utf8(text));
  return { text: read, found: diagnostics.map(({ code, span }) => [code, span.start] as const) };
};

const TEXT = "The café “Lumière” – 40 € – is a partner of Łódź’s weavers… ½ off";

describe("repairMojibake", () => {
  it.each(["windows-1252", "windows-1250"])("puts right a whole text that was read as %s", (encoding) => {
    expect(repairMojibake(misread(TEXT, encoding))).toEqual({ text: TEXT, encoding, start: 7 });
  });

  it("puts right Cyrillic that was read as windows-1251, and what was misread twice", () => {
    expect(repairMojibake(misread("Рози и роботи – нова мрежа", "windows-1251"))?.text).toBe(
      "Рози и роботи – нова мрежа",
    );
    expect(repairMojibake(misread(misread(TEXT)))?.text).toBe(TEXT);
  });

  it.each([
    ["plain text", "No sign beyond ASCII"],
    ["text that is right", TEXT],
    ["a text of which one letter is right", `${misread(TEXT)} é`],
    ["capitals of Portuguese", "AÇÃO E INOVAÇÃO: NÃO É SÓ"],
    ["a lone capital before a quote", "the letters “Ä” and ‘Ã’"],
    ["Ukrainian", "Рік нової мережі: і це лише початок"],
  ])("leaves %s alone", (_, text) => {
    expect(repairMojibake(text)).toBeUndefined();
  });

  it("gives back every text that was misread once", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aé–“ł ж€1"), minLength: 1, maxLength: 40 }), (text) => {
        const expected = /^[a 1]*$/.test(text) ? undefined : text;
        expect(repairMojibake(misread(text))?.text).toBe(expected);
      }),
    );
  });

  it("changes a text only into one that gives it when it is misread", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aÃ©â€™ÂĹ‚РѓС "), maxLength: 12 }), (text) => {
        const own = repairMojibake(text);
        if (own === undefined) return;
        const once = misread(own.text, own.encoding);
        expect([once, misread(once, own.encoding)]).toContain(text);
      }),
      { numRuns: 1000, examples: [["Р™Р‚"]] },
    );
  });
});

describe("decodeText", () => {
  it("says that it repaired a text, with the first place", () => {
    expect(decode(misread(TEXT))).toEqual({ text: TEXT, found: [["ENCODING_REPAIRED", 7]] });
  });

  it("gives places in the clean text", () => {
    const { text, diagnostics } = decodeText("a.txt", utf8("a\u200b\u200bb It\u0092s cafÃ©"));
    expect(text).toBe("ab It’s cafÃ©");
    expect(diagnostics.map(({ code, span }) => [code, text?.slice(span.start, span.end)])).toEqual([
      ["ENCODING_REPAIRED", "’"],
      ["CONTROL_CHARACTERS", "b"],
      ["ENCODING_MIXED", "Ã©"],
    ]);
  });

  it("puts right quotes of windows-1252 that were read as ISO-8859-1", () => {
    expect(decode("It\u0092s \u0093new\u0094 \u0080")).toEqual({
      text: "It’s “new” €",
      found: [["ENCODING_REPAIRED", 2]],
    });
  });

  it("says where a text is misread in part and leaves it", () => {
    expect(decode(`Café and ${misread("café, weavers’")}`)).toEqual({
      text: "Café and cafÃ©, weaversâ€™",
      found: [["ENCODING_MIXED", 12]],
    });
  });
});
