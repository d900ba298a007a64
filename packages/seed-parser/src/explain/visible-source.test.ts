import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visibleSource } from "./visible-source.ts";

describe("visibleSource", () => {
  it.each([
    ["<p class='a'>Some <b>words</b></p>", "             Some    words        "],
    ["a <!-- not\nthis --> b", "a         \n         b"],
    ["<script>if (a < b) c();</script>d", "                                d"],
    ["16&nbsp;May &amp; more", "16      May       more"],
    ["1 < 2 and a<b", "1 < 2 and a  "],
    ["<style>p {}", "           "],
  ])("leaves of %j the words", (html, words) => {
    expect(visibleSource(html)).toBe(words);
  });

  it("keeps length and lines of any text", () => {
    const pieces = fc.array(
      fc.constantFrom("<", ">", "<p>", "<!--", "-->", "<script>", "</script>", "</", "&amp;", "&", "\n", "İ", "word "),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(
        pieces.map((parts) => parts.join("")),
        (html) => {
          const seen = visibleSource(html);
          expect(seen).toHaveLength(html.length);
          expect(seen.split("\n").map(({ length }) => length)).toEqual(html.split("\n").map(({ length }) => length));
        },
      ),
    );
  });
});
