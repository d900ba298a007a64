import { describe, expect, it } from "vitest";
import { articleOf, parseText } from "../../testing/read-text.ts";

const BYLINE = "Submitted by Ana Maria on 3 June 2024";
const read = (title: string, text: string): ReturnType<typeof articleOf> =>
  articleOf(parseText("a.txt", `${title}\n\n${BYLINE}\n\n${text}\n`));

describe("events in sentences", () => {
  it.each([
    [
      "Study visit to foundries",
      "The study visit will take place from 27 to 29 September 2024 in Bilbao.",
      "2024-09-27",
    ],
    ["Tagung für Betriebe", "Die Tagung findet am 5. November 2024 in Graz statt.", "2024-11-05"],
    ["Jornada sobre exportación", "La jornada tendrá lugar el jueves 6 de marzo de 2025, a las 16:00 h.", "2025-03-06"],
  ])("are read where they say that something takes place: %s", (title, sentence, start) => {
    expect(read(title, `The cluster has news. ${sentence}`).events).toMatchObject([{ title, when: [{ start }] }]);
  });

  it.each([
    ["a past day", "Seminar on ropes", "The seminar takes place each year; on 5 May 2023 forty came."],
    ["a look back", "Seminar on ropes", "The last seminar was held on 5 November 2024 for the first time."],
    [
      "two days that differ",
      "Seminars",
      "The first seminar takes place on 1 July 2024. The second seminar takes place on 8 July 2024.",
    ],
    ["no kind of event", "Ropes for the harbour", "The delivery takes place on 5 November 2024 in the harbour."],
  ])("are not made of %s", (_, title, text) => {
    expect(read(title, text).events).toEqual([]);
  });

  it.each([
    ["hours of a house", "Workshop: ropes", "The library is open on 5 November 2024, 9:00-17:00."],
    ["hours below another title", "Workshop notes printed", "On 5 November 2024, 9:00-17:00, the shop is open."],
  ])("are not made of %s", (_, title, text) => {
    expect(read(title, text).events).toEqual([]);
  });

  it("are days with hours below a title such as `Workshop: …`", () => {
    const when = [{ start: "2024-11-05", startTime: "09:00", endTime: "17:00" }];
    expect(read("Workshop: ropes", "On 5 November 2024, 9:00-17:00, we splice.").events).toMatchObject([{ when }]);
  });

  it("are not the next ones where nothing dates the story", () => {
    const undated = (text: string) => articleOf(parseText("a.txt", `Workshop on ropes\n\n6 March 2023\n\n${text}\n`));
    expect(undated("We splice. The next workshop takes place on 20 April 2023.").events).toEqual([]);
  });
});

describe("lines that name a kind of event", () => {
  it.each([
    ["Info session: 4 July 2024", "Info session: Ropes for the harbour"],
    ["Next meeting: 4 July 2024, Linz", "Next meeting: Ropes for the harbour"],
  ])("give its day: %s", (line, title) => {
    expect(read("Ropes for the harbour", line).events).toMatchObject([{ title, when: [{ start: "2024-07-04" }] }]);
  });

  it.each([
    "Workshop report: 4 July 2024",
    "Conference proceedings: 4 July 2024",
    "Conference registration: 4 July 2024",
    "Last meeting: 4 May 2024",
    "Meeting: on 4 July 2024 the board decides who may come and who must wait",
  ])("are none when they say something else: %s", (line) => {
    expect(read("Ropes for the harbour", line).events).toEqual([]);
  });
});

describe("side events in sentences", () => {
  it.each([
    [
      "A webinar",
      "Join us for a free webinar on Wednesday, 24 July 2024, from 2 pm to 3.30 pm CEST.",
      {
        title: "Free webinar: Ropes for the harbour",
        when: [{ start: "2024-07-24", startTime: "14:00", endTime: "15:30" }],
      },
    ],
    [
      "An open day",
      "Members and their families are welcome at the open day on Saturday, 13 July 2024, from 10:00 to 15:00 in Graz.",
      { title: "Open day: Ropes for the harbour", when: [{ start: "2024-07-13" }], place: "Graz" },
    ],
    [
      "Ett informationsmöte",
      "Klustret söker fem sågverk som vill vara med. Ett informationsmöte hålls på Teams den 22 juli 2024 kl. 13.00–14.00.",
      { title: "Informationsmöte: Ropes for the harbour", when: [{ start: "2024-07-22", startTime: "13:00" }] },
    ],
    [
      "Informační seminář",
      "Klastr vyhlašuje výzvu pro firmy, které nejsou starší. Informační seminář se koná 21. listopadu 2024 od 10 hodin.",
      { title: "Informační seminář: Ropes for the harbour", when: [{ start: "2024-11-21" }] },
    ],
    [
      "Tag der offenen Tür",
      "Die Halle ist fertig und die Mitglieder freuen sich. Wer sie ansehen möchte, ist am 14. Juli 2024 von 13 bis 17 Uhr zum Tag der offenen Tür eingeladen.",
      {
        title: "Tag der offenen Tür: Ropes for the harbour",
        when: [{ start: "2024-07-14", startTime: "13:00", endTime: "17:00" }],
      },
    ],
  ])("are named by the sentence: %s", (_, text, event) => {
    expect(read("Ropes for the harbour", text).events).toMatchObject([event]);
  });

  it("have a place only where the sentence puts it beside the day or the verb", () => {
    const placeOf = (text: string): unknown => read("Seminar on ropes", text).events[0]?.place;
    expect(placeOf("The seminar takes place on 7 November 2024 at 18:00 in the Town Hall of Bolzano.")).toBe(
      "Town Hall of Bolzano",
    );
    expect(placeOf("The seminar will be held in Ghent on 14 November 2024.")).toBe("Ghent");
    expect(placeOf("We will gather at the Maltkammer in Aarhus for a seminar on 19 October 2024.")).toBe(
      "Maltkammer in Aarhus",
    );
    expect(placeOf("From 5 to 7 November 2024 the region organises a study visit to Bilbao, Spain.")).toBe(
      "Bilbao, Spain",
    );
    expect(placeOf("The seminar takes place on 7 November 2024 in English.")).toBeUndefined();
    expect(placeOf("The seminar takes place on 7 November 2024, says Jane Austen.")).toBeUndefined();
    expect(
      placeOf(
        "La asociación reúne a las empresas de la zona y de la costa. La jornada tendrá lugar el jueves 6 de marzo de 2025, a las 16:00 h, en la Cámara de Comercio de Alicante.",
      ),
    ).toBe("Cámara de Comercio de Alicante");
    expect(
      placeOf(
        "Wir treffen uns am Mittwoch, dem 22. November 2024, um 13 Uhr im Technikum der Hochschule Kempten, Raum 204.",
      ),
    ).toBe("Technikum der Hochschule Kempten, Raum 204");
  });

  it("have the times of the sentence behind theirs, and the last day to register", () => {
    const text =
      "Please keep Thursday 17 October 2024 free for our seminar. We begin at 9.30 and will be done by 16.00.\n\nPlease sign up by 6 October with Mette.";
    expect(read("Seminar on ropes", text).events).toMatchObject([
      { when: [{ start: "2024-10-17", startTime: "09:30", endTime: "16:00" }], registerBy: "2024-10-06" },
    ]);
  });
});

describe("deadlines in sentences", () => {
  it.each([
    ["Applications can be submitted until 20 December 2024.", { date: "2024-12-20" }],
    ["Proposals are to be sent to the office by 5 December 2024, 23:59 CET.", { date: "2024-12-05", time: "23:59" }],
    ["Bewerbungen sind bis zum 15. Juli 2024 möglich.", { date: "2024-07-15" }],
    [
      "Le domande possono essere inviate entro le ore 16:00 del 28 febbraio 2025 dalle imprese che non hanno ottenuto altro.",
      { date: "2025-02-28", time: "16:00" },
    ],
    [
      "La date limite, initialement fixée au 7 juin 2024, est reportée au 28 juin 2024 à 12 h 00 pour les entreprises.",
      { date: "2024-06-28", time: "12:00", state: "extended" },
    ],
    [
      "A pályázatokat 2025. március 31-én 16 óráig lehet benyújtani, de csak elektronikusan, és minden cég csak egyet.",
      { date: "2025-03-31", time: "16:00" },
    ],
  ])("are read where they say until when to apply: %s", (sentence, deadline) => {
    expect(read("Funds for workshops", `The region helps. ${sentence}`).calls).toMatchObject([
      { deadlines: [deadline] },
    ]);
  });

  it.each([
    ["a past day", "Applications were possible until 5 May 2023."],
    ["a day that is not the last", "Applications open on 5 December 2024."],
    ["a registration", "Please register and submit your application for a seat by 5 July 2024."],
    ["a day of results", "Applicants learn the results by 5 December 2024."],
  ])("are not made of %s", (_, text) => {
    expect(read("Funds for workshops", text).calls).toEqual([]);
  });

  it("are all cut-off dates that a sentence lists", () => {
    const text =
      "Applications can be handed in at any time. They are assessed after each of three cut-off dates: 15 July 2024, 16 August 2024 and 19 September 2024, always at 17:00 Brussels time.";
    const more = { time: "17:00", zone: "Europe/Brussels", note: "cut-off" };
    expect(read("Vouchers for pilots", text).calls).toMatchObject([
      { deadlines: ["2024-07-15", "2024-08-16", "2024-09-19"].map((date) => ({ date, ...more })) },
    ]);
  });

  it("are those of every step when the title names a call", () => {
    const text =
      "First send us a sketch of two pages by 14 July 2024. Those who go on hand in the whole application by 6 September 2024. Projects run until 31 December 2026.";
    expect(read("Call for orchards", text).calls).toMatchObject([
      { deadlines: [{ date: "2024-07-14" }, { date: "2024-09-06" }] },
    ]);
    expect(read("Orchards of the north", "Please send us your sketch by 14 July 2024.").calls).toEqual([]);
  });

  it("are no calls where the story announces an event", () => {
    const text = "The seminar takes place on 5 November 2024. Applications are accepted until 1 October 2024.";
    expect(read("Seminar on ropes", text)).toMatchObject({ calls: [], events: [{ title: "Seminar on ropes" }] });
  });
});
