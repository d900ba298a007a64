import { describe, expect, it } from "vitest";
import { columnsOf } from "./columns.ts";
import { diagnostic } from "./diagnostic.ts";
import { formatDiagnostic, sourceFrame } from "./source-frame.ts";

const TEXT = "First line\nA recording is available here\n";

describe("formatDiagnostic", () => {
  it("shows place, cause, frame with a caret, and remedy", () => {
    const found = diagnostic(
      "LINK_LOST",
      { file: "a.txt", span: { start: 36, end: 40 } },
      "A link got lost.",
      "Ask the sender.",
    );
    expect(formatDiagnostic(found, TEXT)).toMatchInlineSnapshot(`
      "a.txt:2:26: warning LINK_LOST: A link got lost.
        2 | A recording is available here
          |                          ^^^^
        → Ask the sender."
    `);
  });

  it("leaves the frame out where the file could not be read", () => {
    const found = diagnostic("FILE_UNREADABLE", { file: "a.txt" }, "The file cannot be read.", "Check it.");
    expect(formatDiagnostic(found)).toBe("a.txt: error FILE_UNREADABLE: The file cannot be read.\n  → Check it.");
  });
});

describe("sourceFrame", () => {
  it("cuts a long line to a window around the place", () => {
    const text = `${"word ".repeat(200)}HERE ${"word ".repeat(200)}`;
    const [line = "", caret = ""] = sourceFrame(text, { start: 1000, end: 1004 }).split("\n");
    expect(line.length).toBeLessThan(110);
    expect(line.slice(caret.indexOf("^"), caret.lastIndexOf("^") + 1)).toBe("HERE");
  });

  it("stays in bounds for spans beyond the text", () => {
    expect(sourceFrame("abc", { start: 90, end: 99 })).not.toContain("undefined");
  });
});

describe("the caret", () => {
  it.each([
    ["日本語の記事 here", "here"],
    ["a 🎉 party 👩‍👩‍👧 here", "here"],
    ["Cafe\u0301 de l'e\u0301te\u0301 here", "here"],
    ["\ta\tb\there", "here"],
    ["🇪🇺 here and there", "here"],
    ["words 日本 words", "日本"],
  ])("stands below its words in %j", (text, word) => {
    const start = text.indexOf(word);
    const [line = "", caret = ""] = sourceFrame(text, { start, end: start + word.length }).split("\n");
    expect(caret.indexOf("^")).toBe(columnsOf(line.slice(0, line.indexOf(word))));
    expect(caret.slice(caret.indexOf("^"))).toBe("^".repeat(columnsOf(word)));
  });

  it("stands below the first line of a span of several, whose last one is named", () => {
    const text = "one\ntwo words\nthree\n\nfour\nfive\n";
    expect(sourceFrame(text, { start: text.indexOf("words"), end: text.indexOf("five") })).toBe(
      "  2 | two words\n    |     ^^^^^\n    | … to line 5",
    );
  });

  it("passes over blank lines at the start of a span", () => {
    expect(sourceFrame("a\n \n\nb\n", { start: 1, end: 6 })).toBe("  4 | b\n    | ^");
  });

  it("never parts a surrogate pair where a line is cut", () => {
    const text = "🎉".repeat(300);
    for (const start of [0, 100, 101, 333]) {
      expect(sourceFrame(text, { start, end: start + 2 }).isWellFormed()).toBe(true);
    }
  });
});
