import type { Furniture, Span } from "@clusterpost/core";
import { findDates } from "../dates/find-dates.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";
import type { MetadataFacts } from "../metadata-facts.ts";
import type { UnpackedText } from "../unpacked-text.ts";
import { readWrittenDate } from "../written-date.ts";
import { cleanLine } from "./clean-line.ts";
import type { Letter } from "./letter.ts";
import type { MailMessage } from "./message.ts";

/** The lines of a mail's head as written into the unpacked text, and the facts in them. */
export interface MailHead {
  /** Marks such as `Fwd:` taken off; of a forwarded mail, its own subject. */
  readonly subject: string;
  readonly subjectLine: Furniture;
  /** What the line says besides the subject: label and marks. */
  readonly subjectMarks: Furniture;
  readonly otherLines: readonly Furniture[];
  readonly facts: MetadataFacts;
}

const LONGEST_NAME = 100;
const ADDRESS_BEHIND = /\s*[<[(]\s*(?:mailto:)?[^\s<>()[\]]{1,200}@[^<>()[\]]{0,200}[>\])].*$/;

/** The name in `Ana Kos <ana@kos.example>` and `Ana Kos [mailto:ana@kos.example]`; empty when there is only an address. */
function nameIn(written: string): string {
  const name = cleanLine(written.slice(0, 500))
    .replace(ADDRESS_BEHIND, "")
    .replace(/^["'*]+|["'*]+$/g, "")
    .trim();
  return name.includes("@") || name.length > LONGEST_NAME ? "" : name;
}

function dateIn(written: string, context: DocumentContext): string | undefined {
  const stated = readWrittenDate(written);
  if (stated !== undefined) return stated;
  const range = findDates(written.slice(0, 200), dateContext(context))[0]?.ranges[0];
  return range !== undefined && range.start === range.end ? range.start : undefined;
}

/** The beginning of a line that ends with the subject; the whole line when it has another one. */
function marksOf(line: Furniture, subject: string): Furniture {
  if (subject === "" || !line.text.endsWith(subject)) return line;
  // The line is the title's: the marks have their words in the result, and no place of their own.
  const { start } = line.span;
  return { text: line.text.slice(0, -subject.length).trimEnd(), span: { start, end: start } };
}

/** Writes the head of a mail; a mail that forwards another one gives the other one's facts. */
export function writeMailHead(
  { subject, sender, date }: MailMessage,
  letter: Letter,
  unpacked: UnpackedText,
  base: DocumentContext,
): MailHead {
  const write = (label: string, value: string): Furniture[] =>
    value === "" ? [] : [{ text: `${label}: ${value}`, span: unpacked.line(`${label}: ${value}`) }];
  const [subjectLine = { text: "", span: { start: 0, end: 0 } }] = write("Subject", subject);
  const [from, sent] = [write("From", sender), write("Date", date)];
  unpacked.gap();
  const { forwarded } = letter;
  const where = forwarded === undefined ? "" : " of the forwarded mail";
  const placeOf = (lines: readonly Furniture[]): Span =>
    (forwarded === undefined ? lines[0]?.span : undefined) ?? subjectLine.span;
  const author = forwarded === undefined ? sender : nameIn(forwarded.from ?? "");
  const publishedOn = dateIn(forwarded === undefined ? date : (forwarded.date ?? ""), base);
  return {
    subject: letter.subject.text,
    subjectLine,
    subjectMarks: marksOf(subjectLine, letter.subject.text),
    otherLines: [...from, ...sent],
    facts: {
      ...(author === "" ? {} : { author: { value: author, span: placeOf(from), from: `From${where}` } }),
      ...(publishedOn === undefined
        ? {}
        : { publishedOn: { value: publishedOn, span: placeOf(sent), from: `Date${where}` } }),
    },
  };
}
