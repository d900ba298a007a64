import type { MailSummary } from "@clusterpost/mail";

/** Who a mail is from, as a list shows it: the name, or else the address. */
export function senderOf({ from, sender }: MailSummary): string {
  return from.name || from.address || sender || "Unknown sender";
}

/** The subject, or what stands for none. */
export function subjectOf({ subject }: MailSummary): string {
  return subject || "No subject";
}

/** Recipients on one line: the first, and how many more. */
export function recipientsOf({ to }: MailSummary): string {
  const [first = "nobody", ...others] = to;
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** An instant in UTC for people without a script: `16 May 2019, 08:15 UTC`. */
export function instantOf(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}, ${iso.slice(11, 16)} UTC`;
}
