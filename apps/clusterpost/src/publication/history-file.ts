import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ClusterpostError } from "@clusterpost/core";
import { HISTORY_FILE } from "../project/open-project.ts";
import { writeWholeFile } from "../project/write-file.ts";
import { formatHistory } from "./format-history.ts";
import type { PublicationHistory } from "./history.ts";
import { parseHistory } from "./parse-history.ts";

/**
 * Reads what a newsletter has published.
 *
 * @param root - folder of `newsletter.yaml`
 * @returns `undefined` when nothing was published yet
 * @throws ClusterpostError `CONFIG_INVALID` when the file cannot be read
 */
export function readHistory(root: string): PublicationHistory | undefined {
  const path = join(root, HISTORY_FILE);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw new ClusterpostError("CONFIG_INVALID", `The history of what was published, ${path}, cannot be opened.`, {
      cause,
      hint: "Check the permissions of the file; without it, published addresses would change.",
    });
  }
  return parseHistory(text, path);
}

/** Writes what a newsletter has published, as a whole or not at all. */
export function writeHistory(root: string, history: PublicationHistory): void {
  writeWholeFile(join(root, HISTORY_FILE), formatHistory(history));
}
