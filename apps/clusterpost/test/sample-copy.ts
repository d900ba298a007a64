import { cpSync } from "node:fs";
import { basename } from "node:path";
import { sampleFolder } from "@clusterpost/testkit";
import { afterAll } from "vitest";
import { runCli, temporaryFolder } from "./run-cli.ts";

const mailboxes: string[] = [];
afterAll(async () => {
  for (const folder of mailboxes) await runCli(["mailbox", "stop", folder]);
});

/** Copies the sample newsletter without what the program keeps there, which other tests may be writing. */
export function copySample(): string {
  const folder = temporaryFolder();
  cpSync(sampleFolder(), folder, { recursive: true, filter: (path) => basename(path) !== ".clusterpost" });
  return folder;
}

/** Copies the sample newsletter; a mailbox that runs for the copy ends with the tests of a file. */
export function copySampleForMailbox(): string {
  const folder = copySample();
  mailboxes.push(folder);
  return folder;
}
