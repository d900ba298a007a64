import type { Block, Inline } from "@clusterpost/core";
import { describe, expect, it } from "vitest";
import { headingOf, noteOf, paragraphOf, referenceTo, textOf, treeContext } from "../testing/tree-context.ts";
import { renderInlines } from "./inlines.ts";
import { renderRichText } from "./rich-text.ts";

const span = { start: 0, end: 0 };
const write = (...blocks: readonly Block[]): string => renderRichText(blocks, treeContext()).toString();
const link = (href: string, ...children: readonly Inline[]): Inline => ({ type: "link", href, children, span });
const image = (src: string, alt: string): Block => ({ type: "image", src, alt, span });
const cell = (value: string): { readonly children: readonly Inline[]; readonly span: typeof span } => ({
  children: [textOf(value)],
  span,
});

describe("renderRichText", () => {
  it("starts headings at the level that it is given, and skips none", () => {
    expect(write(headingOf(2, "a"), headingOf(5, "b"), headingOf(6, "c"), headingOf(1, "d"))).toBe(
      "<h4>a</h4><h5>b</h5><h6>c</h6><h3>d</h3>",
    );
  });

  it("leaves out what has no content", () => {
    const empty: readonly Block[] = [
      paragraphOf(" "),
      headingOf(3, ""),
      { type: "list", ordered: false, items: [], span },
      { type: "quote", children: [], span },
      { type: "table", header: [], rows: [], span },
      image("", " "),
    ];
    expect(write(...empty)).toBe("");
  });

  it("writes lists in lists, and the number of the first point", () => {
    const inner: Block = {
      type: "list",
      ordered: true,
      start: 7,
      items: [{ children: [paragraphOf("b")], span }],
      span,
    };
    const outer: Block = { type: "list", ordered: false, items: [{ children: [paragraphOf("a"), inner], span }], span };
    expect(write(outer)).toBe('<ul><li>a<ol start="7"><li>b</li></ol></li></ul>');
  });

  it("names the columns of a table, in a frame that scrolls and can be reached by the keyboard", () => {
    const table = (header: string): Block => ({ type: "table", header: [cell(header)], rows: [[cell("1")], []], span });
    const frame = '<div class="table" role="group" aria-label="Table" tabindex="0">';
    expect(write(table("n"))).toBe(
      `${frame}<table><thead><tr><th scope="col">n</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table></div>`,
    );
    expect(write(table(""))).toBe(`${frame}<table><tbody><tr><td>1</td></tr></tbody></table></div>`);
  });

  it("shows images of the archive, and only links those of other hosts", () => {
    expect(write(image("files/a b.jpg", 'A "van"'))).toBe(
      '<p class="image"><img src="../../issues/2026-09/files/a%20b.jpg" alt="A &quot;van&quot;" loading="lazy" decoding="async"></p>',
    );
    expect(write(image("https://other.example/x/van.jpg?w=3", "A van"))).toBe(
      '<p class="image-link"><a href="https://other.example/x/van.jpg?w=3">Image: A van</a></p>',
    );
    expect(write(image("https://other.example/x/van.jpg?w=3", ""))).toContain(">Image: van.jpg</a>");
    expect(write(image("javascript:alert(1)", "A van"))).toBe('<p class="image-link">Image: A van</p>');
  });
});

describe("renderInlines", () => {
  const inlines = (...parts: readonly Inline[]): string =>
    renderInlines(parts, treeContext([noteOf("n", "1", "x")])).toString();

  it("writes links that can be followed, none inside another", () => {
    expect(inlines(link("https://a.example/", textOf("a"), link("https://b.example/", textOf("b"))))).toBe(
      '<a href="https://a.example/">ab</a>',
    );
    expect(inlines(link("javascript:alert(1)", textOf("a")))).toBe("a");
    expect(inlines(link("https://a.example/"))).toBe('<a href="https://a.example/">https://a.example/</a>');
    expect(inlines(link("https://clusters.example/news/issues/x/", textOf("a")))).toBe(
      '<a href="../../issues/x/">a</a>',
    );
  });

  it("joins a reference with its note; one that has none, or stands in a link, is plain", () => {
    expect(inlines(referenceTo("n", "1"))).toContain(
      'href="#note_1" id="note_1_ref" role="doc-noteref" aria-label="Note 1">1</a>',
    );
    expect(inlines(referenceTo("n", "1"), referenceTo("n", "1")).match(/ id="note_1_ref"/g)).toHaveLength(1);
    expect(inlines(referenceTo("other", "2"))).toBe("<sup>2</sup>");
    expect(inlines(link("https://a.example/", referenceTo("n", "1"), textOf("a")))).toContain("<sup>1</sup>");
  });
});
