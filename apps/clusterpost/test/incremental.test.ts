import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readTree, runCli, temporaryFolder } from "./run-cli.ts";

const TEXTS: readonly ((index: number) => [name: string, text: string])[] = [
  (index) => [
    `story-${index}.txt`,
    `Story ${index} of the harbour\n\nSubmitted by Ana Maria on ${1 + (index % 28)} May 2019\n\nA recording is available here\n\n- One\n- Two*\n\n* Only twice\n`,
  ],
  (index) => [
    `notice-${index}.md`,
    `---\nauthor: Łukasz Żak\ndate: 2019-05-${String(1 + (index % 28)).padStart(2, "0")}\n---\n\n# Notice ${index}\n\nWhen: 14-16 October 2019\n\nRead [more](#) about 日本.\n`,
  ],
  (index) => [`held-${index}.txt`, `A page without a date, ${index}\n\nDeadline: 31 February 2020\n\nText.\n`],
  (index) => [
    `call-${index}.txt`,
    `Call ${index}\n\nSubmitted by Ana D… on 3 June 2019\n\nDeadline: 30 September 2019\n\nThe minutes\nminutes.pdf 3 KB\n`,
  ],
];

function newsletter(count: number): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "submissions"));
  writeFileSync(join(folder, "newsletter.yaml"), "name: Digest\n");
  for (let index = 0; index < count; index += 1) {
    const [name = "", text = ""] = TEXTS[index % TEXTS.length]?.(index) ?? [];
    writeFileSync(join(folder, "submissions", name), text);
  }
  return folder;
}

async function buildOf(
  folder: string,
  ...args: string[]
): Promise<{ parsed: number; tree: Readonly<Record<string, string>>; diagnostics: unknown }> {
  const out = temporaryFolder();
  const { stdout } = await runCli(["build", folder, "--only", "mail", "--json", "--out", out, ...args]);
  const { parsed, diagnostics } = JSON.parse(stdout) as { parsed: number; diagnostics: unknown };
  return { parsed, diagnostics, tree: readTree(out) };
}

describe("building a folder again", () => {
  it("parses what is new or changed, and writes the same bytes as a build that parses everything", async () => {
    const folder = newsletter(160);
    const check = async (parsed: number): Promise<void> => {
      const kept = await buildOf(folder);
      const plain = await buildOf(folder, "--no-cache");
      expect([kept.parsed, plain.parsed]).toEqual([parsed, readdirSync(join(folder, "submissions")).length]);
      expect(kept.tree).toEqual(plain.tree);
      expect(kept.diagnostics).toEqual(plain.diagnostics);
    };
    await check(160);
    await check(0);
    const changed = join(folder, "submissions/story-8.txt");
    writeFileSync(changed, readFileSync(changed, "utf8").replace("harbour", "airport"));
    await check(1);
    rmSync(changed);
    await check(0);
    writeFileSync(join(folder, "newsletter.yaml"), "name: Digest\nvocabulary:\n  bylines: [Typed by]\n");
    await check(159);
  });

  it("gives the same to two builds at once", async () => {
    const folder = newsletter(120);
    const builds = await Promise.all([buildOf(folder), buildOf(folder), buildOf(folder, "--no-cache")]);
    expect(builds[0]?.tree).toEqual(builds[2]?.tree);
    expect(builds[1]?.tree).toEqual(builds[2]?.tree);
    expect((await buildOf(folder)).parsed).toBe(0);
  });

  it("says how many submissions are new or changed", async () => {
    const folder = newsletter(120);
    const out = temporaryFolder();
    await runCli(["build", folder, "--only", "mail", "--out", out]);
    const { stdout } = await runCli(["build", folder, "--only", "mail", "--out", out]);
    expect(stdout).toMatch(/120 submissions \(0 new or changed\) read in \d+ ms/);
  });

  it("keeps what it needs in a folder that is in no version control and no issue", async () => {
    const folder = newsletter(120);
    await buildOf(folder);
    expect(readFileSync(join(folder, ".clusterpost/.gitignore"), "utf8")).toBe("*\n");
    const { diagnostics } = await buildOf(folder);
    expect(JSON.stringify(diagnostics)).not.toContain(".clusterpost");
  });

  it("leaves a folder that is no newsletter as it is", async () => {
    const folder = join(newsletter(120), "submissions");
    const out = temporaryFolder();
    for (const parsed of [120, 0]) {
      const { stdout } = await runCli(["build", folder, "--only", "mail", "--json", "--out", out]);
      expect(JSON.parse(stdout)).toMatchObject({ parsed });
    }
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
    expect(existsSync(join(out, ".clusterpost/.gitignore"))).toBe(true);
  });

  it("keeps nothing of few small submissions, and nothing with --no-cache", async () => {
    const small = newsletter(12);
    await buildOf(small);
    expect(existsSync(join(small, ".clusterpost"))).toBe(false);
    const large = newsletter(120);
    await buildOf(large, "--no-cache");
    expect(existsSync(join(large, ".clusterpost"))).toBe(false);
  });
});
