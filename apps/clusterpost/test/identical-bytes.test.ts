import { sampleFolder } from "@clusterpost/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { readTree, runCli, temporaryFolder } from "./run-cli.ts";
import { copySample } from "./sample-copy.ts";

describe("identical bytes", () => {
  const out = temporaryFolder();
  beforeAll(async () => {
    const environment = { TZ: "Pacific/Kiritimati", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" };
    expect((await runCli(["build", sampleFolder(), "--out", out], environment)).code).toBe(0);
  });

  it("come from the same folder at any time, in any time zone and locale", async () => {
    const other = temporaryFolder();
    const environment = { TZ: "America/Adak", LANG: "C", LC_ALL: "C" };
    expect((await runCli(["build", sampleFolder(), "--out", other], environment)).code).toBe(0);
    const tree = readTree(out);
    const names = Object.keys(tree);
    expect(names.filter((name) => !name.startsWith("site"))).toHaveLength(17);
    expect(names.filter((name) => name.startsWith("site/issues/")).length).toBeGreaterThan(80);
    expect(tree).toEqual(readTree(other));
  });

  it("come from a copy of the folder under another name", async () => {
    const other = temporaryFolder();
    await runCli(["build", copySample(), "--out", other]);
    expect(readTree(other)).toEqual(readTree(out));
  });
});
