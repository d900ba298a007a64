import type { Receipt, TransferStep } from "@clusterpost/core";
import type { Reply } from "./reply.ts";

/** Where and why a transfer ended. */
export interface TransferEnd {
  readonly messageId: string;
  readonly step: TransferStep;
  /** The answer that decided, if one did. */
  readonly reply?: Reply | undefined;
  /** What went wrong, when no answer says it. */
  readonly reason?: string | undefined;
  readonly hint?: string | undefined;
}

/** Makes the receipt of an outcome. */
export function receiptOf(outcome: Receipt["outcome"], { messageId, step, reply, reason, hint }: TransferEnd): Receipt {
  const answer =
    reply === undefined
      ? {}
      : reply.status === undefined
        ? { code: reply.code }
        : { code: reply.code, status: reply.status };
  const base = {
    messageId,
    step,
    ...answer,
    detail: reason ?? reply?.text ?? "",
    ...(hint === undefined ? {} : { hint }),
  };
  return outcome === "deferred" ? { outcome, retryable: true, ...base } : { outcome, retryable: false, ...base };
}
