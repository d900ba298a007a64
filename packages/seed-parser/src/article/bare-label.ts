import type { LabelKind } from "@clusterpost/core";
import type { DocumentContext } from "../document-context.ts";
import { isDateLine } from "./date-lines.ts";
import { labelKind } from "./labelled-lines.ts";

/** What a label without a colon says, and where its date begins. */
export interface BareLabel {
  readonly kind: LabelKind;
  readonly valueStart: number;
  readonly isSpoken: true;
}

const MAX_LINE = 100;
const MIN_LABEL = 4;
const MAX_LABEL = 48;
const MAX_WEEKDAY = 16;
/** Day, month, year and an hour. */
const MAX_DATE = 48;
/** Small words and weekdays between a label and the figure: `bis zum Freitag, dem 3. Mai`. */
const MOST_STEPS = 4;

/**
 * Reads a line of a label without a colon and a date, and nothing else: `Apply by 15 May 2025`,
 * `Inscription avant le 22 mars 2024`.
 */
export function bareLabel(text: string, context: DocumentContext): BareLabel | undefined {
  if (text.length > MAX_LINE) return undefined;
  const figure = text.search(/[\d:]/);
  if (figure < MIN_LABEL || figure > MAX_LABEL + MAX_WEEKDAY || text.length - figure > MAX_DATE) return undefined;
  if (text[figure] === ":") return undefined;
  let label = text.slice(0, figure).trimEnd();
  for (let step = 0; step <= MOST_STEPS && label.includes(" ") && label.length <= MAX_LABEL; step += 1) {
    const kind = labelKind(`${label}: 1`, context);
    if (kind === "deadline" || kind === "cutOff" || kind === "registerBy")
      return isDateLine(text.slice(label.length).trim(), undefined, context)
        ? { kind, valueStart: label.length, isSpoken: true }
        : undefined;
    label = label.slice(0, label.lastIndexOf(" ")).replace(/[\s,]+$/, "");
  }
  return undefined;
}
