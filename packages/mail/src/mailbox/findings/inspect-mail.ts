import { type DkimRecordSource, type DkimVerdict, verifyDkim } from "../dkim/verify-dkim.ts";
import type { MailSummary } from "../mail-summary.ts";
import type { OpenedMail } from "../open-mail.ts";
import { checkBody } from "./check-body.ts";
import { checkHeader } from "./check-header.ts";
import { checkListFields } from "./check-list-fields.ts";
import { checkSignature } from "./check-signature.ts";
import { checkSize } from "./check-size.ts";
import { FINDING_AREAS, type MailCheck, type MailFinding } from "./mail-finding.ts";

const CHECKS: readonly MailCheck[] = [checkSignature, checkHeader, checkListFields, checkBody, checkSize];

/** What was found out about a mail. */
export interface MailInspection {
  readonly signatures: readonly DkimVerdict[];
  /** By area; within one, in the order of the checks. */
  readonly findings: readonly MailFinding[];
}

/**
 * Checks a mail against what standards ask and large mailbox providers demand.
 *
 * @param keyOf - the records of keys that are known here
 * @param further - checks of others; their findings join the list by area
 */
export async function inspectMail(
  summary: MailSummary,
  mail: OpenedMail,
  keyOf: DkimRecordSource,
  further: readonly MailCheck[] = [],
): Promise<MailInspection> {
  const signatures = verifyDkim(mail, keyOf);
  const found: MailFinding[] = [];
  for (const check of [...CHECKS, ...further]) found.push(...(await check({ summary, mail, signatures })));
  const findings = FINDING_AREAS.flatMap((area) => found.filter((one) => one.area === area));
  return { signatures, findings };
}
