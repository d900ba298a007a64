import { linksOf, textOf } from "@clusterpost/core";
import { describe, expect, it } from "vitest";
import { articleOf, digestOf, parseText, textOfDocument } from "./testing/read-text.ts";

const HEAD = "A title\n\nSubmitted by Ana Maria on 6 June 2019\n\n";
const read = (body: string, name = "a.txt"): ReturnType<typeof articleOf> => articleOf(parseText(name, HEAD + body));
const days = (body: string, name?: string): string[] =>
  read(body, name).events.flatMap(({ when }) =>
    when.map(({ start, end }) => (start === end ? start : `${start}/${end}`)),
  );
const deadlines = (body: string, name?: string): string[] =>
  read(body, name).calls.flatMap((call) => call.deadlines.map(({ date }) => date));

describe("lines that follow each other", () => {
  it("keep title and byline apart without a blank line", () => {
    const article = articleOf(
      parseText(
        "a.txt",
        "Estonian ICT Cluster wins the European award of the year\nSubmitted by Ana Maria on 16 May 2019\n\nThe cluster has won.",
      ),
    );
    expect(article).toMatchObject({
      title: "Estonian ICT Cluster wins the European award of the year",
      author: { name: "Ana Maria" },
      publishedOn: "2019-05-16",
    });
  });

  it("keep labels apart", () => {
    const lines =
      "When: Monday 14 October to Wednesday 16 October 2019, 9.30\nWhere: Alfândega Congress Centre, Porto, Portugal\nRegistration until: 30 September 2019 (places limited)";
    expect(read(lines).events).toMatchObject([
      {
        when: [{ start: "2019-10-14", end: "2019-10-16" }],
        place: "Alfândega Congress Centre, Porto, Portugal",
        registerBy: "2019-09-30",
      },
    ]);
    expect(
      deadlines(
        "Deadline: 30 September 2019, 17:00 Brussels time (CEST)\nInformation day: 5 July 2019 in Brussels, Rue Belliard",
      ),
    ).toEqual(["2019-09-30"]);
    expect(read("**When:** 14 October 2019\n**Where:** Turin, Italy", "a.md").events).toMatchObject([
      { place: "Turin, Italy" },
    ]);
  });

  it("go on with the value of a label where they hold dates only", () => {
    expect(deadlines("Cut-off dates: 15 September 2019,\n15 December 2019")).toEqual(["2019-09-15", "2019-12-15"]);
    expect(deadlines("Cut-off dates:\n15 March 2020\n15 September 2020")).toEqual(["2020-03-15", "2020-09-15"]);
  });
});

describe("attachments", () => {
  it.each([
    ["Where: Graz, Austria", "programme.pdf"],
    ["Deadline: 3 October 2019", "Terms.docx"],
    ["See the [full gallery](https://photos.example.eu/award)", "winners.pdf"],
  ])("do not take %j for a caption", (line, file) => {
    const article = read(`When: 3 October 2019\n\n${line}\n\n${file}`, "a.md");
    expect(article.attachments).toMatchObject([{ name: file }]);
    expect(article.attachments[0]?.label).toBeUndefined();
  });

  it.each(["Our members exported the data as results.csv", "www.example.eu/flyer.pdf"])(
    "are not made of %j",
    (line) => {
      expect(read(`Some text.\n\n${line}`).attachments).toEqual([]);
    },
  );
});

describe("dates", () => {
  it.each([
    ["When: Monday 30 September – Wednesday 2 October 2019", ["2019-09-30/2019-10-02"]],
    ["When: Thu 30 May - Sun 2 June 2019", ["2019-05-30/2019-06-02"]],
    ["When: Friday, at 9, 20 September 2019", ["2019-09-20"]],
    ["When: between 2 and 15 September 2019", ["2019-09-02/2019-09-15"]],
  ])("of %j are read", (line, expected) => {
    expect(days(line)).toEqual(expected);
  });

  it("are not made of numbers and the verb may", () => {
    expect(deadlines("Deadline: teams of up to 5 may apply until 12 September 2019")).toEqual(["2019-09-12"]);
    expect(deadlines("Cut-off dates: Call 1, 15 March 2020; Call 2, 15 September 2020")).toEqual([
      "2020-03-15",
      "2020-09-15",
    ]);
  });

  it("in brackets or struck out are not the ones meant", () => {
    expect(deadlines("Deadline: 30 September 2019 (extended from 15 July 2019)")).toEqual(["2019-09-30"]);
    expect(days("~~When: 1 July 2020~~ When: 2 July 2020", "a.md")).toEqual(["2020-07-02"]);
  });
});

describe("events in prose", () => {
  it.each([
    "Applications for the European Innovation Week close on 30 June 2019. Ten designers will be chosen.",
    "Please write until 30 June 2019 to the organisers of the Alpine Wood Fair in Bolzano.",
    "The report of the European Cluster Conference will be published on 1 October 2019. Its authors are happy.",
    "Our Open Day was moved from 3 October to 10 October 2019.",
    "On 25 September 2019 the deadline of the Digital Innovation Workshop programme ends.",
  ])("are not made of %j", (sentence) => {
    expect(read(sentence).events).toEqual([]);
  });

  it("are read where the sentence says that they take place", () => {
    expect(
      read("The Alpine Wood Fair in Bolzano, Italy takes place on 3 October 2019. All are welcome.").events,
    ).toMatchObject([{ title: "Alpine Wood Fair", when: [{ start: "2019-10-03" }], place: "Bolzano, Italy" }]);
  });

  it.each([
    "The EU Transparency Register will be updated by 12 June 2019.",
    "You must register your stand before 1 July 2019.",
  ])("do not take a date to register from %j", (sentence) => {
    expect(read(`When: 14 October 2019\n\nWhere: Brussels\n\n${sentence}`).events[0]?.registerBy).toBeUndefined();
  });
});

describe("bylines", () => {
  it.each([
    ["Submitted by: Zoë Łącka, 3 June 2019", "Zoë Łącka", "2019-06-03"],
    ["Submitted by Platform on Textiles on 16 May 2019", "Platform on Textiles", "2019-05-16"],
    ["Submitted by Ana Maria on Thursday, 6 June 2019 at 14:20", "Ana Maria", "2019-06-06"],
  ])("%j are read", (line, name, publishedOn) => {
    const article = articleOf(parseText("a.txt", `A title\n\n${line}\n\nText of the page.`));
    expect(article).toMatchObject({ author: { name }, publishedOn });
    expect(textOf(article.body)).toBe("Text of the page.");
  });

  it("are not made of sentences at the end", () => {
    const article = articleOf(
      parseText(
        "a.txt",
        "A title\n\nText one is here.\n\nText two.\n\nText three.\n\nWritten by experts from 12 countries\n\nIt costs EUR 5.",
      ),
    );
    expect(article.author).toBeUndefined();
    expect(textOf(article.body)).toContain("Written by experts from 12 countries");
  });

  it("keep their links", () => {
    const article = articleOf(
      parseText("a.md", "# A title\n\nSubmitted by [Ana](https://p.example.eu) on 16 May 2019\n\nText."),
    );
    expect(article.author?.name).toBe("Ana");
    expect(linksOf(article.body).map(({ href }) => href)).toEqual(["https://p.example.eu"]);
  });
});

describe("digests", () => {
  it("keep all that a line says besides its dates", () => {
    const text =
      "# Events\n### Matchmaking\n25 September 2019, 9:30–17:00 CET, EUR 45\n\n### Web talk\n26 September 2019, [web](https://talk.example.eu/join)\n\n# Calls\n### Vouchers\n30 September 2019, 17h CET [FAQ](https://faq.example.eu/)\n\n### Grants\nDeadline: [30 October 2019](https://apply.example.eu/)\n";
    const parsed = parseText("2019-07-d.md", text);
    const digest = digestOf(parsed);
    const items = digest.sections.flatMap((section) => section.items);
    expect(items.flatMap((item) => linksOf(item.body)).map(({ href }) => href)).toEqual([
      "https://talk.example.eu/join",
      "https://faq.example.eu/",
      "https://apply.example.eu/",
    ]);
    for (const words of ["17:00 CET", "EUR 45", "17h CET"]) expect(textOfDocument(digest)).toContain(words);
    expect(items.flatMap((item) => (item.kind === "call" ? item.deadlines : []))).toEqual([
      { date: "2019-09-30", time: "17:00", zone: "Europe/Brussels" },
      { date: "2019-10-30" },
    ]);
  });

  it("take their title and date from a masthead", () => {
    const digest = digestOf(
      parseText(
        "a.md",
        "# Alpine Digest\n\nIssue 12, July 2019\n\n## Latest news\n\n### A story\n\nText.\n\n## Upcoming events\n\n### A fair\n\n3 August 2019\n",
      ),
    );
    expect(digest).toMatchObject({ title: "Alpine Digest", date: "2019-07" });
    expect(digest.sections.map(({ title }) => title)).toEqual(["Latest news", "Upcoming events"]);
    expect(textOf(digest.introduction)).toBe("Issue 12, July 2019");
  });

  it("are not made of an article with a byline", () => {
    expect(
      parseText(
        "a.md",
        "# Our year\n\nSubmitted by Ana on 16 May 2019\n\nText.\n\n## Events\n\nWe held nine.\n\n## Contact\n\na@b.eu",
      ).document?.kind,
    ).toBe("article");
  });
});

describe("interviews and calls", () => {
  it("are not made of titles that only look like them", () => {
    const title = (text: string): ReturnType<typeof articleOf> =>
      articleOf(parseText("a.txt", `${text}\n\nSubmitted by Ana on 6 June 2019\n\nText.`));
    expect(title("Interview: How small clusters survive in hard times").kind).toBe("article");
    expect(title("Photo exhibition “Hands of Wool” is open until 30 October 2019").calls).toEqual([]);
  });
});
