import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalBody } from "../testing/canonical-body.ts";
import { encodeQuotedPrintable, encodeUnbroken } from "./quoted-printable.ts";

/** A decoder that knows only the standard (RFC 2045 §6.7). */
function decode(encoded: string): string {
  const bytes: number[] = [];
  for (let at = 0; at < encoded.length; at += 1) {
    if (encoded[at] !== "=") bytes.push(encoded.charCodeAt(at));
    else if (encoded.startsWith("=\r\n", at)) at += 2;
    else {
      bytes.push(Number.parseInt(encoded.slice(at + 1, at + 3), 16));
      at += 2;
    }
  }
  return Buffer.from(bytes).toString("utf8").replaceAll("\r\n", "\n");
}

const texts = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        " ",
        "  ",
        "\t",
        " \n",
        "\n",
        "=",
        "From ",
        ".",
        "é",
        "👩‍👩‍👧",
        "a".repeat(74),
        "a".repeat(75),
        "a".repeat(76),
        "Ω".repeat(40),
      ),
    ),
  )
  .map((pieces) => pieces.join("").replaceAll("\r", "").toWellFormed());

describe("encodeQuotedPrintable (RFC 2045 §6.7)", () => {
  it("decodes to what was encoded, in lines of ASCII of 76 characters at most", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const encoded = encodeQuotedPrintable(text);
        expect(decode(encoded)).toBe(text);
        expect(encoded).toMatch(/^[\r\n\x20-\x7e]*$/);
        for (const line of encoded.split("\r\n")) {
          expect(line.length).toBeLessThanOrEqual(76);
          expect(line).not.toMatch(/[ \t]$|^From /);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("is its own relaxed canonical form (RFC 6376 §3.4.4)", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const body = `${encodeQuotedPrintable(text)}\r\n--=_x--\r\n`;
        expect(canonicalBody(body)).toBe(body);
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps room for what follows, and counts what stands before", () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 75 }), (text, column) => {
        const encoded = encodeQuotedPrintable(text, { column, isFollowed: true });
        expect(decode(encoded)).toBe(text);
        const lines = encoded.split("\r\n");
        expect((lines[0] ?? "").length + column).toBeLessThanOrEqual(76);
        expect((lines.at(-1) ?? "").length).toBeLessThanOrEqual(75);
        expect(lines.at(-1)).not.toMatch(/ $/);
      }),
      { numRuns: 1000 },
    );
  });

  it("never breaks a line inside a character", () => {
    for (const line of encodeQuotedPrintable("Ωé👩‍👩‍👧".repeat(30)).split("=\r\n")) {
      expect(decode(line)).not.toContain("\ufffd");
    }
  });
});

describe("encodeUnbroken", () => {
  it("decodes to the value and has no line end", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const value = text.replace(/\s+/g, " ").trim();
        const encoded = encodeUnbroken(value);
        expect(decode(encoded)).toBe(value);
        expect(encoded).not.toMatch(/[\r\n]|^From /);
      }),
      { numRuns: 1000 },
    );
  });
});
