import {
  type CalendarDate,
  type Deadline,
  type Occurrence,
  type Span,
  type Table,
  type TableCell,
  textOfInlines,
} from "@clusterpost/core";
import { readDeadlines } from "../article/deadline-value.ts";
import { findDates } from "../dates/find-dates.ts";
import { withTimes } from "../dates/occurrences.ts";
import { reportMention } from "../dates/report-mention.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";
import type { HeaderKind } from "../label-words.ts";
import { onlyLink } from "./dated-lines.ts";
import { headerKinds } from "./header-words.ts";
import type { EventGroup, ListedEvent } from "./listed-event.ts";

/** A call that a row of a table announces. */
export interface ListedCall {
  readonly title: string;
  readonly deadlines: readonly Deadline[];
  readonly url?: string;
  readonly span: Span;
}

const textIn = (cell: TableCell | undefined): string =>
  cell === undefined ? "" : textOfInlines(cell.children.filter(({ type }) => type !== "deleted")).trim();

/** Columns by what their headers say; `title` is the one that is left, or that a header names. */
interface Columns {
  readonly when?: number;
  readonly deadline?: number;
  readonly where?: number;
  readonly time?: number;
  readonly title: number;
  /** True when the title's header says that events stand below it. */
  readonly isTitleNamed: boolean;
}

function readColumns(table: Table, context: DocumentContext): Columns | undefined {
  // Word says only of some tables that their first row is a header.
  const header = table.header.length > 0 ? table.header : (table.rows[0] ?? []);
  const kinds = header.map((cell) => headerKinds(textIn(cell), context));
  const taken = new Set<number>();
  const take = (kind: HeaderKind): { [key: string]: number } | undefined => {
    const at = kinds.findIndex((of, index) => of.includes(kind) && !taken.has(index));
    if (at < 0) return undefined;
    taken.add(at);
    return { [kind]: at };
  };
  const date = kinds.some((of) => of.includes("deadline")) ? take("deadline") : take("when");
  const found: Partial<Record<HeaderKind, number>> = { ...date, ...take("where"), ...take("time") };
  const named = take("event");
  const left = header.flatMap((_, index) => (taken.has(index) ? [] : [index]));
  const title = named?.["event"] ?? (found.deadline === undefined && left.length > 1 ? undefined : left[0]);
  if (title === undefined || date === undefined) return undefined;
  const { when, deadline, where, time } = found;
  return {
    title,
    isTitleNamed: named !== undefined,
    ...(when === undefined ? {} : { when }),
    ...(deadline === undefined ? {} : { deadline }),
    ...(where === undefined ? {} : { where }),
    ...(time === undefined ? {} : { time }),
  };
}

/** Reads the events of a table that has a column of dates and one of events. */
export function readEventTable(
  table: Table,
  near: CalendarDate | undefined,
  context: DocumentContext,
): EventGroup | undefined {
  const columns = readColumns(table, context);
  if (columns?.when === undefined) return undefined;
  const dates = dateContext(context, near);
  const reports: (() => void)[] = [];
  const events = table.rows.flatMap((row): ListedEvent[] => {
    const cell = row[columns.title];
    const title = textIn(cell);
    const time = columns.time === undefined ? "" : `, ${textIn(row[columns.time])}`;
    const text = `${textIn(row[columns.when ?? -1])}${time}`;
    const mentions = withTimes(text, findDates(text, dates), dates);
    const when: Occurrence[] = mentions.flatMap(({ occurrences }) => occurrences);
    if (title === "" || cell === undefined || when.length === 0) return [];
    const place = columns.where === undefined ? "" : textIn(row[columns.where]);
    reports.push(() => {
      for (const mention of mentions) reportMention(mention, text, cell.span, context);
    });
    return [{ title, when, span: cell.span, ...(place === "" ? {} : { place }), ...onlyLink(cell.children) }];
  });
  const report = (): void => {
    for (const one of reports) one();
  };
  // A date and something else, such as a measurement, is no event.
  if (!columns.isTitleNamed && columns.where === undefined) return undefined;
  return { events, isTitled: false, isSure: true, report };
}

/** Reads the calls of a table that has a column of deadlines; what other cells say of a day counts too. */
export function readCallTable(table: Table, near: CalendarDate | undefined, context: DocumentContext): ListedCall[] {
  const columns = readColumns(table, context);
  if (columns?.deadline === undefined) return [];
  const { deadline: at, title: titleAt } = columns;
  return table.rows.flatMap((row): ListedCall[] => {
    const cell = row[titleAt];
    const title = textIn(cell);
    const value = textIn(row[at]);
    if (title === "" || cell === undefined || findDates(value, dateContext(context, near)).length === 0) return [];
    const others = row.flatMap((other, index) => (index === at || index === titleAt ? [] : [textIn(other)]));
    const deleted = textOfInlines((row[at]?.children ?? []).filter(({ type }) => type === "deleted"));
    const label = others.filter((other) => other.length <= 60).join(" | ");
    const deadlines = readDeadlines({ value, deleted, label }, cell.span, near, context);
    return [{ title, deadlines, span: cell.span, ...onlyLink(cell.children) }];
  });
}
