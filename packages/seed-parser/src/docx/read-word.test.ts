import { linksOf } from "@clusterpost/core";
import {
  buildWordDocument,
  missingWords,
  type WordParts,
  wordListItem,
  wordParagraph,
  wordPicture,
  wordRun,
  wordTable,
} from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import type { ParsedSeed } from "../parse-seed.ts";
import { readSeed } from "../read-seed.ts";
import { articleOf, textOfDocument } from "../testing/read-text.ts";

const read = (parts: WordParts, name = "news.docx"): Promise<ParsedSeed> =>
  readSeed({ name, bytes: buildWordDocument(parts) });

const SUPER = '<w:vertAlign w:val="superscript"/>';
const note = (id: number): string =>
  `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
const footnote = (id: number, text: string): string =>
  `<w:footnote w:id="${id}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${wordRun(` ${text}`)}</w:p></w:footnote>`;
const PNG = Uint8Array.from(Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
const LONG =
  "Forty farms of the valley took part in a trial of solar roofs over berries, from March to the first frost.";

const PARTS: WordParts = {
  body: [
    wordParagraph(wordRun("Solar roofs over berries"), "Title"),
    wordParagraph(wordRun("Submitted by Ana Kos on 16 May 2019")),
    wordParagraph(wordRun(LONG) + note(2)),
    wordParagraph(wordRun("What grew"), "berschrift1"),
    wordListItem("strawberries", 1),
    wordListItem("of two kinds", 1, 1),
    wordListItem("raspberries", 1),
    wordParagraph(wordRun("In order:")),
    wordListItem("plant", 2),
    wordListItem("wait", 2),
    wordParagraph(
      wordRun("The roofs cover 300 m") +
        wordRun("2", SUPER) +
        wordRun(", cost ") +
        wordRun("less", "<w:b/>") +
        wordRun(" than ") +
        wordRun("glass", "<w:i/>") +
        wordRun(" and hold ") +
        wordRun("ten", "<w:strike/>") +
        wordRun(" ") +
        wordRun("eleven", "<w:dstrike/>") +
        wordRun(" twelve years.") +
        note(3),
    ),
    wordTable([
      ["Crop", "Harvest"],
      ["Strawberry", "12 t"],
    ]),
    wordParagraph(
      `<w:hyperlink r:id="rIdLink1">${wordRun("Read the full report of the trial", '<w:rStyle w:val="Hyperlink"/>')}</w:hyperlink>`,
    ),
    wordParagraph(wordPicture("rIdPicture1", "Berries under a roof")),
    wordParagraph(wordRun("It was the best summer we had."), "Quote"),
  ].join(""),
  footnotes: footnote(2, "A trial of the university.") + footnote(3, "By the maker’s word."),
  header: wordParagraph(wordRun("Berry Letter")),
  footer: wordParagraph(wordRun("Page 1 of 1")),
  pictures: { "image1.png": PNG },
  links: ["https://berries.example/report?a=1&b=2"],
};

describe("readWord", () => {
  it("reads a document with the structures that Word writes", async () => {
    const parsed = await read(PARTS);
    const article = articleOf(parsed);
    expect(article).toMatchObject({
      title: "Solar roofs over berries",
      author: { name: "Ana Kos" },
      publishedOn: "2019-05-16",
    });
    expect(article.body.map(({ type }) => type)).toEqual([
      "paragraph",
      "heading",
      "list",
      "paragraph",
      "list",
      "paragraph",
      "table",
      "paragraph",
      "image",
      "quote",
    ]);
    expect(article.footnotes.map(({ mark, references }) => [mark, references])).toEqual([
      ["1", 1],
      ["3", 1],
    ]);
    expect(linksOf(article.body).map(({ href }) => href)).toEqual(["https://berries.example/report?a=1&b=2"]);
    expect(JSON.stringify(article.body)).toMatch(/"type":"superscript","children":\[\{"type":"text","value":"2"/);
    expect(JSON.stringify(article.body).match(/"type":"deleted"/g)).toHaveLength(2);
    expect(parsed.document?.furniture.map(({ text }) => text)).toEqual(["Berry Letter", "Page 1 of 1"]);
    expect(parsed.media).toMatchObject([{ name: "image1.png", mediaType: "image/png" }]);
    expect(article.body).toContainEqual(
      expect.objectContaining({ type: "image", src: "image1.png", alt: "Berries under a roof" }),
    );
    expect(parsed.diagnostics).toEqual([]);
  });

  it("gives the unpacked text, in which the places count", async () => {
    const parsed = await read(PARTS);
    const { text = "", document } = parsed;
    expect(text.split("\n").slice(0, 4)).toEqual(["Berry Letter", "", "Solar roofs over berries", ""]);
    expect(text).toContain("\n- strawberries\n- of two kinds\n- raspberries\n");
    const list = articleOf(parsed).body.find(({ type }) => type === "list");
    expect(text.slice(list?.span.start, list?.span.end)).toMatch(/^- strawberries/);
    expect(
      missingWords(text, document === undefined ? "" : textOfDocument(document)).filter((word) => !/\d/.test(word)),
    ).toEqual(missingWords("Submitted by on May", ""));
  });

  it("says what a tracked change deletes, what is hidden and what comments say", async () => {
    const { diagnostics, text } = await read({
      body: [
        wordParagraph(wordRun("Roofs over berries"), "Title"),
        wordParagraph(
          `${wordRun(LONG)}<w:del w:id="1" w:author="Ben"><w:r><w:delText>Not this.</w:delText></w:r></w:del><w:ins w:id="2" w:author="Ben">${wordRun(" But this.")}</w:ins>${wordRun("Nor that.", "<w:vanish/>")}<w:r><w:commentReference w:id="0"/></w:r>`,
        ),
        wordParagraph("<m:oMath><m:r><m:t>energy=mass</m:t></m:r></m:oMath>"),
      ].join(""),
      comments: '<w:comment w:id="0" w:author="Ute"><w:p><w:r><w:t>Please check.</w:t></w:r></w:p></w:comment>',
    });
    expect(text).toContain("But this.");
    expect(text).not.toMatch(/Not this|Nor that|Please check/);
    const said = diagnostics.map(({ code, message }) => `${code} ${message}`).join("\n");
    expect(said).toMatch(/HIDDEN_TEXT A comment by Ute says “Please check\.”/);
    expect(said).toMatch(/HIDDEN_TEXT .*“Nor that\.”/);
    expect(said).toMatch(/TEXT_LEFT_OUT .*deletes.*“Not this\.”/);
    expect(said).toMatch(/TEXT_LEFT_OUT .*equations.*“energy mass”/);
  });

  it("reads what Word scatters over runs, fields, controls and boxes", async () => {
    const rsid = 'w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"';
    const text = (value: string): string =>
      `<w:r w:rsidRPr="004E1"><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">${value}</w:t></w:r>`;
    const field = (instruction: string, shown: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${text(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const box = (inner: string): string =>
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData uri="x"><wps:wsp><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const body = [
      `<w:p ${rsid}><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:bookmarkStart w:id="0" w:name="_GoBack"/>${text("Ro")}<w:proofErr w:type="spellStart"/>${text("ofs")}<w:proofErr w:type="spellEnd"/>${text(" over berries")}<w:bookmarkEnd w:id="0"/></w:p>`,
      `<w:sdt><w:sdtPr><w:alias w:val="Text"/></w:sdtPr><w:sdtContent><w:p ${rsid}>${text("In a control, ")}<w:smartTag w:element="place">${text("Porto")}</w:smartTag>${text(" and ")}<w:ins w:id="1" w:author="A">${text("Split")}</w:ins>.</w:p></w:sdtContent></w:sdt>`,
      `<w:p ${rsid}>${text("See ")}${field('HYPERLINK "https://berries.example/a?b=1"', "the plan of the farm")}${text(" of co")}<w:r><w:noBreakHyphen/></w:r>${text("op")}<w:r><w:softHyphen/></w:r>${text("erative farms.")}<w:r><w:br/></w:r>${text("A second line")}<w:r><w:tab/></w:r>${text("and a tab.")}</w:p>`,
      `<w:p ${rsid}>${box(`<w:p>${text("Words in a box")}</w:p>`)}${text("Words beside the box")}</w:p>`,
      `<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p>${text("Both columns")}</w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p>${text("Two rows")}</w:p></w:tc><w:tc><w:p>${text("upper cell")}</w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p>${text("lower cell")}</w:p></w:tc></w:tr></w:tbl>`,
    ].join("");
    const parsed = await read({ body });
    const { text: unpacked = "" } = parsed;
    expect(articleOf(parsed).title).toBe("Roofs over berries");
    for (const words of [
      "In a control, Porto and Split",
      "A second line",
      "Words in a box",
      "Words beside the box",
      "Both columns",
      "upper cell",
      "lower cell",
    ])
      expect(`${words}: ${unpacked.split(words).length - 1}`).toBe(`${words}: 1`);
    // A cell over two rows is one of both.
    expect(unpacked.split("Two rows")).toHaveLength(3);
    expect(linksOf(articleOf(parsed).body)).toMatchObject([{ href: "https://berries.example/a?b=1" }]);
    expect(parsed.diagnostics.map(({ message }) => message)).toEqual(["No author is named."]);
  });

  it("says that a linked picture is not in the document", async () => {
    const body =
      wordParagraph(wordRun("Roofs"), "Title") +
      wordParagraph(
        wordRun(LONG) + wordPicture("rIdNone", "x").replace("r:embed", "r:link").replace("rIdNone", "rIdLink1"),
      );
    const { diagnostics } = await read({ body, links: ["file:///C:/pictures/a.png"] });
    expect(diagnostics).toContainEqual(
      expect.objectContaining({
        code: "TEXT_LEFT_OUT",
        message: expect.stringContaining("1 pictures are only linked"),
      }),
    );
  });

  it("reads a Word document under another name", async () => {
    expect(articleOf(await read(PARTS, "news.txt")).title).toBe("Solar roofs over berries");
  });

  it.each([
    [
      "half of a document",
      () => buildWordDocument(PARTS).slice(0, 2_000),
      "cannot be unpacked: its list of contents is missing",
    ],
    ["bytes of no format", () => Uint8Array.of(1, 2, 3), "cannot be unpacked: it is too short"],
    ["nothing", () => new Uint8Array(), "cannot be unpacked"],
    [
      "a document whose notes are missing",
      () => buildWordDocument({ body: wordParagraph(note(7)) }),
      "cannot be unpacked",
    ],
  ])("refuses %s", async (_, bytes, message) => {
    const parsed = await readSeed({ name: "a.docx", bytes: bytes() });
    expect(parsed).toMatchObject({
      diagnostics: [{ code: "DOCUMENT_DAMAGED", message: expect.stringContaining(message) }],
    });
    expect(parsed.document).toBeUndefined();
  });

  it("says that a document is empty", async () => {
    expect(await read({ body: wordParagraph("") })).toMatchObject({ diagnostics: [{ code: "FILE_EMPTY" }] });
  });

  it("keeps one copy of a picture that is shown again and again", async () => {
    const body = wordParagraph(wordRun("Roofs"), "Title") + wordParagraph(wordPicture("rIdPicture1", "")).repeat(800);
    const { media } = await read({
      body,
      pictures: { "a.png": Uint8Array.from([...PNG, ...new Uint8Array(100_000)]) },
    });
    expect(media).toHaveLength(1);
  });
});
