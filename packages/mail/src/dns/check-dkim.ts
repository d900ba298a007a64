import { type DkimKey, MIN_RSA_BITS } from "../dkim/private-key.ts";
import { type DkimRecord, formatDkimRecord, isPublicHalf, parseDkimRecord } from "../dkim/public-record.ts";
import type { DkimSigner } from "../dkim/signer.ts";
import { type DnsFinding, unansweredFinding } from "./dns-finding.ts";
import type { TxtLookup } from "./txt-lookup.ts";

const dkim = (level: DnsFinding["level"], message: string, hint?: string): DnsFinding => ({
  subject: "DKIM",
  level,
  message,
  ...(hint === undefined ? {} : { hint }),
});

function recordFindings(name: string, record: DkimRecord, key: DkimKey): readonly DnsFinding[] {
  const publish = `Publish this TXT record: ${formatDkimRecord(key)}`;
  if (record.isRevoked) return [dkim("error", `The key of ${name} is revoked (p= is empty).`, publish)];
  if (!isPublicHalf(record, key)) return [dkim("error", `${name} holds another key than the one that signs.`, publish)];
  const found: DnsFinding[] = [];
  if (record.hashes !== undefined && !record.hashes.includes("sha256"))
    found.push(dkim("error", `The record of ${name} does not allow SHA-256 (h=).`, publish));
  if (record.services !== undefined && !record.services.some((service) => service === "*" || service === "email"))
    found.push(dkim("error", `The record of ${name} is not for mail (s=).`, publish));
  if (record.isTest)
    found.push(
      dkim(
        "warning",
        `The record of ${name} says that the key is only tested (t=y).`,
        "Take t=y out when mails verify.",
      ),
    );
  if (found.length > 0) return found;
  const size = record.bits === undefined ? record.keyType : `RSA, ${record.bits} bits`;
  return [dkim("ok", `${name} holds the key that signs (${size}).`)];
}

async function checkKey(domain: string, key: DkimKey, lookup: TxtLookup): Promise<readonly DnsFinding[]> {
  const name = `${key.selector}._domainkey.${domain}`;
  const answer = await lookup(name);
  if (answer.kind === "failed") return [unansweredFinding("DKIM", name, answer.reason)];
  const publish = `Publish this TXT record: ${formatDkimRecord(key)}`;
  if (answer.kind === "none") return [dkim("error", `${name} has no record.`, publish)];
  const [text = ""] = answer.texts;
  if (answer.texts.length > 1)
    return [dkim("error", `${name} has ${answer.texts.length} records; receivers may take any of them.`, "Keep one.")];
  const record = parseDkimRecord(text);
  return typeof record === "string"
    ? [dkim("error", `The record of ${name} ${record}.`, publish)]
    : recordFindings(name, record, key);
}

/** Checks that the keys of a signer are published (RFC 6376 §3.6.1), each. */
export async function checkDkim(signer: DkimSigner, lookup: TxtLookup): Promise<readonly DnsFinding[]> {
  const checks = signer.keys.map((key) => checkKey(signer.domain, key, lookup));
  return (await Promise.all(checks)).flat();
}

/** What there is to say when nothing signs. */
export function unsignedFinding(): DnsFinding {
  return dkim(
    "error",
    "Mails are not signed; large mailbox providers refuse them or put them into the junk folder.",
    `Run clusterpost dkim keygen for an RSA key of ${MIN_RSA_BITS} bits.`,
  );
}
