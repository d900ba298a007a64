import { describe, expect, it } from "vitest";
import { resolveReferences } from "./html-references.ts";

describe("resolveReferences (HTML §13.1.4)", () => {
  it("resolves numbers of both kinds and the names that outputs write", () => {
    expect(resolveReferences("&#39;a&#x2019;&#X1F680; &lt;b&gt; &quot;c&quot; d&nbsp;e &amp; f")).toBe(
      '\'a’🚀 <b> "c" d e & f',
    );
  });

  it("resolves once, whatever comes out", () => {
    expect(resolveReferences("&amp;lt; &#38;lt; &amp;#39;")).toBe("&lt; &lt; &#39;");
  });

  it.each(["&", "&&;", "&hellip;", "&#;", "&#x;", "&#1114112;", "&LT", "a & b;"])("leaves %j as it is", (text) => {
    expect(resolveReferences(text)).toBe(text);
  });
});
