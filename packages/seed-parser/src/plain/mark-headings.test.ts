import { describe, expect, it } from "vitest";
import { articleOf, parseText } from "../testing/read-text.ts";

const PROSE = "The partners met in the harbour and agreed on the next steps, one after the other.";

const headingsOf = (body: string): string[] =>
  articleOf(parseText("a.txt", `A title\n\nSubmitted by Ana Maria on 3 May 2019\n\n${PROSE}\n\n${body}`)).body.flatMap(
    (block) =>
      block.type === "heading" ? [block.children.map((child) => ("value" in child ? child.value : "")).join("")] : [],
  );

describe("headings in plain text", () => {
  it.each(["What was planned", "BACKGROUND", "Was kommt als Nächstes?", "2021 in figures"])(
    "are lines above text: %j",
    (line) => {
      expect(headingsOf(`${line}\n\n${PROSE}`)).toEqual([line]);
      expect(headingsOf(`${line}\n- one\n- two`)).toEqual([line]);
    },
  );

  it.each([
    ["a sentence", `It rained.\n\n${PROSE}`],
    ["a line that leads to text", `The partners are:\n\n${PROSE}`],
    ["a label", `Where: Ghent\n\n${PROSE}`],
    ["a line at the end", "Ana Maria"],
    ["lines of an address", "Harbour Office\nQuay 4\n9000 Ghent\nBelgium"],
    ["the cells of a copied table", "Month\nSnow\nJune\n92 %"],
    ["a line with a link", `See https://example.eu/a\n\n${PROSE}`],
  ])("are not made of %s", (_, body) => {
    expect(headingsOf(body)).toEqual([]);
  });
});
