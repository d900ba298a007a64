import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { issueSchema } from "@clusterpost/core/issue-schema";
import {
  compileMessage,
  dkimRecords,
  generateDkimKey,
  type MessageFile,
  parseAddress,
  readMailSetup,
} from "@clusterpost/mail";
import { renderIssue } from "@clusterpost/render";
import { theme } from "@clusterpost/render/themes/eccp";
import { hasPythonJudge, hasSpamJudge, judgeSpam, readWithPython, sampleFolder } from "@clusterpost/testkit";
import { simpleParser } from "mailparser";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { newsletterHere } from "../src/project/newsletter-here.ts";
import { runCli, temporaryFolder } from "./run-cli.ts";

const SEEDS = sampleFolder();
const folder = temporaryFolder();
await runCli(["build", SEEDS, "--newest", "--no-cache", "--out", join(folder, "out"), "--json"]);
const issue = issueSchema.parse(JSON.parse(readFileSync(join(folder, "out/issues/2026-11/issue.json"), "utf8")));

const key = generateDkimKey("example.eu", "news");
const second = generateDkimKey("example.eu", "newse", "ed25519");
writeFileSync(join(folder, "news.pem"), key.privateKey, { mode: 0o600 });
writeFileSync(join(folder, "newse.pem"), second.privateKey, { mode: 0o600 });
const { mail: settings, name = "" } = (await newsletterHere(SEEDS, SEEDS))?.newsletter ?? {};
if (settings === undefined) throw new RangeError("The sample newsletter has no mail settings.");
const dkim = {
  domain: "example.eu",
  selector: "news",
  keyFile: "news.pem",
  ed25519: { selector: "newse", keyFile: "newse.pem" },
};
const setup = await readMailSetup({ ...settings, dkim }, name, { folder, environment: {} });
const archiveUrl = "https://www.example.eu/issues/2026-11/";
const { greeting = "", unsubscribeUrl = "", slots, headers, sender } = setup;
const rendered = renderIssue(theme, issue, { archiveUrl, greeting, unsubscribeUrl });

const FILES: readonly MessageFile[] = [
  { name: "Programme.pdf", mediaType: "application/pdf", bytes: Buffer.from("%PDF-1.7\r\n\0\xff", "latin1") },
  { name: "Πρόγραμμα – Ζωή.pdf", mediaType: "application/pdf", bytes: Buffer.alloc(5000, 7) },
  {
    name: "Программа конференции, очень длинное название файла для проверки.docx",
    mediaType: "application/octet-stream",
    bytes: Buffer.alloc(77, 9),
  },
  { name: "תוכנית 😀.txt", mediaType: "application/octet-stream", bytes: Buffer.from("x") },
];
const NAMES = [
  "Ana Maria",
  "Zoë Čapková",
  "Мария Иванова",
  "Ζωή Παπαδοπούλου",
  "דוד לוי",
  "Ana 👩‍👩‍👧‍👦 and 🇪🇺",
  'J. "Jo" <Smith>, {{x}}',
];

const content = {
  issueId: issue.id,
  ...rendered,
  date: "2026-11-22T09:00:00Z",
  language: issue.language,
  slots,
  headers,
  archivedAt: archiveUrl,
};
const plain = compileMessage(content, sender);
const withFiles = compileMessage({ ...content, attachments: FILES }, sender);
const ana = parseAddress("ana@müller.example");
if (ana === undefined) throw new RangeError("That is no address.");
const messages = NAMES.map((reader) => withFiles.messageFor(setup.recipientOf(ana, { name: reader })).bytes);
const shown = (text: string): string =>
  text
    .replace(/[\u2066-\u2069]/g, "")
    .replaceAll("\r\n", "\n")
    .trim();

describe("the mail of the sample issue", () => {
  it.skipIf(!hasPythonJudge())("has no defect to Python's email, and dkimpy verifies every signature", () => {
    const readings = readWithPython(
      [...messages, plain.messageFor(setup.recipientOf(ana)).bytes],
      Object.fromEntries(dkimRecords(sender.signer ?? { domain: "", keys: [] })),
    );
    for (const { defects, signatures, to } of readings) {
      expect(defects).toEqual([]);
      expect(signatures).toEqual([true, true]);
      expect(to.map(([, address]) => address)).toEqual(["ana@xn--mller-kva.example"]);
    }
  });

  it.skipIf(!hasSpamJudge())("scores below 2.0 with SpamAssassin's local rules", () => {
    for (const { bytes } of [plain, withFiles].map((mailing) =>
      mailing.messageFor(setup.recipientOf(ana, { name: "Ana" })),
    )) {
      const verdict = judgeSpam(bytes);
      expect(verdict.score, verdict.rules.join(", ")).toBeLessThan(2);
    }
  });

  it.each(NAMES.map((reader, index) => [reader, index] as const))(
    "reads back the same with postal-mime for %s",
    async (reader, index) => {
      const read = await PostalMime.parse(messages[index] ?? "");
      expect(read.to).toEqual([{ name: reader, address: "ana@xn--mller-kva.example" }]);
      expect(read.from).toEqual({ name: "Cluster Digest", address: "digest@example.eu" });
      expect(read.subject).toBe(rendered.subject);
      expect(shown(read.text ?? "")).toBe(shown(filled(rendered.text, reader, (text) => text)));
      expect(shown(read.html ?? "")).toBe(shown(filled(rendered.html, reader, escaped)));
      expect(
        read.attachments.map(({ filename, content: bytes }) => [filename, Buffer.from(bytes as ArrayBuffer)]),
      ).toEqual(FILES.map((file) => [file.name, Buffer.from(file.bytes)]));
    },
  );

  it.each(NAMES.map((reader, index) => [reader, index] as const))(
    "reads back the same with mailparser for %s",
    async (reader, index) => {
      const read = await simpleParser(Buffer.from(messages[index] ?? new Uint8Array()), {
        skipHtmlToText: true,
        skipTextToHtml: true,
        skipImageLinks: true,
      });
      const [to] = [read.to].flat();
      expect(to?.value).toEqual([{ name: reader, address: "ana@müller.example" }]);
      expect(read.subject).toBe(rendered.subject);
      expect(shown(read.text ?? "")).toBe(shown(filled(rendered.text, reader, (text) => text)));
      expect(shown(read.html || "")).toBe(shown(filled(rendered.html, reader, escaped)));
      expect(read.attachments.map(({ filename, content: bytes }) => [filename ?? "", bytes])).toEqual(
        FILES.map((file) => [file.name, Buffer.from(file.bytes)]),
      );
    },
  );
});

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** The rendered text with a reader's values in the places of the marks. */
function filled(text: string, reader: string, write: (value: string) => string): string {
  const { values = {} } = ana === undefined ? {} : setup.recipientOf(ana, { name: reader });
  return text.replace(/\ufdd0(\w+)\ufdd1/g, (_, slot: string) => write(values[slot] ?? ""));
}
