/** One thing that a look at the DNS found about mails of a domain. */
export interface DnsFinding {
  readonly subject: "SPF" | "DKIM" | "DMARC";
  /** `unknown`: the DNS did not answer. */
  readonly level: "ok" | "warning" | "error" | "unknown";
  /** What is so, one sentence. */
  readonly message: string;
  /** What to do, one sentence; absent when nothing is. */
  readonly hint?: string;
}

/** A finding that nothing is known, because the DNS did not answer. */
export function unansweredFinding(subject: DnsFinding["subject"], name: string, reason: string): DnsFinding {
  return {
    subject,
    level: "unknown",
    message: `The DNS did not answer for ${name} (${reason}).`,
    hint: "Run doctor again when this machine is online.",
  };
}
