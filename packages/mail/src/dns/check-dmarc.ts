import { parseTags } from "../dkim/tag-list.ts";
import { type DnsFinding, unansweredFinding } from "./dns-finding.ts";
import type { TxtLookup } from "./txt-lookup.ts";

const POLICIES = new Set(["none", "quarantine", "reject"]);

const dmarc = (level: DnsFinding["level"], message: string, hint?: string): DnsFinding => ({
  subject: "DMARC",
  level,
  message,
  ...(hint === undefined ? {} : { hint }),
});

/** Domains at which a record may stand: the sender's, then those above it, the last with two labels. */
function candidates(domain: string): string[] {
  const labels = domain.split(".");
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join("."));
}

function recordFindings(
  name: string,
  tags: ReadonlyMap<string, string>,
  from: string,
  owner: string,
  signing: string | undefined,
): readonly DnsFinding[] {
  const own = tags.get("p")?.toLowerCase();
  const policy = from === owner ? own : (tags.get("sp")?.toLowerCase() ?? own);
  if (policy === undefined || !POLICIES.has(policy))
    return [
      dmarc(
        "error",
        `The record of ${name} has no policy (p=).`,
        "Add p=none, p=quarantine or p=reject behind v=DMARC1.",
      ),
    ];
  const found: DnsFinding[] = [];
  if (tags.get("adkim")?.toLowerCase() === "s" && signing !== undefined && signing !== from)
    found.push(
      dmarc(
        "error",
        `The record of ${name} wants signatures of ${from} itself (adkim=s), but ${signing} signs.`,
        `Sign with a key of ${from}, or take adkim=s out.`,
      ),
    );
  if (policy === "none" && !tags.has("rua"))
    found.push(
      dmarc(
        "warning",
        `The record of ${name} neither protects the domain (p=none) nor asks for reports.`,
        "Add rua=mailto: with an address of yours, and a stricter policy when the reports look right.",
      ),
    );
  const percent = tags.get("pct");
  if (percent !== undefined && percent !== "100" && policy !== "none")
    found.push(
      dmarc(
        "warning",
        `The record of ${name} covers ${percent.slice(0, 5)} % of mails only.`,
        "Take pct out when the reports look right.",
      ),
    );
  return found.length > 0 ? found : [dmarc("ok", `The record of ${name} sets the policy ${policy}.`)];
}

/**
 * Checks the DMARC record that covers a sender's domain (RFC 7489 §6.6.3): its own, or that of a domain above it.
 *
 * @param domain - of the address in `From`, A-labels
 * @param signingDomain - `d=` of signatures, where there are any
 */
export async function checkDmarc(
  domain: string,
  signingDomain: string | undefined,
  lookup: TxtLookup,
): Promise<readonly DnsFinding[]> {
  for (const candidate of candidates(domain)) {
    const name = `_dmarc.${candidate}`;
    const answer = await lookup(name);
    if (answer.kind === "failed") return [unansweredFinding("DMARC", name, answer.reason)];
    const records =
      answer.kind === "found" ? answer.texts.filter((text) => /^v\s*=\s*DMARC1\s*(?:;|$)/.test(text)) : [];
    const [record] = records;
    if (record === undefined) continue;
    if (records.length > 1)
      return [dmarc("error", `${name} has ${records.length} DMARC records, so that none counts.`, "Keep one.")];
    const tags = parseTags(record);
    if (tags === undefined)
      return [dmarc("error", `The record of ${name} is not written as name=value; name=value.`, "Correct it.")];
    return recordFindings(name, tags, domain, candidate, signingDomain);
  }
  return [
    dmarc(
      "error",
      `_dmarc.${domain} has no record; large mailbox providers ask senders for one.`,
      `Publish a TXT record at _dmarc.${domain}, to begin with: v=DMARC1; p=none; rua=mailto:postmaster@${domain}`,
    ),
  ];
}
