import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../../..");

interface PackageFile {
  readonly scripts: Readonly<Record<string, string>>;
}

/** Scripts of the root that are run by their names, such as `pnpm start`. */
function rootScripts(): readonly (readonly [name: string, path: string])[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as PackageFile;
  return Object.entries(scripts).flatMap(([name, command]): [string, string][] => {
    const path = /^node (scripts\/\S+\.js)$/.exec(command)?.[1];
    return path === undefined ? [] : [[name, path]];
  });
}

describe("a script of the root that was not started through pnpm", () => {
  it("is one of these", () => {
    expect(rootScripts().map(([name]) => name)).toEqual(["start", "clusterpost", "test"]);
  });

  it.each(rootScripts())("says how to run it: %s", (name, path) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, path), "my folder", "--json"], {
      encoding: "utf8",
      env: { PATH: import.meta.dirname },
    });
    expect({ status, stdout, stderr }).toEqual({
      status: 3,
      stdout: "",
      stderr: `error: ${path} needs turbo and pnpm, which pnpm puts on the PATH when it runs a script.\n  → Run: npx -y pnpm@12 ${name} "my folder" --json\n`,
    });
  });
});
