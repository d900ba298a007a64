import { isStory } from "@clusterpost/core";
import { describe, expect, it } from "vitest";
import { digestOf, parseText } from "../testing/read-text.ts";

const outline = (text: string, name: string, language: string): unknown[] =>
  digestOf(parseText(name, text, { language })).sections.map(({ role, title, items }) => [
    role,
    title,
    ...items.map((item) => {
      const days = isStory(item)
        ? []
        : item.kind === "event"
          ? [...item.when.map(({ start }) => start), item.place, item.registerBy]
          : item.deadlines.map(({ date }) => date);
      return [item.kind, item.title, ...days].filter((part) => part !== undefined).join(" | ");
    }),
  ]);

/** An issue of four sections whose titles are written in some style. */
const issue = (style: (title: string) => string, item = (title: string): string => title): string =>
  `The Rope Letter, May 2024

${style("What happened")}

${item("A rope walk opens again")}
After forty years the rope walk of Carrick twists its first rope, and it is 300 metres long.

${item("Hemp comes back to the island")}
Four farms have sown hemp this spring, and the neighbours ask a lot of questions about it.

${style("Mark your calendar")}

${item("Rope day 2024")}
13 June 2024, Science Centre, Hall 2, Carrick

${item("Summer school")}
Doolin, 19-23 August 2024
Registration until 1 July 2024

${style("Money on the table")}

${item("Vouchers for small yards")}
Deadline: 28 June 2024

${item("Exchange of apprentices")}
Apply by 30 September 2024

${style("People")}

${item("Nora Keane takes over the rope walk")}
She follows her uncle, who has gone fishing and does not want to be asked about anything.
`;

const EXPECTED = (title: (words: string) => string): unknown[] => [
  ["news", title("What happened"), "article | A rope walk opens again", "article | Hemp comes back to the island"],
  [
    "events",
    title("Mark your calendar"),
    "event | Rope day 2024 | 2024-06-13 | Science Centre, Hall 2, Carrick",
    "event | Summer school | 2024-08-19 | Doolin | 2024-07-01",
  ],
  [
    "calls",
    title("Money on the table"),
    "call | Vouchers for small yards | 2024-06-28",
    "call | Exchange of apprentices | 2024-09-30",
  ],
  ["news", title("People"), "article | Nora Keane takes over the rope walk"],
];

const same = (words: string): string => words;
const upper = (words: string): string => words.toUpperCase();

describe("sections whose titles are their own", () => {
  it.each<[string, (title: string) => string, (words: string) => string]>([
    ["capitals", upper, upper],
    ["equals signs", (title) => `=== ${title} ===`, same],
    ["stars", (title) => `*** ${title} ***`, same],
    ["hyphens", (title) => `--- ${title} ---`, same],
    ["brackets", (title) => `[ ${title} ]`, same],
    ["plus signs", (title) => `+++ ${title} +++`, same],
    ["an underline", (title) => `${title}\n${"-".repeat(title.length)}`, same],
  ])("are known by their items, in %s", (_, style, title) => {
    expect(outline(issue(style), "a.txt", "en")).toEqual(EXPECTED(title));
  });

  it.each<[string, (title: string) => string, (title: string) => string]>([
    ["headings", (title) => `## ${title}`, (title) => `### ${title}\n`],
    ["headings and bold titles", (title) => `## ${title}`, (title) => `**${title}**\n`],
    ["bold titles of sections", (title) => `**${title.toUpperCase()}**`, (title) => `### ${title}\n`],
  ])("are known in Markdown by %s", (_, style, item) => {
    const found = outline(`# ${issue(style, item)}`, "a.md", "en");
    const isUpper = style("a").includes("A");
    expect(found).toEqual(EXPECTED(isUpper ? upper : same));
  });

  it.each([
    [
      "an article with headings in capitals",
      "Ropes for the harbour\n\nWHO WE ARE\n\nThe network has 42 members in 3 countries and meets twice a year in Carrick.\n\nWHAT WE DO\n\nWe twist ropes. In 2019 we twisted 300 kilometres of them, and in 2020 not a single one.\n\nHOW TO JOIN\n\nWrite to us before 3 June 2024 and tell us about your ropes, at most two pages please.",
    ],
    [
      "the programme of one event",
      "Rope days in Carrick\n\nDAY ONE\n\nOpening\n13 June 2024, 10:00, Hall A\n\nTwisting\n13 June 2024, 14:00, Hall B\n\nDAY TWO\n\nSplicing\n14 June 2024, 9:00, Hall A\n\nFarewell\n14 June 2024, 16:00, Hall B",
    ],
    [
      "a call with its steps",
      "Vouchers for ropes\n\nWHO CAN APPLY\n\nYards with up to 50 people from the island.\n\nDATES\n\nDeadline: 3 June 2024\n\nINFORMATION DAY\n\nWhen: 13 May 2024\nWhere: Carrick",
    ],
  ])("are not seen in %s", (_, text) => {
    expect(parseText("a.txt", text, { language: "en" }).document?.kind).not.toBe("digest");
  });
});

describe("an issue that has a heading for each story and no sections", () => {
  const TEXT =
    "## A rope walk opens again\n\nIt is 300 metres long and made of oak, says Nora Keane.\n\n## Ropes for free\n\nApplications can be submitted until 20 December 2024.\n";

  it.each(["The Rope Newsletter 3/2024", "Rope Bulletin, May 2024", "Nieuwsbrief Touw nr. 12", "Hírlevél 7"])(
    "is known by its title: %s",
    (title) => {
      expect(outline(`# ${title}\n\n${TEXT}`, "a.md", "en")).toEqual([
        ["news", "Latest news", "article | A rope walk opens again", "article | Ropes for free"],
      ]);
    },
  );

  it.each(["Why we stopped our newsletter in 2024", "The Rope Letter", "Ropes 3/2024", "A bulletin for everybody"])(
    "is not seen under %s",
    (title) => {
      expect(parseText("a.md", `# ${title}\n\n${TEXT}`, { language: "en" }).document?.kind).not.toBe("digest");
    },
  );
});
