import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Address, parseAddress } from "./address.ts";
import { ADDRESS_FAULTS, type AddressFault, type AddressProblem } from "./address-problem.ts";

function parse(text: string): { readonly address: Address | undefined; readonly found: readonly AddressProblem[] } {
  const found: AddressProblem[] = [];
  const address = parseAddress(text, (problem) => found.push(problem));
  return { address, found };
}

const LABEL_63 = "a".repeat(63);

const REFUSED: readonly (readonly [text: string, fault: AddressFault])[] = [
  ["", "EMPTY"],
  ["   ", "EMPTY"],
  ["ana@x.example\r\nBcc: eve@x.example", "CONTROL_CHARACTER"],
  ["ana\u0000@x.example", "CONTROL_CHARACTER"],
  ["ana@x\u2028.example", "CONTROL_CHARACTER"],
  ["ana@exam\u00adple.example", "INVISIBLE_CHARACTER"],
  ["ana\u200b@x.example", "INVISIBLE_CHARACTER"],
  ["ana\u202e@x.example", "INVISIBLE_CHARACTER"],
  ["ana\ud800@x.example", "INVISIBLE_CHARACTER"],
  ["a@x.example,b@x.example", "LIST"],
  ["a@x.example; b@x.example", "LIST"],
  ["a@x.example b@x.example", "LIST"],
  ["ana@x.example,", "LIST"],
  ["Ana <ana@x.example>", "NAME"],
  ["<ana@x.example>", "NAME"],
  ["ana@x.example (Ana)", "COMMENT"],
  ["ana(a comment)@x.example", "COMMENT"],
  ["@hub.example,@b.example:ana@x.example", "LIST"],
  ["@hub.example:ana@x.example", "ROUTE"],
  ["ana%x.example@hub.example", "ROUTE"],
  ["hub.example!ana@x.example", "ROUTE"],
  ["ana maria@x.example", "SPACE"],
  ["ana@x. example", "SPACE"],
  ["ana.x.example", "NO_AT"],
  ["ana@@x.example", "MANY_AT"],
  ["ana@maria@x.example", "MANY_AT"],
  ["@x.example", "LOCAL_PART_EMPTY"],
  ['"ana maria"@x.example', "LOCAL_PART_QUOTED"],
  ['"a\\"b"@x.example', "LOCAL_PART_QUOTED"],
  ['an"a@x.example', "LOCAL_PART_QUOTED"],
  ["анна@x.example", "LOCAL_PART_NOT_ASCII"],
  [".ana@x.example", "LOCAL_PART_DOTS"],
  ["ana.@x.example", "LOCAL_PART_DOTS"],
  ["a..na@x.example", "LOCAL_PART_DOTS"],
  ["an\\a@x.example", "LOCAL_PART_CHARACTER"],
  ["an:a@x.example", "LOCAL_PART_CHARACTER"],
  ["=?utf-8?b?DQpCY2M6?=ana@x.example", "LOCAL_PART_CHARACTER"],
  [`${"a".repeat(65)}@x.example`, "LOCAL_PART_TOO_LONG"],
  ["ana@", "DOMAIN_EMPTY"],
  ["ana@[192.0.2.1]", "DOMAIN_LITERAL"],
  ["ana@[IPv6:2001:db8::1]", "DOMAIN_LITERAL"],
  ["ana@192.0.2.1", "DOMAIN_LITERAL"],
  ["ana@0x7f.1", "DOMAIN_LITERAL"],
  ["ana@a.0x7f", "DOMAIN_LITERAL"],
  ["ana@localhost", "DOMAIN_SINGLE"],
  ["ana@x.example.", "DOMAIN_DOTS"],
  ["ana@x..example", "DOMAIN_DOTS"],
  ["ana@.x.example", "DOMAIN_DOTS"],
  ["ana@x_y.example", "DOMAIN_CHARACTER"],
  ["ana@ex%41mple.example", "DOMAIN_CHARACTER"],
  ["ana@x.example:25", "DOMAIN_CHARACTER"],
  ["ana@x.example/a", "DOMAIN_CHARACTER"],
  ["ana@-x.example", "DOMAIN_LABEL"],
  ["ana@x-.example", "DOMAIN_LABEL"],
  ["ana@xn--a.example", "DOMAIN_LABEL"],
  ["ana@ab--cd.example", "DOMAIN_LABEL"],
  [`ana@${LABEL_63}a.example`, "DOMAIN_LABEL"],
  [`ana@${`${LABEL_63}.`.repeat(4)}example`, "TOO_LONG"],
  [`${"a".repeat(64)}@${`${LABEL_63}.`.repeat(2)}${"b".repeat(55)}.example`, "TOO_LONG"],
  ["a".repeat(5000), "TOO_LONG"],
];

describe("parseAddress (RFC 5321 §4.1.2)", () => {
  it.each([
    ["ana@clusters.example", "ana@clusters.example"],
    ["  ana@clusters.example\n", "ana@clusters.example"],
    ["Ana.Maria+news@Clusters.EXAMPLE", "Ana.Maria+news@clusters.example"],
    ["!#$&'*+-/?=^_`{|}~@x.example", "!#$&'*+-/?=^_`{|}~@x.example"],
    ["ana@müller.example", "ana@xn--mller-kva.example"],
    ["ana@mu\u0308ller.example", "ana@xn--mller-kva.example"],
    ["ana@straße.example", "ana@xn--strae-oqa.example"],
    ["ana@пример.рф", "ana@xn--e1afmkfd.xn--p1ai"],
    ["ana@δοκιμή.gr", "ana@xn--jxalpdlp.gr"],
    ["ana@דוגמה.co.il", "ana@xn--6dbbec0c.co.il"],
    ["ana@xn--mller-kva.example", "ana@xn--mller-kva.example"],
    ["1@1.example", "1@1.example"],
    [`${"a".repeat(64)}@x.example`, `${"a".repeat(64)}@x.example`],
  ])("reads %s", (text, addrSpec) => {
    const { address, found } = parse(text);
    expect(found).toEqual([]);
    expect(address?.addrSpec).toBe(addrSpec);
    expect(`${address?.localPart}@${address?.domain}`).toBe(addrSpec);
  });

  it("shows people the domain in their letters", () => {
    expect(parse("ana@xn--mller-kva.example").address?.shown).toBe("ana@müller.example");
  });

  it.each(REFUSED)("refuses %j: %s", (text, fault) => {
    const { address, found } = parse(text);
    expect(address).toBeUndefined();
    expect(found.map((problem) => problem.fault)).toEqual([fault]);
    const [{ span, message, hint } = { span: { start: -1, end: -1 }, message: "", hint: "" }] = found;
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeLessThanOrEqual(text.length);
    expect(message).toMatch(/^[A-Z].*\.$/);
    expect(hint).toMatch(/^[A-Z].*\.$/);
  });

  it("has a case for every fault", () => {
    expect([...new Set(REFUSED.map(([, fault]) => fault))].sort()).toEqual([...ADDRESS_FAULTS].sort());
  });

  it("names the place of what is wrong", () => {
    expect(parse("  ana@x_y.example").found[0]?.span).toEqual({ start: 7, end: 8 });
    expect(parse("aña@x.example").found[0]?.span).toEqual({ start: 1, end: 2 });
  });

  it("gives an address of plain characters that reads back as itself, or exactly one problem", () => {
    const piece = fc.constantFrom(
      "a",
      "Z",
      "9",
      ".",
      "-",
      "@",
      "é",
      "ß",
      "中",
      "א",
      '"',
      "<",
      ",",
      " ",
      "\r",
      "\n",
      "%",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(piece).map((all) => all.join("")),
      fc.emailAddress(),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { address, found } = parse(text);
        expect(found.length).toBe(address === undefined ? 1 : 0);
        if (address === undefined) return;
        expect(address.addrSpec).toMatch(/^[\x21-\x7e]+@[a-z0-9.-]+$/);
        expect(address.addrSpec).not.toMatch(/[<>,;:"()[\]\\]/);
        expect(parse(address.addrSpec).address).toEqual(address);
      }),
      { numRuns: 2000 },
    );
  });

  it("takes time in proportion to what is looked at", () => {
    const text = `${"a@".repeat(200_000)}x`;
    expect(parse(text).found[0]?.fault).toBe("TOO_LONG");
  });
});
