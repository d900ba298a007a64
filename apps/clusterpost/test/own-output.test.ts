import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTree, runCli, temporaryFolder } from "./run-cli.ts";

const page = (title: string): string =>
  `${title}\n\nSubmitted by Ana Maria on 16 May 2019\n\nThe mill opens its doors to all who want to see how flour is made.\n`;

/** A folder with two newsletters. */
function home(): string {
  const folder = temporaryFolder();
  for (const name of ["first", "second"]) {
    mkdirSync(join(folder, name, "submissions"), { recursive: true });
    writeFileSync(
      join(folder, name, "newsletter.yaml"),
      `name: The ${name}\nbaseUrl: https://clusters.example/${name}/\n`,
    );
    writeFileSync(join(folder, name, "submissions/a.txt"), page(`Story of the ${name}`));
  }
  return folder;
}

const REFUSAL =
  "error USAGE: `out` holds the newsletter of `first`, which this would replace.\n  → Choose another folder, such as --out out-second, or delete `out` if it is not needed any more.\n";

describe("an output folder", () => {
  it.each([
    [["build", "second"]],
    [["build", "second", "--only", "mail"]],
    [["build", "second", "--month", "2019-05", "--out", "out"]],
    [["build", "second/submissions/a.txt"]],
    [["publish", "second"]],
  ])("of one newsletter is not replaced by %j", async (args) => {
    const cwd = home();
    expect((await runCli(["build", "first"], {}, cwd)).code).toBe(0);
    const before = readTree(cwd);
    const suggestion = args.includes("second/submissions/a.txt") ? REFUSAL.replace("out-second", "out-a") : REFUSAL;
    expect(await runCli(args, {}, cwd)).toEqual({ code: 2, stdout: "", stderr: suggestion });
    expect(readTree(cwd)).toEqual(before);
    expect((await runCli([...args, "--out", "out-other"], {}, cwd)).code).toBe(0);
  });

  it("is the newsletter's own however its folder is named", async () => {
    const cwd = home();
    expect((await runCli(["build", "first"], {}, cwd)).code).toBe(0);
    expect((await runCli(["build", "./first/", "--out", join(cwd, "out")], {}, cwd)).code).toBe(0);
    expect((await runCli(["build", "--out", "../out"], {}, join(cwd, "first"))).code).toBe(0);
  });

  it("stays the newsletter's own when both are moved", async () => {
    const cwd = home();
    await runCli(["build", "first"], {}, cwd);
    mkdirSync(join(cwd, "elsewhere"));
    renameSync(join(cwd, "first"), join(cwd, "elsewhere/first"));
    renameSync(join(cwd, "out"), join(cwd, "elsewhere/out"));
    renameSync(join(cwd, "second"), join(cwd, "elsewhere/second"));
    expect((await runCli(["build", "second"], {}, join(cwd, "elsewhere"))).stderr).toBe(REFUSAL);
    expect((await runCli(["build", "first"], {}, join(cwd, "elsewhere"))).code).toBe(0);
  });

  it.each([
    ["the newsletter that it held is gone", (cwd: string) => rmSync(join(cwd, "first"), { recursive: true })],
    ["it was deleted", (cwd: string) => rmSync(join(cwd, "out"), { recursive: true })],
    ["nobody knows whose it is", (cwd: string) => rmSync(join(cwd, "out/.clusterpost"), { recursive: true })],
    [
      "what it says of itself is damaged",
      (cwd: string) => writeFileSync(join(cwd, "out/.clusterpost/newsletter.json"), "{"),
    ],
  ])("is free when %s", async (_, change) => {
    const cwd = home();
    await runCli(["build", "first"], {}, cwd);
    change(cwd);
    expect((await runCli(["build", "second"], {}, cwd)).code).toBe(0);
    expect((await runCli(["build", "second"], {}, cwd)).code).toBe(0);
  });

  it("is suggested beside the one that is taken", async () => {
    const cwd = home();
    renameSync(join(cwd, "second"), join(cwd, "our second"));
    await runCli(["build", "first", "--out", "made/here/"], {}, cwd);
    const { stderr } = await runCli(["build", "our second", "--out", "made/here/"], {}, cwd);
    expect(stderr).toContain('such as --out "made/here-our second", or delete `made/here/`');
  });

  it("is not taken by a build that cannot begin", async () => {
    const cwd = home();
    expect((await runCli(["build", "third"], {}, cwd)).code).toBe(2);
    expect((await runCli(["build", "first"], {}, cwd)).code).toBe(0);
  });
});
