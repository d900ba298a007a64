import { type Block, columnsOf, type Inline, type Table } from "@clusterpost/core";
import { describe, expect, it } from "vitest";
import { inlinesOf, paragraphOf } from "../test-issues.ts";
import { wordingOf } from "../wording.ts";
import { inlineText, type TextContext } from "./inlines.ts";
import { createLinkList } from "./link-list.ts";
import { richTextLines } from "./rich-text.ts";
import { besideLines, wrapText } from "./wrap.ts";

const span = { start: 0, end: 0 };
const contextOf = (): TextContext => ({ words: wordingOf("en"), links: createLinkList() });
const linkTo = (href: string, text: string): Inline => ({ type: "link", href, children: inlinesOf(text), span });

describe("columnsOf", () => {
  it("counts marks as none and East Asian letters as two", () => {
    expect(columnsOf("abc")).toBe(3);
    expect(columnsOf("e\u0301le\u0300ve")).toBe(5);
    expect(columnsOf("서울")).toBe(4);
    expect(columnsOf("Łódź – Świnoujście")).toBe(18);
    expect(columnsOf("a\u200bb\ufe0f")).toBe(2);
  });
});

describe("wrapText", () => {
  it("breaks between words, never inside one", () => {
    expect(wrapText("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrapText("a https://example.org/very/long b", 10)).toEqual(["a", "https://example.org/very/long", "b"]);
  });

  it("keeps forced breaks and no-break spaces", () => {
    expect(wrapText("one\ntwo\u00a0three four", 9)).toEqual(["one", "two\u00a0three", "four"]);
  });

  it("gives no line for a blank text", () => {
    expect(wrapText(" \n ", 10)).toEqual([]);
  });
});

describe("besideLines", () => {
  it("aligns the second column and leaves no space at the end", () => {
    expect(besideLines(["1 May", "2 May"], ["Fair", "Bonn", "Hall 3"], 8)).toEqual([
      "1 May   Fair",
      "2 May   Bonn",
      "        Hall 3",
    ]);
    expect(besideLines(["1 May"], [], 8)).toEqual(["1 May"]);
  });
});

describe("inlineText", () => {
  it("numbers a link once and shows an address that is its own text", () => {
    const context = contextOf();
    const run = [linkTo("https://a.example/x", "here"), ...inlinesOf(" and "), linkTo("https://a.example/x", "there")];
    expect(inlineText(run, context)).toBe("here [L1] and there [L1]");
    expect(context.links.takeLines()).toEqual(["[L1] https://a.example/x"]);
    expect(inlineText([linkTo("https://www.a.example/", "www.a.example")], context)).toBe("https://www.a.example/");
    expect(inlineText([linkTo("mailto:me@a.example", "me@a.example")], context)).toBe("me@a.example");
    expect(context.links.takeLines()).toEqual([]);
  });

  it("says what is struck out, and sets footnote marks apart", () => {
    const run: Inline[] = [
      { type: "deleted", children: inlinesOf("4 May"), span },
      ...inlinesOf(" 11 May"),
      { type: "footnote-reference", id: "a", mark: "*", span },
    ];
    expect(inlineText(run, contextOf())).toBe("[struck out: 4 May] 11 May [*]");
  });
});

describe("richTextLines", () => {
  const cells = (...texts: string[]): Table["header"] => texts.map((text) => ({ children: inlinesOf(text), span }));
  const linesOf = (block: Block, width: number): string => richTextLines([block], width, contextOf()).join("\n");

  it("aligns a table that fits, and lists one that does not", () => {
    const table: Table = {
      type: "table",
      header: cells("Town", "Members"),
      rows: [cells("Łódź", "24"), cells("서울", "7")],
      span,
    };
    expect(linesOf(table, 30)).toMatchInlineSnapshot(`
      "Town  Members
      ----  -------
      Łódź  24
      서울  7"
    `);
    expect(linesOf(table, 12)).toMatchInlineSnapshot(`
      "- Town: Łódź
        Members:
        24

      - Town: 서울
        Members: 7"
    `);
  });

  it("hangs the items of lists, numbered ones from their start", () => {
    const item = (...children: Block[]): { children: Block[]; span: typeof span } => ({ children, span });
    const inner: Block = { type: "list", ordered: false, items: [item(paragraphOf("deep"))], span };
    const list: Block = {
      type: "list",
      ordered: true,
      start: 9,
      items: [item(paragraphOf("a first line that is long")), item(paragraphOf("short"), inner)],
      span,
    };
    expect(linesOf(list, 24)).toMatchInlineSnapshot(`
      "9. a first line that is
         long
      10. short
          - deep"
    `);
  });
});
