import { counted, fill, type HostileInput, repeated } from "./hostile-input.ts";

/** Two titles of sections make a document a digest; the second one stays open. */
const digest = (section: string): string => `# News\n\n# ${section}\n\n`;

/** Whole issues in Markdown with very many parts. */
export const DIGEST_INPUTS: readonly HostileInput[] = [
  repeated("digest of sections", "# News\n# Events\n"),
  repeated("digest of news", "## a\n", digest("News")),
  repeated("digest of events without days", "## a\n", digest("Events")),
  repeated("digest of events with days", "## a\n1 May 2019\n", digest("Events")),
  repeated("digest of events with days that do not exist", "## a\n31 June 2019\n", digest("Events")),
  repeated("digest of one event with many lines", "1 May 2019\n\n", `${digest("Events")}## a\n`),
  repeated("digest of calls", "## a\nDeadline: 1 May 2019\n", digest("Calls")),
  {
    name: "digest of one call with many days",
    build: (size) => `${digest("Calls")}## a\nDeadline: ${fill("1 May 2019, ", size)}\n`,
  },
  {
    name: "digest of one call with many days and lines",
    build: (size) => `${digest("Calls")}## a\n${fill("Deadline: 1 May 2019\n\n", size)}`,
  },
  repeated("digest of interviews", "## A, b of the C\n", digest("Interviews")),
  repeated("digest of features", "# a\n", digest("News")),
  counted("digest of titles that clash", (index) => `## a ${index % 7}\n`, digest("News")),
  counted(
    "digest of titles that end like ids",
    (index) => `## a${index % 2 === 0 ? "" : `-${index}`}\n`,
    digest("News"),
  ),
  repeated("digest of social links", "Follow us\n\n", digest("News")),
  repeated("digest of invitations", "## a\\*\n1 May 2019\n\n*Upon invitation only\n\n", digest("Events")),
  repeated(
    "digest of partnerships with notes",
    "## A<sup>1</sup>\ntext\n\n<sup>1</sup> A is\n\n",
    digest("Partnerships"),
  ),
];
