import { remoteReferences } from "../view/remote-references.ts";
import type { CheckedMail, MailFinding } from "./mail-finding.ts";

const BASE = { area: "body" } as const;
const LF = 0x0a;
const CR = 0x0d;

/** RFC 5322 §2.1.1, line end not counted. */
const MAX_LINE_BYTES = 998;

interface Lines {
  readonly longest: number;
  /** Bytes beyond ASCII. */
  readonly eightBit: number;
  /** CR or LF that stand alone. */
  readonly bare: number;
  readonly nul: number;
}

function measureLines(bytes: Uint8Array): Lines {
  let [longest, start, eightBit, bare, nul] = [0, 0, 0, 0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte > 0x7f) eightBit += 1;
    else if (byte === 0) nul += 1;
    else if (byte === CR && bytes[at + 1] !== LF) bare += 1;
    else if (byte === LF) {
      if (bytes[at - 1] !== CR) bare += 1;
      longest = Math.max(longest, at - start - (bytes[at - 1] === CR ? 1 : 0));
      start = at + 1;
    }
  }
  return { longest: Math.max(longest, bytes.length - start), eightBit, bare, nul };
}

function checkLines({ mail }: CheckedMail): MailFinding[] {
  const { longest, eightBit, bare, nul } = measureLines(mail.message);
  const isClean = eightBit === 0 && nul === 0;
  return [
    {
      ...BASE,
      check: "line-length",
      title: "Lines",
      reference: "RFC 5322 §2.1.1",
      outcome: longest > MAX_LINE_BYTES ? "fail" : "pass",
      detail:
        longest > MAX_LINE_BYTES
          ? `The longest line has ${longest} bytes; servers break or refuse lines of more than ${MAX_LINE_BYTES}.`
          : `The longest line has ${longest} bytes, ${MAX_LINE_BYTES} are allowed.`,
    },
    {
      ...BASE,
      check: "line-ends",
      title: "Line ends",
      reference: "RFC 5322 §2.3",
      outcome: bare > 0 ? "fail" : "pass",
      detail: bare > 0 ? `${bare} times CR or LF stand alone.` : "Every line ends with CRLF.",
    },
    {
      ...BASE,
      check: "seven-bit",
      title: "Seven-bit clean",
      reference: "RFC 2045 §2.7",
      outcome: isClean ? "pass" : nul > 0 ? "fail" : "warn",
      detail: isClean
        ? "Only ASCII, so that every server takes it as it is."
        : `${eightBit + nul} bytes are not ASCII; a server may encode them anew and so break the signature.`,
    },
  ];
}

function checkParts({ mail }: CheckedMail): MailFinding[] {
  const { html, text, problem } = mail;
  if (problem !== undefined) {
    const detail = `The body cannot be taken apart: ${problem}.`;
    return [{ ...BASE, check: "mime", title: "Parts", outcome: "fail", detail, reference: "RFC 2046 §5.1" }];
  }
  const hasText = text !== undefined && text.trim() !== "";
  const findings: MailFinding[] = [
    {
      ...BASE,
      check: "text-part",
      title: "Plain text",
      reference: "RFC 2046 §5.1.4",
      outcome: hasText ? "pass" : "warn",
      detail: hasText
        ? `${text.length} characters.`
        : "There is no plain text. Filters count that against a mail, and some readers see nothing.",
    },
  ];
  if (html === undefined) return findings;
  const remote = remoteReferences(html).length;
  findings.push({
    ...BASE,
    check: "remote-content",
    title: "Loads nothing",
    outcome: remote === 0 ? "pass" : "warn",
    detail:
      remote === 0
        ? "The mail shows without anything from elsewhere."
        : `${remote} pictures or styles come from elsewhere; many readers do not see them, and loading them tells who reads.`,
  });
  const active = /<(?:script|form|iframe|object|embed|meta[^>]{0,200}http-equiv\s*=\s*["']?refresh)\b/i.exec(html);
  findings.push({
    ...BASE,
    check: "active-content",
    title: "Nothing that runs",
    outcome: active === null ? "pass" : "fail",
    detail:
      active === null
        ? "No scripts, forms or frames."
        : `There is ${active[0].slice(0, 40)}>; mail programs remove it or refuse the mail.`,
  });
  return findings;
}

/** Checks the body: its parts, its lines, its bytes. */
export function checkBody(checked: CheckedMail): MailFinding[] {
  return [...checkParts(checked), ...checkLines(checked)];
}
