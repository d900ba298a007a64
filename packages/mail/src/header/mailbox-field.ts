import type { Mailbox } from "../message/sender.ts";
import { encodeWords } from "./encoded-word.ts";
import { HEADER_LINE, headerText } from "./header-line.ts";

/** Longest name that is shown, in UTF-16 code units: longer ones are no names. */
const MAX_NAME = 256;
const ATOMS = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?: [A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const PRINTABLE = /^[\x20-\x7e]*$/;

/** Cuts a name that is none at a whole character. */
function boundName(name: string): string {
  const line = headerText(name);
  return line.length <= MAX_NAME
    ? line
    : line
        .slice(0, MAX_NAME)
        .toWellFormed()
        .replace(/\ufffd$/, "")
        .trimEnd();
}

/** Writes a `phrase` (RFC 5322 §3.2.5): atoms, a quoted string or encoded words, by turns on lines of their own. */
function phraseLines(name: string, column: number): readonly string[] {
  if (PRINTABLE.test(name) && !name.includes("=?")) {
    const phrase = ATOMS.test(name) ? name : `"${name.replace(/["\\]/g, "\\$&")}"`;
    if (column + phrase.length <= HEADER_LINE) return [phrase];
  }
  return encodeWords(name, HEADER_LINE - column);
}

/**
 * Writes a mailbox (RFC 5322 §3.4), folded: `Ana Maria <ana@clusters.example>`.
 *
 * @param column - characters before it on its line
 * @param address - `addr-spec`, or what else stands between the angle brackets
 */
export function formatMailbox(name: string | undefined, address: string, column: number, isBracketed = false): string {
  const shown = name === undefined ? "" : boundName(name);
  if (shown === "") return isBracketed ? `<${address}>` : address;
  const lines = phraseLines(shown, column);
  const used = (lines.length === 1 ? column : 1) + (lines.at(-1)?.length ?? 0);
  const fits = used + 1 + address.length + 2 <= HEADER_LINE;
  return `${lines.join("\r\n ")}${fits ? " " : "\r\n "}<${address}>`;
}

/** Writes a field of one mailbox, with its CRLF: `From`, `To`, `Reply-To`. */
export function formatMailboxField(name: "From" | "To" | "Reply-To", { address, name: shown }: Mailbox): string {
  return `${name}: ${formatMailbox(shown, address.addrSpec, name.length + 2)}\r\n`;
}
