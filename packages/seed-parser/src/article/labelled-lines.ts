import {
  type Block,
  type Inline,
  LABEL_KINDS,
  type LabelKind,
  type RichText,
  type Span,
  textOfInlines,
} from "@clusterpost/core";
import type { DateReader } from "../dates/date-lexicons.ts";
import type { DocumentContext } from "../document-context.ts";
import { headerKinds } from "../events/header-words.ts";
import { hasOne } from "../has-one.ts";
import type { ForeignLabel } from "../label-words.ts";
import { bareLabel } from "./bare-label.ts";
import { isOnlyDates } from "./date-lines.ts";

/** A line of a text, as labels are looked for in it. */
export interface TextLine {
  readonly text: string;
  /** What is struck out in it. */
  readonly deleted: string;
  readonly inlines: readonly Inline[];
  readonly span: Span;
  /** True for headings and for short lines that could be one: no full stop, no label. */
  readonly isTitle: boolean;
  readonly isHeading: boolean;
}

/** A line such as `Deadline: 26 September 2019`. */
export interface LabelledLine extends TextLine {
  readonly kind: LabelKind;
  /** The words before the colon. */
  readonly label: string;
  readonly value: string;
  /** False when the label is a word of a language that the text does not seem to speak. */
  readonly isSpoken: boolean;
  /** The title right above the line, where there is one. */
  readonly title?: TextLine;
  readonly isOpen?: boolean;
  /** True for labels such as `Date and place`, whose value ends with the place. */
  readonly hasPlace?: boolean;
  /** True for labels such as `Time`, whose value belongs to the date above. */
  readonly isTime?: boolean;
}

const MAX_TITLE = 140;
const MAX_LABEL = 64;
/** Words of a label for two things, the one that joins them included. */
const MAX_DOUBLE = 5;
/** What follows further behind a label is prose. */
const MAX_VALUE = 600;

interface WrittenLine {
  text: string;
  deleted: string;
  inlines: readonly Inline[];
}

/** Splits a run of inlines where its lines break; struck-out text is kept apart. */
function collectRun(inlines: readonly Inline[], span: Span, isHeading: boolean, lines: TextLine[]): void {
  let from = 0;
  for (let at = 0; at <= inlines.length; at += 1) {
    if (at < inlines.length && inlines[at]?.type !== "line-break") continue;
    lines.push(lineOfRun(from === 0 && at === inlines.length ? inlines : inlines.slice(from, at), span, isHeading));
    from = at + 1;
  }
}

function lineOfRun(inlines: readonly Inline[], span: Span, isHeading: boolean): TextLine {
  const written: WrittenLine = { text: "", deleted: "", inlines };
  for (const inline of inlines) {
    if (inline.type === "text") written.text += inline.value;
    else if (inline.type === "deleted") written.deleted += textOfInlines([inline]);
    else written.text += textOfInlines([inline]);
  }
  const { text, deleted } = withoutStruckOut(written);
  return { text, deleted, inlines, span, isTitle: isHeading || isShortTitle(text.trim()), isHeading };
}

function isShortTitle(text: string): boolean {
  return text.length > 2 && text.length <= MAX_TITLE && !/[.!?:;,]/.test(text.charAt(text.length - 1));
}

/** Plain text strikes out with tildes: `~~1 March 2021~~ 22 March 2021`. */
function withoutStruckOut(line: WrittenLine): WrittenLine {
  if (!line.text.includes("~~")) return line;
  const struckOut = [...line.text.matchAll(/~~([^~]{1,80})~~/g)].map(([, text = ""]) => text);
  if (struckOut.length === 0) return line;
  const text = line.text.replace(/~~[^~]{1,80}~~/g, " ");
  return { ...line, text, deleted: [line.deleted, ...struckOut].join(" ") };
}

/** Gives the lines of a tree in reading order; a row of two cells is a line with a label. */
function collectLines(blocks: RichText, lines: TextLine[]): void {
  for (const block of blocks) collectBlock(block, lines);
}

function collectBlock(block: Block, lines: TextLine[]): void {
  if (block.type === "paragraph" || block.type === "heading")
    collectRun(block.children, block.span, block.type === "heading", lines);
  else if (block.type === "quote") collectLines(block.children, lines);
  else if (block.type === "list") for (const item of block.items) collectLines(item.children, lines);
  else if (block.type === "table")
    for (const [first, second, ...more] of [block.header, ...block.rows]) {
      if (first === undefined || second === undefined || more.length > 0) continue;
      const label = textOfInlines(first.children).trim().replace(/:$/, "");
      const values: TextLine[] = [];
      collectRun(second.children, block.span, false, values);
      const [value] = values;
      if (label !== "" && !/\d/.test(label) && value !== undefined)
        lines.push({ ...value, text: `${label}: ${value.text}`, isTitle: false });
    }
}

const linesByTree = new WeakMap<RichText, readonly TextLine[]>();

/** Gives the lines of a tree in reading order; several readers ask for those of the same tree. */
export function linesOfBlocks(blocks: RichText): readonly TextLine[] {
  let lines = linesByTree.get(blocks);
  if (lines === undefined) {
    const collected: TextLine[] = [];
    collectLines(blocks, collected);
    lines = collected;
    linesByTree.set(blocks, lines);
  }
  return lines;
}

interface Label {
  readonly kind: LabelKind;
  readonly valueStart: number;
  readonly isSpoken: boolean;
  /** True when the word is the label of a deadline as well as of an event: Polish `Termin`. */
  readonly isOpen?: boolean;
  /** True for labels such as `Date and place`. */
  readonly hasPlace?: boolean;
  /** True for labels of a time alone: `Time`, `Uhrzeit`. */
  readonly isTime?: boolean;
}

/** Of the kinds that a label has in several languages, the one of the text's own. */
function chooseKind(labels: readonly ForeignLabel[], context: DocumentContext): ForeignLabel | undefined {
  for (const tag of context.dates().lexicon.languages) {
    const label = labels.find(({ languages }) => languages.includes(tag));
    if (label !== undefined) return label;
  }
  return undefined;
}

const labels = new WeakMap<DateReader, Map<string, Label | "none">>();

/**
 * Reads the label at the start of a line.
 *
 * What words are is remembered for the document: the same labels return, and several readers ask.
 */
function labelOf(text: string, context: DocumentContext): Label | undefined {
  const colon = text.indexOf(":");
  if (colon < 1) return undefined;
  if (colon > MAX_LABEL) return ownLabel(text, context);
  const reader = context.dates();
  let known = labels.get(reader);
  if (known === undefined) {
    known = new Map();
    labels.set(reader, known);
  }
  // Of the value it only counts whether it holds a figure.
  const words = text.slice(0, colon + 1);
  const key = /\d/.test(text.slice(colon)) ? `${words}0` : words;
  let label = known.get(key);
  if (label === undefined) {
    label = readLabel(key, colon, context) ?? "none";
    known.set(key, label);
  }
  return label === "none" ? undefined : label;
}

function readLabel(text: string, colon: number, context: DocumentContext): Label | undefined {
  return (
    ownLabel(text, context) ??
    foreignLabel(text, context) ??
    timeLabel(text, colon, context) ??
    doubleLabel(text, colon, context) ??
    longLabel(text, colon, context)
  );
}

function ownLabel(text: string, context: DocumentContext): Label | undefined {
  const own = context.words.label(text);
  return own === undefined ? undefined : { ...own, isSpoken: true };
}

function timeLabel(text: string, colon: number, context: DocumentContext): Label | undefined {
  const isTime = /\d/.test(text.slice(colon)) && headerKinds(text.slice(0, colon), context).includes("time");
  return isTime ? { kind: "when", valueStart: colon + 1, isSpoken: true, isTime } : undefined;
}

const isLabelKind = (kind: string): kind is LabelKind => LABEL_KINDS.some((one) => one === kind);

function foreignLabel(text: string, context: DocumentContext): Label | undefined {
  if (context.dates().isEnglish) return undefined;
  const foreign = context.words.foreignLabels(text);
  if (foreign === undefined) return undefined;
  const labels = foreign.labels.filter(({ kind }) => isLabelKind(kind));
  const spoken = chooseKind(labels, context);
  const [only, ...more] = labels;
  const chosen = spoken ?? (more.length === 0 ? only : undefined);
  if (chosen === undefined || !isLabelKind(chosen.kind)) return undefined;
  const isOpen = labels.some(
    ({ kind, languages }) => kind === "when" && languages.some((tag) => chosen.languages.includes(tag)),
  );
  return {
    kind: chosen.kind,
    valueStart: foreign.valueStart,
    isSpoken: spoken !== undefined,
    ...(chosen.kind === "deadline" && isOpen ? { isOpen } : {}),
  };
}

/** Marks that join two labels, whatever white space is around them. */
const JOINS = /[/&+|]/;
/** More words than {@link MAX_DOUBLE}, for which no list of them is made. */
const MANY_WORDS = /^(?:\S+\s+){5}\S/;

/** `Date and place`, `Quand et où`, `When / Where`: a date, then a place. */
function doubleLabel(text: string, colon: number, context: DocumentContext): Label | undefined {
  if (!JOINS.test(text) && MANY_WORDS.test(text)) return undefined;
  const parts = text.slice(0, colon).split(/\s*[/&+|]\s*|\s+/);
  if (parts.length > MAX_DOUBLE) return undefined;
  const kindOf = (words: readonly string[]): LabelKind | undefined => {
    const label = `${words.join(" ")}:`;
    return context.words.label(label)?.kind ?? foreignLabel(label, context)?.kind;
  };
  for (let at = 1; at < parts.length; at += 1) {
    if (kindOf(parts.slice(0, at)) !== "when") continue;
    const word = parts[at] ?? "";
    const isAnd = context.dates().lexicon.meaningOf(word.toLowerCase())?.kinds.has("and") === true;
    if (kindOf(parts.slice(isAnd ? at + 1 : at)) === "where")
      return { kind: "when", valueStart: colon + 1, isSpoken: true, hasPlace: true };
  }
  return undefined;
}

/** Words of a label that says what is due by the day. */
const MAX_LONG = 7;

/**
 * A label for deadlines that goes on with what is due, or is led in by it: `Deadline for the submission of
 * abstracts`, `Rok za oddajo vlog`, `Hakemusten jättämisen määräaika`.
 */
function longLabel(text: string, colon: number, context: DocumentContext): Label | undefined {
  const words = text.slice(0, colon).toLowerCase().trim().split(/\s+/);
  if (words.length < 2 || words.length > MAX_LONG || !/\d/.test(text.slice(colon))) return undefined;
  const due = besideDeadline(words, context);
  if (due === undefined) return undefined;
  const { applying, submitting, registering, pastDays } = context.words.vocabulary;
  const isApplying = hasOne(due, applying) || hasOne(due, submitting);
  const isRegistering = hasOne(due, registering) || due.includes("registration");
  if (!(isApplying || isRegistering) || hasOne(due, pastDays)) return undefined;
  return { kind: isApplying ? "deadline" : "registerBy", valueStart: colon + 1, isSpoken: true };
}

/** What words say beside a label of deadlines at their beginning or end. */
function besideDeadline(words: readonly string[], context: DocumentContext): string | undefined {
  const isDeadline = (part: readonly string[]): boolean => {
    const label = `${part.join(" ")}:`;
    return context.words.label(label)?.kind === "deadline" || foreignLabel(label, context)?.kind === "deadline";
  };
  for (let count = 1; count < words.length; count += 1) {
    if (isDeadline(words.slice(0, count))) return words.slice(count).join(" ");
    if (isDeadline(words.slice(-count))) return words.slice(0, -count).join(" ");
  }
  return undefined;
}

/** What the label of a line says its value is. */
export function labelKind(text: string, context: DocumentContext): LabelKind | undefined {
  const label = labelOf(text, context);
  return label?.isSpoken === true ? label.kind : undefined;
}

/** What the label of a line with a date says, in whatever language. */
export function datedLabelKind(text: string, context: DocumentContext): LabelKind | undefined {
  return labelOf(text, context)?.kind;
}

/** Whether a line begins with a label, so that it is no part of the prose around it. */
export function isLabelled(text: string, context: DocumentContext): boolean {
  return labelOf(text, context)?.isSpoken === true || bareLabel(text, context) !== undefined;
}

/** A label that stands alone, its value in the next line: `When:`, or the heading `When`. */
function isOpenLabel(line: TextLine, label: Label | undefined): boolean {
  return label !== undefined && line.text.trimStart().slice(label.valueStart).trim() === "";
}

/** Finds labelled lines; a line of dates only goes on with the value of the line above it. */
export function labelledLines(blocks: RichText, context: DocumentContext): LabelledLine[] {
  const lines = linesOfBlocks(blocks);
  const found: LabelledLine[] = [];
  let isOpen = false;
  let title: TextLine | undefined;
  for (const line of lines) {
    const text = line.text.trimStart();
    const bare = line.isTitle && text.length <= MAX_LABEL ? `${text.trimEnd()}:` : text;
    const label =
      labelOf(text, context) ?? (bare === text ? undefined : labelAlone(bare, context)) ?? bareLabel(text, context);
    const last = found.at(-1);
    if (label !== undefined) {
      const { valueStart, ...meaning } = label;
      const value = text.slice(valueStart, valueStart + MAX_VALUE).trim();
      const own = { ...line, ...meaning, value, label: text.slice(0, valueStart).replace(/:\s*$/, "") };
      found.push(title === undefined ? own : { ...own, title });
      isOpen = true;
    } else if (isOpen && last !== undefined && last.value === "" && text !== "") {
      found[found.length - 1] = {
        ...last,
        value: text.slice(0, MAX_VALUE).trim(),
        deleted: `${last.deleted} ${line.deleted}`,
      };
    } else if (isOpen && last !== undefined && last.value.length < MAX_VALUE && isOnlyDates(text, context)) {
      found[found.length - 1] = { ...last, value: `${last.value} ${text.trim()}` };
    } else isOpen = text === "" && isOpen;
    if (label === undefined && text !== "" && !isOpen) title = line.isTitle ? line : undefined;
    else if (label !== undefined) title = undefined;
    if (isOpenLabel(line, label)) isOpen = true;
  }
  return settleOpen(found.filter(({ value }) => value !== ""));
}

/** A label of two meanings is an event's where a place stands beside it, or where its value is a range. */
function settleOpen(lines: readonly LabelledLine[]): LabelledLine[] {
  return lines.map((line, index) => {
    const isBesidePlace = [lines[index - 1], lines[index + 1]].some((other) => other?.kind === "where");
    return line.isOpen === true && isBesidePlace ? { ...line, kind: "when" } : line;
  });
}

/** A heading that is a label: only one for a date or place, so that prose below is not swallowed. */
function labelAlone(text: string, context: DocumentContext): Label | undefined {
  const label = labelOf(text, context);
  return label !== undefined && label.valueStart === text.length ? label : undefined;
}
