import { textOf } from "@clusterpost/core";
import { describe, expect, it } from "vitest";
import { articleOf, parseText, textOfDocument } from "./testing/read-text.ts";

/** Nesting of a value as JSON; deep values break recursive programs. */
function depthOf(value: unknown): number {
  let depth = 0;
  let level: unknown[] = [value];
  while (level.length > 0) {
    depth += 1;
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
  }
  return depth;
}

const DEEP: readonly (readonly [name: string, file: string, text: string])[] = [
  ["quotes", "a.md", `${"> ".repeat(500)}deep`],
  ["quotes above many lines", "a.md", `${">".repeat(60)} deep\n${"lazy\n".repeat(5000)}`],
  ["lists", "a.md", Array.from({ length: 200 }, (_, level) => `${"  ".repeat(level)}- item${level}`).join("\n")],
  ["plain lists", "a.txt", Array.from({ length: 200 }, (_, level) => `${"  ".repeat(level)}- item${level}`).join("\n")],
  ["emphasis", "a.md", `${"*a **b ".repeat(300)}${"** *".repeat(300)}`],
  ["superscripts", "a.md", `${"<sup>".repeat(400)}deep${"</sup>".repeat(400)}`],
];

describe("nesting without bound", () => {
  it.each(DEEP)("of %s ends in a bounded tree with every word", (_, file, text) => {
    const parsed = parseText(file, `A title\n\nSubmitted by Ana on 16 May 2019\n\n${text}`);
    expect(parsed.document).toBeDefined();
    if (parsed.document === undefined) return;
    expect(depthOf(parsed.document)).toBeLessThan(450);
    const shown = textOfDocument(parsed.document);
    for (const word of text.match(/\p{L}+\d*/gu) ?? []) if (word !== "sup") expect(shown).toContain(word);
  });

  it.each(DEEP.filter(([name]) => name !== "emphasis"))("of %s is diagnosed", (_, file, text) => {
    const { diagnostics } = parseText(file, `A title\n\nSubmitted by Ana on 16 May 2019\n\n${text}`);
    expect(diagnostics.map(({ code }) => code)).toContain("DEPTH_EXCEEDED");
  });
});

describe("hostile text", () => {
  it.each([
    ["a row of brackets", "[".repeat(20_000)],
    ["open links", "[a](".repeat(10_000)],
    ["stars", "*".repeat(20_000)],
    ["a line without end", "a".repeat(100_000)],
    ["figures", "1,".repeat(20_000)],
    ["dates", "1 May ".repeat(5_000)],
    ["days in figures", "1-2-".repeat(10_000)],
    ["days and dots", "1. 1. ".repeat(6_000)],
    ["deadlines", "Deadline: 1 May\n".repeat(2_000)],
    ["brackets in a deadline", `Deadline: ${"(((1 May 2019 ".repeat(3_000)}`],
    ["times", `When: 1 May 2019, ${"9:30-".repeat(8_000)}`],
    ["rows", "1/2/2019 | a | bcde\n".repeat(2_000)],
    ["cards", "Apr\n19\n2021\nTitle\n".repeat(2_000)],
    ["months of two languages", "3 listopada 2019 ".repeat(2_500)],
    ["struck out days", "~~1 ".repeat(10_000)],
    ["notes", "b*\n\n*c\n\n".repeat(3_000)],
    ["files", "a.pdf\n".repeat(5_000)],
    ["cells", `|${"a|".repeat(300)}\n|${"-|".repeat(300)}\n${"|b\n".repeat(2_000)}`],
  ])("of %s is read to the end in both formats", (_, text) => {
    for (const name of ["a.txt", "a.md"]) expect(parseText(name, `A title\n\n${text}`).document).toBeDefined();
  });

  it("cannot reach the prototype of objects", () => {
    parseText(
      "a.md",
      "---\n__proto__:\n  polluted: yes\nconstructor: x\n---\n\n# A title\n\n[__proto__]: http://e.eu\n[constructor]: http://e.eu\n\nText [__proto__].",
    );
    expect("polluted" in {}).toBe(false);
  });

  it("keeps template marks as text", () => {
    const { body, title } = articleOf(
      parseText("a.md", "# {{title}} {{{x}}}\n\nSubmitted by Ana {{a}} on 16 May 2019\n\n{{#each}} {{> partial}}"),
    );
    expect([title, textOf(body)]).toEqual(["{{title}} {{{x}}}", "{{#each}} {{> partial}}"]);
  });
});
