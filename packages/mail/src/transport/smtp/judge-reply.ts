import type { TransferStep } from "@clusterpost/core";

/** What an answer means at its step. */
export type Judgement = "go-on" | "deferred" | "rejected" | "senseless";

/** The one step of a message whose good answer is in the three hundreds. */
const GOOD_CLASS: Partial<Record<TransferStep, number>> = { data: 3 };
const TOO_MANY_RECIPIENTS = 552;

/**
 * Judges an answer to a command of a message, from its code alone.
 *
 * Its first digit decides (RFC 5321 §4.2.1). 552 at RCPT is temporary: servers say it for too many recipients, after
 * an error in RFC 821 (RFC 5321 §4.5.3.1.10).
 */
export function judgeReply(step: TransferStep, code: number): Judgement {
  const kind = Math.floor(code / 100);
  if (kind === 4 || (step === "rcpt" && code === TOO_MANY_RECIPIENTS)) return "deferred";
  if (kind === 5) return "rejected";
  return kind === (GOOD_CLASS[step] ?? 2) ? "go-on" : "senseless";
}
