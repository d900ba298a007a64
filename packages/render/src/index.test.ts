import { describe, expect, it } from "vitest";
import * as compile from "./compile.ts";
import * as render from "./index.ts";

describe("the package", () => {
  it("exports what it promises, and nothing else", () => {
    expect(new Set(Object.keys(render))).toEqual(new Set(["HTML_LIMIT_BYTES", "renderIssue"]));
    expect(new Set(Object.keys(compile))).toEqual(
      new Set(["compileTheme", "formatThemeModule", "readTheme", "themeFolder", "tokenMistakes"]),
    );
  });

  it("leaves a tenth of Gmail's 102 KB to what sending adds", () => {
    expect(render.HTML_LIMIT_BYTES).toBe(94_003);
  });
});
