import { fieldOf } from "../header-fields.ts";
import { personOf } from "../mail-summary.ts";
import type { CheckedMail, MailFinding } from "./mail-finding.ts";

const BASE = { area: "signature" } as const;

/** The fields that a one-click unsubscribe needs signed (RFC 8058 §4). */
const LIST_FIELDS = ["list-unsubscribe", "list-unsubscribe-post"];

/** Whether a signature's domain is the sender's, or one above or below it. */
function isAligned(signed: string, sender: string): boolean {
  return signed !== "" && (sender === signed || sender.endsWith(`.${signed}`) || signed.endsWith(`.${sender}`));
}

/** Checks the DKIM signatures (RFC 6376) and whose they are (RFC 7489 §3.1.1). */
export function checkSignature({ mail, signatures }: CheckedMail): MailFinding[] {
  const title = "DKIM signature";
  if (signatures.length === 0) {
    const detail = "The mail is not signed. Gmail, Yahoo and Microsoft refuse newsletters without a signature.";
    return [{ ...BASE, check: "dkim", outcome: "warn", title, detail, reference: "RFC 6376" }];
  }
  const findings = signatures.map(({ outcome, algorithm, domain, selector, detail }): MailFinding => {
    const whose = `${algorithm || "signature"} of ${domain || "an unknown domain"}${selector === "" ? "" : `, key ${selector}`}`;
    return {
      ...BASE,
      check: "dkim",
      outcome: outcome === "valid" ? "pass" : outcome === "no-key" ? "warn" : "fail",
      title,
      detail: `${detail} (${whose})`,
      reference: "RFC 6376 §6.1",
    };
  });
  const sender = personOf(fieldOf(mail.fields, "From")).address.split("@").at(-1)?.toLowerCase() ?? "";
  const aligned = signatures.some(({ domain }) => isAligned(domain, sender));
  findings.push({
    ...BASE,
    check: "dkim-alignment",
    outcome: aligned ? "pass" : "fail",
    title: "Signed by the sender’s domain",
    detail: aligned
      ? `The signature is of ${sender}, as From is.`
      : `From is at ${sender || "no domain"}, but no signature is of that domain, so DMARC fails.`,
    reference: "RFC 7489 §3.1.1",
  });
  const unsigned = LIST_FIELDS.filter(
    (name) => fieldOf(mail.fields, name) !== undefined && !signatures.some((one) => one.signedFields.includes(name)),
  );
  if (unsigned.length > 0)
    findings.push({
      ...BASE,
      check: "dkim-list-fields",
      outcome: "fail",
      title: "Unsubscribe fields are signed",
      detail: `Not covered by a signature: ${unsigned.join(", ")}. Mailbox providers then ignore them.`,
      reference: "RFC 8058 §4",
    });
  return findings;
}
