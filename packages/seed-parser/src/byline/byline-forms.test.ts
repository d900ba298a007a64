import { describe, expect, it } from "vitest";
import { PROSE } from "../testing/prose.ts";
import { articleOf, parseText } from "../testing/read-text.ts";

/** Author and day of a text of a title, some lines, and prose in a language; `at` says where the lines stand. */
function signedAs(language: string, lines: string, at: "top" | "end" = "top", name = "a.txt"): unknown {
  const prose = PROSE[language] ?? "";
  const mark = name.endsWith(".md") ? "# " : "";
  const text = at === "top" ? `${lines}\n\n${prose}\n\n${prose}` : `${prose}\n\n${prose}\n\n${lines}`;
  const { title, author, publishedOn } = articleOf(parseText(name, `${mark}Wool 4 you\n\n${text}\n`));
  return [title, author?.name, publishedOn];
}

describe("bylines in the languages of the EU", () => {
  it.each([
    ["bg", "Публикувано от Десислава Христова на 15.11.2023 г.", "Десислава Христова"],
    ["bg", "Автор: Десислава Христова\n15 ноември 2023 г.", "Десислава Христова"],
    ["cs", "Vložil: Radek Šimůnek, 15. listopadu 2023", "Radek Šimůnek"],
    ["cs", "Autor: Radek Šimůnek | 15. 11. 2023", "Radek Šimůnek"],
    ["da", "Skrevet af Mette Kirkegaard den 15. november 2023", "Mette Kirkegaard"],
    ["da", "Tekst: Mette Kirkegaard\nOdense, den 15. november 2023", "Mette Kirkegaard"],
    ["da", "Af kommunikationschef Mette Kirkegaard, 15. november 2023", "Mette Kirkegaard"],
    ["hr", "15.11.2023. | Autor: M. Kolarić | Kategorija: Vijesti", "M. Kolarić"],
    ["it", "Pubblicato il 15/11/2023 alle 09:30 da Fiorenza Melis", "Fiorenza Melis"],
    ["en", "15th November 2023 by Marta Quill", "Marta Quill"],
    ["de", "Von Henrike Osterloh, 15.11.2023", "Henrike Osterloh"],
    ["de", "Text: Henrike Osterloh | Fotos: Jan Kowalke | 15. November 2023", "Henrike Osterloh"],
    ["de", "Erstellt von Henrike Osterloh am Mi, 15.11.2023 - 10:12", "Henrike Osterloh"],
    ["el", "Συντάκτης: Θανάσης Κουρέτας\nΚαλαμάτα, 15 Νοεμβρίου 2023", "Θανάσης Κουρέτας"],
    ["el", "Δημοσιεύθηκε από Θανάσης Κουρέτας στις 15/11/2023", "Θανάσης Κουρέτας"],
    ["en", "By Tom Ferriday, 15 Nov. 2023", "Tom Ferriday"],
    ["en", "by Tom Ferriday | 15 Nov 2023 | News, Textiles | 0 comments", "Tom Ferriday"],
    ["en", "Words: Tom Ferriday\nPosted: Wed 15 November 2023, 10.12 am", undefined],
    ["es", "Redacción: Inmaculada Serradilla\nMérida, 15 de noviembre de 2023", "Inmaculada Serradilla"],
    ["es", "Enviado por Inmaculada Serradilla el mié, 15/11/2023 - 10:12", "Inmaculada Serradilla"],
    ["es", "Por Inmaculada Serradilla / 15 noviembre 2023 / Actualidad", "Inmaculada Serradilla"],
    ["et", "Tekst: Rasmus Tamme\n15. november 2023", "Rasmus Tamme"],
    ["et", "Avaldatud 15.11.2023 | Autor: Rasmus Tamme", "Rasmus Tamme"],
    ["fi", "Teksti: Aino Rautavaara\n15.11.2023", "Aino Rautavaara"],
    ["fi", "Kirjoittaja: Aino Rautavaara, julkaistu 15.11.2023", "Aino Rautavaara"],
    ["fr", "Soumis par Éloïse Tardieu le mer 15/11/2023 - 10:12", "Éloïse Tardieu"],
    ["fr", "Publié le mercredi 15 novembre 2023 par Éloïse Tardieu", "Éloïse Tardieu"],
    ["fr", "Par Éloïse Tardieu, le 15 novembre 2023", "Éloïse Tardieu"],
    ["ga", "Scríofa ag Oisín Brannock, 15 Samhain 2023", "Oisín Brannock"],
    ["hr", "Objavila: Mirna Kolarić, 15. studenoga 2023.", "Mirna Kolarić"],
    ["hr", "Piše: Mirna Kolarić\nObjavljeno: 15. studenoga 2023.", "Mirna Kolarić"],
    ["hu", "Írta: Bíró Zsuzsanna, 2023. november 15.", "Bíró Zsuzsanna"],
    ["hu", "Szerző: Bíró Zsuzsanna | 2023. 11. 15.", "Bíró Zsuzsanna"],
    ["it", "a cura di Nicola Sperandeo\n15 novembre 2023", "Nicola Sperandeo"],
    ["it", "di Nicola Sperandeo - 15 novembre 2023", "Nicola Sperandeo"],
    ["it", "Scritto da Nicola Sperandeo il 15 Nov 2023", "Nicola Sperandeo"],
    ["lt", "Parengė Jurgita Vaitkutė, 2023 m. lapkričio 15 d.", "Jurgita Vaitkutė"],
    ["lt", "Autorė: Jurgita Vaitkutė\n2023-11-15", "Jurgita Vaitkutė"],
    ["lv", "Autors: Ilze Kalnupe, 2023. gada 15. novembris", "Ilze Kalnupe"],
    ["lv", "Sagatavoja Ilze Kalnupe\n15.11.2023.", "Ilze Kalnupe"],
    ["mt", "Miktub minn Marija Zammit, 15 ta’ Novembru 2023", "Marija Zammit"],
    ["nl", "Geschreven door Pieternel Vaas op 15 november 2023", "Pieternel Vaas"],
    ["nl", "Door: Pieternel Vaas / 15 november 2023", "Pieternel Vaas"],
    ["pl", "Opracowanie: Zbigniew Korczak\n15 listopada 2023 r.", "Zbigniew Korczak"],
    ["pl", "Dodane przez Zbigniew Korczak w dniu 15.11.2023", "Zbigniew Korczak"],
    ["pl", "Tekst i zdjęcia: Zbigniew Korczak\nOlsztyn, dnia 15 listopada 2023 r.", "Zbigniew Korczak"],
    ["pt", "Texto: Rosário Vilhena\nAveiro, 15 de novembro de 2023", "Rosário Vilhena"],
    ["pt", "Publicado por Rosário Vilhena em 15/11/2023", "Rosário Vilhena"],
    ["ro", "Publicat de Răzvan Ciubotaru la 15.11.2023", "Răzvan Ciubotaru"],
    ["ro", "Autor: Răzvan Ciubotaru\nPublicat pe 15 noiembrie 2023", "Răzvan Ciubotaru"],
    ["sk", "Napísala Katarína Bielik dňa 15. novembra 2023", "Katarína Bielik"],
    ["sk", "Pripravil: Juraj Bielik\nŽilina 15. novembra 2023", "Juraj Bielik"],
    ["sl", "Avtorica: Polona Zupan\n15. november 2023", "Polona Zupan"],
    ["sl", "Besedilo: Polona Zupan\nPtuj, 15. novembra 2023", "Polona Zupan"],
    ["sv", "Av Gunilla Tengroth, 15 november 2023", "Gunilla Tengroth"],
    ["sv", "2023-11-15 / Gunilla Tengroth", "Gunilla Tengroth"],
    ["sv", "Text och bild: Gunilla Tengroth\nPublicerad: 2023-11-15", "Gunilla Tengroth"],
  ])("%s: %j", (language, lines, author) => {
    expect(signedAs(language, lines)).toEqual(["Wool 4 you", author, "2023-11-15"]);
  });
});

describe("a town and a day", () => {
  it.each([
    ["bg", "Казанлък, 15 ноември 2023 г."],
    ["cs", "Hradec Králové, 15. listopadu 2023"],
    ["da", "Odense, den 15. november 2023"],
    ["de", "Frankfurt am Main, den 15. November 2023"],
    ["de", "Leipzig, 15.11.2023"],
    ["el", "Καλαμάτα, 15 Νοεμβρίου 2023"],
    ["en", "Cork, Ireland, 15 November 2023"],
    ["es", "San Sebastián, a 15 de noviembre de 2023"],
    ["et", "Tartu, 15. november 2023"],
    ["fi", "Tampere, 15.11.2023"],
    ["fr", "Saint-Étienne, le 15 novembre 2023"],
    ["hr", "Mali Lošinj, 15. studenoga 2023."],
    ["hu", "Szeged, 2023. november 15."],
    ["it", "Avellino, 15 novembre 2023"],
    ["lt", "Kaunas, 2023 m. lapkričio 15 d."],
    ["lv", "Liepāja, 2023. gada 15. novembrī"],
    ["nl", "Den Haag, 15 november 2023"],
    ["pl", "Olsztyn, 15 listopada 2023 r."],
    ["pt", "Viana do Castelo, 15 de novembro de 2023"],
    ["ro", "Cluj-Napoca, 15 noiembrie 2023"],
    ["sk", "Banská Bystrica, 15. novembra 2023"],
    ["sl", "Ptuj, 15. november 2023"],
    ["sv", "Gävle, 15 november 2023"],
  ])("on a line of their own state the day of publication, %s: %j", (language, line) => {
    expect(signedAs(language, line)).toEqual(["Wool 4 you", undefined, "2023-11-15"]);
    expect(signedAs(language, line, "end")).toEqual(["Wool 4 you", undefined, "2023-11-15"]);
  });

  it.each([
    ["en", "Tartu, 15.11.2023. What is left over when a door factory has cut its doors? A lot of dust and a bill."],
    ["en", "(Tartu, 15 November 2023) What is left over when a door factory has cut its doors? A lot of dust."],
    ["en", "TARTU, Estonia, 15 November 2023 – What is left over when a door factory has cut its doors? Dust."],
    ["de", "Leipzig, den 15. November 2023: Was bleibt übrig, wenn eine Fabrik ihre Türen zugeschnitten hat? Staub."],
    ["fr", "Lyon, le 15 novembre 2023 – Que reste-t-il quand une usine a coupé ses portes ? Beaucoup de poussière."],
    ["hu", "Szeged, 2023. november 15. – Mi marad, ha egy gyár levágta az ajtókat? Eddig sok por és nagy számla."],
    ["pt", "Aveiro, 15 de novembro de 2023. O que sobra quando uma fábrica corta as suas portas? Muito pó."],
  ])("before the first sentence are a dateline, %s: %j", (language, line) => {
    expect(signedAs(language, line)).toEqual(["Wool 4 you", undefined, "2023-11-15"]);
  });
});

describe("a name beside a day", () => {
  it.each([
    "*2023-11-15 / Gunilla Tengroth*",
    "*Gunilla Tengroth, 15 november 2023*",
    "2023-11-15 | Gunilla Tengroth",
    "15.11.2023 – Gunilla Tengroth",
    "Gunilla Tengroth | 15 november 2023",
    "Gunilla Tengroth • 15 november 2023 • 3 min",
    "**Gunilla Tengroth** / 15 november 2023",
  ])("is the author: %j", (line) => {
    expect(signedAs("sv", line, "top", "a.md")).toEqual(["Wool 4 you", "Gunilla Tengroth", "2023-11-15"]);
  });

  it.each([
    "15 oktober 2024 | Göteborgs Stadshall",
    "15 oktober 2024 | Nya Varvet",
    "15 oktober 2024 – Hotel Savoy",
    "San Sebastián | 15 oktober 2024",
  ])("is none where a place stands: %j", (line) => {
    expect(signedAs("sv", line)).toEqual(["Wool 4 you", undefined, undefined]);
  });
});

describe("who signs at the end", () => {
  it.each([
    ["Oisín Brannock, Southwest Dairy Cluster\n\nPublished: 2024-02-19", "Oisín Brannock", "2024-02-19"],
    ["Oisín Brannock\nPublished on 19 February 2024", "Oisín Brannock", "2024-02-19"],
    ["Oisín Brannock, project manager\nCork, 19 February 2024", "Oisín Brannock", "2024-02-19"],
    ["— Oisín Brannock, Southwest Dairy Cluster", "Oisín Brannock", undefined],
    ["– Oisín Brannock", "Oisín Brannock", undefined],
    ["(Oisín Brannock)", "Oisín Brannock", undefined],
    ["Text: Oisín Brannock\nPhoto: Aoife Lynch", "Oisín Brannock", undefined],
    ["Author: Oisín Brannock, Southwest Dairy Cluster", "Oisín Brannock, Southwest Dairy Cluster", undefined],
    ["Published: 2024-02-19", undefined, "2024-02-19"],
    ["Posted by Oisín Brannock on 19 February 2024", "Oisín Brannock", "2024-02-19"],
  ])("is the author: %j", (lines, author, day) => {
    expect(signedAs("en", lines, "end")).toEqual(["Wool 4 you", author, day]);
  });

  it.each([
    "Contact:\nOisín Brannock, Southwest Dairy Cluster",
    "Press contact: Oisín Brannock",
    "For more information:\nOisín Brannock\n+353 21 555 0101",
    "Oisín Brannock, Southwest Dairy Cluster",
    "“The cows like it, and so do we.”\n\n– Oisín Brannock, farmer",
    "Photo: Aoife Lynch",
    "Contact for the media\nOisín Brannock\n021 555 01 01",
  ])("is nobody where a person is only named: %j", (lines) => {
    expect(signedAs("en", lines, "end")).toEqual(["Wool 4 you", undefined, undefined]);
  });
});

describe("dates that are none of publication", () => {
  it.each([
    ["On 15 November 2023 the cluster opened its workshop, and forty people came to see it at once."],
    ["The mayor, Ana Novak, opened it on 15 November 2023 | it was raining all the day and nobody minded"],
    ["In Cork, 15 November 2023 was a day to remember for all who came and for those who did not come."],
    ["Opening hours from 15 November 2023: 9 to 17"],
    ["Workshop on wool, 15 November 2023 – Cork"],
    ["Deadline: 15 November 2023"],
    ["15 November 2023 | Hotel Savoy | Cork"],
  ])("%j", (line) => {
    expect(signedAs("en", line)).toEqual(["Wool 4 you", undefined, undefined]);
  });

  it.each([
    ["Save the date", "12 October 2023"],
    ["Members’ breakfast", "Thursday, 12 October 2023, 8:30"],
    ["Wool in the old town", "12 October 2023\nStara Tržnica, Bratislava"],
    ["Visit to Novi Sad", "12 October 2023 / Novi Sad"],
    ["Bitte vormerken: Wolle", "12. Oktober 2023"],
  ])("below %j: %j", (title, line) => {
    const { publishedOn, author } = articleOf(parseText("a.txt", `${title}\n\n${line}\n\n${PROSE["en"]}\n`));
    expect([publishedOn, author]).toEqual([undefined, undefined]);
  });
});
