import { formatDiagnostic } from "@clusterpost/core";
import { newsletterSchema } from "@clusterpost/core/newsletter-schema";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readNewsletter } from "../newsletter-file.ts";
import { exampleLine } from "./value-example.ts";

const SENDER = "mail:\n  sender: { address: digest@clusters.example }\n";

/** Files with one mistake or a few, of every kind that editors make. */
const MISTAKES: readonly string[] = [
  "",
  "# only a remark\n",
  "- name: x\n",
  "Cluster Digest\n",
  "name: 2019\n",
  'name: ""\n',
  "name:\n",
  "name: [a]\n",
  "name: {a: b}\n",
  "name: true\n",
  "url: clusters.example\n",
  "url: ftp://clusters.example\n",
  "baseUrl: https://a.example/?x=1\n",
  "baseUrl: 5\n",
  "language: english\n",
  'language: ""\n',
  "language: de_DE\n",
  "language: 5\n",
  "timeZone: Brussels\n",
  "timeZone: CET+1\n",
  "timeZone: +2\n",
  "dateOrder: ymd\n",
  "dateOrder: [dmy]\n",
  'submissions: ""\n',
  "submissions: 5\n",
  "submissions: [a, b]\n",
  "contact: ana at clusters.example\n",
  "contact: Ana <ana@clusters.example>\n",
  "sections: news\n",
  "sections: [news, events]\n",
  "sections:\n  news: Latest\n",
  "sections:\n  - role: news\n",
  "sections:\n  - title: News\n",
  "sections:\n  - role: sport\n    title: Sport\n",
  'sections:\n  - role: news\n    title: ""\n',
  "sections:\n  - role: new\n    title: N\n    colour: red\n",
  "sections:\n  -\n",
  "social: https://a.example\n",
  "social:\n  - https://a.example\n",
  "social:\n  - label: X\n    url: a.example\n",
  "social:\n  - url: https://a.example\n",
  "social:\n  - { label: 3, url: 4 }\n",
  "theme: eccp\n",
  'theme:\n  name: ""\n',
  "theme:\n  tokens: red\n",
  "theme:\n  tokens:\n    colour.primary: 123456\n",
  "theme:\n  tokens:\n    colour:\n      primary: red\n",
  "theme:\n  colours: {}\n",
  "theme: 5\n",
  "feeds: yes\n",
  "feeds:\n  hub: hub.example\n",
  "feeds:\n  ttlMinutes: 0\n",
  "feeds:\n  ttlMinutes: often\n",
  "feeds:\n  pageSize: 1.5\n",
  "feeds:\n  pageSize: 5000\n",
  "feeds:\n  sectionTitles:\n    sport: Sport\n",
  "feeds:\n  sectionTitles:\n    news: 5\n",
  "feeds:\n  sectionTitles: News\n",
  "calendar:\n  deadlineAlarmDays: 7\n",
  "calendar:\n  deadlineAlarmDays: [-1]\n",
  "calendar:\n  deadlineAlarmDays: [seven]\n",
  "calendar:\n  deadlineAlarmDays: [1,2,3,4,5,6,7,8,9,10,11]\n",
  "vocabulary: Eingereicht von\n",
  "vocabulary:\n  bylines: Eingereicht von\n",
  "vocabulary:\n  bylines: [Von, 5]\n",
  'vocabulary:\n  bylines: [""]\n',
  "vocabulary:\n  labels:\n    dedline: [x]\n",
  "vocabulary:\n  labels:\n    deadline: x\n",
  "vocabulary:\n  byline: [x]\n",
  "mail:\n",
  "mail: {}\n",
  "mail: ana@clusters.example\n",
  "mail:\n  sender: ana@clusters.example\n",
  "mail:\n  sender: {}\n",
  "mail:\n  sender: { name: X }\n",
  "mail:\n  sender: { address: Ana }\n",
  "mail:\n  sender: { address: 5 }\n",
  `${SENDER}  listId: -x\n`,
  `${SENDER}  unsubscribe: { url: http://a.example }\n`,
  `${SENDER}  unsubscribe: https://a.example\n`,
  `${SENDER}  smtp: smtp.example\n`,
  `${SENDER}  smtp: { port: 587 }\n`,
  `${SENDER}  smtp: { host: a.example, port: 99999, security: ssl, password: geheim }\n`,
  `${SENDER}  dkim: { domain: localhost }\n`,
  `${SENDER}  dkim: { domain: a.example, selector: 'a b', keyFile: 5 }\n`,
  `${SENDER}  headers: { 'X Y': z }\n`,
  `${SENDER}  fields: { Name: z }\n`,
  `${SENDER}  test: { addresses: ana@b.example }\n`,
  `${SENDER}  feedbackId: ab\n`,
  `name: ${"x".repeat(130)}\n`,
  "name: a\nname: b\n",
  "name: a: b\n",
  "\tname: a\n",
  "name: &a x\npublisher: *a\n",
  "name: a\n---\nname: b\n",
  "1: 2\n",
  "? [a]\n: b\n",
  "name: !!binary aGk=\n",
  "? \n: x\n",
];

/** Words of the schema's library, of which an editor should see none. */
const JARGON = /\b(?:expected|received|undefined|null|object|array|string|boolean|invalid input|record|regex|zod)\b/i;

describe("readNewsletter", () => {
  it("says of every mistake where it is, what is wrong and what to write, in words of editors", async () => {
    const told: string[] = [];
    for (const text of MISTAKES) {
      const { diagnostics } = await readNewsletter("newsletter.yaml", text);
      expect(diagnostics, text).not.toEqual([]);
      const lines = diagnostics.map((found) => formatDiagnostic(found, text));
      expect(new Set(lines).size, text).toBe(lines.length);
      for (const { message, hint } of diagnostics) {
        expect(`${message} ${hint}`).not.toMatch(JARGON);
        expect(hint).toMatch(/[.?]$/);
      }
      told.push(`${text.length > 300 ? `${text.slice(0, 60)}…\n` : text}---\n${lines.join("\n")}\n`);
    }
    await expect(told.join("\n==========\n")).toMatchFileSnapshot("__snapshots__/newsletter-mistakes.txt");
  });

  it.each([
    [
      `${SENDER}  smtp: { port: 587 }\nname: Digest\n`,
      { name: "Digest", mail: { sender: { address: "digest@clusters.example" } } },
    ],
    ["name: Digest\nmail: {}\n", { name: "Digest", mail: undefined }],
    [
      "name: Digest\nsocial: [{ url: https://a.example }, { label: B }]\n",
      { name: "Digest", social: [{ label: "B" }] },
    ],
    ["name: Digest\nvocabulary: { bylines: [Von, 5] }\n", { name: "Digest", vocabulary: { bylines: ["Von"] } }],
  ])("keeps what is right beside a mistake: %j", async (text, kept) => {
    const { newsletter, diagnostics } = await readNewsletter("newsletter.yaml", text);
    expect(diagnostics).toHaveLength(1);
    expect({ mail: newsletter.mail, ...newsletter }).toMatchObject(kept);
  });
});

describe("exampleLine", () => {
  it.each([
    ["name"],
    ["publisher"],
    ["url"],
    ["baseUrl"],
    ["tagline"],
    ["language"],
    ["timeZone"],
    ["dateOrder"],
    ["submissions"],
    ["contact"],
    ["sections"],
    ["social"],
    ["theme"],
    ["feeds"],
    ["calendar"],
    ["vocabulary"],
    ["mail"],
  ])("gives a line for `%s` that the schema takes", (key) => {
    const line = exampleLine([key]) ?? "";
    expect(newsletterSchema.safeParse(parse(line)).error).toBeUndefined();
    expect(parse(line)).toHaveProperty([key]);
  });

  it("gives entries of lists and of mappings of one's own", () => {
    expect(exampleLine(["sections", 3])).toBe("- { role: news, title: Latest news }");
    expect(exampleLine(["vocabulary", "labels", "deadline", 0])).toBe("- first words");
    expect(exampleLine(["theme", "tokens", "colour.ink"])).toBe('colour.ink: "#003399"');
    expect(exampleLine(["nothing", "of", "this"])).toBeUndefined();
  });
});
