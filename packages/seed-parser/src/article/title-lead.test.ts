import { textOf } from "@clusterpost/core";
import { describe, expect, it } from "vitest";
import { PROSE } from "../testing/prose.ts";
import { articleOf, parseText } from "../testing/read-text.ts";

const textUnder = (top: string, title: string, language = "en"): string =>
  `${top}\n\n${title}\n\n${PROSE[language]}\n\n${PROSE[language]}\n`;

describe("the kind of text above a title", () => {
  it.each([
    ["en", "PRESS RELEASE                         1/2", undefined],
    ["en", "Press release No 12/2023 – 15 November 2023", "2023-11-15"],
    ["en", "FOR IMMEDIATE RELEASE\n\nCork, 15 November 2023", "2023-11-15"],
    ["en", "News | 15 Nov 2023", "2023-11-15"],
    ["de", "+++ Pressemitteilung +++ Pressemitteilung +++", undefined],
    ["ro", "COMUNICAT DE PRESĂ\nNr. 14 / 15.11.2023", "2023-11-15"],
    ["bg", "ПРЕССЪОБЩЕНИЕ\n15 ноември 2023 г.", "2023-11-15"],
    ["cs", "Tisková zpráva | 15. listopadu 2023", "2023-11-15"],
    ["da", "PRESSEMEDDELELSE", undefined],
    ["de", "Pressemitteilung Nr. 12/2023 | Löbau, 15. November 2023", "2023-11-15"],
    ["de", "INTERVIEW", undefined],
    ["el", "ΔΕΛΤΙΟ ΤΥΠΟΥ\nΚαλαμάτα, 15 Νοεμβρίου 2023", "2023-11-15"],
    ["es", "NOTA DE PRENSA\n\nMérida, 15 de noviembre de 2023", "2023-11-15"],
    ["et", "Pressiteade, 15.11.2023", "2023-11-15"],
    ["fi", "TIEDOTE 15.11.2023", "2023-11-15"],
    ["fr", "COMMUNIQUÉ DE PRESSE – Lyon, le 15 novembre 2023", "2023-11-15"],
    ["hr", "Priopćenje za medije", undefined],
    ["hu", "SAJTÓKÖZLEMÉNY\n2023. november 15.", "2023-11-15"],
    ["it", "COMUNICATO STAMPA\nAvellino, 15 novembre 2023", "2023-11-15"],
    ["lt", "PRANEŠIMAS SPAUDAI\n2023-11-15", "2023-11-15"],
    ["nl", "PERSBERICHT\nDen Haag, 15 november 2023", "2023-11-15"],
    ["pl", "INFORMACJA PRASOWA\nOlsztyn, 15 listopada 2023 r.", "2023-11-15"],
    ["pt", "COMUNICADO DE IMPRENSA", undefined],
    ["ro", "COMUNICAT DE PRESĂ\n15 noiembrie 2023", "2023-11-15"],
    ["sk", "Tlačová správa", undefined],
    ["sl", "SPOROČILO ZA JAVNOST", undefined],
    ["sv", "PRESSMEDDELANDE 2023-11-15", "2023-11-15"],
  ])("is furniture, %s: %j", (language, top, day) => {
    const parsed = parseText("a.txt", textUnder(top, "Wool 4 you", language));
    const { title, publishedOn } = articleOf(parsed);
    expect([title, publishedOn]).toEqual(["Wool 4 you", day]);
    expect(parsed.document?.furniture[0]?.text.slice(0, 5)).toBe(top.slice(0, 5));
  });

  it("takes the numbers of pages out of the text, and no other", () => {
    const parsed = parseText("a.txt", `PRESS RELEASE   1/2\n\nWool\n\n${PROSE["en"]}\n\n2/2\n\n1/4\n\n${PROSE["en"]}`);
    expect(parsed.document?.furniture.map(({ text }) => text)).toEqual(["PRESS RELEASE   1/2", "2/2"]);
    expect(textOf(articleOf(parsed).body)).toContain("1/4");
  });

  it.each([
    "Press release: how to write one",
    "Press freedom in small towns",
    "Release of the wool report",
    "Communiqué of the ministers",
    "Interview techniques for beginners",
  ])("is part of a title that goes on: %j", (title) => {
    expect(articleOf(parseText("a.txt", `${title}\n\n${PROSE["en"]}\n`)).title).toBe(title);
  });
});

describe("author and day above a title", () => {
  it.each([
    ["Thursday, 8 June 2023", undefined, "2023-06-08"],
    ["08.06.2023", undefined, "2023-06-08"],
    ["2023-06-08", undefined, "2023-06-08"],
    ["8 June 2023, 10:30", undefined, "2023-06-08"],
    ["Published: 8 June 2023", undefined, "2023-06-08"],
    ["Cork, 8 June 2023", undefined, "2023-06-08"],
    ["By Tom Ferriday, 8 June 2023", "Tom Ferriday", "2023-06-08"],
    ["Author: Tom Ferriday\nDate: 8 June 2023", "Tom Ferriday", "2023-06-08"],
    ["2023-06-08 | Tom Ferriday", "Tom Ferriday", "2023-06-08"],
    ["8 June 2023 | News | 3 min read", undefined, "2023-06-08"],
  ])("are read: %j", (top, name, day) => {
    const { title, author, publishedOn } = articleOf(
      parseText("a.txt", textUnder(top, "Spare parts, printed next door")),
    );
    expect([title, author?.name, publishedOn]).toEqual(["Spare parts, printed next door", name, day]);
  });

  it.each([
    ["15 May 2024", "Workshop on wood"],
    ["Cork, 15 May 2024", "Autumn conference of the wool cluster"],
    ["15 maja 2024", "Warsztaty o drewnie"],
    ["15. Mai 2024", "Fachtagung Holz"],
  ])("are the day of an event where the title names one: %j", (top, name) => {
    const { title, publishedOn } = articleOf(parseText("a.txt", textUnder(top, name)));
    expect([title, publishedOn]).toEqual([name, undefined]);
  });
});
