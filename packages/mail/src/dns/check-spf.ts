import { type DnsFinding, unansweredFinding } from "./dns-finding.ts";
import { isSpfRecord, parseSpf, type SpfMechanism, type SpfRecord } from "./spf-record.ts";
import type { TxtLookup } from "./txt-lookup.ts";

/** Terms that make receivers ask the DNS again; more than ten are an error to them (RFC 7208 §4.6.4). */
const ASKING = new Set(["include", "a", "mx", "ptr", "exists"]);
const MAX_LOOKUPS = 10;

/** What following a record gave. */
interface Walk {
  lookups: number;
  readonly problems: DnsFinding[];
}

const spf = (level: DnsFinding["level"], message: string, hint?: string): DnsFinding => ({
  subject: "SPF",
  level,
  message,
  ...(hint === undefined ? {} : { hint }),
});

const TOO_MANY_HINT = "Take out includes of services that send nothing for you, or ask them for one that is flat.";

async function recordOf(domain: string, lookup: TxtLookup): Promise<SpfRecord | DnsFinding> {
  const answer = await lookup(domain);
  if (answer.kind === "failed") return unansweredFinding("SPF", domain, answer.reason);
  const records = answer.kind === "found" ? answer.texts.filter(isSpfRecord) : [];
  const [record] = records;
  if (record === undefined)
    return spf(
      "error",
      `${domain} has no SPF record.`,
      "Publish a TXT record that names the servers that send for you, such as: v=spf1 include:spf.provider.example -all",
    );
  if (records.length > 1)
    return spf(
      "error",
      `${domain} has ${records.length} SPF records, so that none counts.`,
      "Put their terms into one record.",
    );
  const parsed = parseSpf(record);
  if (!("wrongTerm" in parsed)) return parsed;
  const term = parsed.wrongTerm.slice(0, 60);
  return spf(
    "error",
    `The SPF record of ${domain} has a term that is none: \`${term}\`.`,
    "Correct it; until then the record does not count.",
  );
}

/** Follows includes and redirects, as receivers do, as far as they do. */
async function follow(domain: string, record: SpfRecord, lookup: TxtLookup, walk: Walk): Promise<void> {
  const hasAll = record.mechanisms.some(({ name }) => name === "all");
  const next = [
    ...record.mechanisms.filter(({ name }) => name === "include").map(({ value }) => value),
    ...(record.redirect === undefined || hasAll ? [] : [record.redirect]),
  ];
  walk.lookups += record.mechanisms.filter(({ name }) => ASKING.has(name)).length;
  if (record.redirect !== undefined && !hasAll) walk.lookups += 1;
  for (const target of next) {
    if (walk.lookups > MAX_LOOKUPS) return;
    // A name with macros depends on the message; what it costs is counted, where it leads is not known.
    if (target.includes("%")) continue;
    const found = await recordOf(target.toLowerCase(), lookup);
    if ("subject" in found) {
      walk.problems.push({ ...found, message: `${found.message} The record of ${domain} includes it.` });
    } else await follow(target, found, lookup, walk);
  }
}

function endFinding(domain: string, record: SpfRecord, lookups: number): DnsFinding {
  const all = record.mechanisms.findLast(({ name }: SpfMechanism) => name === "all");
  if (all?.qualifier === "+")
    return spf(
      "error",
      `The SPF record of ${domain} lets every server send for you (+all).`,
      "End it with -all or ~all.",
    );
  if (all === undefined && record.redirect === undefined)
    return spf(
      "warning",
      `The SPF record of ${domain} does not say what other servers may do.`,
      "End it with -all or ~all.",
    );
  if (all?.qualifier === "?")
    return spf(
      "warning",
      `The SPF record of ${domain} is neutral about other servers (?all).`,
      "End it with -all or ~all.",
    );
  const end = all === undefined ? `redirects to ${record.redirect}` : `ends with ${all.qualifier}all`;
  return spf(
    "ok",
    `The SPF record of ${domain} ${end}; receivers ask the DNS ${lookups} of at most ${MAX_LOOKUPS} times for it.`,
  );
}

/**
 * Checks the SPF record of the domain that mails come from (RFC 7208).
 *
 * @param domain - of the envelope's sender, A-labels
 */
export async function checkSpf(domain: string, lookup: TxtLookup): Promise<readonly DnsFinding[]> {
  const record = await recordOf(domain, lookup);
  if ("subject" in record) return [record];
  const walk: Walk = { lookups: 0, problems: [] };
  await follow(domain, record, lookup, walk);
  if (walk.lookups > MAX_LOOKUPS)
    walk.problems.push(
      spf(
        "error",
        `Receivers must ask the DNS more than ${MAX_LOOKUPS} times for the SPF record of ${domain}, and give up.`,
        TOO_MANY_HINT,
      ),
    );
  if (record.mechanisms.some(({ name }) => name === "ptr"))
    walk.problems.push(
      spf(
        "warning",
        `The SPF record of ${domain} uses ptr, which receivers may leave out.`,
        "Name the servers instead.",
      ),
    );
  const end = endFinding(domain, record, walk.lookups);
  return walk.problems.length > 0 && end.level === "ok" ? walk.problems : [...walk.problems, end];
}
