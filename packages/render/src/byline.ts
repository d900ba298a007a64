import { cleanLine, type Story } from "@clusterpost/core";
import { formatDay } from "./issue-dates.ts";
import { fillIn, type Wording } from "./wording.ts";

/** Writes who wrote a story and when: `By Ana Kovač, 16 May 2019`; either part may be absent. */
export function bylineOf(story: Story, locale: string, words: Wording): string | undefined {
  const author = cleanLine(story.author?.name ?? "");
  const date = story.publishedOn === undefined ? "" : formatDay(story.publishedOn, locale);
  if (author === "") return date === "" ? undefined : date;
  return fillIn(date === "" ? words.byline : words.bylineDated, { author, date });
}
