import { type CalendarMonth, isCalendarMonth, type Newsletter } from "@clusterpost/core";
import { DEFAULT_VOCABULARY, extendVocabulary, type ParseOptions } from "@clusterpost/seed-parser";

/** How the submissions of a newsletter are read: in its language, with its words. */
export function parseOptionsOf({ language, dateOrder, vocabulary }: Newsletter): ParseOptions {
  return { language, dateOrder, vocabulary: extendVocabulary(DEFAULT_VOCABULARY, vocabulary) };
}

/** The month that a file's folder is named after: `submissions/2019-05/award.txt`. */
export function folderMonthOf(path: string): CalendarMonth | undefined {
  return path.split("/").slice(0, -1).findLast(isCalendarMonth);
}
