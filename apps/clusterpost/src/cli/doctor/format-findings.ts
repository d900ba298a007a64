import type { DnsFinding } from "@clusterpost/mail";
import { asCalledHere } from "../command-here.ts";
import type { Terminal } from "../terminal.ts";

/** A finding of the doctor's: about the settings, or about the DNS. */
export type DoctorFinding = Omit<DnsFinding, "subject"> & { readonly subject: DnsFinding["subject"] | "mail" };

const STYLES: Readonly<Record<DoctorFinding["level"], "green" | "yellow" | "red" | "dim">> = {
  ok: "green",
  warning: "yellow",
  error: "red",
  unknown: "dim",
};
const INDENT = " ".repeat(19);

/** Breaks a text at spaces; a word that is too long stays whole, so that records can be copied. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = "";
    }
    line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Formats findings for people: subject, level and sentence on a line, the remedy below it. */
export function formatFindings(sender: string, findings: readonly DoctorFinding[], terminal: Terminal): string {
  const width = Math.max(40, Math.min(terminal.columns, 100) - INDENT.length);
  const lines = findings.flatMap(({ subject, level, message, hint }) => {
    const [first = "", ...more] = wrap(message, width);
    const head = `  ${subject.padEnd(6)}  ${terminal.style(STYLES[level], level.padEnd(7), "out")}  ${first}`;
    const remedy = hint === undefined ? [] : wrap(`→ ${asCalledHere(hint)}`, width);
    return [head, ...[...more, ...remedy].map((line) => INDENT + line)];
  });
  const errors = findings.filter(({ level }) => level === "error").length;
  const unknown = findings.filter(({ level }) => level === "unknown").length;
  const said = errors > 0 ? `${errors} ${errors === 1 ? "error" : "errors"}` : "no errors";
  const end = unknown > 0 ? `${said}, ${unknown} not known without the DNS` : said;
  return [`Mails from ${sender}`, "", ...lines, "", end].join("\n");
}
