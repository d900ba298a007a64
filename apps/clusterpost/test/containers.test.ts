import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isStory, type Story } from "@clusterpost/core";
import { issueSchema } from "@clusterpost/core/issue-schema";
import { buildWordDocument, wordParagraph, wordPicture, wordRun } from "@clusterpost/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { runCli, temporaryFolder } from "./run-cli.ts";

const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
const PDF = Buffer.from("%PDF-1.7\nprogramme");
const LONG =
  "Forty farms of the valley took part in a trial of solar roofs over berries, from March to the first frost.";

function word(title: string): Uint8Array {
  const paragraphs = [
    wordParagraph(wordRun(title), "Title"),
    wordParagraph(wordRun("Submitted by Ana Kos on 16 May 2019")),
    wordParagraph(wordRun(LONG)),
    wordParagraph(wordPicture("rIdPicture1", `A picture of ${title}`)),
  ];
  return buildWordDocument({
    body: paragraphs.join(""),
    pictures: { "image1.png": Buffer.concat([PNG, Buffer.from(title)]) },
  });
}

const MAIL = [
  "From: Ben Ruud <ben@ruud.example>",
  "Date: Fri, 17 May 2019 10:00:00 +0200",
  "Subject: Honey from the hills",
  "Content-Type: multipart/mixed; boundary=b",
  "",
  "--b",
  "",
  `Dear all,\n\n${LONG}\n\nKind regards,\nBen`,
  "--b",
  'Content-Type: application/pdf; name="../programme.pdf"',
  "Content-Transfer-Encoding: base64",
  "",
  PDF.toString("base64"),
  "--b--",
].join("\r\n");

const PAGE = `Files beside a page\n\nSubmitted by Ana Kos on 18 May 2019\n\n${LONG}\n\nThe programme\nProgramme.PDF\n\n`;
const MARKDOWN = `# Pictures beside a page\n\nSubmitted by Ana Kos on 19 May 2019\n\n${LONG}\n\n![A hill](pictures/hill%201.png)\n\n![Out](../../outside.png)\n`;
const FEED = `<rss version="2.0"><channel><title>Hill News</title><item><title>Hay &amp;amp; caf&amp;eacute; from a feed</title><author>a@b.example (Ana Kos)</author><pubDate>Mon, 20 May 2019 23:30:00 +0300</pubDate><description>Cut early this year, and dry.</description></item></channel></rss>`;

interface Found {
  readonly code: string;
  readonly file: string;
}

describe("clusterpost build with documents, mails and feeds", () => {
  let diagnostics: readonly Found[];
  let outputs: readonly string[];
  let stories: readonly Story[];
  const out = temporaryFolder();

  beforeAll(async () => {
    const project = temporaryFolder();
    const folder = join(project, "submissions");
    const outside = join(temporaryFolder(), "outside.pdf");
    writeFileSync(outside, PDF);
    const files: Record<string, string | Uint8Array> = {
      "a.docx": word("Solar roofs"),
      "b.docx": word("Wind on water"),
      "mail.eml": MAIL,
      "page.txt": PAGE,
      "programme.pdf": PDF,
      "poster.pdf": PDF,
      "old.doc": Buffer.from("d0cf11e0a1b11ae1", "hex"),
      "hill.md": MARKDOWN,
      "pictures/hill 1.png": PNG,
      "feed.xml": FEED,
      "data.json": "{}",
      "minutes.docx": word("Minutes"),
      "meeting.txt": PAGE.replace("Files beside", "Minutes beside").replace("Programme.PDF", "minutes.docx"),
      "saved.html": `<h1>A saved page</h1><p>Submitted by Ana Kos on 18 May 2019</p><p>${LONG}</p><p><img src="saved_files/roof.png" alt="The roof"></p>`,
      "saved_files/roof.png": PNG,
      "saved_files/frame.html": "<p>An advertisement that a browser saved too.</p>",
      "saved_files/script.js": "let a;",
      "~$a.docx": "Ana",
      "linked.txt": PAGE.replace("Files beside", "Links beside").replace("Programme.PDF", "linked.pdf"),
    };
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(join(folder, name, ".."), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    writeFileSync(join(project, "outside.png"), PNG);
    symlinkSync(outside, join(folder, "linked.pdf"));
    const { stdout } = await runCli(["build", folder, "--out", out, "--json"]);
    const result = JSON.parse(stdout) as { diagnostics: readonly Found[]; outputs: readonly string[] };
    diagnostics = result.diagnostics;
    outputs = result.outputs;
    const issue = issueSchema.parse(JSON.parse(readFileSync(join(out, "issues/2019-05/issue.json"), "utf8")));
    stories = issue.sections.flatMap(({ items }) => items.filter(isStory));
  });

  const story = (title: string): Story | undefined => stories.find((one) => one.title === title);
  const content = (name: string): Buffer => readFileSync(join(out, "issues/2019-05/files", name));

  it("puts them all into the issue of their month", () => {
    expect(stories.map(({ title }) => title).sort()).toEqual([
      "A saved page",
      "Files beside a page",
      "Hay & café from a feed",
      "Honey from the hills",
      "Links beside a page",
      "Minutes beside a page",
      "Pictures beside a page",
      "Solar roofs",
      "Wind on water",
    ]);
  });

  it("writes pictures and attachments beside the issue, under names that are safe and differ", () => {
    expect(content("image1.png").toString("latin1")).toContain("Solar roofs");
    expect(content("image1-2.png").toString("latin1")).toContain("Wind on water");
    expect(story("Wind on water")?.body).toContainEqual(
      expect.objectContaining({ type: "image", src: "files/image1-2.png" }),
    );
    expect(story("Honey from the hills")?.attachments).toMatchObject([
      { mediaType: "application/pdf", sizeBytes: PDF.length },
    ]);
    for (const name of story("Honey from the hills")?.attachments ?? []) expect(content(name.name ?? "")).toEqual(PDF);
    expect(outputs.filter((path) => path.includes("/files/"))).toHaveLength(7);
    for (const path of outputs) expect(existsSync(path)).toBe(true);
  });

  it("knows a file that a submission names and that lies beside it", () => {
    const [attachment] = story("Files beside a page")?.attachments ?? [];
    expect(attachment).toMatchObject({ sizeBytes: PDF.length, mediaType: "application/pdf" });
    expect(content(attachment?.name ?? "")).toEqual(PDF);
    expect(story("Pictures beside a page")?.body).toContainEqual(
      expect.objectContaining({ type: "image", src: "files/hill%201.png" }),
    );
    expect(content("hill 1.png")).toEqual(PNG);
  });

  it("takes a submission that another one names for its attachment", () => {
    expect(story("Minutes beside a page")?.attachments).toMatchObject([
      { name: "minutes.docx", mediaType: expect.stringContaining("wordprocessingml") },
    ]);
  });

  it("shows the pictures that a browser saved with a page, and nothing else of them", () => {
    expect(story("A saved page")?.body).toContainEqual(
      expect.objectContaining({ type: "image", src: "files/roof.png" }),
    );
    expect(diagnostics.some(({ file }) => file.startsWith("saved_files/") || file.startsWith("~"))).toBe(false);
  });

  it("names files that belong to no submission, and uses nothing outside the folder", () => {
    const told = (code: string): string[] =>
      diagnostics
        .filter((one) => one.code === code)
        .map(({ file }) => file)
        .sort();
    expect(told("FILE_UNSUPPORTED")).toEqual(["data.json", "old.doc", "poster.pdf"]);
    expect(told("FILE_SKIPPED")).toEqual(["linked.pdf", "minutes.docx", "saved_files"]);
    expect(story("Links beside a page")?.attachments[0]).not.toHaveProperty("sizeBytes");
    expect(existsSync(join(out, "issues/2019-05/files/outside.png"))).toBe(false);
  });
});
