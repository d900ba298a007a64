import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findBoundaryViolations } from "./boundaries.ts";

const root = mkdtempSync(join(tmpdir(), "workspace-"));
afterAll(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(join(root, path, ".."), { recursive: true });
  writeFileSync(join(root, path), text);
}

describe("the boundaries between packages", () => {
  it("hold in this repository", () => {
    expect(findBoundaryViolations(join(import.meta.dirname, "../../.."))).toEqual([]);
  });

  it("are noticed when an import breaks them", () => {
    write("packages/core/src/a.ts", 'import { x } from "@clusterpost/render";\n');
    write("packages/render/src/sideways.ts", 'export { x } from "@clusterpost/planner";\n');
    write("packages/render/src/late.ts", 'const { x } = await import("@clusterpost/seed-parser/deep");\n');
    write("packages/render/src/escape.ts", 'import { x } from "../../core/src/a.ts";\n');
    write("packages/render/src/helper.ts", 'import { x } from "@clusterpost/testkit";\n');
    write("packages/render/src/up.ts", 'import "clusterpost";\n');
    write("packages/render/src/good.ts", 'import { x } from "@clusterpost/core";\nimport { y } from "./up.ts";\n');
    write("packages/render/src/good.test.ts", 'import { x } from "@clusterpost/testkit";\n');
    const found = findBoundaryViolations(root).map(({ file, imports }) => `${file}: ${imports}`);
    expect(found.sort()).toEqual([
      "packages/core/src/a.ts: @clusterpost/render",
      "packages/render/src/escape.ts: ../../core/src/a.ts",
      "packages/render/src/helper.ts: @clusterpost/testkit",
      "packages/render/src/late.ts: @clusterpost/seed-parser/deep",
      "packages/render/src/sideways.ts: @clusterpost/planner",
      "packages/render/src/up.ts: clusterpost",
    ]);
  });
});
