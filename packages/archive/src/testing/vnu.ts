import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { ArchiveFile } from "../archive-site.ts";

/** Whether the checker of HTML can run. Where it must (`CLUSTERPOST_REQUIRE=1`), a missing Java is not skipped: asking fails. */
export function hasVnu(): boolean {
  return process.env["CLUSTERPOST_REQUIRE"] === "1" || spawnSync("java", ["-version"]).status === 0;
}

interface Message {
  readonly type: string;
  readonly subType?: string;
  readonly url?: string;
  readonly lastLine?: number;
  readonly message: string;
  readonly extract?: string;
}

/**
 * Asks the Nu HTML Checker about pages and style sheets, in one run.
 *
 * @returns what it says, one line each: `error index.html:12 …`; notes that say nothing of a fault are left out
 */
export function askVnu(files: Iterable<ArchiveFile>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "clusterpost-vnu-"));
  try {
    for (const { path, text, mediaType } of files) {
      if (!["text/html", "text/css", "image/svg+xml"].includes(mediaType)) continue;
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const jar = join(dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build/dist/vnu.jar");
    if (!existsSync(jar)) throw new RangeError("vnu-jar has no vnu.jar.");
    const options = ["-jar", jar, "--format", "json", "--also-check-css", "--also-check-svg", "--stdout", folder];
    const { stdout, stderr, error } = spawnSync("java", options, { encoding: "utf8", maxBuffer: 1 << 28 });
    if (error !== undefined) throw error;
    if (!stdout.startsWith("{")) throw new SyntaxError(`The checker said: ${stderr.slice(0, 500)}`);
    const { messages } = JSON.parse(stdout) as { readonly messages: readonly Message[] };
    return messages
      .filter(({ type, subType }) => type !== "info" || subType === "warning")
      .map(
        ({ type, subType, url = "", lastLine, message, extract = "" }) =>
          `${subType ?? type} ${url.split(folder).at(-1)?.slice(1)}:${lastLine} ${message} | ${extract.slice(0, 120)}`,
      );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
