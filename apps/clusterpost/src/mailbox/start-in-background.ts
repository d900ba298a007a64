import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ClusterpostError } from "@clusterpost/core";
import { makeFolder } from "../project/write-file.ts";
import type { MailboxPlace } from "./mailbox-folder.ts";
import type { MailboxState } from "./mailbox-state.ts";
import { findRunningMailbox } from "./running-mailbox.ts";

/** Minutes without use after which a mailbox in the background ends. */
const IDLE_MINUTES = 120;

/** How long a mailbox may take to start. */
const START_MS = 15_000;
const LOOK_MS = 50;

const LOG = "mailbox.log";

function failure(folder: string, cause?: unknown): ClusterpostError {
  let said = "";
  try {
    said = readFileSync(join(folder, LOG), "utf8").trim().split("\n").at(-1) ?? "";
  } catch {
    // It said nothing.
  }
  return new ClusterpostError("OUTPUT_UNWRITABLE", `The mailbox did not start${said === "" ? "" : `: ${said}`}.`, {
    cause,
    hint: "Start it with `clusterpost mailbox` to see why.",
  });
}

/**
 * Finds the mailbox of a newsletter, or starts one that goes on after this command. It ends by itself when nobody
 * has used it for two hours, when its folder is removed, and by `mailbox stop`.
 *
 * @throws ClusterpostError `OUTPUT_UNWRITABLE` when it does not start
 */
export async function startInBackground({ folder, newsletter }: MailboxPlace): Promise<MailboxState> {
  const found = await findRunningMailbox(folder);
  if (found !== undefined) return found;
  makeFolder(folder);
  const log = openSync(join(folder, LOG), "w", 0o600);
  const program = process.argv[1] ?? "";
  const args = [program, "mailbox", ...(newsletter === undefined ? [] : [newsletter]), "--dir", folder];
  let hasEnded = false;
  try {
    const child = spawn(process.execPath, [...args, "--background", String(IDLE_MINUTES)], {
      detached: true,
      windowsHide: true,
      stdio: ["ignore", log, log],
    });
    child.on("error", () => {
      hasEnded = true;
    });
    child.on("exit", () => {
      hasEnded = true;
    });
    child.unref();
  } finally {
    closeSync(log);
  }
  for (let waited = 0; waited < START_MS; waited += LOOK_MS) {
    const started = await findRunningMailbox(folder);
    if (started !== undefined) return started;
    if (hasEnded) {
      // Ours ends also where another command has started one at the same moment.
      const other = await findRunningMailbox(folder);
      if (other !== undefined) return other;
      throw failure(folder);
    }
    await wait(LOOK_MS);
  }
  throw failure(folder);
}
