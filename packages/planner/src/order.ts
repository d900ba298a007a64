import { type CalendarDate, compareDates, compareRanges, type NetworkEvent, type OpenCall } from "@clusterpost/core";

const LATER: CalendarDate = "9999-12-31";

const compareText = (first: string, second: string): number => (first < second ? -1 : first > second ? 1 : 0);

/** Orders events by their first day, then by title; events without a date come last. */
export function compareEvents(first: NetworkEvent, second: NetworkEvent): number {
  const [one, other] = [first, second].map(({ when }) => when[0] ?? { start: LATER, end: LATER });
  return (
    (one === undefined || other === undefined ? 0 : compareRanges(one, other)) || compareText(first.title, second.title)
  );
}

/**
 * Orders calls by the next day to apply.
 *
 * @param from - first day that counts; a call with no later deadline goes by its last one
 */
export function compareCalls(from: CalendarDate | undefined): (first: OpenCall, second: OpenCall) => number {
  const next = ({ deadlines }: OpenCall): CalendarDate =>
    deadlines.find(({ date }) => from === undefined || date >= from)?.date ?? deadlines.at(-1)?.date ?? LATER;
  return (first, second) => compareDates(next(first), next(second)) || compareText(first.title, second.title);
}
