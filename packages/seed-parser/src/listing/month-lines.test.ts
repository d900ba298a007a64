import { describe, expect, it } from "vitest";
import { articleOf, listingOf, parseText } from "../testing/read-text.ts";

const events = (text: string, language = "en"): unknown[] =>
  listingOf(parseText("a.txt", text, { language })).items.map((item) =>
    item.kind === "event"
      ? [item.title, item.when.map(({ start, end }) => `${start}/${end}`), item.place]
      : [item.kind],
  );

describe("days below the name of their month", () => {
  it("are full dates", () => {
    const text = `Calendar of the network

October 2019

3 – Taste panels by machine – Gouda
8-9 – Milk days for buyers – Leeuwarden

December 2019

5 – Annual meeting (on invitation only) – online
`;
    expect(events(text)).toEqual([
      ["Taste panels by machine", ["2019-10-03/2019-10-03"], "Gouda"],
      ["Milk days for buyers", ["2019-10-08/2019-10-09"], "Leeuwarden"],
      ["Annual meeting", ["2019-12-05/2019-12-05"], "online"],
    ]);
  });

  it("may have weekdays and small words", () => {
    const text = `Agenda du réseau

Mars 2020

mardi 3 : Petit déjeuner des teinturiers (Annonay)
mercredi 25 : Atelier sur les membranes (Lyon)

Avril 2020

du lundi 20 au mercredi 22 : Voyage chez les tisserands (Ortisei)
`;
    expect(events(text, "fr")).toEqual([
      ["Petit déjeuner des teinturiers", ["2020-03-03/2020-03-03"], "Annonay"],
      ["Atelier sur les membranes", ["2020-03-25/2020-03-25"], "Lyon"],
      ["Voyage chez les tisserands", ["2020-04-20/2020-04-22"], "Ortisei"],
    ]);
  });

  it("that do not exist stay text", () => {
    const text =
      "Report\n\nFebruary 2019\n\n30 – members joined the network this year, and more will.\n\n31 – of them build boats.\n";
    expect(articleOf(parseText("a.txt", text)).events).toEqual([]);
  });
});
