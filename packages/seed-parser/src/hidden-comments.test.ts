import { textOf } from "@clusterpost/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleOf, parseText } from "./testing/read-text.ts";

const HEAD = "A title\n\nSubmitted by Ana on 16 May 2019\n\n";
const read = (body: string, name = "a.md"): { text: string; hidden: string[] } => {
  const parsed = parseText(name, HEAD + body);
  const hidden = parsed.diagnostics.filter(({ code }) => code === "HIDDEN_TEXT");
  return { text: textOf(articleOf(parsed).body), hidden: hidden.map(({ message }) => message) };
};

describe("hidden comments", () => {
  it.each([
    ["One <!-- ask Ana --> two."],
    ["One <!-- ask\nAna --> two."],
    ["<!-- ask Ana -->\nOne two."],
    ["<!-- ask Ana --> One **two**."],
    ["One two.\n\n<!--\nask\n\nAna\n-->\n"],
  ])("are left out and quoted: %j", (body) => {
    for (const name of ["a.md", "a.txt"]) {
      const { text, hidden } = read(body, name);
      expect(text.replaceAll("*", "").replace(/\s+/g, " ").trim()).toBe("One two.");
      expect(hidden).toEqual(["A hidden comment was left out: “ask Ana”."]);
    }
  });

  it("leave the marks of Markdown beside them alone", () => {
    const { body } = articleOf(parseText("a.md", `${HEAD}<!-- x --> One **two**.`));
    expect(body).toMatchObject([
      { type: "paragraph", children: [{ type: "text" }, { type: "strong" }, { value: "." }] },
    ]);
  });

  it("in code are text", () => {
    expect(read("Write `<!-- so -->` there.")).toEqual({ text: "Write <!-- so --> there.", hidden: [] });
    expect(read("```\n<!-- so -->\n```").hidden).toEqual([]);
  });

  it("without an end are text", () => {
    expect(read("One <!-- two.").text).toBe("One <!-- two.");
  });

  it("have places in the source as it is", () => {
    const text = `${HEAD}One <!-- ask Ana --> two.`;
    const parsed = parseText("a.txt", text);
    const found = parsed.diagnostics.find(({ code }) => code === "HIDDEN_TEXT");
    expect(text.slice(found?.span.start, found?.span.end)).toBe("<!-- ask Ana -->");
    expect(parsed.text).toBe(text);
  });

  it("lose no word, whatever stands around them", () => {
    const part = fc.constantFrom("<!--", "-->", "`", "```\n", "\n", "\n\n", " ", "word", "**", "- ", "> ");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), fc.constantFrom("a.md", "a.txt"), (parts, name) => {
        const body = parts.map((one, index) => (one === "word" ? `w${index}x` : one)).join("");
        const parsed = parseText(name, HEAD + body);
        const told = parsed.diagnostics.map(({ message }) => message).join("\n");
        const shown = `${JSON.stringify(parsed.document)}\n${told}`;
        expect((body.match(/w\d+x/g) ?? []).filter((word) => !shown.includes(word))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
