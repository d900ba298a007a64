import { describe, expect, it } from "vitest";
import { parsePage } from "./testing/read-html.ts";
import { articleOf, parseText, textOfDocument } from "./testing/read-text.ts";

const HEAD = "# Looms for the valley\n\nSubmitted by Ana Maria on 16 May 2019\n\nThe weavers meet again in June.\n\n";
const files = (body: string, name = "a.md"): unknown[] =>
  articleOf(parseText(name, name === "a.md" ? HEAD + body : (HEAD + body).replace("# ", ""))).attachments.map(
    ({ name: file, size, label }) => [file, size, label].filter((part) => part !== undefined),
  );

describe("tables of files", () => {
  it.each([
    [
      "| File | Size |\n|--|--|\n| plan_2019.pdf | 380 KB |\n| map.pdf | 1.1 MB |",
      [
        ["plan_2019.pdf", "380 KB"],
        ["map.pdf", "1.1 MB"],
      ],
    ],
    [
      "| Dokument | Format | Größe |\n|--|--|--|\n| Antrag.docx | Word | 96,5 KB |",
      [["Antrag.docx", "96,5 KB", "Word"].slice(0, 2)],
    ],
    [
      "| Nom | Description |\n|--|--|\n| regles.pdf | Règlement du concours |",
      [["regles.pdf", "Règlement du concours"]],
    ],
    ["| Plik | Rozmiar |\n|--|--|\n| nabor_v2.xlsx | 1,2 MB |", [["nabor_v2.xlsx", "1,2 MB"]]],
  ])("are attachments: %j", (table, expected) => {
    expect(files(`## Documents\n\n${table}`)).toEqual(expected);
  });

  it("take the heading above them along, and lose no word", () => {
    const parsed = parseText("a.md", `${HEAD}## Documents\n\n| File | Size |\n|--|--|\n| plan.pdf | 380 KB |`);
    const { body } = articleOf(parsed);
    expect(JSON.stringify(body)).not.toContain("Documents");
    const text = parsed.document === undefined ? "" : textOfDocument(parsed.document);
    for (const word of ["Documents", "File", "Size", "plan.pdf", "380 KB"]) expect(text).toContain(word);
  });

  it.each([
    "| Result | Number |\n|--|--|\n| Talks | 118 |",
    "| Tool | Reads |\n|--|--|\n| Loomer | drafts.xml and more |\n| Weft | nothing |",
    "| File | Owner |\n|--|--|\n| plan.pdf | Ana |\n| to be written | Bo |",
  ])("are not made of %j", (table) => {
    expect(files(table)).toEqual([]);
    expect(articleOf(parseText("a.md", HEAD + table)).body.some(({ type }) => type === "table")).toBe(true);
  });

  it("are read from pages", () => {
    const html = `<h1>Looms</h1><p>The weavers meet again in June, and they bring their looms along.</p><table><tr><td>Fájl</td><td>Méret</td></tr><tr><td>terv.pdf</td><td>1,1 MB</td></tr></table>`;
    expect(articleOf(parsePage(html)).attachments).toMatchObject([{ name: "terv.pdf", size: "1,1 MB" }]);
  });
});

describe("linked files", () => {
  it.each([
    [
      "- [report_EN.pdf](https://e.eu/f/report_EN.pdf) (2.3 MB)\n- [liste.xlsx](https://e.eu/f/liste.xlsx) (810 KB)",
      [
        ["report_EN.pdf", "2.3 MB"],
        ["liste.xlsx", "810 KB"],
      ],
    ],
    [
      "- [Guide for applicants](https://e.eu/guide%20v2.pdf) (PDF, 1.2 MB)",
      [["guide v2.pdf", "1.2 MB", "Guide for applicants"]],
    ],
    ["[Leitfaden](https://e.eu/leitfaden.pdf?v=2) – PDF", [["leitfaden.pdf", "Leitfaden"]]],
    ["* [Règlement](/docs/reglement.pdf)", [["reglement.pdf", "Règlement"]]],
    ["- **[oferta.docx](https://e.eu/d/oferta.docx)**", [["oferta.docx"]]],
  ])("are attachments where a line is one link: %j", (list, expected) => {
    expect(files(`## Download\n\n${list}`)).toEqual(expected);
  });

  it.each([
    "We wrote about it in the [report](https://e.eu/report.pdf) of last year.",
    "- [Our site](https://e.eu/)\n- [The report](https://e.eu/r.pdf)",
    "- [The report](https://e.eu/report)",
    "[A photo](https://e.eu/p.jpg)",
  ])("are not found in %j", (text) => {
    expect(files(text)).toEqual([]);
  });
});

describe("files that a sentence says to be attached", () => {
  it.each([
    ["Please find the form (form_v3.docx) enclosed.", "form_v3.docx"],
    ["The programme is attached as programme-2019.pdf.", "programme-2019.pdf"],
    ["Das Formular (antrag_2019.docx) finden Sie im Anhang.", "antrag_2019.docx"],
    ["Vous trouverez ci-joint l’affiche (affiche.jpg).", "affiche.jpg"],
    ["El formulario corregido (solicitud.docx) acompaña a esta nota.", "solicitud.docx"],
    ["En anexo segue o cartaz (cartaz_frio.jpg) para quem o quiser.", "cartaz_frio.jpg"],
    ["La scheda è nel file `scheda-lana_v1.2.pdf`, che alleghiamo.", "scheda-lana_v1.2.pdf"],
    ["W załączniku plakat (plakat.pdf).", "plakat.pdf"],
    ["V příloze najdete plakát (plakat.pdf).", "plakat.pdf"],
    ["Mellékeljük a plakátot (plakat.pdf).", "plakat.pdf"],
    ["Affischen (affisch.pdf) bifogas.", "affisch.pdf"],
    ["Liitteenä juliste (juliste.pdf).", "juliste.pdf"],
    ["Στο συνημμένο αρχείο afisa.pdf θα βρείτε την αφίσα.", "afisa.pdf"],
    ["Plakātu (plakats.pdf) pievienojam.", "plakats.pdf"],
    ["Als bijlage de affiche (affiche.pdf).", "affiche.pdf"],
  ])("are attachments: %j", (sentence, name) => {
    expect(files(`${sentence}\n\nThe end of it.`, "a.txt")).toEqual([[name]]);
    expect(JSON.stringify(articleOf(parseText("a.txt", HEAD + sentence)).body)).toContain(name);
  });

  it.each([
    "The poster is at www.example.eu/files/poster.pdf, and we attach great weight to it.",
    "Write to form@poster.pdf if you want to join our attached workshop.",
    "The file plan.pdf was shown on the first day.",
    "We are attached to version 2.docx-like habits.",
  ])("are not found in %j", (sentence) => {
    expect(files(sentence, "a.txt")).toEqual([]);
  });
});
