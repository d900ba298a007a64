import { type AddressProblem, problemOf } from "./address-problem.ts";

/** Octets of a local part (RFC 5321 §4.5.3.1.1). */
const MAX_OCTETS = 64;

/** Some mail programs would decode an encoded word (RFC 2047) even in an address, and see another one. */
const ENCODED_WORD = "=?";

/** What an `Atom` of RFC 5321 §4.1.2 is made of (`atext`, RFC 5322 §3.2.3), and the dot. */
const FOREIGN = /[^A-Za-z0-9!#$%&'*+\-/=?^_`{|}~.]/;

/** Checks that a local part is a `Dot-string` (RFC 5321 §4.1.2); places count in it. */
export function checkLocalPart(text: string): AddressProblem | undefined {
  const whole = { start: 0, end: text.length };
  if (text === "") return problemOf("LOCAL_PART_EMPTY", whole);
  if (text.includes('"')) return problemOf("LOCAL_PART_QUOTED", whole);
  const foreign = FOREIGN.exec(text);
  if (foreign !== null) {
    const span = { start: foreign.index, end: foreign.index + foreign[0].length };
    return problemOf(foreign[0] > "\u007f" ? "LOCAL_PART_NOT_ASCII" : "LOCAL_PART_CHARACTER", span);
  }
  const word = text.indexOf(ENCODED_WORD);
  if (word !== -1) return problemOf("LOCAL_PART_CHARACTER", { start: word, end: word + ENCODED_WORD.length });
  if (text.startsWith(".") || text.endsWith(".") || text.includes("..")) return problemOf("LOCAL_PART_DOTS", whole);
  return text.length > MAX_OCTETS ? problemOf("LOCAL_PART_TOO_LONG", whole) : undefined;
}
