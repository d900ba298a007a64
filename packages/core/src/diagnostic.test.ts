import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DIAGNOSTIC_CATALOGUE, diagnostic, isDiagnosticCode } from "./diagnostic.ts";

const page = readFileSync(new URL("../../../docs/diagnostics.md", import.meta.url), "utf8");

describe("the catalogue of diagnostics", () => {
  it.each(Object.entries(DIAGNOSTIC_CATALOGUE))("explains %s (%s) in docs/diagnostics.md", (code, severity) => {
    expect(page).toContain(`### ${code}\n\n_${severity}_`);
  });

  it.each(Object.keys(DIAGNOSTIC_CATALOGUE))("gives %s an example and a remedy", (code) => {
    const [, entry = ""] = page.split(`### ${code}\n`);
    const [own = ""] = entry.split(/^#{2,3} /m);
    expect(own.match(/^Example: \S/gm)).toHaveLength(1);
    expect(own.match(/^What to do: \S/gm)).toHaveLength(1);
  });

  it("explains each code once", () => {
    const explained = [...page.matchAll(/^### (\S+)$/gm)].map(([, code]) => code ?? "");
    expect(explained).toEqual([...new Set(explained)]);
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
