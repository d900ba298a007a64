import { missingWords } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import type { ParsedSeed } from "./parse-seed.ts";
import { PROSE } from "./testing/prose.ts";
import { articleOf, parseText, textOfDocument } from "./testing/read-text.ts";

const textOf = ({ document }: ParsedSeed): string => (document === undefined ? "" : textOfDocument(document));

const STORY = (language: string): string => `${PROSE[language]}\n\n${PROSE[language]}\n\n${PROSE[language]}\n`;

describe("a letter to the editors above a text", () => {
  it.each([
    [
      "en",
      "Dear Clusterpost team,\n\nbelow please find our text for the April issue. Photos follow.\n\nBest regards\nRasmus",
    ],
    ["en", "Hi Maria, here is our news for the May issue. Photos follow."],
    ["en", "Hello,\nplease find our text below.\nThanks, Tom\n\n---"],
    ["en", "Please find below our text for your next issue:"],
    [
      "en",
      "Hi all!\n\nHere comes our item.\n\nCheers\n\nTom Ferriday\nWool Cluster\n+353 21 555 0101\ntom@wool.example",
    ],
    [
      "en",
      "From: Marta Quill <marta@weft.example>\nSent: Thursday, 12 October 2023 09:30\nTo: news@post.example\nSubject: Wool\n\nDear team,\n\nplease find our news below.\n\nBest, Marta",
    ],
    ["bg", "Здравейте,\nизпращам нашия текст за бюлетина.\nПоздрави, Десислава"],
    ["cs", "Dobrý den,\nposílám náš text do zpravodaje.\nS pozdravem\nRadek Šimůnek"],
    ["da", "Hej Mette,\n\nhermed vores bidrag til næste nummer.\n\nVenlig hilsen\nJens"],
    [
      "de",
      "Liebe Redaktion,\n\nanbei unser Beitrag für die nächste Ausgabe. Bitte nicht kürzen!\n\nViele Grüße\nHenrike",
    ],
    ["de", "Hallo Frau Kowalke,\nhier unser Text wie besprochen.\nBeste Grüße, Henrike Osterloh"],
    ["el", "Καλημέρα,\nσας στέλνω το κείμενό μας.\nΜε εκτίμηση\nΘανάσης"],
    ["es", "Estimados compañeros:\n\nles envío nuestra noticia para el boletín.\n\nUn saludo\nInmaculada"],
    ["et", "Tere!\n\nSaadan meie loo järgmisse numbrisse.\n\nTervitades\nRasmus"],
    ["fi", "Hei,\nohessa tekstimme seuraavaan numeroon.\nTerveisin\nAino"],
    ["fr", "Bonjour,\n\nvoici notre article pour la newsletter, comme convenu.\n\nBien cordialement\nÉloïse Tardieu"],
    ["hr", "Poštovani,\nšaljem naš tekst za bilten.\nSrdačan pozdrav\nMirna"],
    ["hu", "Kedves Szerkesztőség!\n\nKüldöm a cikkünket a hírlevélbe.\n\nÜdvözlettel\nBíró Zsuzsanna"],
    ["it", "Buongiorno,\necco l’intervista come d’accordo. La foto arriva domani.\nSaluti, Nicola"],
    ["lt", "Laba diena,\nsiunčiu mūsų tekstą.\nPagarbiai\nJurgita"],
    ["lv", "Labdien!\n\nNosūtu mūsu tekstu.\n\nAr cieņu\nIlze"],
    ["nl", "Beste redactie,\n\nhierbij onze bijdrage voor de nieuwsbrief.\n\nMet vriendelijke groet\nPieternel"],
    ["pl", "Dzień dobry,\nprzesyłam nasz tekst do newslettera.\nPozdrawiam\nZbigniew"],
    ["pt", "Bom dia,\nsegue o nosso texto para a newsletter.\nCumprimentos\nRosário"],
    ["ro", "Bună ziua,\nvă trimit textul nostru pentru newsletter.\nCu stimă\nRăzvan"],
    ["sk", "Dobrý deň,\nposielam našu správu do spravodaja.\nS pozdravom\nKatarína"],
    ["sl", "Pozdravljeni,\npošiljam naše besedilo za glasilo.\nLep pozdrav\nPolona"],
    ["sv", "Hej!\n\nHär kommer vår text till nyhetsbrevet.\n\nVänliga hälsningar\nGunilla"],
  ])("is furniture and no text, %s: %j", (language, letter) => {
    for (const name of ["a.txt", "a.md"]) {
      const text = `${letter}\n\n\n${name === "a.md" ? "# " : ""}Wool 4 you\n\n${STORY(language)}`;
      const parsed = parseText(name, text);
      const { title, body, author } = articleOf(parsed);
      expect([title, body.length, author]).toEqual(["Wool 4 you", 3, undefined]);
      expect(parsed.document?.furniture.map((one) => one.text).join(" ")).toContain(letter.split("\n")[0]);
      const all = [textOf(parsed), parsed.document?.furniture.map((one) => one.text).join("\n")].join("\n");
      expect(missingWords(text, all)).toEqual([]);
    }
  });

  it("ends before the title, however short the title is", () => {
    const letter = "Dear team,\n\nplease find our text below.\n\nKind regards\n\nAna Novak";
    expect(articleOf(parseText("a.txt", `${letter}\n\nNew Wool Mill\n\n${STORY("en")}`)).title).toBe("New Wool Mill");
  });

  it("leaves the closing below the text out, too", () => {
    const parsed = parseText("a.txt", `Dear team,\n\nNew Wool Mill\n\n${STORY("en")}\nKind regards\nAna Novak\n`);
    expect(articleOf(parsed)).toMatchObject({ title: "New Wool Mill", body: [{}, {}, {}] });
    expect(parsed.document?.furniture.map(({ text }) => text)).toEqual(["Dear team,", "Kind regards", "Ana Novak"]);
  });

  it.each([
    "Dear readers,\n\nspring is here, and with it the first swarm of visitors.\n\nKind regards\nAna Novak",
    "Dear members,\n\nplease find below what is new.\n\nKind regards\nAna Novak",
  ])("is text where it is to the readers: %j", (letter) => {
    const parsed = parseText("a.txt", `${letter}\n\nNew Wool Mill\n\n${STORY("en")}`);
    expect(parsed.document?.furniture).toEqual([]);
    expect(textOf(parsed)).toContain("Kind regards");
  });

  it.each([
    ["Dear old sheds get new roofs", "Dear old sheds get new roofs"],
    ["Hello Cork", "Hello Cork"],
    ["Hello spring!", "Hello spring!"],
    ["Find below the ground: mushrooms from old cellars", "Find below the ground: mushrooms from old cellars"],
    ["Best regards from the wool mill", "Best regards from the wool mill"],
  ])("is not made of a title: %j", (line, title) => {
    expect(articleOf(parseText("a.txt", `${line}\n\n${STORY("en")}`)).title).toBe(title);
  });

  it("takes time that grows with the text alone", () => {
    for (const part of [
      "Dear team,\n",
      "Kind regards\n\n",
      "Hi, here is our text below:\n\n",
      "From: a\nDate: b\nSubject: c\n",
    ])
      expect(parseText("a.txt", `Dear team,\n${part.repeat(4000)}`).document).toBeDefined();
  });
});
