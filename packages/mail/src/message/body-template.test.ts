import { slotMark, splitSlots } from "@clusterpost/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeQuotedPrintable } from "../mime/quoted-printable.ts";
import { canonicalBody } from "../testing/canonical-body.ts";
import { BodyWriter } from "./body-template.ts";

const SLOTS = ["first", "second", "third"];
const pieces = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.constantFrom(
    " ",
    "  ",
    "\n",
    " \n ",
    "\t",
    "=",
    "From ",
    "a".repeat(73),
    "a".repeat(75),
    "b ".repeat(50),
    "Ω".repeat(30),
  ),
);
const parts = fc
  .array(fc.oneof(pieces, fc.constantFrom(...SLOTS).map(slotMark)), { maxLength: 20 })
  .map((all) => splitSlots(all.join("").replaceAll("\r", "").toWellFormed()));
const values = fc
  .tuple(
    ...SLOTS.map(() =>
      fc.oneof(
        fc.string({ unit: "grapheme", maxLength: 20 }),
        fc.constantFrom("", "x", "From x", "=", "é".repeat(40), "u".repeat(300)),
      ),
    ),
  )
  .map((all) => all.map((value) => value.toWellFormed().replace(/\s+/g, " ").trim()));

/** Decodes quoted-printable by the standard alone. */
function decode(encoded: string): string {
  const bytes = encoded
    .replaceAll("=\r\n", "")
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8").replaceAll("\r\n", "\n");
}

type Parts = readonly (string | { readonly slot: string })[];

/** Fills a template as the composer does. */
function splice(slotted: Parts, valueIn: (slot: string) => string): string {
  const writer = new BodyWriter();
  writer.addQuotedPrintable(slotted, "text");
  writer.add("\r\n--=_end--\r\n");
  const template = writer.finish();
  const joined = template.layOut(template.encodings.map(({ slot }) => valueIn(slot)));
  return joined.map((piece) => (typeof piece === "string" ? piece : piece.toString("latin1"))).join("");
}

describe("a body with places", () => {
  it("says, filled in, what the body says that is written whole with the values in it", () => {
    fc.assert(
      fc.property(parts, values, (slotted, given) => {
        const fieldValue = (slot: string): string => given[SLOTS.indexOf(slot)] ?? "";
        const whole = slotted.map((part) => (typeof part === "string" ? part : fieldValue(part.slot))).join("");
        const spliced = splice(slotted, fieldValue);
        expect(decode(spliced)).toBe(`${whole}\n--=_end--\n`);
        expect(decode(spliced)).toBe(decode(`${encodeQuotedPrintable(whole)}\r\n--=_end--\r\n`));
        for (const line of spliced.split("\r\n")) {
          expect(line.length).toBeLessThanOrEqual(76);
          expect(line).not.toMatch(/[ \t]$/);
        }
        expect(spliced.replaceAll("\r\n", "")).toMatch(/^[\x20-\x7e]*$/);
        expect(canonicalBody(spliced)).toBe(spliced);
      }),
      { numRuns: 3000 },
    );
  });

  it("puts nothing around a value that fits on its line", () => {
    expect(splice(["Dear ", { slot: "first" }, ",\n\nText.\n"], () => "Ana")).toBe(
      "Dear=20Ana,\r\n\r\nText.\r\n\r\n--=_end--\r\n",
    );
  });

  it("breaks lines around a value that does not", () => {
    const text = ["a".repeat(70), { slot: "first" }, "b".repeat(70)] as const;
    expect(
      splice(text, () => "0123456789")
        .split("\r\n")
        .slice(0, 3),
    ).toEqual([`${"a".repeat(70)}=`, "0123456789=", "b".repeat(70)]);
  });
});
