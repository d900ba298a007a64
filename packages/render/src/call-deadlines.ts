import type { Deadline, OpenCall } from "@clusterpost/core";
import { formatDay, formatTime } from "./issue-dates.ts";
import type { Wording } from "./wording.ts";

/** Days by which to apply to a call, and what to call them. */
export interface CallDeadlines {
  readonly label: string;
  readonly dates: readonly string[];
}

/** Writes a deadline: `8 March 2018, 17:00, Brussels time (extended)`. */
function formatDeadline({ date, time, zone, state }: Deadline, locale: string, words: Wording): string {
  const day = formatDay(date, locale);
  const moment = time === undefined ? day : `${day}, ${formatTime(time, zone, words)}`;
  return state === undefined ? moment : `${moment} (${words[state]})`;
}

/** Gives every day of a call: `Cut-off dates` when it stays open after one, else `Deadline`. */
export function deadlinesOf(call: OpenCall, locale: string, words: Wording): CallDeadlines {
  const cutOff = call.deadlines.some((deadline) => deadline.note === "cut-off");
  return {
    label: cutOff ? words.cutOffDates : words.deadline,
    dates: call.deadlines.map((deadline) => formatDeadline(deadline, locale, words)),
  };
}
