import { slotMark } from "@clusterpost/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findHtmlPlaces } from "./html-places.ts";

const A = slotMark("a");

/** Where the one mark of an HTML text stands. */
function placeOf(html: string): string {
  const { inText, inLinks, elsewhere } = findHtmlPlaces(html);
  return [
    ...[...inText].map(() => "text"),
    ...[...inLinks].map(() => "link"),
    ...[...elsewhere].map(() => "elsewhere"),
  ].join();
}

describe("findHtmlPlaces", () => {
  it.each([
    [`<p>${A}</p>`, "text"],
    [A, "text"],
    [`a < ${A} > b`, "text"],
    [`<a href="${A}">x</a>`, "link"],
    [`<a title="a > b" href="${A}" style='x'>x</a>`, "link"],
    [`<a href='${A}'>x</a>`, "elsewhere"],
    [`<a href=${A}>x</a>`, "elsewhere"],
    [`<a href="https://x.example/${A}">x</a>`, "elsewhere"],
    [`<a data-href="${A}">x</a>`, "elsewhere"],
    [`<p title=' href="${A}"'>x</p>`, "elsewhere"],
    [`<a HREF="${A}"class=x>y</a>`, "link"],
    [`<a href = "${A}">y</a>`, "link"],
    [`<p onclick="${A}">`, "elsewhere"],
    [`<${A}>`, "text"],
    [`<p ${A}>`, "elsewhere"],
    [`<p title="${A}`, "elsewhere"],
    [`<!-- ${A} -->`, "elsewhere"],
    [`<!-- > ${A}`, "elsewhere"],
    [`<!--[if mso]><p>${A}</p><![endif]-->`, "elsewhere"],
    [`<!DOCTYPE ${A}>`, "elsewhere"],
    [`<style>p{}</style><p>${A}</p>`, "text"],
    [`<style>${A}</style>`, "elsewhere"],
    [`<STYLE>${A}</STYLE>`, "elsewhere"],
    [`<script>"</p>${A}"</script>`, "elsewhere"],
    [`<title>${A}</title>`, "elsewhere"],
    [`<textarea>${A}`, "elsewhere"],
    [`<svg><text>${A}</text></svg>`, "elsewhere"],
    [`<p title="</p>${A}">`, "elsewhere"],
  ])("finds the mark of %j in %s", (html, place) => {
    expect(placeOf(html)).toBe(place);
  });

  it("finds every mark somewhere, whatever the HTML", () => {
    const piece = fc.constantFrom(
      "<",
      ">",
      "<a ",
      ' href="',
      '"',
      "'",
      "<!--",
      "-->",
      "<style>",
      "</style>",
      "</p>",
      "=",
      " ",
      "x",
    );
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (before, after) => {
        expect(placeOf(before.join("") + A + after.join(""))).not.toBe("");
      }),
      { numRuns: 2000 },
    );
  });

  it("takes hostile HTML in one pass", () => {
    for (const html of [
      "<a ".repeat(200_000),
      '<a "'.repeat(200_000),
      "<style>".repeat(100_000),
      "<style></STYLE>".repeat(100_000),
      "<!--".repeat(200_000),
      "<".repeat(500_000),
    ]) {
      expect(placeOf(html + A)).toMatch(/text|elsewhere/);
    }
  }, 5000);
});
