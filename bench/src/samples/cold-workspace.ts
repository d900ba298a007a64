import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMjmlPeer } from "../peers/mjml-peer.ts";
import { sampleIssue } from "./issues.ts";
import { DIGEST_MONTH, SAMPLE_FOLDER } from "./seed-files.ts";

/** Folders and files for commands that start cold. */
export interface ColdWorkspace {
  /** Holds the digest and nothing else. */
  readonly folder: string;
  /** Holds `newsletter.yaml` and, where it says, the digest. */
  readonly project: string;
  /** The issue of the same digest as MJML. */
  readonly mjmlFile: string;
  /** Where the commands write; emptied by {@link ColdWorkspace.empty}. */
  readonly out: string;
  readonly htmlFile: string;
  /** Compiled code that Node.js keeps between runs of the peer. */
  readonly cache: string;
  readonly empty: () => void;
  readonly remove: () => void;
}

/** Writes what the commands need to a new folder among the temporary files. */
export async function createColdWorkspace(): Promise<ColdWorkspace> {
  const root = mkdtempSync(join(tmpdir(), "clusterpost-bench-"));
  const [folder, project, out] = [join(root, "digest"), join(root, "newsletter"), join(root, "out")];
  const digest = join("submissions", DIGEST_MONTH);
  cpSync(join(SAMPLE_FOLDER, digest), folder, { recursive: true });
  cpSync(join(SAMPLE_FOLDER, digest), join(project, digest), { recursive: true });
  cpSync(join(SAMPLE_FOLDER, "newsletter.yaml"), join(project, "newsletter.yaml"));
  const mjmlFile = join(root, "issue.mjml");
  writeFileSync(mjmlFile, (await createMjmlPeer(sampleIssue(DIGEST_MONTH))).mjml());
  const empty = (): void => {
    rmSync(out, { recursive: true, force: true });
    mkdirSync(out);
  };
  const remove = (): void => rmSync(root, { recursive: true, force: true });
  return {
    folder,
    project,
    mjmlFile,
    out,
    htmlFile: join(out, "issue.html"),
    cache: join(root, "cache"),
    empty,
    remove,
  };
}
