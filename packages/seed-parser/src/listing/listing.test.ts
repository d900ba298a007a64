import { type Item, isStory, textOf } from "@clusterpost/core";
import { missingWords } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import { listingOf, parseText, textOfDocument } from "../testing/read-text.ts";

/** An item in one line: kind, title, date and address. */
function line(item: Item): string {
  const day = isStory(item)
    ? item.publishedOn
    : item.kind === "event"
      ? item.when.map(({ start, end }) => (start === end ? start : `${start}/${end}`)).join(" ")
      : item.deadlines.map(({ date }) => date).join(" ");
  return [item.kind, item.title, day ?? "", item.url ?? ""].join(" | ");
}

const items = (text: string, name = "a.md"): string[] => listingOf(parseText(name, text)).items.map(line);

const TEASERS = `# News

## Cluster opens a workshop in Graz

12 May 2020

Twelve companies share one laser cutter.

[Read more](https://example.eu/graz)

## Second round of staff exchange

8 May 2020

Forty engineers changed places for a week.

[Read more](https://example.eu/exchange)
`;

describe("two dated lines below a title that says nothing but what they are", () => {
  const BOTH = [
    "event | Spring meeting of the weavers | 2026-05-12 | ",
    "event | Open day at the mill | 2026-06-03 | ",
  ];

  it.each([
    ["a.txt", "Upcoming events\n\n12 May 2026: Spring meeting of the weavers\n3 June 2026: Open day at the mill"],
    ["a.txt", "Upcoming events\n\n12 May 2026 – Spring meeting of the weavers\n\n3 June 2026 – Open day at the mill"],
    ["a.txt", "Events\n\nWe meet.\n\n12 May 2026 – Spring meeting of the weavers\n3 June 2026 – Open day at the mill"],
    ["a.md", "# Upcoming events\n\n- 12 May 2026: Spring meeting of the weavers\n- 3 June 2026: Open day at the mill"],
    [
      "a.md",
      "---\ntitle: Events\n---\n\n- 12 May 2026: Spring meeting of the weavers\n- 3 June 2026: Open day at the mill",
    ],
  ])("are events: %s %j", (name, text) => {
    expect(items(text, name)).toEqual(BOTH);
  });

  it("are calls", () => {
    expect(items("# Open calls\n\n30 April 2026: Vouchers for mills\n\n12 May 2026: Grants for boats")).toEqual([
      "call | Vouchers for mills | 2026-04-30 | ",
      "call | Grants for boats | 2026-05-12 | ",
    ]);
  });

  it.each([
    "Agenda\n\n12 May 2026: Arrival and dinner\n13 May 2026: Workshops in four groups",
    "Upcoming events\n\nOn 12 May 2026 the weavers meet in Porto. All are invited.\n\nOn 3 June 2026 the mill opens its doors.",
    "Upcoming events\n\n12 May 2026: Spring meeting of the weavers\nOpen day at the mill",
    "Events in the life of a weaver\n\n12 May 2026: She is born\n3 June 2026: She learns to weave",
    "A good year\n\n12 May 2026: Spring meeting of the weavers\n3 June 2026: Open day at the mill",
  ])("are no listing otherwise: %j", (text) => {
    expect(parseText("a.txt", text).document?.kind).toBe("article");
  });
});

describe("teasers of a page", () => {
  it("are items with their date and address", () => {
    expect(items(TEASERS)).toEqual([
      "article | Cluster opens a workshop in Graz | 2020-05-12 | https://example.eu/graz",
      "article | Second round of staff exchange | 2020-05-08 | https://example.eu/exchange",
    ]);
  });

  it("know their place in the source", () => {
    const { items: found } = listingOf(parseText("a.md", TEASERS));
    const texts = found.map(({ source }) => TEASERS.slice(source.span.start, source.span.end));
    expect(texts[1]).toMatch(/^## Second[\s\S]*exchange\)$/);
  });

  it("do not warn of their vague link texts, which became addresses", () => {
    expect(parseText("a.md", TEASERS).diagnostics.map(({ code }) => code)).toEqual(["LISTING_READ"]);
  });

  it("may end with the link behind their text", () => {
    const text =
      "**Cluster opens a workshop**\\\n12 May 2020\\\nTwelve companies share one cutter. [Read more »](https://example.eu/a)\n\n" +
      "**Forty engineers change places**\\\n8 May 2020\\\nThey stayed for a week… [Read more »](https://example.eu/b)\n";
    expect(items(text)).toEqual([
      "article | Cluster opens a workshop | 2020-05-12 | https://example.eu/a",
      "article | Forty engineers change places | 2020-05-08 | https://example.eu/b",
    ]);
    const { items: found } = listingOf(parseText("a.md", text));
    expect(found.map(({ body }) => textOf(body))).toEqual([
      "Twelve companies share one cutter.",
      "They stayed for a week…",
    ]);
  });

  it("in plain text have the address behind the words, or none, which is said", () => {
    const text = `Latest from the network

Cluster opens a workshop in Graz
12 May 2020
Twelve companies share one laser cutter.
Read more: https://example.eu/graz

Second round of staff exchange
8 May 2020
Forty engineers changed places for a week.
Read more: https://example.eu/exchange

Third prize for the boat builders
2 May 2020
The jury liked the keel.
Read more
`;
    expect(items(text, "a.txt")).toEqual([
      "article | Cluster opens a workshop in Graz | 2020-05-12 | https://example.eu/graz",
      "article | Second round of staff exchange | 2020-05-08 | https://example.eu/exchange",
      "article | Third prize for the boat builders | 2020-05-02 | ",
    ]);
    const { document, diagnostics } = parseText("a.txt", text);
    expect(document).toMatchObject({ title: "Latest from the network" });
    expect(
      diagnostics.filter(({ code }) => code === "LINK_LOST").map(({ span }) => text.slice(span.start, span.end)),
    ).toEqual(["Read more"]);
  });
});

const TWO = `Robots learn to sand boats
Submitted by Ana Silva on 16 May 2019

The yard of Viana has a new colleague. It never sleeps.

*** 

A school for glass opens in Krosno
Submitted by Jan Nowak on 14 May 2019

Sixty pupils begin in September.

programme.pdf 120 KB
`;

describe("several articles in one file", () => {
  it.each([["***"], ["* * *"], ["---"], ["====="], ["__________"]])("are parted by %s in plain text", (rule) => {
    const listing = listingOf(parseText("a.txt", TWO.replace("***", rule)));
    expect(listing.items.map(line)).toEqual([
      "article | Robots learn to sand boats | 2019-05-16 | ",
      "article | A school for glass opens in Krosno | 2019-05-14 | ",
    ]);
    expect(listing.items).toMatchObject([
      { author: { name: "Ana Silva" }, attachments: [] },
      { author: { name: "Jan Nowak" }, attachments: [{ name: "programme.pdf", size: "120 KB" }] },
    ]);
  });

  it("need no rule when each has a byline", () => {
    expect(items(TWO.replace("***", ""), "a.txt")).toHaveLength(2);
    expect(items(`# ${TWO.replace("*** \n\n", "# ")}`)).toHaveLength(2);
  });

  it("may have rules right below their text, which Markdown takes for underlines", () => {
    const text = `# Robots learn to sand boats\nSubmitted by Ana Silva on 16 May 2019\n\nThe yard has a new colleague.\n---\n# A school for glass opens in Krosno\nSubmitted by Jan Nowak on 14 May 2019\n\nSixty pupils begin.\n`;
    const { items: found } = listingOf(parseText("a.md", text));
    expect(found.map((item) => isStory(item) && [item.title, item.body.map(({ type }) => type)])).toEqual([
      ["Robots learn to sand boats", ["paragraph"]],
      ["A school for glass opens in Krosno", ["paragraph"]],
    ]);
  });

  it("may begin with datelines", () => {
    const text = `Robots learn to sand boats

Viana do Castelo, 16 May 2019 – The yard of Viana has a new colleague that never sleeps and never eats.

A school for glass opens in Krosno

Krosno, 14 May 2019 – Sixty pupils begin in September in the new school for glass makers.
`;
    expect(items(text, "a.txt")).toEqual([
      "article | Robots learn to sand boats | 2019-05-16 | ",
      "article | A school for glass opens in Krosno | 2019-05-14 | ",
    ]);
  });

  it("keep a rule inside an article", () => {
    const text = TWO.replace("It never sleeps.", "It never sleeps.\n\n---\n\nIt never eats.");
    const { items: found } = listingOf(parseText("a.txt", text));
    expect(found).toHaveLength(2);
    expect(textOf(found[0]?.body ?? [])).toContain("It never eats.");
  });

  it("have notes of their own", () => {
    const text = TWO.replace("It never sleeps.", "It never sleeps*.\n\n*Except on Sundays");
    const [first, second] = listingOf(parseText("a.txt", text)).items;
    expect([first, second]).toMatchObject([{ footnotes: [{ mark: "*" }] }, { footnotes: [] }]);
  });
});

describe("lists of events", () => {
  it.each([
    [
      "- 12 May 2020 – Forum of boat builders – Porto, Portugal\n- 3-4 June 2020 – Glass days – Krosno, Poland\n- 9 June 2020 – Breakfast talk – Online",
    ],
    [
      "12 May 2020 | Forum of boat builders | Porto, Portugal\n3-4 June 2020 | Glass days | Krosno, Poland\n9 June 2020 | Breakfast talk | Online",
    ],
    [
      "• Forum of boat builders, 12 May 2020 (Porto, Portugal)\n• Glass days, 3-4 June 2020 (Krosno, Poland)\n• Breakfast talk, 9 June 2020 (Online)",
    ],
  ])("on one line each are events: %j", (lines) => {
    const { items: found, title } = listingOf(parseText("a.txt", `Upcoming events\n\n${lines}\n`));
    expect(title).toBe("Upcoming events");
    expect(found.map(line)).toEqual([
      "event | Forum of boat builders | 2020-05-12 | ",
      "event | Glass days | 2020-06-03/2020-06-04 | ",
      "event | Breakfast talk | 2020-06-09 | ",
    ]);
    expect(found.map((item) => item.kind === "event" && item.place)).toEqual([
      "Porto, Portugal",
      "Krosno, Poland",
      "Online",
    ]);
  });

  it("with headings, dates and places are events without a title that says so", () => {
    const text = `## [Forum of boat builders](https://example.eu/f)

12-13 May 2020

Porto, Portugal

## [Glass days](https://example.eu/g)

3-4 June 2020

Krosno, Poland
`;
    expect(items(text)).toEqual([
      "event | Forum of boat builders | 2020-05-12/2020-05-13 | https://example.eu/f",
      "event | Glass days | 2020-06-03/2020-06-04 | https://example.eu/g",
    ]);
  });
});

describe("lists of calls", () => {
  it("have a labelled deadline each", () => {
    const text = `Open calls

Vouchers for ceramic ovens
Deadline: 12 May 2020
Up to 10 000 euros for a new burner.

Residencies for glass makers
Deadline: 3 June 2020

Fund for shared machines
Deadline: 1 July 2020
`;
    expect(items(text, "a.txt")).toEqual([
      "call | Vouchers for ceramic ovens | 2020-05-12 | ",
      "call | Residencies for glass makers | 2020-06-03 | ",
      "call | Fund for shared machines | 2020-07-01 | ",
    ]);
  });
});

describe("lists of links", () => {
  it("with dates are news", () => {
    const text = `- [Robots learn to sand boats](https://example.eu/a) – 12 May 2020
- [A school for glass](https://example.eu/b) – 8 May 2020
- [Third prize](https://example.eu/c) – 2 May 2020
`;
    expect(items(text)).toEqual([
      "article | Robots learn to sand boats | 2020-05-12 | https://example.eu/a",
      "article | A school for glass | 2020-05-08 | https://example.eu/b",
      "article | Third prize | 2020-05-02 | https://example.eu/c",
    ]);
  });
});

describe("filled-in forms", () => {
  it("begin with a labelled title each", () => {
    const text = `Title: Forum of boat builders
Date: 12 May 2020
Place: Porto, Portugal
Link: https://example.eu/f
Description: Two days of keels.

Title: Glass days
Date: 3-4 June 2020
Place: Krosno, Poland
Link: https://example.eu/g
`;
    const { items: found } = listingOf(parseText("a.txt", text));
    expect(found.map(line)).toEqual([
      "event | Forum of boat builders | 2020-05-12 | https://example.eu/f",
      "event | Glass days | 2020-06-03/2020-06-04 | https://example.eu/g",
    ]);
    expect(found).toMatchObject([{ place: "Porto, Portugal" }, { place: "Krosno, Poland" }]);
    expect(textOf(found[0]?.body ?? [])).toContain("Two days of keels.");
  });
});

describe("every listing", () => {
  it("holds every word of its file", () => {
    for (const text of [TEASERS, TWO]) {
      const { document, diagnostics } = parseText("a.txt", text);
      const told = diagnostics.map(({ message }) => message).join("\n");
      const read = document === undefined ? "" : textOfDocument(document);
      const own = text.replace(/Submitted by (.*) on (\d+) May/g, "$1 $2");
      expect(missingWords(own, `${read}\n${told}`.replaceAll("-", " ").replaceAll("05", ""))).toEqual([]);
    }
  });
});

describe("lines that count or label the items", () => {
  it("are no part of their titles", () => {
    const text = `Our members write

1) Robots learn to sand boats
Submitted by Ana Silva on 16 May 2019

They never sleep.

2) A school for glass
Submitted by Jan Nowak on 14 May 2019

Sixty pupils begin.
`;
    expect(items(text, "a.txt")).toEqual([
      "article | Robots learn to sand boats | 2019-05-16 | ",
      "article | A school for glass | 2019-05-14 | ",
    ]);
  });

  it("between rules belong to no item", () => {
    const parts = TWO.split(/\*\*\* \n/).map((part, index) => `======\nARTICLE ${index + 1}\n======\n${part.trim()}\n`);
    const { items: found, introduction } = listingOf(parseText("a.txt", parts.join("")));
    expect(found.map(({ title }) => title)).toEqual([
      "Robots learn to sand boats",
      "A school for glass opens in Krosno",
    ]);
    expect(textOf(introduction)).toBe("ARTICLE 1\nARTICLE 2");
  });

  it("stand before the date of a line and say which date it is", () => {
    const text =
      "Open calls\n\n- Vouchers for ovens - deadline 12 May 2020\n- Residencies - deadline: 3 June 2020\n- Fund for machines (until 1 July 2020)\n";
    expect(items(text, "a.txt")).toEqual([
      "call | Vouchers for ovens | 2020-05-12 | ",
      "call | Residencies | 2020-06-03 | ",
      "call | Fund for machines | 2020-07-01 | ",
    ]);
  });
});

describe("a link behind its date and place", () => {
  it("is the title", () => {
    const text = `# Save the date: autumn 2021

* **14-16 September 2021**, Graz: [Alpine timber forum](https://example.eu/timber)
* **5 October 2021**, online: [Breakfast talk on wool](https://example.eu/wool)
* **20 October 2021**, Porto: [Boat builders' fair](https://example.eu/boats)
`;
    expect(items(text)).toEqual([
      "event | Alpine timber forum | 2021-09-14/2021-09-16 | https://example.eu/timber",
      "event | Breakfast talk on wool | 2021-10-05 | https://example.eu/wool",
      "event | Boat builders' fair | 2021-10-20 | https://example.eu/boats",
    ]);
  });
});
