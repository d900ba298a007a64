import { describe, expect, it } from "vitest";
import { parsePage } from "../testing/read-html.ts";

/** Repeats a part up to 50 KB. */
const fill = (part: string): string => part.repeat(Math.ceil(50_000 / part.length));

const HOSTILE: readonly (readonly [name: string, part: string])[] = [
  ["angle brackets", "<"],
  ["links that nothing closes", "<a href=x>"],
  ["marks that nothing closes", "<b><i><p>x"],
  ["containers", "<div>"],
  ["containers called content", "<div class=content>x"],
  ["landmarks", "<main><article><aside>x"],
  ["headings", "<h1>x</h1>"],
  ["tables in tables", "<table><tr><td>x"],
  ["cells that spread", "<td colspan=9999 rowspan=9999>x<tr>"],
  ["words outside cells", "<table>x<tr>y"],
  ["lists in lists", "<ul><li>x"],
  ["items of an office program", "<p class=MsoListParagraph style='mso-list:l0 level9'>· x</p>"],
  ["labels", "<b>Date:</b>"],
  ["terms", "<dt>Date<dd>1 May 2019"],
  ["line breaks", "x<br>"],
  ["attributes", "<a b="],
  ["names of characters", "&amp;"],
  ["ampersands", "&"],
  ["comments", "<!--"],
  ["hidden texts", "<p hidden>a b c</p>"],
  ["drawings", "<svg>"],
  ["classes", "<p class='a nav-b share menu content'>x"],
  ["scripts of data", '<script type="application/ld+json">[[[[</script>'],
  ["white space", " \n&nbsp;"],
];

describe("hostile pages", () => {
  it.each(HOSTILE)("of %s are read to the end", (_, part) => {
    const { document } = parsePage(`<title>A title</title><h1>Title</h1>${fill(part)}`);
    expect(document).toBeDefined();
  });

  it("of a great size do not break the reader", () => {
    const text = `<h1>Title</h1><p>${"<b>x</b>y ".repeat(100_000)}`;
    expect(parsePage(text).document).toBeDefined();
  });

  it("with a huge attribute are read", () => {
    const text = `<h1>Title</h1><p style="${"a:b;".repeat(50_000)}" class="${"nav-a ".repeat(30_000)}">words</p>`;
    expect(JSON.stringify(parsePage(text).document)).toContain("words");
  });

  it("cannot reach the prototype of objects", () => {
    parsePage(
      '<script type="application/ld+json">{"@type":"Event","__proto__":{"polluted":1},"startDate":"2019-01-01"}</script><p __proto__=x constructor=y style="__proto__:x">a',
    );
    expect("polluted" in {}).toBe(false);
  });
});

describe("a comment that the end of the file cuts", () => {
  it.each(["<p>Wool</p><!-- ask Ana whether this number is right", "x<!-- ask Ana whether this number is right --"])(
    "is told of at a place inside the file: %j",
    (html) => {
      const { diagnostics, text = "" } = parsePage(html);
      const [hidden] = diagnostics.filter(({ code }) => code === "HIDDEN_TEXT");
      expect(hidden?.span.end).toBe(text.length);
    },
  );
});
