import { describe, expect, it } from "vitest";
import { DEFAULT_VOCABULARY } from "../vocabulary.ts";
import { type Letter, readLetter } from "./letter.ts";
import { createLetterWords } from "./letter-words.ts";

const words = createLetterWords(DEFAULT_VOCABULARY);
const stanzasOf = (text: string): { lines: string[] }[] =>
  text.split(/\n[ \t]*\n/).map((stanza) => ({ lines: stanza.split("\n").filter((line) => line.trim() !== "") }));

function read(text: string, subject = "News"): Letter & { body: string[]; furniture: string[]; quote: string[] } {
  const stanzas = stanzasOf(text);
  const letter = readLetter(stanzas, subject, words);
  const of = (role: string): string[] =>
    stanzas.flatMap(({ lines }, index) => lines.filter((_, line) => letter.roles[index]?.[line] === role));
  return { ...letter, body: of("body"), furniture: of("furniture"), quote: of("quote") };
}

const TEXT = "The valley opened its third test field on Tuesday, and forty farms took part in the trial.";

describe("readLetter", () => {
  it.each([
    ["Dear colleagues,", "Kind regards,\nAna Kos\nCluster Office\n+386 1 234 567"],
    ["Sehr geehrte Damen und Herren,", "Mit freundlichen Grüßen\nUte Brandt"],
    ["Bonjour à toutes et à tous,", "Bien cordialement,\nLouise Perrin"],
    ["Szanowni Państwo,", "Z poważaniem\nJan Wilk"],
    ["Уважаеми колеги,", "Поздрави,\nИван Петров"],
  ])("tells a letter's %s and its end from the text", (greeting, closing) => {
    const { body, furniture } = read(`${greeting}\n\nOur news\n\n${TEXT}\n\n${closing}`);
    expect(body).toEqual(["Our news", TEXT]);
    expect(furniture).toEqual([greeting, ...closing.split("\n")]);
  });

  it.each([
    "-- \nAna Kos\nCluster Office",
    "Sent from my iPhone",
    "Von meinem iPhone gesendet",
    "This e-mail and any attachments are confidential. If you are not the\nintended recipient, please delete it.",
  ])("tells %j from the text", (end) => {
    expect(read(`Our news\n\n${TEXT}\n\n${end}`).body).toEqual(["Our news", TEXT]);
  });

  it.each([
    [
      "---------- Forwarded message ---------\nFrom: Ana Kos <ana@kos.example>\nDate: Mon, 4 May 2026 at 10:12\nSubject: Field trial\nTo: <news@net.example>",
      "Mon, 4 May 2026 at 10:12",
    ],
    [
      "Von: Ana Kos <ana@kos.example>\nGesendet: Montag, 4. Mai 2026 10:12\nAn: news@net.example; ute@net.example;\nlea@net.example\nBetreff: Field trial",
      "Montag, 4. Mai 2026 10:12",
    ],
    ["-----Message d’origine-----\nDe : Ana Kos\nEnvoyé : lundi 4 mai 2026\nObjet : Field trial", "lundi 4 mai 2026"],
  ])("takes the text out of a forwarded mail: %j", (head, date) => {
    const { body, forwarded, furniture } = read(`FYI, for the next issue.\n\n${head}\n\n${TEXT}`, "Fwd: Field trial");
    expect(body).toEqual([TEXT]);
    expect(furniture).toEqual(["FYI, for the next issue.", ...head.split("\n")]);
    expect(forwarded).toMatchObject({ from: expect.stringContaining("Ana Kos"), date, subject: "Field trial" });
  });

  it("takes the innermost of mails that were forwarded twice", () => {
    const head = (from: string, subject: string): string =>
      `From: ${from}\nSent: Monday, 4 May 2026\nSubject: ${subject}\n\n`;
    const { body, forwarded, subject } = read(
      `${head("Ute", "FW: Re: Trial")}See below.\n\n${head("Ana", "Re: Trial")}${TEXT}`,
      "WG: Trial",
    );
    expect([body, forwarded?.from, subject.text]).toEqual([[TEXT], "Ana", "Trial"]);
  });

  it("keeps what an answer quotes as a quote", () => {
    const quoted = read(
      `${TEXT}\n\nOn Mon, 4 May 2026 at 10:12, Ute Brandt <ute@net.example> wrote:\n> Please send us your news\n> by Friday.`,
      "Re: Call",
    );
    expect([quoted.body, quoted.quote]).toEqual([[TEXT], ["> Please send us your news", "> by Friday."]]);
    const outlook = read(`${TEXT}\n\nFrom: Ute\nSent: Monday\nSubject: Call\n\nPlease send us your news.`, "Re: Call");
    expect([outlook.body, outlook.quote]).toEqual([[TEXT], ["Please send us your news."]]);
  });

  it("takes a covering letter off the text below it", () => {
    const { body, furniture } = read(
      `Hi Ute,\n\nbelow is our text for May.\n\nBest,\nAna\n\n__________\n\nThird test field opens\n\n${`${TEXT} `.repeat(6).trim()}`,
    );
    expect(body).toEqual(["__________", "Third test field opens", `${TEXT} `.repeat(6).trim()]);
    expect(furniture).toEqual(["Hi Ute,", "below is our text for May.", "Best,", "Ana"]);
  });

  it.each([
    "Best practice in clusters",
    "Dear diary: a museum of letters opens",
    "From: Porto. To: Split. A cargo bike tour",
    "The minister wrote:",
    "Date: 4 May 2026",
    "Regards to Riga: the Baltic fair begins",
  ])("leaves %j in the text", (line) => {
    expect(read(`${line}\n\n${TEXT}`).body).toEqual([line, TEXT]);
  });

  it.each([
    ["Fwd: Field trial", "Field trial", true, false],
    ["WG: AW: Field trial", "Field trial", true, true],
    ["RE[2]: Field trial", "Field trial", false, true],
    ["[EXTERNAL] TR : Field trial", "Field trial", true, true],
    ["I: R: Prova in campo", "Prova in campo", true, true],
    ["Re-opening of the port: a report", "Re-opening of the port: a report", false, false],
    ["Porto: a report", "Porto: a report", false, false],
    ["SV: VB: Fältförsök", "Fältförsök", true, true],
  ])("takes the marks off the subject %j", (written, text, isForward, isReply) => {
    expect(words.subject(written)).toEqual({ text, isForward, isReply });
  });

  it.each(["> a", "From: a", "Best,", "Dear a,", "a wrote: 1", "-- ", "--------"])(
    "reads ten thousand lines of %j",
    (line) => {
      expect(read(`${line}\n`.repeat(10_000)).roles.flat()).toHaveLength(10_000);
    },
  );
});
