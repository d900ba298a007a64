import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DiagnosticCode } from "@clusterpost/core";
import { buildWordDocument, wordParagraph, wordRun } from "@clusterpost/testkit";
import type { BuildRequest } from "../src/compose.ts";

/** An input that gives one diagnostic, run through the whole program. */
export interface DiagnosticCase {
  /** Files of the folder, by their names. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Makes what is more than a file. */
  readonly prepare?: (folder: string) => void;
  readonly request?: Partial<BuildRequest>;
  /** Codes that cannot but come along. */
  readonly also?: readonly DiagnosticCode[];
}

const BYLINE = "Submitted by Ana Maria on 16 May 2019";
/** A page without findings, with a paragraph in its midst. */
const page = (text: string, title = "Ropes for the harbour"): string => `${title}\n\n${BYLINE}\n\n${text}\n`;
const markdown = (text: string): string => `# Ropes for the harbour\n\n${BYLINE}\n\n${text}\n`;
const PAGE = page("The harbour buys ropes once a year.");
/** A page of the web without findings, with an element at its end. */
const web = (element: string): string =>
  `<!DOCTYPE html><h1>Ropes for the harbour</h1><p>${BYLINE}</p><p>The harbour buys ropes once a year.</p>${element}`;
const DIGEST = "### Latest news\n\n### A story\n\nText.\n\n### Upcoming events\n\n#### A fair\n\n3 June 2019\n";
const LISTING = `${PAGE}\n---\n\n${page("The ferry has a new bell.", "A bell for the ferry")}`;
const DATED_DIGEST = `---\ndate: 2019-05\n---\n\n${DIGEST}`;
const words = (count: number): string => "A paragraph about ropes. ".repeat(count);

/** A Word document with the page's text and one more thing in it. */
const word = (more: string): Uint8Array => {
  const lines = ["Ropes for the harbour", BYLINE, "The harbour buys ropes once a year."];
  return buildWordDocument({ body: lines.map((line) => wordParagraph(wordRun(line) + more)).join("") });
};

const HEAD = "From: Ana Maria <ana@ropes.example>\nDate: Thu, 16 May 2019 10:00:00 +0200\nSubject: Ropes\n";
const part = (type: string, content: string): string => `--b\nContent-Type: ${type}\n\n${content}\n`;

/** A mail with attached files: their names and contents. */
const mail = (text: string, ...files: readonly (readonly [name: string, content: string])[]): string => {
  const attached = files.map(([name, content]) => part(`application/octet-stream; name="${name}"`, content));
  return `${HEAD}Content-Type: multipart/mixed; boundary=b\n\n${part("text/plain", text)}${attached.join("")}--b--\n`;
};

/** A mail with its text as HTML and as plain text. */
const twoTexts = (rich: string, plain: string): string => {
  const html = rich
    .split("\n\n")
    .map((line) => `<p>${line}</p>`)
    .join("");
  return `${HEAD}Content-Type: multipart/alternative; boundary=b\n\n${part("text/plain", plain)}${part("text/html", html)}--b--\n`;
};

const manyStories = (count: number, length: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${index}.txt`,
      page(words(length), `Story number ${index} of the year`),
    ]),
  );

/**
 * A real input for each diagnostic there is. The type asks for a case as soon as a code is added to
 * the catalogue.
 */
export const DIAGNOSTIC_CASES: Readonly<Record<DiagnosticCode, DiagnosticCase>> = {
  FILE_UNREADABLE: { prepare: (folder) => symlinkSync(join(folder, "nowhere"), join(folder, "award.txt")) },
  FILE_NOT_REGULAR: { prepare: (folder) => mkdirSync(join(folder, "interviews.txt")) },
  FILE_TOO_LARGE: { files: { "large.txt": Buffer.alloc(20 * 2 ** 20 + 1, "word ") } },
  FILE_EMPTY: { files: { "empty.txt": " \n\n" } },
  FILE_BINARY: { files: { "picture.txt": Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2) } },
  FILE_UNSUPPORTED: { files: { "poster.pdf": "%PDF-1.7" } },
  FILE_SKIPPED: { files: { "README.md": "About this folder." } },
  DOCUMENT_DAMAGED: { files: { "a.docx": "PK\u0003\u0004 and then nothing" } },
  TEXT_LEFT_OUT: { files: { "a.docx": word('<w:del w:id="1"><w:r><w:delText>four</w:delText></w:r></w:del>') } },
  MEDIA_TYPE_MISMATCH: { files: { "a.eml": mail(PAGE, ["photo.jpg", "MZ, a program"]) } },
  BODY_FROM_ATTACHMENT: { files: { "a.eml": mail("Our text is attached.", ["ropes.txt", PAGE]) } },
  BODY_UNCLEAR: {
    files: { "a.eml": mail("Our texts are attached.", ["ropes.txt", PAGE], ["german.txt", PAGE]) },
    also: ["FACT_FROM_METADATA"],
  },
  BODY_PARTS_DIFFER: { files: { "a.eml": twoTexts(PAGE, `${PAGE}\nThe next ropes come in June, from a small yard.`) } },
  ENCODING_CONVERTED: { files: { "a.txt": Buffer.from(`\ufeff${PAGE}`, "utf16le") } },
  ENCODING_GUESSED: { files: { "a.txt": Buffer.from(page("Le P\u00f4le est un cluster."), "latin1") } },
  ENCODING_REPAIRED: {
    files: { "a.txt": Buffer.from(page("Le P\u00f4le est un cluster \u00e9tabli."), "utf8").toString("latin1") },
  },
  ENCODING_MIXED: { files: { "a.txt": page("Le Caf\u00c3\u00a9 est ferm\u00e9.") } },
  CHARACTERS_LOST: { files: { "a.txt": page("Le P\ufffdle est un cluster.") } },
  LINE_ENDS_CONVERTED: { files: { "a.txt": PAGE.replaceAll("\n", "\r") } },
  NUL_CHARACTERS: { files: { "a.txt": page("The har\0bour buys ropes.") } },
  CONTROL_CHARACTERS: { files: { "a.txt": page("The har\u200bbour buys ropes.") } },
  DEPTH_EXCEEDED: { files: { "a.md": markdown(`${"> ".repeat(150)}deep`) } },
  FRONT_MATTER_INVALID: { files: { "a.md": `---\ntitle: &name Ropes\nauthor: *name\n---\n\n${markdown("Text.")}` } },
  FRONT_MATTER_KEY_UNKNOWN: { files: { "a.md": `---\nlayout: wide\n---\n\n${markdown("Text.")}` } },
  FRONT_MATTER_WINS: {
    files: { "a.md": `---\ndate: 2019-05-17\n---\n\n${markdown("The harbour buys ropes once a year.")}` },
  },
  DRAFT_HELD: { files: { "a.md": `---\ndraft: true\n---\n\n${markdown("The harbour buys ropes once a year.")}` } },
  TITLE_MISSING: { files: { "a.txt": `${BYLINE}\n\nSome text.\n` } },
  AUTHOR_MISSING: { files: { "a.md": "---\ndate: 2019-05-16\n---\n\n# A title\n\nSome text.\n" } },
  AUTHOR_TRUNCATED: { files: { "a.txt": PAGE.replace("Ana Maria", "Borja D…") } },
  DATE_INVALID: { files: { "a.txt": page("Deadline: 31 February 2020") } },
  DATE_MISSING: { files: { "a.md": "---\nauthor: Ana Maria\n---\n\n# A title\n\nSome text.\n" } },
  DATE_FROM_CONTEXT: { files: { "2019-05-16 a.md": "---\nauthor: Ana Maria\n---\n\n# A title\n\nSome text.\n" } },
  DATE_YEAR_ASSUMED: { files: { "a.txt": page("When: 14, 15 and 16 May") } },
  DATE_AMBIGUOUS: { files: { "a.txt": page("When: 05/06/2019") } },
  DATE_RECURRING: { files: { "a.txt": page("When: every Tuesday at 10:00") } },
  DATE_UNUSED: { files: { "a.txt": page("The second round begins on 12 June 2019.") } },
  WEEKDAY_MISMATCH: { files: { "a.txt": page("When: Monday 12 June 2019") } },
  TIME_ZONE_UNKNOWN: { files: { "a.txt": page("Deadline: 12 June 2019, 17:00 Atlantis time") } },
  DEADLINE_UNREAD: { files: { "a.txt": page("Deadline: soon") } },
  EVENT_DATE_UNREAD: { files: { "a.txt": page("When: to be announced") } },
  LINK_LOST: { files: { "a.txt": page("A recording is available here") } },
  LINK_PLACEHOLDER: { files: { "a.md": markdown("Read [the whole report](#) of the year.") } },
  LINK_TEXT_VAGUE: { files: { "a.md": markdown("You find it [here](https://www.example.eu/report).") } },
  LINK_UNSUPPORTED: { files: { "a.md": markdown("Read [the whole report](../report.pdf) of the year.") } },
  MARKUP_AS_TEXT: { files: { "a.md": markdown("This is <b>important</b> for all.") } },
  HIDDEN_TEXT: { files: { "a.html": web("<p hidden>Not yet public</p>") } },
  IMAGE_EMBEDDED: { files: { "a.html": web(`<img alt="Rope" src="data:image/png;base64,${"A".repeat(600)}">`) } },
  FACT_FROM_METADATA: {
    files: { "a.html": web('<script type="application/ld+json">{"@type":"Event","startDate":"2019-06-12"}</script>') },
  },
  SHORTCODE_AS_TEXT: { files: { "a.md": markdown("{{< video harbour >}}") } },
  ATTACHMENT_MISSING: { files: { "a.txt": page("The minutes\n\nAttachment") } },
  FOOTNOTE_UNREFERENCED: { files: { "a.txt": page("Some text.\n\n*Upon invitation only") } },
  ISSUE_DATE_MISSING: { files: { "spring.md": DIGEST } },
  LISTING_READ: { files: { "a.txt": LISTING } },
  LISTING_TEXT_LEFT_OUT: {
    files: { "a.txt": `News\n\nDear all, this was May.\n\n${LISTING}` },
    also: ["LISTING_READ"],
  },
  DIGEST_LEFT_OUT: {
    files: { "spring.md": DATED_DIGEST },
    request: { range: { from: "2019-01", to: "2019-12" } },
  },
  ITEM_SHORTENED: { files: manyStories(9, 700) },
  ISSUE_TOO_LARGE: { files: manyStories(400, 12) },
  CONFIG_EMPTY: { files: { "newsletter.yaml": "# to be filled in\n", "submissions/a.txt": PAGE } },
  CONFIG_SYNTAX: { files: { "newsletter.yaml": "name: [unclosed\n" } },
  CONFIG_KEY_UNKNOWN: { files: { "newsletter.yaml": "submissions: .\nnmae: Cluster Digest\n" } },
  CONFIG_VALUE_INVALID: { files: { "newsletter.yaml": "submissions: .\ntimeZone: Brussels\n" } },
};

/** Writes the input of a case into a folder. */
export function writeCase({ files = {}, prepare }: DiagnosticCase, folder: string): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  prepare?.(folder);
}
