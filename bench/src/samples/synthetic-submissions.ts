import { author, createRandom, day, paragraph, type Random, sentence, title } from "./synthetic-words.ts";

/** A submission that nobody wrote. */
export interface SyntheticSubmission {
  /** With its folder, which is its month: `2024-03/notice-17.md`. */
  readonly name: string;
  readonly text: string;
}

interface Occasion {
  readonly random: Random;
  readonly index: number;
  readonly month: number;
  readonly year: number;
}

const byline = ({ random, month, year }: Occasion): string =>
  `Submitted by ${author(random)} on ${day(random, month, year)}`;

const blocks = (...parts: readonly string[]): string => `${parts.join("\n\n")}\n`;

const story = (occasion: Occasion): string => {
  const { random, index } = occasion;
  return blocks(
    title(random, index),
    byline(occasion),
    paragraph(random),
    `Project Partners: ${sentence(random)}`,
    `- ${sentence(random)}\n- ${sentence(random)}\n- ${sentence(random)}*`,
    paragraph(random),
    "* As far as we know",
    "Share this Article",
  );
};

const notice = (occasion: Occasion): string => {
  const { random, index, month, year } = occasion;
  return blocks(
    title(random, index),
    byline(occasion),
    paragraph(random),
    `When: ${day(random, month + 2, year + 1)}`,
    "Where: Porto, Portugal",
    `Registration until: ${day(random, month + 1, year + 1)}`,
    paragraph(random),
    `Attachment Size\nprogramme ${index}.pdf 493.73 KB`,
  );
};

const call = (occasion: Occasion): string => {
  const { random, index, month, year } = occasion;
  return blocks(
    title(random, index),
    paragraph(random),
    `Cut-off dates: ${day(random, month + 3, year + 1)} / ${day(random, month + 5, year + 1)}`,
    `Deadline: ${day(random, month + 6, year + 1)}`,
    paragraph(random),
    paragraph(random),
    byline(occasion),
  );
};

const report = (occasion: Occasion): string => {
  const { random, index, month, year } = occasion;
  return blocks(
    `---\ntitle: ${title(random, index)}\nauthor: ${author(random)}\ndate: ${year}-${String(month).padStart(2, "0")}-${10 + random(18)}\n---`,
    `## ${sentence(random)}`,
    `${paragraph(random)} Read [the whole report](https://www.example.eu/reports/${index}) of *${year}*.`,
    `> ${paragraph(random)}`,
    `| Sector | Clusters | Companies |\n|---|--:|--:|\n| Wool | ${random(99)} | ${random(9999)} |\n| Wood | ${random(99)} | ${random(9999)} |`,
    `### What came next`,
    `1. ${sentence(random)}\n2. ${sentence(random)}\n   - **${sentence(random)}**`,
    paragraph(random),
  );
};

const interview = (occasion: Occasion): string => {
  const { random } = occasion;
  return blocks(
    `# Interview with ${author(random)}, director of the Western Weavers, Ireland`,
    byline(occasion),
    `**${sentence(random)}?**`,
    paragraph(random),
    `**${sentence(random)}?**`,
    paragraph(random),
    `[www.example.eu](https://www.example.eu/people/${occasion.index})`,
  );
};

const FORMS = [
  { name: "story", ending: "txt", write: story },
  { name: "notice", ending: "txt", write: notice },
  { name: "call", ending: "txt", write: call },
  { name: "report", ending: "md", write: report },
  { name: "interview", ending: "md", write: interview },
] as const;

const PER_MONTH = 100;

/**
 * Writes a submission: one of five forms, words and length of its own, the same for the same number.
 *
 * @param perMonth - submissions of one month
 */
export function writeSubmission(index: number, seed: number, perMonth: number = PER_MONTH): SyntheticSubmission {
  const random = createRandom(seed * 1_000_003 + index);
  const { name, ending, write } = FORMS[index % FORMS.length] ?? FORMS[0];
  const monthIndex = Math.floor(index / perMonth);
  const [year, month] = [2010 + Math.floor(monthIndex / 12), 1 + (monthIndex % 12)];
  const folder = `${year}-${String(month).padStart(2, "0")}`;
  return { name: `${folder}/${name}-${index}.${ending}`, text: write({ random, index, month, year }) };
}
