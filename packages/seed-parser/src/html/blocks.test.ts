import { describe, expect, it } from "vitest";
import { bodyOf, parsePage } from "../testing/read-html.ts";

/** The body of a page with a title and a byline, so that no line of `html` is taken for one. */
const read = (html: string): string[] =>
  bodyOf(`<h1>Title</h1><p>Submitted by Ana on 16 May 2019</p><p>Lead, a sentence.</p>${html}`).slice(1);
const codes = (html: string): string[] => parsePage(`<h1>Title</h1>${html}`).diagnostics.map(({ code }) => code);

describe("text of a page", () => {
  it.each([
    ["collapses white space", "<p>  one\n   two\t three </p>", ["one two three"]],
    ["makes spaces of hard ones", "<p>16&nbsp;May&#8239;2019</p>", ["16 May 2019"]],
    ["drops what nobody sees", "<p>Lehm&shy;putz&#8203; &#x200d;a</p>", ["Lehmputz a"]],
    ["keeps one space between inlines", "<p>a <b> b </b> c</p>", ["a <strong>b </strong>c"]],
    ["keeps lines of preformatted text", "<pre>one\n  two</pre>", ["one / two"]],
    ["keeps line breaks", "<p>one<br>two</p>", ["one / two"]],
    ["parts paragraphs at an empty line", "<p>one<br><br>two<br>\n&nbsp;<br>three</p>", ["one", "two", "three"]],
    [
      "parts text between blocks",
      "one<p>two</p>three<div>four<div>five</div></div>",
      ["one", "two", "three", "four", "five"],
    ],
    ["leaves out empty paragraphs", "<p>&nbsp;</p><p></p><p>one</p>", ["one"]],
    ["parts words that a button stood between", "<p>one<button>x</button>two</p>", ["one two"]],
    ["quotes inline quotations", "<p>He said <q>no</q>.</p>", ["He said “no”."]],
  ])("%s", (_, html, expected) => {
    expect(read(html)).toEqual(expected);
  });
});

describe("marks of a page", () => {
  it.each([
    [
      "by name",
      "<p><b>a</b> <em>b</em> <del>c</del> x<sup>2</sup> H<sub>2</sub>O</p>",
      "<strong>a</strong> <emphasis>b</emphasis> <deleted>c</deleted> x<superscript>2</superscript> H<subscript>2</subscript>O",
    ],
    [
      "by own style",
      '<p><span style="font-weight:700">a</span> <span style="text-decoration: line-through">b</span></p>',
      "<strong>a</strong> <deleted>b</deleted>",
    ],
    ["undone by own style", '<b style="font-weight:normal"><p>a</p></b>', "a"],
    ["around blocks", "<strong><div>a</div></strong>", "<strong>a</strong>"],
    ["that follow each other", "<p><b>Da</b><b>te</b></p>", "<strong>Date</strong>"],
    ["inside their own kind", "<p><b><strong>a</strong></b></p>", "<strong>a</strong>"],
  ])("are read %s", (_, html, expected) => {
    expect(read(html)).toEqual([expected]);
  });
});

describe("headings, lists and quotes of a page", () => {
  it.each([
    ["headings", "<h2>One <small>two</small></h2><p>a.</p>", ["## One two", "a."]],
    ["lists in lists", "<ul><li>a<ul><li>b</ul><li>c</ul>", ["- a", "  - b", "- c"]],
    ["a list directly in a list", "<ul><li>a</li><ul><li>b</li></ul></ul>", ["- a", "  - b"]],
    ["numbered lists", '<ol start="3"><li>a<li>b</ol>', ["3. a", "4. b"]],
    ["paragraphs of an item", "<ul><li><p>a</p><p>b</p></li></ul>", ["- a", "  b"]],
    ["words between items", "<ul>x<li>a</li></ul>", ["- x", "- a"]],
    ["quotes", "<blockquote><p>a</p><ul><li>b</li></ul></blockquote>", ["> a", "> - b"]],
    ["rules", "<p>a</p><hr><hr><p>b</p><hr>", ["a", "---", "b"]],
    [
      "terms",
      "<dl><dt>Colour</dt><dd>red</dd><dt>Size:</dt><dd>small</dd></dl>",
      ["<strong>Colour</strong>: red", "<strong>Size:</strong> small"],
    ],
    ["terms in groups", "<dl><div><dt>Colour</dt><dd>red</dd></div></dl>", ["<strong>Colour</strong>: red"]],
    [
      "terms with long descriptions",
      "<dl><dt>Colour</dt><dd><p>a</p><p>b</p></dd></dl>",
      ["<strong>Colour</strong>", "a", "b"],
    ],
    ["words between terms", "<dl>x<dt>Colour</dt><dd>red</dd></dl>", ["x", "<strong>Colour</strong>: red"]],
  ])("keep %s", (_, html, expected) => {
    expect(read(html)).toEqual(expected);
  });

  it("are read from an office program's paragraphs", () => {
    const item = (level: number, mark: string, text: string): string =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${mark}<span>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>\n`;
    const marked = (text: string): string => `<p class=MsoListParagraphCxSpFirst>·<span>&nbsp; </span>${text}</p>`;
    expect(read(item(1, "·", "a") + item(2, "o", "b") + item(1, "·", "c"))).toEqual(["- a", "  - b", "- c"]);
    expect(read(item(1, "1.", "a") + item(1, "2.", "b"))).toEqual(["1. a", "2. b"]);
    expect(read(marked("a") + marked("b"))).toEqual(["- a", "- b"]);
    expect(read("<p class=MsoListParagraph>No mark, no item</p>")).toEqual(["No mark, no item"]);
  });

  it("end in a diagnostic when they nest without bound, and keep every word", () => {
    const html = `${"<ul><li>x ".repeat(140)}deep`;
    expect(codes(html)).toContain("DEPTH_EXCEEDED");
    expect(read(html).join(" ")).toContain("deep");
    expect(codes(`${"<div>".repeat(400)}deep`)).toContain("DEPTH_EXCEEDED");
  });
});

describe("tables of a page", () => {
  it.each([
    ["headers", "<table><tr><th>A<th>B<tr><td>1<td>2</table>", ["| A | B |", "| 1 | 2 |"]],
    ["no headers", "<table><tr><td>1<td>2<tr><td>3<td>4</table>", ["| 1 | 2 |", "| 3 | 4 |"]],
    [
      "groups and a caption",
      "<table><caption>Yield</caption><thead><tr><td>A<td>B</thead><tbody><tr><td>1<td>2</table>",
      ["Yield", "| A | B |", "| 1 | 2 |"],
    ],
    [
      "cells over columns",
      "<table><tr><th>A<th>B<th>C<tr><td colspan=2>1<td>2</table>",
      ["| A | B | C |", "| 1 |  | 2 |"],
    ],
    [
      "cells over rows",
      "<table><tr><th>A<th>B<tr><td rowspan=2>1<td>2<tr><td>3</table>",
      ["| A | B |", "| 1 | 2 |", "| 1 | 3 |"],
    ],
    [
      "spans without measure",
      '<table><tr><th colspan="100000">A<tr><td rowspan="99999">1<td>2</table>',
      ["| A |  |", "| 1 | 2 |"],
    ],
    ["blocks in cells", "<table><tr><td><p>a</p><p>b</p><td><ul><li>c</ul></table>", ["| a / b | • c |"]],
    ["words outside cells", "<table>x<tr>y<td>1<td>2</table>", ["x", "y", "| 1 | 2 |"]],
    ["layout by role", "<table role=presentation><tr><td>a<td>b</table>", ["a", "b"]],
    ["layout by one column", "<table><tr><td>a<tr><td>b</table>", ["a", "b"]],
    ["layout by what is inside", "<table><tr><td><h2>a</h2><td>b</table>", ["## a", "b"]],
    [
      "labels and values",
      "<table><tr><td>When:<td>14 May 2019<tr><td>Who:<td>all</table>",
      ["<strong>When:</strong> 14 May 2019", "<strong>Who:</strong> all"],
    ],
    ["rows that are hidden", "<table><tr><td>1<td>2<tr hidden><td>3<td>4</table>", ["| 1 | 2 |"]],
  ])("with %s are read", (_, html, expected) => {
    expect(read(html)).toEqual(expected);
  });
});

describe("labels of a page", () => {
  it.each([
    ["fields", '<div><div class="field__label">When</div><div class="field__item">14 May 2019</div></div>'],
    ["bold labels above their value", "<p><b>When:</b><br>14 May 2019</p>"],
    ["headings above their value", "<h3>When</h3><p>14 May 2019</p>"],
    ["labels beside their value", '<span class="label">When</span><span>14 May 2019</span>'],
    ["terms", "<dl><dt>When</dt><dd>14 May 2019</dd></dl>"],
  ])("become lines: %s", (_, html) => {
    const { document } = parsePage(
      `<h1>Title</h1><p>Submitted by Ana on 1 May 2019</p><p>Lead, a sentence.</p>${html}`,
    );
    expect(document?.kind === "article" && document.article.events.map(({ when }) => when)).toEqual([
      [{ start: "2019-05-14", end: "2019-05-14" }],
    ]);
  });

  it("stay alone when another label follows, or a text too long for a value", () => {
    expect(read("<div>When:</div><div>Where:</div><div>Porto</div>")).toEqual([
      "When:",
      "<strong>Where:</strong> Porto",
    ]);
    const prose = "It is a long text about places. ".repeat(8).trim();
    expect(read(`<h3>Location</h3><p>${prose}</p>`)).toEqual(["### Location", prose]);
  });
});
