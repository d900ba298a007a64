import { describe, expect, it } from "vitest";
import { articleOf, parseText } from "../testing/read-text.ts";

/** Three questions with their answers, as plain text has them. */
const TALK = [
  "How is the wool?",
  "Warm and dry, as it has been for a thousand years and will be for more.",
  "And the sheep?",
  "They eat and sleep, mostly, and Novak’s dog looks after them.",
  "What comes next?",
  "The summer, I hope, and then the shearing of all that wool.",
];
const FAQ = [
  "Who can apply?",
  "Companies with fewer than 250 employees.",
  "How much is there?",
  "Up to 5,000 euros for each of them.",
  "When do I hear from you?",
  "Within ten days of your letter.",
];

function personOf(text: string, name = "a.txt"): unknown {
  const story = articleOf(parseText(name, text));
  return story.kind === "interview" ? [story.person, story.title] : [undefined, story.title];
}

describe("interviews", () => {
  it.each([
    ["A tu per tu con Graziella Montefusco, presidente del distretto", "Graziella Montefusco"],
    ["Five questions for Ana Novak", "Ana Novak"],
    ["“Wool is no waste”: a conversation with Ana Novak, manager", "Ana Novak"],
    ["Im Gespräch mit Ana Novak, Leiterin des Wollnetzes", "Ana Novak"],
    ["Cinq questions à Ana Novak, directrice du pôle Laine", "Ana Novak"],
    ["Hablamos con Ana Novak, gerente del clúster de la lana", "Ana Novak"],
    ["À conversa com Ana Novak, diretora da rede da lã", "Ana Novak"],
    ["Vijf vragen aan Ana Novak, directeur van het wolnetwerk", "Ana Novak"],
    ["Fem frågor till Ana Novak, chef för ullnätverket", "Ana Novak"],
    ["De vorbă cu Ana Novak, directoarea rețelei", "Ana Novak"],
    ["Разговор с Десислава Стоименова, управител", "Десислава Стоименова"],
    ["Συνέντευξη με την Άννα Παπαδάκη, διευθύντρια", "Άννα Παπαδάκη"],
  ])("are known by words of their title: %j", (title, person) => {
    expect(personOf(`${title}\n\n${TALK.join("\n\n")}\n`)).toEqual([person, title]);
  });

  it.each([
    ["Interview with Ana Novak, manager of the Wool Cluster", "a.txt"],
    ["Разговор с Ana Novak, управител на клъстера", "a.txt"],
    ["**Ana Novak**, director, Wool Cluster Alps, Slovenia", "a.md"],
    ["Ana Novak, director of the Wool Cluster", "a.txt"],
    ["*Ana Novak, director, Wool Cluster*", "a.md"],
    ["Interview with Ana Novak, manager\n\n5 February 2024", "a.txt"],
    ["By Tom Ferriday, 5 Feb 2024\n\nAna Novak, director of the Wool Cluster", "a.txt"],
    ["Interviewed by Tom Ferriday, 5 Feb. 2024\n\n“Nobody likes wet wool” – interview with Ana Novak", "a.txt"],
  ])("are known by the line below their title: %j", (line, name) => {
    const mark = name.endsWith(".md") ? "# " : "";
    expect(personOf(`${mark}Wool is no waste\n\n${line}\n\n${TALK.join("\n\n")}\n`, name)).toEqual([
      "Ana Novak",
      "Wool is no waste",
    ]);
  });

  it.each(["Ana Novak: “Wool is no waste”", "“Wool is no waste” – Ana Novak, director"])(
    "are known by a person in the title of a conversation: %j",
    (title) => {
      expect(personOf(`${title}\n\n${TALK.join("\n\n")}\n`)).toEqual(["Ana Novak", title]);
    },
  );

  it.each([
    ["questions in bold letters", (talk: readonly string[]) => talk.map((line, at) => (at % 2 ? line : `**${line}**`))],
    ["questions in italics", (talk: readonly string[]) => talk.map((line, at) => (at % 2 ? line : `*${line}*`))],
    ["headings", (talk: readonly string[]) => talk.map((line, at) => (at % 2 ? line : `## ${line}`))],
    [
      "question and answer in one paragraph",
      (talk: readonly string[]) => talk.flatMap((line, at) => (at % 2 ? [] : [`**${line}** ${talk[at + 1]}`])),
    ],
    [
      "names before each turn",
      (talk: readonly string[]) =>
        talk.map((line, at) => (at % 2 ? `Novak: ${line}` : `Clusterpost: ${line.replace("?", ".")}`)),
    ],
  ])("have their questions as %s", (_, form) => {
    const text = `# Wool is no waste\n\n**Ana Novak**, director, Wool Cluster\n\n${form(TALK).join("\n\n")}\n`;
    expect(personOf(text, "a.md")).toEqual(["Ana Novak", "Wool is no waste"]);
  });

  it.each([
    ["questions of applicants", `Vouchers: questions and answers\n\n${FAQ.join("\n\n")}`],
    [
      "a person below a report",
      "Wool is no waste\n\nAna Novak, director of the Wool Cluster\n\nShe has opened the mill.",
    ],
    ["a place below a title", `Wool is no waste\n\nHotel Savoy, Cork\n\n${FAQ.join("\n\n")}`],
    ["one question", "Ana Novak: “Wool is no waste”\n\nHow is the wool?\n\nNovak says that it is warm and dry."],
  ])("are not made of %s", (_, text) => {
    expect(personOf(`${text}\n`)).toMatchObject([undefined, expect.anything()]);
  });
});
