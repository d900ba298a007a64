import { diagnostic } from "@clusterpost/core";
import type { ParsedSeed } from "./parse-seed.ts";

/**
 * What is given back for a container that cannot be unpacked.
 *
 * @param what - with its article: `The Word document`
 * @param cause - what was thrown; its first line is shown
 */
export function damaged(file: string, what: string, cause: unknown): ParsedSeed {
  const reason = (cause instanceof Error ? cause.message : String(cause)).split("\n")[0]?.slice(0, 200) ?? "";
  const message = `${what} cannot be unpacked: ${reason.replace(/\.$/, "")}. It is not in any issue.`;
  const hint = "Open it in its own program and save it anew, or ask the sender to send it again.";
  return { diagnostics: [diagnostic("DOCUMENT_DAMAGED", { file }, message, hint)] };
}
