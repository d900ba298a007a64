import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DIAGNOSTIC_CATALOGUE, diagnostic, isDiagnosticCode } from "./diagnostic.ts";

const page = readFileSync(new URL("../../../docs/diagnostics.md", import.meta.url), "utf8");

describe("the catalogue of diagnostics", () => {
  it.each(Object.entries(DIAGNOSTIC_CATALOGUE))("explains %s (%s) in docs/diagnostics.md", (code, severity) => {
    expect(page).toContain(`### ${code}\n\n_${severity}_`);
  });

  it("has no entry in the page that the program does not know", () => {
    const explained = [...page.matchAll(/^### (\S+)$/gm)].map(([, code]) => code ?? "");
    expect(explained.filter((code) => !isDiagnosticCode(code))).toEqual([]);
  });

  it("gives a diagnostic its severity", () => {
    expect(diagnostic("DATE_MISSING", { file: "a.txt" }, "m", "h")).toEqual({
      code: "DATE_MISSING",
      severity: "error",
      message: "m",
      hint: "h",
      file: "a.txt",
      span: { start: 0, end: 0 },
    });
  });
});
