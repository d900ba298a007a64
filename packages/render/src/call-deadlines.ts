import type { OpenCall } from "@clusterpost/core";
import { formatDay } from "./issue-dates.ts";
import type { Wording } from "./wording.ts";

/** Days by which to apply to a call, and what to call them. */
export interface CallDeadlines {
  readonly label: string;
  readonly dates: readonly string[];
}

/** Gives every day of a call: `Cut-off dates` when it stays open after one, else `Deadline`. */
export function deadlinesOf(call: OpenCall, locale: string, words: Wording): CallDeadlines {
  const cutOff = call.deadlines.some((deadline) => deadline.note === "cut-off");
  return {
    label: cutOff ? words.cutOffDates : words.deadline,
    dates: call.deadlines.map((deadline) => formatDay(deadline.date, locale)),
  };
}
