import { describe, expect, it } from "vitest";
import { articleOf, parseText } from "../testing/read-text.ts";

const SINGLE: readonly (readonly [name: string, file: string, text: string])[] = [
  [
    "an article with headings and rules",
    "a.md",
    "# A good year\n\nSubmitted by Ana on 16 May 2019\n\n## Background\n\nText one.\n\n---\n\n## Results\n\nText two.\n\n---\n\n## Outlook\n\nText three.",
  ],
  [
    "an article with headings and rules without a byline",
    "a.md",
    "# A good year\n\nText.\n\n---\n\n## Background\n\nText one.\n\n---\n\n## Results\n\nText two.\n\n---\n\n## Outlook\n\nText three.",
  ],
  [
    "a programme of days",
    "a.txt",
    "Study visit to Graz\n\nOn 21 February 2018\n- Welcome:\nThe mayor speaks.\n- Visit:\nThe works.\nOn 22 February 2018\n- Workshop:\nWe work.\nOn 23 February 2018\n- Farewell:\nWe leave.",
  ],
  [
    "a programme under headings of days",
    "a.md",
    "# Study visit to Graz\n\n## Arrival\n\n21 February 2018\n\nThe mayor speaks.\n\n## Workshops\n\n22 February 2018\n\nWe work.\n\n## Farewell\n\n23 February 2018\n\nWe leave.",
  ],
  [
    "an interview",
    "a.md",
    "# Interview with Ana Silva, manager of the Boat Cluster, Portugal\n\n**How did it begin?**\n\nWith a boat.\n\n**What came next?**\n\nAnother boat, on 12 May 2019.\n\n**And now?**\n\nA yard.",
  ],
  [
    "an article with sources",
    "a.md",
    "# A good year\n\nThe year was good for boats, and better for glass.\n\nSources:\n\n- [Report](https://example.eu/a) – 12 May 2020\n- [Study](https://example.eu/b) – 8 May 2020\n- [Film](https://example.eu/c) – 2 May 2020\n",
  ],
  [
    "a report whose parts have dates",
    "a.md",
    "# What the project did\n\nIt ends this month, and this is what we did.\n\n## Kick-off in Graz\n\n12 May 2018\n\nAll met.\n\n## Visit to Porto\n\n3 June 2019\n\nWe saw boats.\n\n## Conference in Krosno\n\n9 October 2020\n\nWe left.",
  ],
  [
    "a list of milestones",
    "a.txt",
    "How the project went\n\n- 12 May 2018: kick-off with all partners\n- 3 June 2018: first report\n- 9 June 2019: final conference\n",
  ],
  [
    "one call with deadlines of its stages",
    "a.md",
    "# Vouchers for ovens\n\n## Stage 1\n\nDeadline: 12 May 2020\n\n## Stage 2\n\nDeadline: 12 July 2020\n\n## Stage 3\n\nDeadline: 12 September 2020\n",
  ],
  [
    "an article with several links to read more",
    "a.md",
    "# A good year\n\nSubmitted by Ana on 16 May 2019\n\nBoats sold well. [Read more](https://example.eu/a)\n\nGlass sold better. [Read more](https://example.eu/b)\n",
  ],
  [
    "an article whose author stands at top and end",
    "a.txt",
    "A good year for boats\nSubmitted by Ana on 16 May 2019\n\nBoats sold well.\n\nSubmitted by Ana on 16 May 2019",
  ],
];

describe("one article", () => {
  it.each(SINGLE)("is not parted: %s", (_, file, text) => {
    expect(articleOf(parseText(file, text)).title).not.toBe("");
  });
});
