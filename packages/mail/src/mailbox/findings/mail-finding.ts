import type { DkimVerdict } from "../dkim/verify-dkim.ts";
import type { MailSummary } from "../mail-summary.ts";
import type { OpenedMail } from "../open-mail.ts";

/** Where in a mail a finding belongs; the order in which they are shown. */
export const FINDING_AREAS = ["signature", "header", "list", "body", "size"] as const;

export type FindingArea = (typeof FINDING_AREAS)[number];

/** What a check says of a mail. */
export interface MailFinding {
  /** Permanent name of the check: `dkim`, `list-unsubscribe`. */
  readonly check: string;
  readonly area: FindingArea;
  /**
   * - `pass`: as it should be
   * - `warn`: mails arrive, but some readers or filters will be displeased
   * - `fail`: it breaks a standard, or large mailbox providers refuse it
   */
  readonly outcome: "pass" | "warn" | "fail";
  /** What was checked: `One-click unsubscribe`. */
  readonly title: string;
  /** What was found and why it matters; one or two sentences. */
  readonly detail: string;
  /** The clause that asks for it: `RFC 8058 §3.1`. */
  readonly reference?: string;
}

/** A mail with all that checks look at. */
export interface CheckedMail {
  readonly summary: MailSummary;
  readonly mail: OpenedMail;
  readonly signatures: readonly DkimVerdict[];
}

/** Looks at one side of a mail. Checks of others, such as those of the newsletter itself, have this form too. */
export type MailCheck = (checked: CheckedMail) => readonly MailFinding[] | Promise<readonly MailFinding[]>;
