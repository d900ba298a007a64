import { describe, expect, it } from "vitest";
import { missingFrom, textOfHtml, wordsOf } from "./html-words.ts";

describe("textOfHtml", () => {
  it("gives the words that are seen", () => {
    const html =
      "<head><title>T</title></head><p>A <b>w</b>ord&nbsp;&#8211;&#x41;</p><!-- no --><style>x{}</style><td>1</td><td>2</td>";
    expect(wordsOf(textOfHtml(html))).toEqual(["A", "word", "A", "1", "2"]);
  });

  it.each(["<", "<!--", "<style>", "<a ", "&#", "<!-- -->"])("reads %j to the end, however often it comes", (part) => {
    expect(textOfHtml(part.repeat(100_000))).toEqual(expect.any(String));
  });
});

describe("missingFrom", () => {
  it("counts each occurrence", () => {
    expect(missingFrom(["one", "two", "one"], ["one"])).toEqual(["two", "one"]);
  });
});
