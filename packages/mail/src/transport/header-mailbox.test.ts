import { processorMs } from "@clusterpost/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headerMailbox } from "./header-mailbox.ts";

describe("headerMailbox (RFC 5322 §3.4)", () => {
  it.each([
    ["ana@b.example", "ana@b.example"],
    ["<ana@b.example>", "ana@b.example"],
    ["Ana <ana@b.example>", "ana@b.example"],
    ['"Ana, \\"x\\" <eve@b.example>" <ana@b.example>', "ana@b.example"],
    ["=?utf-8?Q?Ana=2C_Eve?= <ana@b.example>", "ana@b.example"],
  ])("finds the one in %j", (value, expected) => {
    expect(headerMailbox(value)).toBe(expected);
  });

  it.each([
    "",
    "ana",
    "ana@b.example, eve@b.example",
    "Ana <ana@b.example>, Eve <eve@b.example>",
    "Ana <ana@b.example> <eve@b.example>",
    "Ana <ana@b.example> eve@b.example",
    "eve@b.example <ana@b.example>, x",
    "friends: ana@b.example;",
    "Ana (eve@b.example) <ana@b.example>",
    "ana@b.example (Ana)",
    '"Ana <eve@b.example> <ana@b.example>',
    "Ana <@relay.example:ana@b.example>",
    "Ana <ana@b.example",
    "Ana ana@b.example>",
    "Ana <>",
    "ana @b.example",
  ])("finds none, or more than one, in %j", (value) => {
    const found = headerMailbox(value);
    expect(found === undefined || !found.includes("@")).toBe(true);
  });

  it("takes time in proportion to the length", async () => {
    for (const value of ['"'.repeat(100_000), "\\".repeat(100_000), '"\\'.repeat(50_000), "<".repeat(100_000)])
      expect(await processorMs(() => headerMailbox(value))).toBeLessThan(1000);
  });

  it("never finds another address than the last in angle brackets", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (name) => {
        const found = headerMailbox(`${name} <ana@b.example>`);
        expect(found === undefined || found === "ana@b.example").toBe(true);
      }),
    );
  });
});
