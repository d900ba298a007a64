import {
  type CalendarDate,
  type Diagnostic,
  type DiagnosticCode,
  diagnostic,
  type Furniture,
  type Report,
  type Span,
} from "@clusterpost/core";
import type { DateContext } from "./dates.ts";
import type { MonthNames } from "./month-names.ts";
import type { WordMatcher } from "./word-matcher.ts";

/** What all steps of reading one document share. */
export interface DocumentContext {
  readonly file: string;
  /** Decoded text of the file; spans count in it. */
  readonly text: string;
  readonly words: WordMatcher;
  readonly months: MonthNames;
  readonly diagnostics: Diagnostic[];
  readonly furniture: Furniture[];
  /** Reports a diagnostic at a place of this file. */
  readonly tell: (code: DiagnosticCode, span: Span, message: string, hint: string) => void;
}

/** Starts the reading of one document. */
export function createDocumentContext(
  file: string,
  text: string,
  words: WordMatcher,
  months: MonthNames,
): DocumentContext {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (found) => diagnostics.push(found);
  return {
    file,
    text,
    words,
    months,
    diagnostics,
    furniture: [],
    tell: (code, span, message, hint) => report(diagnostic(code, { file, span }, message, hint)),
  };
}

/** How dates are read in this document, near a day when one is known. */
export function dateContext(context: DocumentContext, near?: CalendarDate): DateContext {
  return near === undefined ? { months: context.months } : { months: context.months, near };
}
