import { describe, expect, it } from "vitest";
import type { HtmlNode } from "./html-node.ts";
import { parseHtml } from "./parse-html.ts";
import { MAX_OPEN_ELEMENTS } from "./tree-builder.ts";

/** Writes a tree with every end told. */
function write(node: HtmlNode): string {
  if (node.kind === "text") return node.value;
  if (node.kind === "comment") return `<!--${node.value}-->`;
  return `<${node.name}>${node.children.map(write).join("")}</${node.name}>`;
}

const tree = (html: string): string => parseHtml(html).root.children.map(write).join("");

describe("parseHtml (HTML, 13.2)", () => {
  it.each([
    ["paragraphs that nothing closes", "<p>a<p>b<div>c</div>", "<p>a</p><p>b</p><div>c</div>"],
    [
      "items that nothing closes",
      "<ul><li>a<li>b<ul><li>c</ul><li>d</ul>",
      "<ul><li>a</li><li>b<ul><li>c</li></ul></li><li>d</li></ul>",
    ],
    [
      "cells that nothing closes",
      "<table><tr><td>a<td>b<tr><td>c</table>",
      "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>",
    ],
    ["terms that nothing closes", "<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"],
    [
      "a table inside a cell",
      "<table><tr><td><table><tr><td>a</table>b</table>",
      "<table><tr><td><table><tr><td>a</td></tr></table>b</td></tr></table>",
    ],
    ["closing tags out of order", "<div><b>a</div>b</b>", "<div><b>a</b></div>b"],
    [
      "a closing tag that would break a table",
      "<div><table><tr><td>a</div>b</table>c</div>",
      "<div><table><tr><td>ab</td></tr></table>c</div>",
    ],
    ["a link inside a link", "<a>a<a>b</a>", "<a>a</a><a>b</a>"],
    ["a head without an end", "<head><title>t</title><h1>a</h1>", "<head><title>t</title></head><h1>a</h1>"],
    ["words in the head", "<head>a<p>b", "<head></head>a<p>b</p>"],
    ["void elements", "a<br>b<br/>c<img src=x>d", "a<br></br>b<br></br>c<img></img>d"],
    ["an office element closed by itself", "a<o:p/>b", "a<o:p></o:p>b"],
    ["names of characters", "&lt;b&gt; &eacute; &#128512; &amp;amp; &unknown;", "<b> é 😀 &amp; &unknown;"],
    ["script and style", "<script>a<b></script><style>p{}</style>c", "<script>a<b></script><style>p{}</style>c"],
    ["angle brackets in prose", "a < b, c > d <5", "a < b, c > d <5"],
    ["words in angle brackets", "<IMPACT> Car, Ana <ana@e.eu></IMPACT>", "<IMPACT> Car, Ana <ana@e.eu>"],
    [
      "elements of other vocabularies",
      "<st1:place>a</st1:place><my-box>b</my-box>",
      "<st1:place>a</st1:place><my-box>b</my-box>",
    ],
    ["a tag that the end cuts", 'a <a href="b> rest of the text', 'a <a href="b> rest of the text'],
    ["a comment that nothing closes", "a<!-- b", "a<!-- b-->"],
  ])("reads %s", (_, html, expected) => {
    expect(tree(html)).toBe(expected);
  });

  it("closes elements by themselves in XHTML only", () => {
    expect(tree('<?xml version="1.0"?><div/>a')).toContain("<div></div>a");
    expect(tree("<div/>a")).toBe("<div>a</div>");
  });

  it("gives attributes in small letters, the first of equal ones", () => {
    const [image] = parseHtml("<IMG SRC='a &amp; b' src=c Alt=d hidden>").root.children;
    expect(image?.kind === "element" && [...image.attributes]).toEqual([
      ["src", "a & b"],
      ["alt", "d"],
      ["hidden", ""],
    ]);
  });

  it("gives every node its place", () => {
    const html = "<div>one <b>two</b> &amp; three</div> four";
    const places: string[] = [];
    const visit = (node: HtmlNode): void => {
      places.push(html.slice(node.span.start, node.span.end));
      if (node.kind === "element") for (const inner of node.children) visit(inner);
    };
    for (const node of parseHtml(html).root.children) visit(node);
    expect(places).toEqual([
      "<div>one <b>two</b> &amp; three</div>",
      "one ",
      "<b>two</b>",
      "two",
      " ",
      "&amp;",
      " three",
      " four",
    ]);
  });

  it("counts places from an offset", () => {
    expect(parseHtml("<p>a", 100).root.children[0]?.span).toEqual({ start: 100, end: 104 });
  });

  it("builds no deeper tree than it should, says so, and keeps the words", () => {
    const levels = MAX_OPEN_ELEMENTS + 50;
    const { root, tooDeep } = parseHtml(`${"<div>".repeat(levels)}deep${"</div>".repeat(levels)}after`);
    expect(tooDeep?.start).toBe((MAX_OPEN_ELEMENTS - 1) * "<div>".length);
    expect(
      root.children
        .map(write)
        .join("")
        .replace(/<[^>]*>/g, " "),
    ).toMatch(/deep.*after/);
    expect(root.children.at(-1)).toMatchObject({ kind: "text", value: "after" });
  });
});
