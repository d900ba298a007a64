import type { Block, Inline } from "@clusterpost/core";
import { describe, expect, it } from "vitest";
import { inlinesOf, linkOf, paragraphOf } from "../testing/build-issue.ts";
import { wordingOf } from "../wording.ts";
import { renderRichText } from "./rich-text.ts";

const span = { start: 0, end: 0 };
const context = {
  words: wordingOf("en"),
  headingLevel: 2,
  imageUrl: (src: string) => (src === "a.png" ? "https://x.example/a.png" : undefined),
};
const render = (...blocks: Block[]): string => renderRichText(blocks, context);
const heading = (level: number): Block => ({ type: "heading", level, children: inlinesOf("h"), span });

describe("the HTML of feeds", () => {
  it("escapes all text", () => {
    expect(render(paragraphOf(`<IMPACT> & "x" 'y' \u0000`))).toBe(
      "<p>&lt;IMPACT&gt; &amp; &quot;x&quot; &#39;y&#39; </p>",
    );
  });

  it("has marks, breaks and references", () => {
    const inlines: Inline[] = [
      ...(["strong", "emphasis", "superscript", "subscript", "deleted"] as const).map(
        (type): Inline => ({ type, children: inlinesOf("a"), span }),
      ),
      { type: "line-break", span },
      { type: "footnote-reference", id: "n", mark: "*", span },
    ];
    expect(render(paragraphOf(inlines))).toBe(
      "<p><strong>a</strong><em>a</em><sup>a</sup><sub>a</sub><del>a</del><br /><sup>*</sup></p>",
    );
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "//x.example", "#top", "page.html"])(
    "links nothing to %s",
    (href) => {
      expect(render(paragraphOf([linkOf(href, "text")]))).toBe("<p>text</p>");
    },
  );

  it("does not nest links", () => {
    const inner = linkOf("https://b.example", "b");
    expect(render(paragraphOf([{ type: "link", href: "https://a.example?x=1&y=2", children: [inner], span }]))).toBe(
      '<p><a href="https://a.example?x=1&amp;y=2">b</a></p>',
    );
  });

  it("lets levels of headings neither jump nor fall below six", () => {
    expect(render(heading(2), heading(5), heading(6))).toBe("<h2>h</h2><h3>h</h3><h4>h</h4>");
    expect(renderRichText([heading(1), heading(4)], { ...context, headingLevel: 6 })).toBe("<h6>h</h6><h6>h</h6>");
  });

  it("shows images by absolute addresses only, else their words", () => {
    const image = (src: string): Block => ({ type: "image", src, alt: 'a "b"', span });
    expect(render(image("https://y.example/b.jpg"))).toBe(
      '<p><img src="https://y.example/b.jpg" alt="a &quot;b&quot;" /></p>',
    );
    expect(render(image("a.png"))).toBe('<p><img src="https://x.example/a.png" alt="a &quot;b&quot;" /></p>');
    expect(render(image("b.png"))).toBe("<p><em>Image: a &quot;b&quot;</em></p>");
    expect(render(image("mailto:a@b.example"))).toBe("<p><em>Image: a &quot;b&quot;</em></p>");
  });

  it("leaves out lists and tables without content, which XHTML does not know", () => {
    expect(
      render({ type: "list", ordered: false, items: [], span }, { type: "table", header: [], rows: [[]], span }),
    ).toBe("");
  });

  it("numbers lists from where they start", () => {
    const items = [{ children: [paragraphOf("a"), paragraphOf("b")], span }];
    expect(render({ type: "list", ordered: true, start: 4, items, span })).toBe(
      '<ol start="4"><li>a<p>b</p></li></ol>',
    );
  });
});
