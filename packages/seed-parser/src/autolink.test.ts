import { type Inline, textOfInlines } from "@clusterpost/core";
import { describe, expect, it } from "vitest";
import { autolink } from "./autolink.ts";

const link = (value: string): Inline[] => autolink([{ type: "text", value, span: { start: 0, end: value.length } }]);
const hrefs = (value: string): string[] =>
  link(value).flatMap((inline) => (inline.type === "link" ? [inline.href] : []));

describe("autolink", () => {
  it.each([
    ["See https://example.eu.", ["https://example.eu"]],
    ["(https://example.eu/a_(b)), and", ["https://example.eu/a_(b)"]],
    ["(see http://example.eu/a)", ["http://example.eu/a"]],
    ["“https://example.eu/?q=1&r=2#top”", ["https://example.eu/?q=1&r=2#top"]],
    ["write to info@example.eu, or mailto:press@example.eu!", ["mailto:info@example.eu", "mailto:press@example.eu"]],
    ["first.last+tag@sub.example.co.uk", ["mailto:first.last+tag@sub.example.co.uk"]],
    ["https://example.eu/łódź", ["https://example.eu/%C5%82%C3%B3d%C5%BA"]],
    ["kontakt@müller.de", ["mailto:kontakt@müller.de"]],
    ["<https://example.eu>", ["https://example.eu"]],
  ])("finds the addresses of %j", (text, found) => {
    expect(hrefs(text)).toEqual(found);
  });

  it("parts a word from the address that is glued to it", () => {
    const glued = autolink([
      { type: "text", value: "visit the pagehttps://example.eu/a", span: { start: 0, end: 34 } },
    ]);
    expect(glued).toMatchObject([{ value: "visit the page " }, { href: "https://example.eu/a", span: { start: 14 } }]);
  });

  it("leaves the next sentence out of an address that it is glued to", () => {
    expect(hrefs("See https://example.eu/a.Anything goes, or https://example.eu/B.html")).toEqual([
      "https://example.eu/a",
      "https://example.eu/B.html",
    ]);
  });

  it.each([
    "report.pdf",
    "www.example.eu",
    "javascript:alert(1)//x@y",
    "a@b",
    "@handle",
    "5 @ 3",
    "https://",
    "mailto:",
    "a@b.c@d.eu",
  ])("leaves %j alone", (text) => {
    expect(hrefs(text)).toEqual([]);
  });

  it("keeps every character and its place", () => {
    const text = "a https://example.eu, b info@example.eu. c";
    expect(textOfInlines(link(text))).toBe(text);
    for (const { span } of link(text)) expect(text.slice(span.start, span.end)).not.toBe("");
    expect(
      link(text)
        .map(({ span }) => text.slice(span.start, span.end))
        .join(""),
    ).toBe(text);
  });
});
