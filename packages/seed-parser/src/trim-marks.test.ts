import { describe, expect, it } from "vitest";
import { trimMarks, trimMarksEnd } from "./trim-marks.ts";

describe("trimMarks and trimMarksEnd", () => {
  it("take white space and marks off the ends and leave those inside", () => {
    expect(trimMarks(" –a – b:, ", "–:,")).toBe("a – b");
    expect(trimMarksEnd(" a.b. ", ".")).toBe(" a.b");
    expect(trimMarks(" ,", ",")).toBe("");
  });
});
