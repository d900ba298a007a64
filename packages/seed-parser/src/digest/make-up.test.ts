import { type Item, isStory } from "@clusterpost/core";
import { describe, expect, it } from "vitest";
import { articleOf, digestOf, parseText } from "../testing/read-text.ts";

function line(item: Item): string {
  const days = isStory(item)
    ? ""
    : item.kind === "event"
      ? item.when.map(({ start, end }) => (start === end ? start : `${start}/${end}`)).join(" ")
      : item.deadlines.map(({ date }) => date).join(" ");
  return [item.kind, item.title, days, item.url].filter((part) => part !== undefined && part !== "").join(" | ");
}

const outline = (text: string, name: string, language = "en"): unknown[] =>
  digestOf(parseText(name, text, { language })).sections.map(({ role, title, items }) => [
    role,
    title,
    ...items.map(line),
  ]);

const NUMBERED = `View this email in your browser

NORTH SEA CLUSTER LETTER
Issue 12 | May 2020

In this issue
1. News
2. Events
3. Open calls
4. Contact

Dear friends, spring is here and so is our letter.

1. News

Robots learn to sand boats

The yard of Viana has a new colleague.
Read more: https://example.eu/boats

A school for glass

Sixty pupils begin in September.
Read more: https://example.eu/glass

2. Events

12 May 2020 – Forum of boat builders – Porto, Portugal
3-4 June 2020 – Glass days – Krosno, Poland

3. Open calls

Vouchers for ceramic ovens
Deadline: 12 June 2020

4. Contact

Write to office@example.eu.

Unsubscribe | Update your preferences
You are receiving this email because you signed up on our website.
`;

describe("a digest in plain text", () => {
  it("may number its sections", () => {
    expect(outline(NUMBERED, "a.txt")).toEqual([
      [
        "news",
        "News",
        "article | Robots learn to sand boats | https://example.eu/boats",
        "article | A school for glass | https://example.eu/glass",
      ],
      ["events", "Events", "event | Forum of boat builders | 2020-05-12", "event | Glass days | 2020-06-03/2020-06-04"],
      ["calls", "Open calls", "call | Vouchers for ceramic ovens | 2020-06-12"],
      ["contact", "Contact"],
    ]);
    expect(digestOf(parseText("a.txt", NUMBERED))).toMatchObject({
      title: "NORTH SEA CLUSTER LETTER",
      date: "2020-05",
      contact: { email: "office@example.eu" },
    });
  });

  it("has neither its contents nor the lines of a mail service among its items", () => {
    const { furniture } = digestOf(parseText("a.txt", NUMBERED));
    const texts = furniture.map(({ text }) => text);
    expect(texts).toEqual(
      expect.arrayContaining([
        "View this email in your browser",
        "In this issue",
        "1. News 2. Events 3. Open calls 4. Contact",
        "Unsubscribe | Update your preferences",
        "You are receiving this email because you signed up on our website.",
      ]),
    );
  });

  it("may have its titles in capitals, other titles in capitals among them", () => {
    const text = `RÉSEAU BOIS – LA LETTRE

ACTUALITÉS

Un robot apprend à poncer
Le chantier a un nouveau collègue qui ne dort jamais, et les voisins dorment mieux depuis.

AGENDA

12 mai 2021 : Forum des constructeurs
3 juin 2021 : Journées du verre

RÉSULTATS DU PROJET LUMEN

Le projet a livré ses résultats.

CONTACT

bureau@example.eu
`;
    expect(outline(text, "a.txt", "fr")).toEqual([
      ["news", "ACTUALITÉS", "article | Un robot apprend à poncer"],
      ["events", "AGENDA", "event | Forum des constructeurs | 2021-05-12", "event | Journées du verre | 2021-06-03"],
      ["feature", "RÉSULTATS DU PROJET LUMEN"],
      ["contact", "CONTACT"],
    ]);
  });

  it("may underline its titles", () => {
    const text = `Cluster digest, June 2020

Latest news
===========

Robots learn to sand boats
--------------------------
The yard has a new colleague.

A school for glass opens
------------------------
Sixty pupils begin in September.

Upcoming events
===============

Forum of boat builders
12 May 2020
Porto, Portugal
`;
    expect(outline(text, "a.txt")).toEqual([
      ["news", "Latest news", "article | Robots learn to sand boats", "article | A school for glass opens"],
      ["events", "Upcoming events", "event | Forum of boat builders | 2020-05-12"],
    ]);
    expect(digestOf(parseText("a.txt", text))).toMatchObject({ title: "Cluster digest", date: "2020-06" });
  });
});

describe("items of a section without headings", () => {
  it("are paragraphs that begin with bold words, list items that begin with links, rows of tables", () => {
    const text = `---
title: Netzwerkbrief
date: 2021-03
---

## Aktuelles

**Roboter lernen schleifen.** Die Werft in Kiel hat einen neuen Kollegen. [Mehr lesen](https://example.eu/kiel)

**Glasschule eröffnet.** Sechzig Schüler beginnen im September. [Weiterlesen](https://example.eu/glas)

## Veranstaltungen

- [Forum der Bootsbauer](https://example.eu/forum), 12. Mai 2021, Porto
- [Glastage](https://example.eu/glastage), 3.-4. Juni 2021, Krosno

## Ausschreibungen

| Ausschreibung | Frist |
|--|--|
| [Gutscheine für Öfen](https://example.eu/ofen) | 12. Juni 2021 |
| [Fonds für Maschinen](https://example.eu/fonds) | 3. Juli 2021 |
`;
    expect(outline(text, "a.md", "de")).toEqual([
      [
        "news",
        "Aktuelles",
        "article | Roboter lernen schleifen | https://example.eu/kiel",
        "article | Glasschule eröffnet | https://example.eu/glas",
      ],
      [
        "events",
        "Veranstaltungen",
        "event | Forum der Bootsbauer | 2021-05-12 | https://example.eu/forum",
        "event | Glastage | 2021-06-03/2021-06-04 | https://example.eu/glastage",
      ],
      [
        "calls",
        "Ausschreibungen",
        "call | Gutscheine für Öfen | 2021-06-12 | https://example.eu/ofen",
        "call | Fonds für Maschinen | 2021-07-03 | https://example.eu/fonds",
      ],
    ]);
  });

  it("stay text of the section when they are not made up alike", () => {
    const text =
      "# Letter\n\n## News\n\nThis month was calm. **Really** calm.\n\n## Events\n\nThere are none, see [the calendar](https://example.eu).\n";
    expect(outline(text, "a.md")).toEqual([
      ["news", "News"],
      ["events", "Events"],
    ]);
  });
});

describe("section titles of the languages of the EU", () => {
  it.each([
    ["bg", "Новини", "Събития", "Отворени покани"],
    ["cs", "Aktuality", "Nadcházející události", "Otevřené výzvy"],
    ["da", "Nyheder", "Kommende arrangementer", "Åbne indkaldelser"],
    ["de", "Aktuelles", "Veranstaltungen", "Ausschreibungen"],
    ["el", "Νέα", "Εκδηλώσεις", "Ανοικτές προσκλήσεις"],
    ["es", "Noticias", "Próximos eventos", "Convocatorias abiertas"],
    ["et", "Uudised", "Sündmused", "Avatud taotlusvoorud"],
    ["fi", "Uutiset", "Tulevat tapahtumat", "Avoimet haut"],
    ["fr", "Actualités", "Agenda", "Appels à projets"],
    ["ga", "Nuacht", "Imeachtaí", "Glaonna oscailte"],
    ["hr", "Vijesti", "Nadolazeći događaji", "Otvoreni pozivi"],
    ["hu", "Hírek", "Közelgő események", "Nyitott pályázatok"],
    ["it", "Notizie", "Prossimi eventi", "Bandi aperti"],
    ["lt", "Naujienos", "Artimiausi renginiai", "Atviri kvietimai"],
    ["lv", "Jaunumi", "Gaidāmie pasākumi", "Atklātie uzsaukumi"],
    ["mt", "Aħbarijiet", "Avvenimenti li ġejjin", "Sejħiet miftuħa"],
    ["nl", "Nieuws", "Agenda", "Openstaande oproepen"],
    ["pl", "Aktualności", "Nadchodzące wydarzenia", "Otwarte nabory"],
    ["pt", "Notícias", "Próximos eventos", "Concursos abertos"],
    ["ro", "Știri", "Evenimente viitoare", "Apeluri deschise"],
    ["sk", "Aktuality", "Nadchádzajúce podujatia", "Otvorené výzvy"],
    ["sl", "Novice", "Prihajajoči dogodki", "Odprti razpisi"],
    ["sv", "Nyheter", "Kommande evenemang", "Öppna utlysningar"],
  ])("are known in %s", (_, ...titles) => {
    const text = `A letter\n\n${titles.map((title) => `${title}\n\nSome text about it.\n`).join("\n")}`;
    expect(digestOf(parseText("a.txt", text)).sections.map(({ role }) => role)).toEqual(["news", "events", "calls"]);
  });
});

describe("one article", () => {
  it.each([
    ["with its agenda and a contact", "a.md", "# Forum\n\n## Agenda\n\n09:00 Welcome\n\n## Contact\n\nWrite to us."],
    [
      "with lines that are titles of service sections",
      "a.txt",
      "Forum of builders\n\nThe forum was full.\n\nContact\n\nWrite to us.\n\nFollow us\n\nhttps://example.eu",
    ],
    [
      "with a byline and two titles of sections",
      "a.md",
      "# Our year\n\nSubmitted by Ana on 16 May 2019\n\n## News\n\nText.\n\n## Events\n\nText.",
    ],
  ])("is no digest: %s", (_, name, text) => {
    expect(articleOf(parseText(name, text)).title).not.toBe("");
  });
});
