import { type Diagnostic, diagnostic, type Span } from "@clusterpost/core";
import { isBinary } from "./decode/binary.ts";
import { cleanCharacters, isOrdinary } from "./decode/clean-characters.ts";
import { LATE_CONTROLS, repairLateControls, repairMojibake, TYPICAL_MOJIBAKE } from "./decode/mojibake.ts";
import { readBytes, readUnicode } from "./decode/read-bytes.ts";
import { markedForm, unmarkedUtf16 } from "./decode/unicode-form.ts";

/** Text of a file with LF line ends, without byte order mark, control and invisible characters. */
export interface DecodedText {
  /** Absent when the bytes are not text. */
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

export interface DecodeOptions {
  /** Encoding that a header or a `meta` element names (a label of the Encoding Standard). */
  readonly declared?: string;
}

type Tell = (code: Diagnostic["code"], message: string, hint: string, span?: Span) => void;

/**
 * Turns the bytes of a text file into text, whatever encoding the member's editor wrote.
 *
 * UTF-8, UTF-16 and UTF-32 are known by their mark or their form, other encodings by what the file
 * declares or by the letters and words of European languages; what stays undecided is read as
 * windows-1252, which has a character for all bytes. Spans of all diagnostics and nodes count in the
 * result.
 *
 * @param file - name for the diagnostics
 * @see https://encoding.spec.whatwg.org/
 */
export function decodeText(file: string, bytes: Uint8Array, options: DecodeOptions = {}): DecodedText {
  const found: Diagnostic[] = [];
  const tell: Tell = (code, message, hint, span) => {
    found.push(diagnostic(code, span === undefined ? { file } : { file, span }, message, hint));
  };
  const form = markedForm(bytes) ?? unmarkedUtf16(bytes) ?? "utf-8";
  if (form === "utf-8" && isBinary(bytes)) {
    tell(
      "FILE_BINARY",
      "The file has the name of a text file, but its content is binary.",
      "Save the document as plain text or Markdown in UTF-8, or give it the ending of its true format.",
    );
    return { diagnostics: found };
  }
  const read = form === "utf-8" ? readBytes(bytes, options.declared) : readUnicode(bytes, form);
  if (read.finding !== undefined) tell(...read.finding);
  const whole = repairMistaken(withLineFeeds(read.text, tell), tell);
  const clean = isOrdinary(whole) ? whole : cleanText(repairControls(whole, tell), tell);
  reportMixed(clean, tell);
  if (clean.trim() === "") {
    tell("FILE_EMPTY", "The file holds no text.", "Ask the sender for the submission again, or delete the file.");
    return { diagnostics: found };
  }
  return { text: clean, diagnostics: found };
}

function withLineFeeds(text: string, tell: Tell): string {
  if (!text.includes("\r")) return text;
  if (!text.includes("\n")) {
    tell("LINE_ENDS_CONVERTED", "Lines end with CR alone; they were converted.", "Nothing needs to be done.");
  }
  return text.replace(/\r\n?/g, "\n");
}

/** The place behind a text when it is clean. */
function placeAfter(text: string): Span {
  const start = cleanCharacters(text).text.length;
  return { start, end: start + 1 };
}

const COMPARE = "Compare the result with the original, and ask the sender for the file in UTF-8.";

/** Puts right what another program read in the wrong encoding. */
function repairMistaken(text: string, tell: Tell): string {
  const repaired = repairMojibake(text);
  if (repaired === undefined) return text;
  const { encoding, start, text: right } = repaired;
  const message = `The text had been read as ${encoding} and saved again, although it was UTF-8 (“${text.slice(start, start + 3)}” for “${right.slice(start, start + 1)}”); it was put right.`;
  tell("ENCODING_REPAIRED", message, COMPARE, placeAfter(right.slice(0, start)));
  return right;
}

/** Puts right the control characters that another program made of quotes and dashes. */
function repairControls(before: string, tell: Tell): string {
  const late = repairLateControls(before);
  if (late.count > 0) {
    const message = `${late.count} characters of windows-1252 had been read as ISO-8859-1; they were put right.`;
    const repairedBefore = late.text.slice(0, before.search(LATE_CONTROLS));
    tell("ENCODING_REPAIRED", message, COMPARE, placeAfter(repairedBefore));
  }
  return late.text;
}

function reportMixed(text: string, tell: Tell): void {
  const mayBeMixed = text.includes("Ã") || text.includes("Â") || text.includes("â€");
  const start = mayBeMixed ? text.search(TYPICAL_MOJIBAKE) : -1;
  if (start === -1) return;
  const typical = text.match(TYPICAL_MOJIBAKE) ?? [];
  const message = `The text has characters such as “${typical[0]}” in ${typical.length} places, as if it had been read in the wrong encoding; it was left as it is.`;
  const hint = "Correct the words in the file, or ask the sender for it in UTF-8.";
  tell("ENCODING_MIXED", message, hint, { start, end: start + 2 });
}

function cleanText(text: string, tell: Tell): string {
  const { text: clean, nul, unwanted } = cleanCharacters(text);
  if (nul !== undefined) {
    const hint = "The file may be damaged: compare the result with the original.";
    tell("NUL_CHARACTERS", `${nul.count} NUL characters were left out.`, hint, nul.first);
  }
  if (unwanted !== undefined) {
    const { count, examples, first } = unwanted;
    const message = `${count} control or invisible characters were left out or replaced: ${examples.join(", ")}.`;
    tell("CONTROL_CHARACTERS", message, "Compare the result with the original if words look wrong.", first);
  }
  const start = clean.indexOf("\ufffd");
  if (start !== -1) {
    const count = clean.split("\ufffd").length - 1;
    const message = `“\ufffd” stands in ${count} places for a character that the file does not have any more.`;
    const hint = "Correct the words in the file, or ask the sender for it again.";
    tell("CHARACTERS_LOST", message, hint, { start, end: start + 1 });
  }
  return clean;
}
