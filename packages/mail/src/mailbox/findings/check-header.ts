import { decodeField, fieldOf, fieldsOf, unfold } from "../header-fields.ts";
import { peopleOf } from "../mail-summary.ts";
import type { CheckedMail, MailFinding } from "./mail-finding.ts";

/** Fields that a mail has once at most (RFC 5322 §3.6). */
const ONCE = [
  "Date",
  "From",
  "Sender",
  "Reply-To",
  "To",
  "Cc",
  "Bcc",
  "Message-ID",
  "In-Reply-To",
  "References",
  "Subject",
  "MIME-Version",
  "Content-Type",
  "Content-Transfer-Encoding",
  "List-Id",
  "List-Unsubscribe",
  "List-Unsubscribe-Post",
];

const ADDRESS = /^[^\s@<>"]+@[^\s@<>"]+$|^"[^"]*"@[^\s@<>"]+$/;
const DAY_MS = 24 * 60 * 60 * 1000;
const LONG_SUBJECT = 78;

function finding(check: string, title: string, reference: string) {
  return (outcome: MailFinding["outcome"], detail: string): MailFinding[] => [
    { check, area: "header", outcome, title, detail, reference },
  ];
}

function checkFrom({ mail }: CheckedMail): MailFinding[] {
  const say = finding("from", "Sender", "RFC 5322 §3.6.2");
  const field = fieldOf(mail.fields, "From");
  if (field === undefined) return say("fail", "There is no From.");
  const people = peopleOf(field);
  const [sender] = people;
  if (people.length !== 1 || sender === undefined)
    return say("fail", `From names ${people.length} addresses; filters expect one.`);
  if (!ADDRESS.test(sender.address)) return say("fail", `\`${sender.address}\` is not an address.`);
  if (sender.name === "") return say("warn", "From has no display name; readers see the bare address.");
  return say("pass", `${sender.name} <${sender.address}>`);
}

function checkTo({ mail, summary }: CheckedMail): MailFinding[] {
  const say = finding("to", "Recipient", "RFC 5322 §3.6.3");
  const field = fieldOf(mail.fields, "To");
  if (field === undefined) return say("fail", "There is no To; many filters take that for spam.");
  const people = peopleOf(field);
  const [recipient] = people;
  if (people.length !== 1 || recipient === undefined)
    return say("warn", `To names ${people.length} addresses, so recipients see one another.`);
  if (!ADDRESS.test(recipient.address)) return say("fail", `\`${recipient.address}\` is not an address.`);
  const isEnvelope = summary.to.some((address) => address.toLowerCase() === recipient.address.toLowerCase());
  if (!isEnvelope && summary.to.length > 0)
    return say("warn", `To says ${recipient.address}, but the mail went to ${summary.to.join(", ")}.`);
  return say("pass", `${recipient.address}, as the envelope says.`);
}

function checkDate({ mail, summary }: CheckedMail): MailFinding[] {
  const say = finding("date", "Date", "RFC 5322 §3.6.1");
  const field = fieldOf(mail.fields, "Date");
  if (field === undefined) return say("fail", "There is no Date.");
  const date = Date.parse(unfold(field));
  if (Number.isNaN(date)) return say("fail", `\`${unfold(field).slice(0, 80)}\` is not a date.`);
  if (date - Date.parse(summary.receivedAt) > DAY_MS) return say("warn", "The date lies in the future.");
  return say("pass", unfold(field).slice(0, 80));
}

function checkMessageId({ mail }: CheckedMail): MailFinding[] {
  const say = finding("message-id", "Message-ID", "RFC 5322 §3.6.4");
  const field = fieldOf(mail.fields, "Message-ID");
  if (field === undefined) return say("fail", "There is no Message-ID; Gmail refuses such mails.");
  const value = unfold(field);
  if (!/^<[^\s<>@]+@[^\s<>@]+>$/.test(value)) return say("fail", `\`${value.slice(0, 80)}\` is not a message id.`);
  return say("pass", value.slice(0, 200));
}

function checkMimeVersion({ mail }: CheckedMail): MailFinding[] {
  const say = finding("mime-version", "MIME-Version", "RFC 2045 §4");
  const field = fieldOf(mail.fields, "MIME-Version");
  if (field === undefined) return say("fail", "There is no MIME-Version, so parts and encodings count for nothing.");
  const value = unfold(field);
  return /^1\.0(?:\s*\(|$)/.test(value) ? say("pass", "1.0") : say("fail", `\`${value.slice(0, 40)}\` is not 1.0.`);
}

function checkSubject({ mail }: CheckedMail): MailFinding[] {
  const say = finding("subject", "Subject", "RFC 5322 §3.6.5");
  const field = fieldOf(mail.fields, "Subject");
  const subject = field === undefined ? "" : decodeField(field);
  if (subject.trim() === "") return say("fail", "There is no subject.");
  const { length } = [...subject];
  if (length > LONG_SUBJECT) return say("warn", `The subject has ${length} characters; lists cut it after about 60.`);
  return say("pass", `${length} characters.`);
}

function checkRepeats({ mail }: CheckedMail): MailFinding[] {
  const say = finding("repeated-fields", "No field twice", "RFC 5322 §3.6");
  const repeated = ONCE.filter((name) => fieldsOf(mail.fields, name).length > 1);
  return repeated.length === 0
    ? say("pass", "Every field that may be there once is there once.")
    : say("fail", `More than once: ${repeated.join(", ")}. Programs differ in which one they believe.`);
}

/** Checks the fields that every mail needs (RFC 5322 §3.6). */
export function checkHeader(checked: CheckedMail): MailFinding[] {
  const checks = [checkFrom, checkTo, checkSubject, checkDate, checkMessageId, checkMimeVersion, checkRepeats];
  return checks.flatMap((check) => check(checked));
}
