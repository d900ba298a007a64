import { domainToASCII, domainToUnicode } from "node:url";
import { type AddressProblem, problemOf } from "./address-problem.ts";

/** A domain name in both forms. */
export interface DomainName {
  /** A-labels in lower case. */
  readonly ascii: string;
  readonly unicode: string;
}

/** Octets of a domain that an address can hold: one for the `@`, one for the local part. */
const MAX_OCTETS = 252;

/** Letters, marks, figures, hyphen and dot: the platform would take `%41`, `0x7f` and a port for parts of a host. */
const FOREIGN = /[^\p{L}\p{M}\p{N}.-]/u;
/** ASCII without A-labels: nothing to convert. */
const PLAIN = /^(?!.*xn--)[a-z0-9.-]+$/i;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const ALL_FIGURES = /^\d+$/;
const HEXADECIMAL = /^0x[0-9a-f]*$/;
/** Hyphens in third and fourth place are kept for encodings, of which there is one (RFC 5891 §4.2.3.1). */
const RESERVED = /^(?!xn--)..--/;

/**
 * Reads a domain name, U-labels or A-labels (RFC 5891, UTS #46 without transition).
 *
 * @returns the domain, or what is wrong, its place counted in `text`
 */
export function parseDomain(text: string): DomainName | AddressProblem {
  const whole = { start: 0, end: text.length };
  if (text === "") return problemOf("DOMAIN_EMPTY", whole);
  const foreign = FOREIGN.exec(text);
  if (foreign !== null)
    return problemOf("DOMAIN_CHARACTER", { start: foreign.index, end: foreign.index + foreign[0].length });
  if (text.startsWith(".") || text.endsWith(".") || text.includes("..")) return problemOf("DOMAIN_DOTS", whole);
  if (!text.includes(".")) return problemOf("DOMAIN_SINGLE", whole);
  if (isNumeric(text.toLowerCase())) return problemOf("DOMAIN_LITERAL", whole);
  const isPlain = PLAIN.test(text);
  const ascii = isPlain ? text.toLowerCase() : domainToASCII(text.normalize("NFC"));
  const labels = ascii.split(".");
  const isWellFormed = labels.every((label) => LABEL.test(label) && !RESERVED.test(label));
  if (!isWellFormed || labels.length < 2) return problemOf("DOMAIN_LABEL", whole);
  if (isNumeric(ascii)) return problemOf("DOMAIN_LITERAL", whole);
  if (ascii.length > MAX_OCTETS) return problemOf("TOO_LONG", whole);
  if (isPlain) return { ascii, unicode: ascii };
  // The platform lets A-labels pass that stand for nothing: they must lead there and back.
  const unicode = domainToUnicode(ascii);
  if (unicode.includes("xn--") || domainToASCII(unicode) !== ascii) return problemOf("DOMAIN_LABEL", whole);
  return { ascii, unicode };
}

/** A last label of figures makes an IP address of a host, in any base. */
function isNumeric(domain: string): boolean {
  const last = domain.slice(domain.lastIndexOf(".") + 1);
  return ALL_FIGURES.test(last) || HEXADECIMAL.test(last);
}
