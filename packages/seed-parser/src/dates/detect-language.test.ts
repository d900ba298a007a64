import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languagesOf } from "./date-lexicons.ts";
import { detectLanguages } from "./detect-language.ts";

const SENTENCES: Readonly<Record<string, string>> = {
  bg: "Клъстерът организира конференция, която ще се проведе през май в София.",
  cs: "Klastr pořádá konferenci, která se koná v květnu a je určena pro všechny členy.",
  da: "Klyngen holder en konference om vind, og det er gratis for alle medlemmer.",
  de: "Das Netzwerk lädt zu einer Konferenz ein, die im Mai mit den Mitgliedern stattfindet.",
  el: "Το δίκτυο διοργανώνει συνέδριο για την ενέργεια με τα μέλη του στην Αθήνα.",
  en: "The cluster invites its members to a conference that will take place in May.",
  es: "El clúster organiza una conferencia para los socios que se celebra en mayo con la feria.",
  et: "Klaster korraldab konverentsi, mis on mõeldud kõigile liikmetele ning ka külalistele.",
  fi: "Klusteri järjestää tapahtuman, joka on avoin ja maksuton, sekä myös etänä.",
  fr: "Le pôle organise une conférence pour les membres, avec des ateliers et une visite.",
  ga: "Beidh comhdháil ag an mbraisle i mBaile Átha Cliath agus tá fáilte roimh chách.",
  hr: "Klaster organizira konferenciju koja će se održati u svibnju za sve članove.",
  hu: "A klaszter konferenciát szervez, és az előadások mellett kiállítás is lesz.",
  it: "Il distretto organizza un convegno per le imprese che si terrà con la fiera della città.",
  lt: "Klasteris rengia konferenciją, kuri bus skirta nariams ir svečiams iš viso pasaulio.",
  lv: "Klasteris rīko konferenci, kas ir paredzēta biedriem un viesiem, kā arī studentiem.",
  mt: "Il-cluster qed jorganizza konferenza għall-membri, u din hija miftuħa għal kulħadd.",
  nl: "Het cluster organiseert een conferentie voor de leden en er is ook een rondleiding.",
  pl: "Klaster organizuje konferencję, która jest przeznaczona dla członków oraz gości.",
  pt: "O cluster organiza uma conferência para os membros, que não é paga, e uma visita.",
  ro: "Clusterul organizează o conferință pentru membri și este deschisă la toată lumea.",
  sk: "Klaster organizuje konferenciu, ktorá je určená pre členov, a sú na nej aj hostia.",
  sl: "Grozd prireja konferenco, ki bo brezplačna za člane, in tudi ogled tovarne.",
  sv: "Klustret ordnar en konferens som är öppen för alla och det kommer också gäster.",
};

describe("detectLanguages", () => {
  it.each(Object.entries(SENTENCES))("knows a sentence in %s", (tag, sentence) => {
    expect(detectLanguages(sentence)[0]?.tag).toBe(tag);
  });

  it("says nothing of a text without words", () => {
    expect(detectLanguages("2019-05-16 | 12:00 | 3.100")).toEqual([]);
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void detectLanguages(text)));
  });
});

describe("languagesOf", () => {
  const tags = (text: string, own?: string): string[] => languagesOf(text, own).languages.map(({ tag }) => tag);

  it("needs nothing but English for an English text", () => {
    expect(tags(SENTENCES["en"] ?? "", "en")).toEqual(["en"]);
    expect(languagesOf(SENTENCES["en"] ?? "", "en").isEnglish).toBe(true);
  });

  it("puts the text's language before the newsletter's and English", () => {
    expect(tags(SENTENCES["pl"] ?? "", "de")).toEqual(["pl", "de", "en"]);
  });

  it("asks the newsletter where the text says nothing", () => {
    expect(languagesOf("16.05.2019", "sv").certain).toBe("sv");
  });
});
