import { textOf } from "@clusterpost/core";
import { buildWordDocument, processorMs, wordParagraph, wordRun } from "@clusterpost/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ParsedSeed } from "../parse-seed.ts";
import { readSeed } from "../read-seed.ts";
import { articleOf, textOfDocument } from "../testing/read-text.ts";

const TEXT =
  "The valley opened its third test field on Tuesday, and forty farms took part in the trial of solar roofs.";
const read = (raw: string | Uint8Array, name = "news.eml"): Promise<ParsedSeed> =>
  readSeed({ name, bytes: typeof raw === "string" ? new TextEncoder().encode(raw) : raw });
const codes = ({ diagnostics }: ParsedSeed): string[] => diagnostics.map(({ code }) => code);
const said = ({ diagnostics }: ParsedSeed): string =>
  diagnostics.map(({ code, message }) => `${code} ${message}`).join("\n");

const HEAD = "From: Ana Kos <ana@kos.example>\r\nDate: Mon, 4 May 2026 23:30:00 +0300\r\n";

interface Part {
  readonly type: string;
  readonly content: string | Uint8Array;
  readonly more?: string;
}

function multipart(subtype: string, parts: readonly Part[], subject = "Field trial", head = HEAD): string {
  const body = parts.map(({ type, content, more = "" }) => {
    const encoded = Buffer.from(content).toString("base64").replace(/.{76}/g, "$&\r\n");
    return `--b\r\nContent-Type: ${type}\r\n${more}Content-Transfer-Encoding: base64\r\n\r\n${encoded}\r\n`;
  });
  return `${head}Subject: ${subject}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/${subtype}; boundary=b\r\n\r\n${body.join("")}--b--\r\n`;
}

const plain = (content: string): Part => ({ type: "text/plain; charset=utf-8", content });
const html = (content: string): Part => ({ type: "text/html; charset=utf-8", content });
const file = (name: string, content: string | Uint8Array, type = "application/octet-stream"): Part => ({
  type: `${type}; name="${name}"`,
  content,
  more: `Content-Disposition: attachment; filename="${name}"\r\n`,
});

describe("hostile mail", () => {
  it.each([
    ["blanks", "\u3000"],
    ["byte order marks", "\ufeff"],
  ])("with a line of %s does not hang", async (_, blank) => {
    // The last one is cut, so that the encoding is in doubt.
    const bytes = new TextEncoder().encode(`A title\n\n${blank.repeat(16_000)}`).slice(0, -1);
    const took = await processorMs(async () => expect((await read(bytes)).diagnostics).not.toEqual([]));
    expect(took).toBeLessThan(5000);
  });
});

describe("readMail", () => {
  it("takes title, author and date from the head when the text has none, and says so", async () => {
    const parsed = await read(
      `${HEAD}Subject: Fwd: Field trial opens\r\n\r\nDear all,\r\n\r\n${TEXT}\r\n\r\nKind regards,\r\nAna Kos\r\nHill Cluster\r\n`,
    );
    expect(articleOf(parsed)).toMatchObject({
      title: "Field trial opens",
      author: { name: "Ana Kos" },
      publishedOn: "2026-05-04",
    });
    expect(textOf(articleOf(parsed).body)).toBe(TEXT);
    expect(parsed.document?.furniture.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["Dear all,", "Kind regards,", "Ana Kos", "Hill Cluster"]),
    );
    expect(codes(parsed)).toEqual(["FACT_FROM_METADATA", "FACT_FROM_METADATA", "FACT_FROM_METADATA"]);
  });

  it("takes a note to the editor for furniture where the subject stands below it as the title", async () => {
    const note = "please find our news for the next issue below.";
    const parsed = await read(
      `${HEAD}Subject: Fwd: Field trial opens\r\n\r\nDear all,\r\n\r\n${note}\r\n\r\nField trial opens\r\n\r\n${TEXT}\r\n`,
    );
    expect(articleOf(parsed).title).toBe("Field trial opens");
    expect(textOf(articleOf(parsed).body)).toBe(TEXT);
    expect(parsed.document?.furniture.map(({ text }) => text)).toContain(note);
    expect(said(parsed)).not.toContain("mail's subject");
  });

  it("prefers what the text itself says", async () => {
    const parsed = await read(
      `${HEAD}Subject: Text for you\r\n\r\nSolar roofs over berries\r\n\r\nSubmitted by Ben Ruud on 2 May 2026\r\n\r\n${TEXT}`,
    );
    expect(articleOf(parsed)).toMatchObject({
      title: "Solar roofs over berries",
      author: { name: "Ben Ruud" },
      publishedOn: "2026-05-02",
    });
    expect(codes(parsed)).toEqual([]);
    expect(parsed.document?.furniture[0]?.text).toMatch(/^From|^Subject/);
  });

  it("gives spans that show the lines of the mail", async () => {
    const { text = "", ...parsed } = await read(`${HEAD}Subject: Trial\r\n\r\nSolar roofs\r\n\r\n${TEXT}`);
    expect(text).toBe(
      `Subject: Trial\nFrom: Ana Kos\nDate: Mon, 4 May 2026 23:30:00 +0300\n\nSolar roofs\n\n${TEXT}\n\n`,
    );
    const [first] = articleOf(parsed).body;
    expect(text.slice(first?.span.start, first?.span.end)).toBe(TEXT);
  });

  it("reads the HTML text, with pictures from inside the mail", async () => {
    const parsed = await read(
      multipart("related", [
        html(
          `<html><head><style>p{}</style></head><body><h1>Solar roofs</h1><p>${TEXT}</p><p><img src="cid:roof@x" alt="A roof"></p><p>Best regards,<br>Ana Kos<br>Hill Cluster</p></body></html>`,
        ),
        {
          type: "image/png; name=roof.png",
          content: Uint8Array.from(Buffer.from("89504e470d0a1a0a", "hex")),
          more: "Content-ID: <roof@x>\r\nContent-Disposition: inline\r\n",
        },
      ]),
    );
    const article = articleOf(parsed);
    expect(article.title).toBe("Solar roofs");
    expect(article.body).toMatchObject([{ type: "paragraph" }, { type: "image", src: "roof.png", alt: "A roof" }]);
    expect(article.attachments).toEqual([]);
    expect(parsed.media).toMatchObject([{ name: "roof.png", mediaType: "image/png" }]);
    expect(parsed.document?.furniture.map(({ text }) => text).join(" ")).toContain("Best regards,");
  });

  it("keeps attachments with name, size and type, judged by their bytes", async () => {
    const parsed = await read(
      multipart("mixed", [
        plain(`Solar roofs\n\n${TEXT}\n\nprogramme.pdf 12 KB`),
        file("../programme.pdf", "%PDF-1.7"),
        file("photo.jpg", "MZ program"),
      ]),
    );
    expect(articleOf(parsed).attachments).toEqual([
      expect.objectContaining({ name: "programme.pdf", size: "12 KB", sizeBytes: 8, mediaType: "application/pdf" }),
      expect.objectContaining({ name: "photo.jpg", sizeBytes: 10 }),
    ]);
    expect(said(parsed)).toMatch(/MEDIA_TYPE_MISMATCH The file “photo\.jpg”/);
    expect(parsed.media?.map(({ name }) => name)).toEqual(["programme.pdf", "photo.jpg"]);
  });

  it("reads an attached document when the mail is only its cover", async () => {
    const word = buildWordDocument({
      body: wordParagraph(wordRun("Solar roofs over berries"), "Title") + wordParagraph(wordRun(TEXT)),
    });
    const parsed = await read(
      multipart(
        "mixed",
        [
          plain("Hi Ute,\n\nplease find our text attached.\n\nBest,\nAna"),
          file("text.docx", word),
          file("a.pdf", "%PDF-1.7"),
        ],
        "Text for May",
      ),
    );
    const article = articleOf(parsed);
    expect(article).toMatchObject({
      title: "Solar roofs over berries",
      author: { name: "Ana Kos" },
      publishedOn: "2026-05-04",
      source: { file: "news.eml" },
    });
    expect(article.attachments).toMatchObject([{ name: "a.pdf" }]);
    expect(codes(parsed)).toContain("BODY_FROM_ATTACHMENT");
    const [first] = article.body;
    expect(parsed.text?.slice(first?.span.start, first?.span.end)).toBe(TEXT);
    const shown = parsed.document === undefined ? "" : textOfDocument(parsed.document);
    expect(shown).toContain("please find our text attached.");
    expect(parsed.diagnostics.every(({ file: name }) => name === "news.eml")).toBe(true);
  });

  it("gives an attached document without a title the subject", async () => {
    const parsed = await read(
      multipart("mixed", [plain("see attachment"), file("text.txt", `${TEXT} ${TEXT} ${TEXT}`)], "FW: Solar roofs"),
    );
    expect(articleOf(parsed).title).toBe("Solar roofs");
    expect(codes(parsed)).not.toContain("TITLE_MISSING");
  });

  it("reads no document when several could be the submission", async () => {
    const parsed = await read(
      multipart("mixed", [plain("Texts attached."), file("a.txt", "A text"), file("b.txt", "Another")]),
    );
    expect(codes(parsed)).toContain("BODY_UNCLEAR");
    expect(articleOf(parsed).attachments.map(({ name }) => name)).toEqual(["a.txt", "b.txt"]);
  });

  it("says that the text is in a format that is not read", async () => {
    const parsed = await read(multipart("mixed", [plain("See the attached PDF."), file("text.pdf", "%PDF-1.7")]));
    expect(said(parsed)).toMatch(/FILE_UNSUPPORTED The attached file “text\.pdf” is a PDF file/);
  });

  it("says what a winmail.dat is", async () => {
    const parsed = await read(
      multipart("mixed", [plain(`Solar roofs\n\n${TEXT}`), file("winmail.dat", "\x78\x9f\x3e\x22")]),
    );
    expect(said(parsed)).toMatch(/FILE_UNSUPPORTED The mail holds “winmail\.dat”/);
  });

  it("reads a mail inside a mail", async () => {
    const inner = `From: Ben Ruud <ben@ruud.example>\r\nDate: Sat, 2 May 2026 10:00:00 +0200\r\nSubject: Solar roofs\r\n\r\n${TEXT}\r\n`;
    const parsed = await read(multipart("mixed", [plain("FYI"), { type: "message/rfc822", content: inner }]));
    expect(articleOf(parsed)).toMatchObject({
      title: "Solar roofs",
      author: { name: "Ben Ruud" },
      publishedOn: "2026-05-02",
    });
  });

  it("takes the facts of a mail that was forwarded inside the text", async () => {
    const parsed = await read(
      `${HEAD}Subject: WG: Solar roofs\r\n\r\nZur Info.\r\n\r\nVon: Ben Ruud <ben@ruud.example>\r\nGesendet: Samstag, 2. Mai 2026 10:00\r\nAn: Ana Kos\r\nBetreff: Solar roofs\r\n\r\n${TEXT}\r\n`,
    );
    expect(articleOf(parsed)).toMatchObject({ title: "Solar roofs", author: { name: "Ben Ruud" } });
    expect(textOf(articleOf(parsed).body)).toBe(TEXT);
  });

  it("keeps a quoted mail as a quote", async () => {
    const parsed = await read(
      `${HEAD}Subject: Re: Call for texts\r\n\r\nSolar roofs\r\n\r\n${TEXT}\r\n\r\nOn 3 May 2026, Ute wrote:\r\n> Please send us\r\n> your news.\r\n`,
    );
    expect(articleOf(parsed).body).toMatchObject([{ type: "paragraph" }, { type: "quote" }]);
  });

  it("says when the two texts of a mail differ", async () => {
    const parsed = await read(
      multipart("alternative", [
        plain(`${TEXT}\n\nRegistration closes on Friday 8 May and needs a deposit of forty euros.`),
        html(`<p>${TEXT}</p>`),
      ]),
    );
    expect(said(parsed)).toMatch(/BODY_PARTS_DIFFER .*Registration|BODY_PARTS_DIFFER .*registration closes/);
  });

  it("reads a text that is not in the encoding it states", async () => {
    const raw = Buffer.from(
      `${HEAD}Subject: Trial\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nP\xf4le de l'\xe9nergie\r\n\r\n${TEXT}`,
      "latin1",
    );
    const parsed = await read(raw);
    expect([articleOf(parsed).title, codes(parsed)]).toEqual([
      "Pôle de l'énergie",
      ["ENCODING_GUESSED", "FACT_FROM_METADATA", "FACT_FROM_METADATA"],
    ]);
  });

  it.each([
    ["an empty file", ""],
    ["a head alone", `${HEAD}Subject: x\r\n\r\n`],
    ["a head without a line end", "Subject: x"],
    ["a boundary that never comes", "Content-Type: multipart/mixed; boundary=b\r\n\r\nText"],
    ["broken base64", "Content-Transfer-Encoding: base64\r\n\r\n!!!!"],
    ["NULs", `${HEAD}Subject: a\0b\r\n\r\nText\0 with\0 NULs\0`],
    [
      "deep parts",
      Array.from(
        { length: 300 },
        (_, at) => `Content-Type: multipart/mixed; boundary=b${at}x\r\n\r\n--b${at}x\r\n`,
      ).join(""),
    ],
    ["mails in mails in mails", "Content-Type: message/rfc822\r\n\r\n".repeat(50)],
  ])("gives a document or a diagnostic for %s", async (_, raw) => {
    const parsed = await read(raw);
    expect(parsed.document !== undefined || parsed.diagnostics.length > 0).toBe(true);
  });

  it("never throws, whatever the bytes are", async () => {
    const pieces = [
      "From: a <a@b.eu>",
      "\r\n",
      "\r\n\r\n",
      "Subject: ",
      "Content-Type: ",
      "multipart/mixed; boundary=b",
      "text/html",
      "--b",
      "--b--",
      "> ",
      "-- ",
      "Best,",
      "<p>",
      "</p>",
      "<blockquote>",
      "=?utf-8?q?=C3?=",
      "charset=x",
      "\0",
      "ÿ",
      "word",
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), async (parts) => {
        const { diagnostics } = await read(parts.join(""));
        expect(diagnostics).toBeInstanceOf(Array);
      }),
      { numRuns: 300 },
    );
  });

  it("loses no word of a text, whatever stands around it", async () => {
    const lines = [
      "word",
      "Dear all,",
      "Best,",
      "> word",
      "-- ",
      "On 3 May 2026 Ute wrote:",
      "From: Ana",
      "Sent: 3 May 2026",
      "Subject: word",
      "",
      "Attachment",
      "word.pdf",
      "Submitted by word on 3 May 2026",
      "- word",
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 25 }), async (parts) => {
        let count = 0;
        const text = parts.join("\n").replaceAll("word", () => {
          count += 1;
          return `w${count}x`;
        });
        const { document, diagnostics } = await read(`Subject: News\n\n${text}`);
        const shown = `${document === undefined ? "" : textOfDocument(document)}\n${JSON.stringify(diagnostics)}`;
        expect((text.match(/w\d+x/g) ?? []).filter((word) => !shown.includes(word))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
