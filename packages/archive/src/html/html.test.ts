import { cleanText } from "@clusterpost/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unescapeHtml } from "../testing/shown-text.ts";
import { fillHtml } from "./fill-html.ts";
import { html, joinHtml, NO_HTML } from "./html.ts";
import { jsonLd } from "./json-ld.ts";

const unit = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("<", ">", "&", '"', "'", "</script>", "<!--", "\ud800"),
);
const anyText = fc.array(unit).map((parts) => parts.join(""));

describe("html", () => {
  it("writes any text so that it is text, in content and in attributes", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const markup = html`<p title="${text}">${text}</p>`.toString();
        const [, title, content] = /^<p title="([^"<>]*)">([^<>]*)<\/p>$/.exec(markup) ?? [];
        expect(unescapeHtml(title ?? "\0")).toBe(cleanText(text));
        expect(unescapeHtml(content ?? "\0")).toBe(cleanText(text));
      }),
    );
  });

  it("leaves markup as it is, and writes nothing for what is absent", () => {
    expect(html`<b>${html`<i>&amp;</i>`}${undefined}${[html`1`, html`2`]}${3}</b>`.toString()).toBe(
      "<b><i>&amp;</i>123</b>",
    );
  });

  it("joins what is not empty", () => {
    expect(joinHtml([html`a`, NO_HTML, html`b`], html`, `).toString()).toBe("a, b");
  });

  it("fills markup into wordings, and leaves names that it does not know", () => {
    expect(fillHtml("By {author} & {x}", { author: html`<b>A</b>` }).toString()).toBe("By <b>A</b> &amp; {x}");
  });
});

describe("jsonLd (HTML §4.12.1.3)", () => {
  it("writes any text so that nothing ends the block, and reads back", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const block = jsonLd({ name: text, list: [text, 1], none: undefined }).toString();
        const [, json = ""] =
          /^<script type="application\/ld\+json">([^<>&\u2028\u2029]*)<\/script>$/.exec(block) ?? [];
        expect(JSON.parse(json)).toEqual({ name: cleanText(text), list: [cleanText(text), 1] });
      }),
    );
  });
});
