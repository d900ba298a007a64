import { DEFAULT_VOCABULARY } from "../../vocabulary.ts";
import type { Random } from "./random.ts";

/** Marks that mean something in plain text. */
export const PLAIN_MARKS: readonly string[] = [
  ...[" ", "\n", "\n\n", "  ", "\t", ":", ".", ",", ";", "(", ")", "“", "”", "«", "|", " – ", "-", "…", "*", "**"],
  ...["\n- ", "\n• ", "\n* ", "\no ", "\n1. ", "\n(i) ", "\n    - ", "\n>", "\n---\n", "\n====\n", "\r\n", "\u00a0"],
  ...[".pdf\n", " 493,73 KB", "http://e.eu/", "www.e.eu", "a@b.eu", "mailto:", "~~", "\n* note ", "[1]", "1", "²"],
  ...["\u200b", "\u00ad", "\u0000", "\u0007", "\ufeff", "é", "Ã©", "👩‍🔬", "שלום", "{{", "}}", "<b>", "&amp;", "\\"],
];

/** Marks that mean something in Markdown besides. */
export const MARKDOWN_MARKS: readonly string[] = [
  ...["\n# ", "\n## ", "\n#### ", "\n> ", "\n```\n", "`", "_", "__", "*", "**", "***", "~~", "[", "](", ")", "](#)"],
  ...[
    "](http://e.eu)",
    "![",
    "\n|",
    "|",
    "\n|--|--|\n",
    "<sup>",
    "</sup>",
    "<sub>",
    "</sub>",
    "<br>",
    "<",
    ">",
    "<!--",
  ],
  ...["-->", "\n[x]: http://e.eu ", "\n***\n", "  \n", "    ", "<http://e.eu>", "{{< ", " >}}", "{% ", " %}", "\n: "],
];

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

const VOCABULARY: readonly string[] = stringsIn(DEFAULT_VOCABULARY).filter((words) => !words.includes("*"));
const LANGUAGES = "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv".split(" ");

/** Words that the parser knows, and dates as people write them. */
export function knownWords(random: Random): string {
  if (random.chance(0.5)) return random.pick(VOCABULARY) + random.pick(["", ":", ": ", " "]);
  const instant = Date.UTC(2010 + random.below(20), random.below(12), 1 + random.below(28));
  const locale = random.pick(LANGUAGES);
  const style = random.pick(["full", "long", "medium", "short"] as const);
  const format = new Intl.DateTimeFormat(locale, { dateStyle: style, timeZone: "UTC" });
  const last = instant + random.below(40) * 86_400_000;
  return random.pick([
    format.format(instant),
    format.formatRange(instant, last),
    `${random.below(40)}.${random.below(14)}.${2000 + random.below(30)}`,
    `${random.below(32)}-${random.below(32)}`,
    `${random.below(25)}:${random.below(60)}h`,
    `${random.below(40)}`,
    new Date(instant).toISOString().slice(0, random.pick([4, 7, 10, 16, 20])),
  ]);
}

/** A piece of text: a word that must be found again, a mark, or something that the parser knows. */
export function createPieces(random: Random, marks: readonly string[]): { give: () => string; words: string[] } {
  const words: string[] = [];
  const give = (): string => {
    const roll = random.next();
    if (roll < 0.4) {
      words.push(`w${words.length + 1}x`);
      return `${words.at(-1)}${random.pick(["", " ", " ", "\n"])}`;
    }
    return roll < 0.85 ? random.pick(marks) : knownWords(random);
  };
  return { give, words };
}
