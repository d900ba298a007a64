import {
  type CalendarDate,
  type DateOrder,
  type Diagnostic,
  type DiagnosticCode,
  diagnostic,
  type Furniture,
  type Report,
  type Span,
} from "@clusterpost/core";
import { NotesOnBlocks } from "./block-notes.ts";
import { createDateReader, type DateReader } from "./dates/date-lexicons.ts";
import type { DateContext, DateMention } from "./dates/find-dates.ts";
import type { MetadataFacts } from "./metadata-facts.ts";
import type { Part, PartKind } from "./part.ts";
import type { WordMatcher } from "./word-matcher.ts";

/** What all steps of reading one document share. */
export interface DocumentContext {
  readonly file: string;
  /** Decoded text of the file; spans count in it. */
  readonly text: string;
  readonly words: WordMatcher;
  /** How the dates of this text are read; prepared when first asked for. */
  readonly dates: () => DateReader;
  readonly dateOrder: DateOrder;
  readonly diagnostics: Diagnostic[];
  readonly furniture: Furniture[];
  readonly parts: Part[];
  readonly notes: NotesOnBlocks;
  /** Dates of short lines that were looked at, by what they lie near and by the line. */
  readonly datesOfLines: Map<string, readonly DateMention[]>;
  /** What the file states beside its text; it fills gaps only. */
  readonly metadata?: MetadataFacts;
  /** Reports a diagnostic at a place of this file. */
  readonly tell: (code: DiagnosticCode, span: Span, message: string, hint: string) => void;
  /** Notes what a stretch of the text was taken for, where the document will not show it. */
  readonly take: (kind: PartKind, span: Span) => void;
}

/** What a newsletter says of the dates in its submissions. */
export interface DateSettings {
  /** BCP 47 tag of the newsletter's language. */
  readonly language?: string;
  /** How `05/02/2018` is read; day first when absent. */
  readonly order?: DateOrder;
}

/** Starts the reading of one document. */
export function createDocumentContext(
  file: string,
  text: string,
  words: WordMatcher,
  { language, order = "dmy" }: DateSettings = {},
  metadata?: MetadataFacts,
): DocumentContext {
  let reader: DateReader | undefined;
  const diagnostics: Diagnostic[] = [];
  const parts: Part[] = [];
  const report: Report = (found) => diagnostics.push(found);
  return {
    file,
    text,
    words,
    dates: () => {
      reader ??= createDateReader(text, language, words.vocabulary.dates, metadata?.language);
      return reader;
    },
    dateOrder: order,
    diagnostics,
    furniture: [],
    parts,
    notes: new NotesOnBlocks(),
    datesOfLines: new Map(),
    ...(metadata === undefined ? {} : { metadata }),
    tell: (code, span, message, hint) => report(diagnostic(code, { file, span }, message, hint)),
    take: (kind, span) => parts.push({ kind, span }),
  };
}

/** Starts the reading of a part that has a text of its own: what is known of words and dates stays the same, findings are apart. */
export function innerContext(outer: DocumentContext, text: string): DocumentContext {
  const { file } = outer;
  const diagnostics: Diagnostic[] = [];
  const parts: Part[] = [];
  return {
    ...outer,
    text,
    diagnostics,
    furniture: [],
    parts,
    take: (kind, span) => {
      parts.push({ kind, span });
    },
    tell: (code, span, message, hint) => {
      diagnostics.push(diagnostic(code, { file, span }, message, hint));
    },
  };
}

/** How dates are read in this document, near a day when one is known. */
export function dateContext(context: DocumentContext, near?: CalendarDate): DateContext {
  const { lexicon, language, known } = context.dates();
  const isOrderSure = language !== undefined && language !== "en";
  const base = { lexicon, order: context.dateOrder, isOrderSure, known };
  return near === undefined ? base : { ...base, near };
}
