import { mkdir } from "node:fs/promises";
import { ClusterpostError } from "@clusterpost/core";

/** Makes a folder for mail, which only its owner can read, with those above it. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new ClusterpostError("OUTPUT_UNWRITABLE", `The folder \`${path}\` for messages cannot be made.`, {
      cause,
      hint: "Choose a folder that you may write to.",
    });
  }
}
