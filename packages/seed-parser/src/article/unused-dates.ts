import type { CalendarDate, NetworkEvent, OpenCall, RichText, Span } from "@clusterpost/core";
import type { DocumentContext } from "../document-context.ts";
import { datedSentences } from "./prose/dated-sentences.ts";

/** What a story's dates were used for. */
interface UsedDates {
  /** Day of publication. */
  readonly near: CalendarDate | undefined;
  readonly events: readonly NetworkEvent[];
  readonly calls: readonly OpenCall[];
}

/**
 * Tells of the days after publication that sentences of a story name and that none of its events and
 * deadlines has: they may be facts that the sentence hid.
 */
export function reportUnusedDates(body: RichText, { near, events, calls }: UsedDates, context: DocumentContext): void {
  if (near === undefined) return;
  const single = new Set([
    ...events.flatMap(({ registerBy }) => registerBy ?? []),
    ...calls.flatMap(({ deadlines }) => deadlines.map(({ date }) => date)),
  ]);
  // Beside the new day of a call its old one is no fact.
  const extended = new Set(
    calls.flatMap(({ deadlines }) => deadlines.flatMap(({ date, state }) => (state === "extended" ? [date] : []))),
  );
  const ranges = events.flatMap(({ when }) => when);
  const unused: { readonly written: string; readonly span: Span }[] = [];
  for (const { text, mentions, span } of datedSentences(body, near, context)) {
    const current = mentions.flatMap(({ ranges: days }) => days).find((day) => extended.has(day.end));
    for (const { start, end, ranges: days } of mentions) {
      const isUnused = days.some(
        (day) =>
          day.start > near &&
          !(current !== undefined && day.end < current.end) &&
          !single.has(day.end) &&
          !ranges.some((range) => range.start <= day.start && day.end <= range.end),
      );
      if (isUnused) unused.push({ written: text.slice(start, end).trim(), span });
    }
  }
  const [first] = unused;
  if (first === undefined) return;
  const others = new Set(unused.map(({ written }) => written)).size - 1;
  const more = others === 0 ? "" : others === 1 ? " and one more day" : ` and ${others} more days`;
  const message = `“${first.written}”${more} lie${others === 0 ? "s" : ""} ahead of the story, and none of its events and deadlines has ${others === 0 ? "it" : "them"}.`;
  const hint = `Write a line such as \`When: ${first.written}\` or \`Deadline: ${first.written}\` if readers should find it in the calendar.`;
  context.tell("DATE_UNUSED", first.span, message, hint);
}
