import { join } from "node:path";
import { DIAGNOSTIC_CATALOGUE, type DiagnosticCode, formatDiagnostic } from "@clusterpost/core";
import { describe, expect, it } from "vitest";
import { build } from "../src/compose.ts";
import { DIAGNOSTIC_CASES, writeCase } from "./diagnostic-cases.ts";
import { temporaryFolder } from "./run-cli.ts";

const codes = Object.keys(DIAGNOSTIC_CATALOGUE) as DiagnosticCode[];
const root = temporaryFolder();

describe("the catalogue of diagnostics", () => {
  it("has a case that raises each of its codes, and no case of another", () => {
    expect(Object.keys(DIAGNOSTIC_CASES).sort()).toEqual([...codes].sort());
  });

  it.each(codes)("%s is what its case gives, and nothing else", async (code) => {
    const one = DIAGNOSTIC_CASES[code];
    const folder = join(root, code);
    writeCase({ ...one, files: { "newsletter.yaml": "submissions: .\n", ...one.files } }, folder);
    const request = { folder, out: join(root, "out", code), ...one.request };
    const { diagnostics, texts } = await build(request, () => 0);
    expect([...new Set(diagnostics.map((found) => found.code))].sort()).toEqual([code, ...(one.also ?? [])].sort());
    for (const found of diagnostics) {
      expect(found.severity).toBe(DIAGNOSTIC_CATALOGUE[found.code]);
      expect(found.message).toMatch(/[.!?]$/);
      expect(found.hint).toMatch(/[.!?…]$|https?:\S+$|clusterpost/);
      const text = texts.get(found.file);
      expect(found.span.end).toBeGreaterThanOrEqual(found.span.start);
      expect(found.span.end).toBeLessThanOrEqual(text?.length ?? 0);
      expect(formatDiagnostic(found, text)).toContain(found.message);
    }
  });
});
