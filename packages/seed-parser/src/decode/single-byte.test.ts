import { describe, expect, it } from "vitest";
import { decodeText } from "../decode.ts";
import { detectSingleByte } from "./single-byte.ts";

/** Writes a text in an encoding of one byte; a character that it lacks fails the test. */
function encode(text: string, encoding: string): Uint8Array {
  const characters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(Array.from(text), (character) => {
    const byte = characters.indexOf(character);
    if (byte === -1) throw new RangeError(`${encoding} has no ${character}`);
    return byte;
  });
}

function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return 128 + (state % 128);
  });
}

const TEXTS: readonly (readonly [encoding: string, language: string, text: string])[] = [
  ["windows-1252", "French", "La fédération a créé un réseau de 40 sociétés à Nîmes : « c’est très utile », dit-elle."],
  ["windows-1252", "German", "Die Gesellschaft fördert größere Flächen für Bäcker in Köln und übt Kritik an Gebühren."],
  ["windows-1252", "Spanish", "La asociación reunió a 30 compañías en Logroño; la próxima edición será también allí."],
  [
    "windows-1252",
    "Portuguese",
    "A associação não cobra inscrição; a reunião é às 9h e há lugar para três pessoas de cada região.",
  ],
  ["windows-1252", "Danish", "Klyngen åbner et værksted på Fyn, hvor små firmaer kan prøve nye løsninger sammen."],
  ["windows-1252", "Swedish", "Föreningen bjuder in små företag på lördag för att pröva nya lösningar från Västerås."],
  [
    "windows-1252",
    "Icelandic",
    "Félagið býður smáum fyrirtækjum að kynna nýjungar í sjávarútvegi á Ísafirði í október.",
  ],
  [
    "windows-1250",
    "Polish",
    "Spółdzielnia włókienników z Łodzi ogłasza nabór: każdy może przyjść, także studenci i uczniowie.",
  ],
  [
    "iso-8859-2",
    "Polish",
    "Spółdzielnia włókienników z Łodzi ogłasza nabór: każdy może przyjść, także studenci i uczniowie.",
  ],
  ["windows-1250", "Czech", "Skláři z Nového Boru zkoušejí tavit odpad; více řeknou na květnové schůzce příští týden."],
  [
    "iso-8859-2",
    "Czech",
    "Skláři z Nového Boru zkoušejí tavit odpad; více řeknou na květnové schůzce příští týden. Šťastně!",
  ],
  [
    "windows-1250",
    "Slovak",
    "Klaster drevárov otvára dielňu v Ľubici; ďalšie školenie bude v máji pre všetkých členov.",
  ],
  ["windows-1250", "Hungarian", "A szövetség új műhelyt nyitott Győrben; a következő ülés időpontja még nem dőlt el."],
  [
    "windows-1250",
    "Slovene",
    "Združenje mizarjev vabi na srečanje v Kočevju; več o tem v prihodnji številki časopisa.",
  ],
  [
    "windows-1250",
    "Croatian",
    "Udruženje drvoprerađivača poziva članove na sjednicu u Đakovu; više riječi o tome slijedi.",
  ],
  [
    "windows-1250",
    "Romanian",
    "Asociaţia oferă membrilor săi şase ateliere în această toamnă; înscrierea începe mâine.",
  ],
  ["windows-1251", "Bulgarian", "Сдружението кани членовете си на среща в Казанлък, където ще покажат новите роботи."],
  ["windows-1251", "Russian", "Объединение приглашает участников на встречу, где покажут новые станки и машины."],
  [
    "windows-1251",
    "Ukrainian",
    "Об’єднання запрошує учасників на зустріч, де покажуть нові верстати й машини з її цехів.",
  ],
  ["windows-1251", "Serbian", "Удружење позива чланове на састанак где ће бити приказане нове машине и љуљашке."],
  ["windows-1253", "Greek", "Ο σύνδεσμος καλεί τα μέλη του σε συνάντηση όπου θα δείξουν τα νέα μηχανήματα."],
  [
    "iso-8859-7",
    "Greek",
    "Άνοιξε το εργαστήριο· ο σύνδεσμος καλεί τα μέλη του. Άλλοι καλούνται αργότερα, είπε ο Άρης.",
  ],
  [
    "windows-1257",
    "Lithuanian",
    "Sąjunga kviečia narius į susitikimą Šiauliuose, kuriame bus rodomi nauji įrenginiai ir žemės ūkis.",
  ],
  [
    "windows-1257",
    "Latvian",
    "Biedrība aicina biedrus uz tikšanos Liepājā, kur rādīs jaunās iekārtas un mācīs mežsaimniecību.",
  ],
  [
    "windows-1254",
    "Turkish",
    "Dernek üyelerini İzmir’deki toplantıya çağırıyor; yeni makineler gösterilecek ve eğitim olacak.",
  ],
];

describe("detectSingleByte", () => {
  it.each(TEXTS)("tells %s, %s", (encoding, _, text) => {
    const bytes = encode(text, encoding);
    expect(detectSingleByte(bytes)).toEqual({ encoding, isCertain: true });
    const { text: read, diagnostics } = decodeText("a.txt", bytes);
    expect(read).toBe(text);
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      `ENCODING_CONVERTED: The letters of the file show that it is in ${encoding}; it was converted.`,
    ]);
  });

  it.each([
    ["a foreign name in English", encode("The visit of Ms Lefèvre to the partners", "windows-1252")],
    ["letters that many languages share", Uint8Array.of(0x41, 0xe8, 0x20, 0xf8)],
    ["noise", noise(300)],
  ])("is undecided by %s", (_, bytes) => {
    expect(detectSingleByte(bytes)).toEqual({ encoding: "windows-1252", isCertain: false });
  });

  it("reads English with names of many languages as windows-1252, without certainty", () => {
    const text =
      "The partners’ meeting in Málaga – organised by the “Pôle” – costs 40 € and is open to all of the members. " +
      "Ms Müller, Mr García and Ms Lefèvre will speak; the café opens at 9. Señor Núñez invites to Córdoba.";
    expect(detectSingleByte(encode(text, "windows-1252"))).toEqual({ encoding: "windows-1252", isCertain: false });
  });

  it("looks at letters far behind the beginning", () => {
    const text = `${"Plain words without any accent.\n".repeat(20_000)}${"Сдружението кани членовете си на среща. ".repeat(3)}`;
    expect(detectSingleByte(encode(text, "windows-1251"))).toEqual({ encoding: "windows-1251", isCertain: true });
  });
});
