import { describe, expect, it } from "vitest";
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
