import type { Span } from "@clusterpost/core";
import { type AddressProblem, problemOf, type ReportAddress } from "./address-problem.ts";
import { parseDomain } from "./domain.ts";
import { checkLocalPart } from "./local-part.ts";
import { checkShape } from "./shape.ts";

/** A mail address that passed {@link parseAddress}; nothing else makes one. */
export interface Address {
  /** As SMTP and headers have it: ASCII, A-labels in lower case, at most 254 octets (RFC 5321 §4.5.3.1.3). */
  readonly addrSpec: string;
  /** Dot-string of RFC 5321 §4.1.2, as written: only the receiving system knows whether case matters. */
  readonly localPart: string;
  /** A-labels in lower case. */
  readonly domain: string;
  /** For people: the domain in U-labels. */
  readonly shown: string;
}

/** Octets of an address between the angle brackets of a path, which has 256 (RFC 5321 §4.5.3.1.3). */
const MAX_OCTETS = 254;

/** Longer texts are not looked at: a name of a domain in U-labels is never longer. */
const MAX_TEXT = 1024;

/**
 * Reads one mail address, `ana@clusters.example`.
 *
 * The grammar is stricter than RFC 5322: a dot-string (RFC 5321 §4.1.2), `@`, a domain name with at least
 * two labels; U-labels become A-labels (RFC 5891). There are no lists, names, comments, routes, quoted
 * local parts, address literals and control characters. White space around the address is not counted.
 *
 * @param report - told of the one thing that is wrong, with its place in `text`
 * @returns `undefined` when something is wrong
 */
export function parseAddress(text: string, report: ReportAddress = () => undefined): Address | undefined {
  const start = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const refuse = (problem: AddressProblem): undefined => {
    report({ ...problem, span: shift(problem.span, start) });
    return undefined;
  };
  if (trimmed.length > MAX_TEXT) return refuse(problemOf("TOO_LONG", { start: 0, end: trimmed.length }));
  const misshapen = checkShape(trimmed);
  if (misshapen !== undefined) return refuse(misshapen);
  const at = trimmed.lastIndexOf("@");
  const localPart = trimmed.slice(0, at);
  const wrongLocalPart = checkLocalPart(localPart);
  if (wrongLocalPart !== undefined) return refuse(wrongLocalPart);
  const domain = parseDomain(trimmed.slice(at + 1));
  if ("fault" in domain) return refuse({ ...domain, span: shift(domain.span, at + 1) });
  const addrSpec = `${localPart}@${domain.ascii}`;
  if (addrSpec.length > MAX_OCTETS) return refuse(problemOf("TOO_LONG", { start: 0, end: trimmed.length }));
  return { addrSpec, localPart, domain: domain.ascii, shown: `${localPart}@${domain.unicode}` };
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
