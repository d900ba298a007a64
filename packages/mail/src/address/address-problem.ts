import type { Span } from "@clusterpost/core";

/** What is wrong with an address. Codes are permanent. */
export type AddressFault =
  | "EMPTY"
  | "CONTROL_CHARACTER"
  | "INVISIBLE_CHARACTER"
  | "LIST"
  | "NAME"
  | "COMMENT"
  | "ROUTE"
  | "SPACE"
  | "NO_AT"
  | "MANY_AT"
  | "LOCAL_PART_EMPTY"
  | "LOCAL_PART_QUOTED"
  | "LOCAL_PART_NOT_ASCII"
  | "LOCAL_PART_DOTS"
  | "LOCAL_PART_CHARACTER"
  | "LOCAL_PART_TOO_LONG"
  | "DOMAIN_EMPTY"
  | "DOMAIN_LITERAL"
  | "DOMAIN_SINGLE"
  | "DOMAIN_DOTS"
  | "DOMAIN_CHARACTER"
  | "DOMAIN_LABEL"
  | "TOO_LONG";

/** Message and next step of each fault, for people. */
const FAULTS: Readonly<Record<AddressFault, readonly [message: string, hint: string]>> = {
  EMPTY: ["There is no address.", "Write an address such as ana@clusters.example."],
  CONTROL_CHARACTER: [
    "The address holds a line break or another control character.",
    "Delete it; an address stands on one line.",
  ],
  INVISIBLE_CHARACTER: [
    "The address holds a character that cannot be seen.",
    "Type the address anew instead of copying it.",
  ],
  LIST: ["There is more than one address.", "Write one address in each place."],
  NAME: [
    "There is a name or an angle bracket around the address.",
    "Write the address alone, such as ana@clusters.example; names have a place of their own.",
  ],
  COMMENT: ["The address holds parentheses: a comment.", "Write the address without it."],
  ROUTE: ["The address names a route over other servers.", "Write only the part of the recipient, as in a@b.example."],
  SPACE: ["There is a space inside the address.", "Delete it."],
  NO_AT: ["The address has no `@`.", "Write an address such as ana@clusters.example."],
  MANY_AT: ["The address has more than one `@`.", "Keep the one before the domain."],
  LOCAL_PART_EMPTY: ["There is nothing before the `@`.", "Write the name of the mailbox there."],
  LOCAL_PART_QUOTED: [
    "The part before the `@` is in quotes, which many mail systems refuse.",
    "Ask for an address without quotes.",
  ],
  LOCAL_PART_NOT_ASCII: [
    "The part before the `@` has letters beyond a-z, for which every system on the way must speak SMTPUTF8; many do not.",
    "Ask for an address with the letters a-z before the `@`; the domain may have any letters.",
  ],
  LOCAL_PART_DOTS: [
    "The part before the `@` begins or ends with a dot, or has two in a row.",
    "Compare the address with the one that was given to you.",
  ],
  LOCAL_PART_CHARACTER: [
    "The part before the `@` holds a character that no address has.",
    "Compare the address with the one that was given to you.",
  ],
  LOCAL_PART_TOO_LONG: ["The part before the `@` is longer than 64 characters.", "Ask for a shorter address."],
  DOMAIN_EMPTY: ["There is nothing after the `@`.", "Write the domain there, such as clusters.example."],
  DOMAIN_LITERAL: ["The domain is an IP address.", "Write the name of the domain, such as clusters.example."],
  DOMAIN_SINGLE: ["The domain has no dot.", "Write the whole domain, such as clusters.example."],
  DOMAIN_DOTS: [
    "The domain begins or ends with a dot, or has two in a row.",
    "Compare the address with the one that was given to you.",
  ],
  DOMAIN_CHARACTER: [
    "The domain holds a character that no domain has.",
    "Compare the address with the one that was given to you.",
  ],
  DOMAIN_LABEL: [
    "A part of the domain begins or ends with a hyphen, is longer than 63 characters, or is no international name.",
    "Compare the address with the one that was given to you.",
  ],
  TOO_LONG: ["The address is longer than 254 characters.", "Ask for a shorter address."],
};

/** Every fault there is. */
export const ADDRESS_FAULTS: readonly AddressFault[] = Object.keys(FAULTS).filter(isAddressFault);

function isAddressFault(text: string): text is AddressFault {
  return Object.hasOwn(FAULTS, text);
}

/** Why a text is no address; the caller makes a diagnostic or an error of it. */
export interface AddressProblem {
  readonly fault: AddressFault;
  /** What is wrong, one sentence; it never quotes the address. */
  readonly message: string;
  /** What to do, one sentence. */
  readonly hint: string;
  /** Place in the text. */
  readonly span: Span;
}

/** Told of what is wrong with an address. */
export type ReportAddress = (problem: AddressProblem) => void;

/** Describes a fault at its place. */
export function problemOf(fault: AddressFault, span: Span): AddressProblem {
  const [message, hint] = FAULTS[fault];
  return { fault, message, hint, span };
}
