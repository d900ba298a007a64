import { describe, expect, it } from "vitest";
import { contextFor } from "../testing/date-context.ts";
import { type DateMention, findDates } from "./find-dates.ts";

const found = (text: string, own = "en", near?: string): readonly DateMention[] =>
  findDates(text, contextFor(text, own, near));
const days = (text: string, own = "en", near?: string): string[] =>
  found(text, own, near).flatMap(({ ranges }) =>
    ranges.map(({ start, end }) => (start === end ? start : `${start}/${end}`)),
  );

describe("dates as people write them", () => {
  it.each([
    ["Saturday 12 and Monday 14 October 2019", ["2019-10-12", "2019-10-14"]],
    ["14th to 16th May 2019", ["2019-05-14/2019-05-16"]],
    ["from 14 October 2019 to 16 October 2019", ["2019-10-14/2019-10-16"]],
    ["16-May-2019", ["2019-05-16"]],
    ["Jun 28 - 2 Jul 2021", ["2021-06-28/2021-07-02"]],
    ["29 – 31 mars & 1er avril 2019", ["2019-03-29/2019-04-01"]],
    ["du 30 mai au 3 juin 2016", ["2016-05-30/2016-06-03"]],
    ["le 12 septembre et le 14 octobre 2019", ["2019-09-12", "2019-10-14"]],
    ["1 FEVRIER 2019", ["2019-02-01"]],
    ["dal 5 al 7 giugno 2019", ["2019-06-05/2019-06-07"]],
    ["dall’8 al 10 giugno 2019", ["2019-06-08/2019-06-10"]],
    ["del 30 de mayo al 3 de junio de 2019", ["2019-05-30/2019-06-03"]],
    ["de 14 a 16 de maio de 2019", ["2019-05-14/2019-05-16"]],
    ["de la 14 la 16 mai 2019", ["2019-05-14/2019-05-16"]],
    ["Vom 14. bis 16. Mai 2019", ["2019-05-14/2019-05-16"]],
    ["Montag, den 14. Oktober, bis Mittwoch, den 16. Oktober 2019", ["2019-10-14/2019-10-16"]],
    ["So., 5. Jänner 2020", ["2020-01-05"]],
    ["14 tot en met 16 mei 2019", ["2019-05-14/2019-05-16"]],
    ["14 t/m 16 mei 2019", ["2019-05-14/2019-05-16"]],
    ["fra den 14. til den 16. maj 2019", ["2019-05-14/2019-05-16"]],
    ["14 till 16 maj 2019", ["2019-05-14/2019-05-16"]],
    ["14.–16. toukokuuta 2019", ["2019-05-14/2019-05-16"]],
    ["14.–16. mail 2019", ["2019-05-14/2019-05-16"]],
    ["od 14. do 16. května 2019", ["2019-05-14/2019-05-16"]],
    ["w dniach 14-16 maja 2019 r.", ["2019-05-14/2019-05-16"]],
    ["14. maja 2019", ["2019-05-14"]],
    ["от 14 до 16 май 2019 г.", ["2019-05-14/2019-05-16"]],
    ["από 14 έως 16 Μαΐου 2019", ["2019-05-14/2019-05-16"]],
    ["14-16 ΜΑΪΟΥ 2019", ["2019-05-14/2019-05-16"]],
    ["2016. október 28.", ["2016-10-28"]],
    ["2016. október 28-tól 30-ig", ["2016-10-28/2016-10-30"]],
    ["2016. október 28., 9:30", ["2016-10-28"]],
    ["2019 m. gegužės 16 d., 10.00 val.", ["2019-05-16"]],
    ["nuo 2019 m. gegužės 14 d. iki 16 d.", ["2019-05-14/2019-05-16"]],
    ["no 2019. gada 14. līdz 16. maijam", ["2019-05-14/2019-05-16"]],
    ["14 ta’ Mejju 2019", ["2019-05-14"]],
    ["mill-14 sas-16 ta’ Mejju 2019", ["2019-05-14/2019-05-16"]],
    ["14 Meán Fómhair 2019", ["2019-09-14"]],
  ])("%j are read in a text of their own", (text, expected) => {
    expect(days(text)).toEqual(expected);
  });

  it.each([
    "In 2019 about 30 companies came, in May 20.",
    "the 30 companies may 2019 be proud of",
    "We started in 2019. March 12 of them left.",
    "Our 5 out of 2019 applicants",
  ])("are not found in %j", (text) => {
    expect(days(text)).toEqual([]);
  });
});

describe("names of months that languages disagree about", () => {
  const POLISH = "3 listopada 2019 r. odbędzie się spotkanie w Warszawie, które jest ważne dla nas";
  const CROATIAN = "3. listopada 2019. u Zagrebu će se održati skup koji je važan za sve nas";

  it("mean what the language of the text says", () => {
    expect(days(POLISH)).toEqual(["2019-11-03"]);
    expect(days(CROATIAN)).toEqual(["2019-10-03"]);
  });

  it("mean what the newsletter's language says where the text leaves it open", () => {
    expect(days("3 listopada 2019", "pl")).toEqual(["2019-11-03"]);
    expect(days("3 listopada 2019", "hr")).toEqual(["2019-10-03"]);
  });

  it("are not guessed where nothing tells", () => {
    expect(found("3 listopada 2019")).toMatchObject([
      { ranges: [], doubt: { kind: "month", others: ["2019-10-03", "2019-11-03"] } },
    ]);
  });

  it("do not mislead a newsletter in a third language", () => {
    expect(days(POLISH, "hr")).toEqual(["2019-11-03"]);
  });
});

describe("weekdays", () => {
  it("that contradict a date are a doubt; the date stays as written", () => {
    expect(found("Tuesday 14 October 2019")).toMatchObject([
      { ranges: [{ start: "2019-10-14" }], doubt: { kind: "weekday" } },
    ]);
    expect(found("Monday 14 October 2019")[0]?.doubt).toBeUndefined();
    expect(found("2019. május 14., hétfő")[0]?.doubt).toEqual({ kind: "weekday" });
  });

  it("choose the year that fits them", () => {
    expect(days("Tuesday 14 April", "en", "2019-05-16")).toEqual(["2020-04-14"]);
    expect(days("Sunday 14 April", "en", "2019-05-16")).toEqual(["2019-04-14"]);
  });
});
