import type { MailSummary } from "./mail-summary.ts";

/** How much a mailbox keeps. What is beyond goes, the oldest first. */
export interface StoreBounds {
  readonly maxMails: number;
  readonly maxBytes: number;
  readonly maxAgeMs: number;
}

export const DEFAULT_STORE_BOUNDS: StoreBounds = {
  maxMails: 1000,
  maxBytes: 500_000_000,
  maxAgeMs: 30 * 24 * 60 * 60 * 1000,
};

/**
 * Says which mails are beyond the bounds. The newest mail always stays, whatever its size: it has just
 * been accepted.
 *
 * @param mails - newest first
 * @param now - milliseconds since 1970
 */
export function mailsBeyond(mails: readonly MailSummary[], bounds: StoreBounds, now: number): MailSummary[] {
  let bytes = 0;
  let isFull = false;
  return mails.filter((mail, index) => {
    bytes += mail.sizeBytes;
    isFull ||= index > 0 && (index >= bounds.maxMails || bytes > bounds.maxBytes);
    return isFull || now - Date.parse(mail.receivedAt) > bounds.maxAgeMs;
  });
}
