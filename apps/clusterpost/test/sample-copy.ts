import { cpSync } from "node:fs";
import { basename } from "node:path";
import { sampleFolder } from "@clusterpost/testkit";
import { afterAll } from "vitest";
import { runCli, temporaryFolder } from "./run-cli.ts";

const copies: string[] = [];
afterAll(async () => {
  for (const folder of copies) await runCli(["mailbox", "stop", folder]);
});

/** Copies the sample newsletter, its mailbox left out; a mailbox that runs for the copy ends with the tests of a file. */
export function sampleCopy(): string {
  const folder = temporaryFolder();
  copies.push(folder);
  cpSync(sampleFolder(), folder, { recursive: true, filter: (path) => basename(path) !== ".clusterpost" });
  return folder;
}
