import { processorMs } from "@clusterpost/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexPageLines } from "./page-lines.ts";
import { visibleSource } from "./visible-source.ts";

function parts(html: string): string[] {
  const lines = indexPageLines(html, visibleSource(html));
  return Array.from(
    { length: lines.count },
    (_, part) => `${lines.lineOf(part)} ${html.slice(lines.startOf(part), lines.endOf(part))}`,
  );
}

const LONG = "word ".repeat(40).trim();

describe("indexPageLines", () => {
  it("breaks a page of one line before elements that hold words", () => {
    expect(
      parts('<html><head><title>A</title></head><body><div><h1 id="x">B</h1></div><ul><li>C<li>D</ul><hr></body>'),
    ).toEqual([
      "0 <html><head><title>A</title></head>",
      '0 <body><div><h1 id="x">B</h1></div>',
      "0 <ul><li>C",
      "0 <li>D</ul><hr></body>",
    ]);
  });

  it("breaks long lines only where there are several", () => {
    expect(parts(`<ul>\n<li>A</li><li>B</li>\n<p>${LONG}</p><p>C</p>\n</ul>\n`)).toEqual([
      "0 <ul>",
      "1 <li>A</li><li>B</li>",
      `2 <p>${LONG}</p>`,
      "2 <p>C</p>",
      "3 </ul>",
    ]);
  });

  it("keeps cells with their row, and words that look like elements with their text", () => {
    expect(parts("<table><tr><td>A</td><td>B</td></tr><tr><td>C <param></td></tr></table>")).toEqual([
      "0 <table><tr><td>A</td><td>B</td></tr>",
      "0 <tr><td>C <param></td></tr></table>",
    ]);
  });

  it("loses no character and counts up", () => {
    const piece = fc.constantFrom("<p>", "</p>", "<div>", "word ", "\n", " ", "<", LONG);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = pieces.join("");
        const lines = indexPageLines(html, visibleSource(html));
        let joined = "";
        for (let part = 0; part < lines.count; part += 1) {
          const isEnd = lines.lineOf(part) !== lines.lineOf(part + 1);
          joined += html.slice(lines.startOf(part), lines.endOf(part)) + (isEnd && part < lines.count - 1 ? "\n" : "");
        }
        expect(joined).toBe(html.replace(/\n$/, ""));
      }),
      { numRuns: 1000 },
    );
  });

  it("does not hang on a page that is all elements", async () => {
    const html = "<p>".repeat(300_000);
    const index = (): unknown => indexPageLines(`${html}word`, `${" ".repeat(html.length)}word`);
    expect(await processorMs(index)).toBeLessThan(5000);
  });
});
