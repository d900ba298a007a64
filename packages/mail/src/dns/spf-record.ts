/** A term of an SPF record (RFC 7208 §4.6.1). */
export interface SpfMechanism {
  readonly qualifier: "+" | "-" | "~" | "?";
  readonly name: string;
  /** What stands behind `:` or `/`. */
  readonly value: string;
}

/** An SPF record. */
export interface SpfRecord {
  readonly mechanisms: readonly SpfMechanism[];
  readonly redirect?: string;
}

const NAMES = new Set(["all", "include", "a", "mx", "ptr", "ip4", "ip6", "exists"]);
const NEEDS_VALUE = new Set(["include", "ip4", "ip6", "exists"]);
const MECHANISM = /^([+~?-]?)([A-Za-z][A-Za-z0-9_.-]*)(?::([^\s/]*))?((?:\/\d{1,3})?(?:\/\/\d{1,3})?)$/;
const IP6 = /^([+~?-]?)(ip6):([0-9A-Fa-f:.]+)(\/\d{1,3})?$/i;
const MODIFIER = /^([A-Za-z][A-Za-z0-9_.-]*)=(\S*)$/;

/** Whether a TXT record is meant as an SPF record (RFC 7208 §4.5). */
export function isSpfRecord(text: string): boolean {
  return /^v=spf1(?: |$)/i.test(text);
}

/**
 * Reads an SPF record.
 *
 * @returns the record, or the term that is none
 */
export function parseSpf(text: string): SpfRecord | { readonly wrongTerm: string } {
  const mechanisms: SpfMechanism[] = [];
  let redirect: string | undefined;
  for (const term of text.split(/ +/).slice(1)) {
    if (term === "") continue;
    const modifier = MODIFIER.exec(term);
    if (modifier !== null) {
      const [, name = "", value = ""] = modifier;
      if (name.toLowerCase() !== "redirect") continue;
      if (redirect !== undefined || value === "") return { wrongTerm: term };
      redirect = value;
      continue;
    }
    const [, sign = "", written = "", target, prefix = ""] = IP6.exec(term) ?? MECHANISM.exec(term) ?? [];
    const name = written.toLowerCase();
    if (!NAMES.has(name) || (NEEDS_VALUE.has(name) && (target ?? "") === "")) return { wrongTerm: term };
    if (target === "" || (name === "all" && (target !== undefined || prefix !== ""))) return { wrongTerm: term };
    mechanisms.push({ qualifier: qualifierOf(sign), name, value: target ?? "" });
  }
  return { mechanisms, ...(redirect === undefined ? {} : { redirect }) };
}

function qualifierOf(sign: string): SpfMechanism["qualifier"] {
  return sign === "-" || sign === "~" || sign === "?" ? sign : "+";
}
