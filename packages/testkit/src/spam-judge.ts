import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What SpamAssassin thinks of a message by its local rules: without DNS, without what it has learnt. */
export interface SpamVerdict {
  /** From 5.0 on it is junk to most. */
  readonly score: number;
  /** Rules that struck, by name. */
  readonly rules: readonly string[];
}

/** Whether SpamAssassin is there; where it must be (`CLUSTERPOST_REQUIRE=1`), asking it fails instead. */
export function hasSpamJudge(): boolean {
  if (process.env["CLUSTERPOST_REQUIRE"] === "1") return true;
  return spawnSync("spamassassin", ["--version"]).status === 0;
}

/** Asks SpamAssassin about a message, with the rules that Debian ships. */
export function judgeSpam(message: Uint8Array): SpamVerdict {
  const home = mkdtempSync(join(tmpdir(), "clusterpost-spam-"));
  try {
    const rules = ["--configpath=/usr/share/spamassassin", "--siteconfigpath=/etc/spamassassin"];
    const { status, stdout, stderr } = spawnSync("spamassassin", ["-L", "-t", "-x", ...rules], {
      input: message,
      encoding: "utf8",
      env: { ...process.env, HOME: home, LC_ALL: "C.UTF-8" },
      maxBuffer: 2 ** 26,
    });
    const header = stdout.split(/\r?\n\r?\n/, 1)[0]?.replace(/\r?\n[ \t]+/g, " ") ?? "";
    const found = /^X-Spam-Status: \w+, score=(-?[\d.]+).*? tests=([\w,\s]*?) ?(?:autolearn|version)/m.exec(header);
    if (status !== 0 || found === null)
      throw new RangeError(`SpamAssassin ended with ${status}: ${stderr.slice(0, 2000)}`);
    return { score: Number(found[1]), rules: (found[2] ?? "").split(/[,\s]+/).filter((rule) => rule !== "") };
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 10 });
  }
}
