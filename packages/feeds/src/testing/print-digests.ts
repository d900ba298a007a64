// Prints the SHA-256 of every file of the sample issue, to compare runs of the process.
import { createHash } from "node:crypto";
import { SAMPLE_ISSUE } from "@clusterpost/testkit";
import { calendarFiles } from "../calendar/calendar-files.ts";
import { collectCalendar } from "../calendar/collect-calendar.ts";
import { feedFiles } from "../feed/feed-files.ts";
import { TEST_SITE } from "./build-issue.ts";
import { feedsOf } from "./feed-of.ts";

const files = [
  ...feedFiles(feedsOf([SAMPLE_ISSUE], TEST_SITE), TEST_SITE),
  ...calendarFiles(collectCalendar([SAMPLE_ISSUE], TEST_SITE), TEST_SITE),
];
for (const { path, text } of files)
  process.stdout.write(`${createHash("sha256").update(text).digest("hex")} ${path}\n`);
