import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Programs of other projects that judge what we write, and arguments with which they only show that they are there. */
const JUDGES = {
  xmllint: ["xmllint", "--version"],
  newsboat: ["newsboat", "--version"],
  feedparser: ["/usr/bin/python3", "-c", "import feedparser"],
} as const;

export type Judge = keyof typeof JUDGES;

/**
 * Whether a judge is there. Where it must be (`CLUSTERPOST_REQUIRE=1`, as continuous integration sets
 * it), a missing one is not skipped: asking it fails.
 */
export function hasJudge(judge: Judge): boolean {
  if (process.env["CLUSTERPOST_REQUIRE"] === "1") return true;
  const [command, ...options] = JUDGES[judge];
  return spawnSync(command, options).status === 0;
}

/** What a judge said. */
export interface Verdict {
  readonly accepted: boolean;
  readonly output: string;
  readonly complaints: string;
}

/**
 * Asks a judge about files, which it finds in its working folder.
 *
 * @param inspect - sees the folder as the judge leaves it
 */
export function ask(
  judge: Judge,
  options: readonly string[],
  files: Readonly<Record<string, string>>,
  inspect?: (folder: string) => void,
): Verdict {
  const folder = mkdtempSync(join(tmpdir(), "clusterpost-judge-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const environment = { ...process.env, HOME: folder, PYTHONIOENCODING: "utf-8" };
    const { status, stdout, stderr } = spawnSync(JUDGES[judge][0], options, {
      cwd: folder,
      env: environment,
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    inspect?.(folder);
    return { accepted: status === 0, output: stdout ?? "", complaints: stderr ?? "" };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}
