import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "./run-cli.ts";
import { folderOf, PAGE } from "./submissions.ts";

describe("an output that cannot be written", () => {
  it.runIf(existsSync("/proc/self"))("ends with exit code 3 on a file system that takes no folders", async () => {
    const { code, stderr } = await runCli(["build", folderOf({ "a.txt": PAGE }), "--out", "/proc/clusterpost"]);
    expect(code).toBe(3);
    expect(stderr).toContain("OUTPUT_UNWRITABLE");
  });

  it("ends with exit code 3 when the output cannot be written", async () => {
    const folder = folderOf({ "a.txt": PAGE, file: "a file, not a folder" });
    const { code, stderr } = await runCli(["build", join(folder, "a.txt"), "--out", join(folder, "file")]);
    expect(code).toBe(3);
    expect(stderr).toMatch(/OUTPUT_UNWRITABLE[\s\S]*→ /);
  });
});
