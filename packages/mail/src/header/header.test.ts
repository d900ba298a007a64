import fc from "fast-check";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { addressOf } from "../testing/mailing.ts";
import { encodeWords } from "./encoded-word.ts";
import { headerText } from "./header-line.ts";
import { formatMailboxField } from "./mailbox-field.ts";
import { formatUnstructured } from "./unstructured.ts";

const ANA = addressOf("ana@clusters.example");
const FAMILY = "👩‍👩‍👧‍👦";

/** Decodes encoded words one by one, so that a word that holds half a character shows. */
function decodeEach(words: readonly string[]): string[] {
  return words.map((word) => {
    const [, , encoding, content = ""] = word.split("?");
    if (encoding === "b") return Buffer.from(content, "base64").toString("utf8");
    const bytes = content
      .replaceAll("_", " ")
      .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
    return Buffer.from(bytes, "latin1").toString("utf8");
  });
}

const lines = fc
  .oneof(
    fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 }),
    fc.string({ unit: "binary", minLength: 1, maxLength: 200 }),
    fc
      .array(fc.constantFrom("a", " ", "é", "Ω", FAMILY, "e\u0301\u0323", "=?", "🇪🇺", '"', "\\", "<", ",", "ש"), {
        minLength: 1,
        maxLength: 60,
      })
      .map((all) => all.join("")),
  )
  .map((text) => headerText(text))
  .filter((text) => text !== "");

describe("encodeWords (RFC 2047)", () => {
  it("gives words of 75 characters at most, each of whole characters, that are the text", () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 30, max: 75 }), (text, room) => {
        const words = encodeWords(text, room);
        expect(decodeEach(words).join("")).toBe(text);
        for (const [index, word] of words.entries()) {
          expect(word).toMatch(/^=\?utf-8\?(?:b\?[A-Za-z0-9+/=]+|q\?[A-Za-z0-9!*+/_=-]+)\?=$/);
          expect(word.length).toBeLessThanOrEqual(index === 0 ? room : 75);
        }
        for (const piece of decodeEach(words)) expect(piece).not.toContain("\ufffd\ufffd");
      }),
      { numRuns: 1000 },
    );
  });

  it("cuts no character that readers see as one", () => {
    for (const piece of decodeEach(encodeWords(`${FAMILY}🇪🇺e\u0301`.repeat(12), 60))) {
      expect(piece).toMatch(new RegExp(`^(?:${FAMILY}|🇪🇺|e\u0301)+$`, "u"));
    }
  });

  it("takes the shorter encoding", () => {
    expect(encodeWords("Café", 60)).toEqual(["=?utf-8?b?Q2Fmw6k=?="]);
    expect(encodeWords("Редакция", 60)).toEqual(["=?utf-8?b?0KDQtdC00LDQutGG0LjRjw==?="]);
  });

  it("cuts what is longer than a word between code points", () => {
    const zalgo = `a${"\u0301".repeat(200)}`;
    expect(decodeEach(encodeWords(zalgo, 60)).join("")).toBe(zalgo);
  });
});

describe("formatUnstructured", () => {
  it.each([
    ["Plain words", "Subject: Plain words\r\n"],
    [" a \t b\r\nBcc: eve ", "Subject: a b Bcc: eve\r\n"],
    ["=?utf-8?q?x?=", "Subject: =?utf-8?b?PT91dGYtOD9xP3g/PQ==?=\r\n"],
    ["right \u202eleft", "Subject: right left\r\n"],
    [`${"word ".repeat(20)}end`, `Subject: ${"word ".repeat(12)}word\r\n ${"word ".repeat(7)}end\r\n`],
    ["A hundred words in Ελληνικά", "Subject: =?utf-8?b?QSBodW5kcmVkIHdvcmRzIGluIM6VzrvOu863zr3Ouc66zqw=?=\r\n"],
  ])("writes %j", (text, field) => {
    expect(formatUnstructured("Subject", text)).toBe(field);
  });

  it("gives lines of 76 characters at most that postal-mime reads as the text", async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (text) => {
        const field = formatUnstructured("Subject", text);
        for (const line of field.split("\r\n")) expect(line.length).toBeLessThanOrEqual(76);
        expect(field).toMatch(/^Subject: [\x20-\x7e]+(?:\r\n [\x20-\x7e]+)*\r\n$/);
        const { subject } = await PostalMime.parse(`${field}\r\nx`);
        expect(subject).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});

describe("formatMailboxField", () => {
  it.each([
    ["Ana Maria", "To: Ana Maria <ana@clusters.example>\r\n"],
    ["J. Smith", 'To: "J. Smith" <ana@clusters.example>\r\n'],
    ['a "b" \\ <c>, d', 'To: "a \\"b\\" \\\\ <c>, d" <ana@clusters.example>\r\n'],
    ["", "To: ana@clusters.example\r\n"],
    [" \r\n ", "To: ana@clusters.example\r\n"],
    ["eve@x.example", 'To: "eve@x.example" <ana@clusters.example>\r\n'],
    ["Zoë", "To: =?utf-8?q?Zo=C3=AB?= <ana@clusters.example>\r\n"],
    ["=?utf-8?q?x?=", "To: =?utf-8?b?PT91dGYtOD9xP3g/PQ==?= <ana@clusters.example>\r\n"],
  ])("writes the name %j", (name, field) => {
    expect(formatMailboxField("To", { address: ANA, name })).toBe(field);
  });

  it("puts an address that does not fit on a line of its own, and bounds names", () => {
    const long = addressOf(`${"a".repeat(64)}@clusters.example`);
    expect(formatMailboxField("To", { address: long, name: "Ana Maria" })).toBe(
      `To: Ana Maria\r\n <${long.addrSpec}>\r\n`,
    );
    expect(formatMailboxField("To", { address: ANA, name: "é".repeat(10_000) }).length).toBeLessThan(2500);
  });

  it("is read by postal-mime as the name and the address", async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (name) => {
        const field = formatMailboxField("To", { address: ANA, name });
        const { to } = await PostalMime.parse(`${field}\r\nx`);
        expect(to).toEqual([{ address: ANA.addrSpec, name }]);
      }),
      { numRuns: 500 },
    );
  });
});
