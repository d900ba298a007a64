import type { CheckedMail, MailFinding } from "./mail-finding.ts";

/** Gmail cuts HTML behind this size and hides the rest, the link to unsubscribe included. */
export const GMAIL_CLIP_BYTES: number = 102 * 1024;

/** Share of the limit from which on there is little left for longer names and addresses. */
const NEARLY = 0.9;

/** Writes a size as people read it: `84.2 KB`, 1024 bytes each. */
export function formatKilobytes(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${kilobytes.toFixed(1)} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}

/** Checks the size of the HTML against the one that Gmail shows. */
export function checkSize({ mail, summary }: CheckedMail): MailFinding[] {
  const whole = `The whole mail has ${formatKilobytes(summary.sizeBytes)}.`;
  if (mail.html === undefined)
    return [{ check: "html-size", area: "size", outcome: "pass", title: "Size", detail: `No HTML. ${whole}` }];
  const bytes = Buffer.byteLength(mail.html);
  const share = Math.round((bytes / GMAIL_CLIP_BYTES) * 100);
  const size = `HTML has ${formatKilobytes(bytes)}, ${share} % of what Gmail shows. ${whole}`;
  const base = { check: "html-size", area: "size", title: "Size" } as const;
  if (bytes > GMAIL_CLIP_BYTES) return [{ ...base, outcome: "fail", detail: `Gmail cuts the mail. ${size}` }];
  if (bytes > GMAIL_CLIP_BYTES * NEARLY)
    return [{ ...base, outcome: "warn", detail: `Gmail nearly cuts the mail. ${size}` }];
  return [{ ...base, outcome: "pass", detail: size }];
}
