import { inlineRuns, textOf, textOfInlines } from "@clusterpost/core";
import { describe, expect, it } from "vitest";
import { articleOf, parseText } from "./testing/read-text.ts";

const PAGE = "A good title\n\nSubmitted by Ana Maria on 16 May 2019\n\n";
const read = (body: string, name = "a.txt"): ReturnType<typeof articleOf> => articleOf(parseText(name, PAGE + body));
const codes = (text: string, name = "a.txt"): string[] => parseText(name, text).diagnostics.map(({ code }) => code);

describe("titles and bylines", () => {
  it("are read in Markdown as in plain text", () => {
    const article = articleOf(parseText("a.md", "# A *good* title\n\nSubmitted by Ana Maria on 16 May 2019\n\nText."));
    expect(article).toMatchObject({ title: "A good title", author: { name: "Ana Maria" }, publishedOn: "2019-05-16" });
  });

  it("stand in front matter too, which wins", () => {
    const article = articleOf(
      parseText("a.md", "---\ntitle: The real title\nauthor: Bo Li\ndate: 2020-01-02\n---\n\nText of the page."),
    );
    expect(article).toMatchObject({ title: "The real title", author: { name: "Bo Li" }, publishedOn: "2020-01-02" });
    expect(textOf(article.body)).toBe("Text of the page.");
  });

  it("may be missing, which is said; the file name stands in and no word is lost", () => {
    const parsed = parseText("news/award.txt", "Submitted by Ana Maria on 16 May 2019\n\nText of the page.");
    expect(parsed.diagnostics.map(({ code }) => code)).toEqual(["TITLE_MISSING"]);
    expect(articleOf(parsed).title).toBe("award");
  });

  it("do not swallow a first paragraph of prose", () => {
    const prose = `${"This is a paragraph of prose that goes on and on, ".repeat(3)}and ends.`;
    expect(codes(`${prose}\n\nMore text.`)).toContain("TITLE_MISSING");
  });

  it("say an impossible date at its place instead of shifting it", () => {
    const { document, diagnostics } = parseText(
      "a.txt",
      "A title\n\nSubmitted by Ana Maria on 31 February 2019\n\nText.",
    );
    expect(document?.kind === "article" && document.article.publishedOn).toBe(undefined);
    expect(diagnostics).toMatchObject([{ code: "DATE_INVALID", span: { start: 9, end: 51 } }]);
  });

  it("name what the page files the story under as furniture", () => {
    const { document } = parseText(
      "a.txt",
      "A title\n\nSubmitted by Ana Maria on 16 May 2019 | Category: Programme\n\nText.",
    );
    expect(document?.furniture.map(({ text }) => text)).toEqual([
      "Submitted by Ana Maria on 16 May 2019 | Category: Programme",
    ]);
  });

  it("keep what follows the byline on its line", () => {
    const article = articleOf(
      parseText("a.txt", "A title\n\nSubmitted by Ana Maria on 16 May 2019. It rained all day\n\nText."),
    );
    expect(textOf(article.body)).toContain("It rained all day");
  });

  it("do not take a sentence of the text for a byline", () => {
    const article = articleOf(
      parseText(
        "a.txt",
        "A title\n\nText one.\n\nSubmitted by twelve partners, the proposal was accepted.\n\nText two.",
      ),
    );
    expect(article.author).toBeUndefined();
    expect(textOf(article.body)).toContain("twelve partners");
  });

  it("take the date of the file's name where the text has none, and say so", () => {
    const parsed = parseText("2019-05-16 Award.txt", "A title\n\nText.");
    expect(articleOf(parsed).publishedOn).toBe("2019-05-16");
    expect(parsed.diagnostics.map(({ code }) => code)).toEqual(["AUTHOR_MISSING", "DATE_FROM_CONTEXT"]);
  });
});

describe("labelled lines", () => {
  it("give an event its days, place and last day to register", () => {
    const [event] = read(
      "We meet.\n\nWhen: 14-16 October 2026\n\nWhere: Porto, Portugal\n\nRegistration until: 30 September 2026",
    ).events;
    expect(event).toMatchObject({
      title: "A good title",
      when: [{ start: "2026-10-14", end: "2026-10-16" }],
      place: "Porto, Portugal",
      registerBy: "2026-09-30",
    });
  });

  it("give a call its cut-off dates in the order of the calendar", () => {
    const [call] = read("Apply.\n\nCut-off dates: 15 Dec 2026 / 15 Sep 2026").calls;
    expect(call?.deadlines).toEqual([
      { date: "2026-09-15", note: "cut-off" },
      { date: "2026-12-15", note: "cut-off" },
    ]);
  });

  it("stay in the text", () => {
    expect(textOf(read("We meet.\n\nWhen: 14-16 October 2026").body)).toContain("When: 14-16 October 2026");
  });

  it("are diagnosed when no date is understood in them", () => {
    expect(codes(`${PAGE}Apply.\n\nDeadline: soon`)).toEqual(["DEADLINE_UNREAD"]);
    expect(codes(`${PAGE}Come.\n\nWhen: to be announced`)).toEqual(["EVENT_DATE_UNREAD"]);
    expect(codes(`${PAGE}Apply.\n\nDeadline: 31 June 2026`)).toEqual(["DATE_INVALID"]);
  });
});

describe("notes", () => {
  it("tie a star behind a word to the paragraph that begins with it", () => {
    const article = read("- Policy Forum*\n\nA text about the forum*.\n\n*Upon invitation only");
    expect(article.footnotes).toMatchObject([{ mark: "*", references: 2 }]);
    expect(textOf(article.body)).not.toContain("*");
  });

  it("are diagnosed and kept when nothing points to them", () => {
    const parsed = parseText("a.txt", `${PAGE}Some text.\n\n*Upon invitation only`);
    expect(parsed.diagnostics.map(({ code }) => code)).toEqual(["FOOTNOTE_UNREFERENCED"]);
    expect(textOf(articleOf(parsed).body)).toContain("Upon invitation only");
  });

  it("leave a star that multiplies or is emphasis alone", () => {
    expect(textOf(read("Two * two, and a *starred* word.").body)).toBe("Two * two, and a *starred* word.");
  });
});

describe("attachments", () => {
  it("take the size with decimal comma and unit", () => {
    expect(read("See below.\n\nAttachment Size\nflyer one.pdf 1,2 MB\nb.docx 96.5 KB").attachments).toMatchObject([
      { name: "flyer one.pdf", size: "1,2 MB" },
      { name: "b.docx", size: "96.5 KB" },
    ]);
  });

  it("are not made of a sentence that ends with a file's name", () => {
    const article = read("Please read the document. It is called report.pdf");
    expect(article.attachments).toEqual([]);
    expect(textOf(article.body)).toContain("report.pdf");
  });
});

describe("lost links", () => {
  it.each([
    "A recording is available here",
    "Read more here.",
    "Find the list hereinformation follows",
    "Read the programme here.",
    "It opens in May. Download our full report on salt here!",
    "Please view the draft agenda here.",
    "You can consult all the answers of the members here.",
    "See the programme of both days here.",
    "Watch the recording here; it takes an hour.",
    "The plan is new (find the leaflet here).",
  ])("are found in %j", (line) => {
    expect(codes(`${PAGE}${line}`)).toEqual(["LINK_LOST"]);
  });

  it.each([
    "If you are new, start here. Then go on.",
    "We hereby invite you.",
    "See you here.",
    "Find the best cheese of the valley here.",
    "We are glad to see the children here.",
    "They read the water meters here.",
    "The members view the cluster here.",
    "Watch the boats come in here.",
    "Meet the makers here.",
    `They ${"really ".repeat(16)}say that all who can ${"read the ".repeat(13)} signs stay here.`,
    "Whoever can read the signs, come here.",
    "Here is the programme.",
    "The hereditary title.",
    "people here and there",
  ])("are not seen in %j", (line) => {
    expect(codes(`${PAGE}${line}`)).toEqual([]);
  });
});

describe("links", () => {
  it("are made of addresses in plain text", () => {
    const article = read("See https://example.eu/a_(b), or write to info@example.eu.");
    expect(article.links.map(({ href }) => href)).toEqual(["https://example.eu/a_(b)", "mailto:info@example.eu"]);
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "../files/a.pdf", "http://", "vbscript:x", "//example.eu/x"])(
    "to %s become text and are diagnosed",
    (address) => {
      const parsed = parseText(
        "a.md",
        `# A title\n\nSubmitted by Ana on 16 May 2019\n\nA [named link](<${address}>) here.`,
      );
      expect(parsed.diagnostics.map(({ code }) => code)).toEqual(["LINK_UNSUPPORTED"]);
      expect(articleOf(parsed).links).toEqual([]);
      expect(textOf(articleOf(parsed).body)).toContain("A named link here.");
    },
  );
});

describe("structure", () => {
  it("joins hard-wrapped lines and keeps short lines apart", () => {
    const wrapped =
      "This is a paragraph that a mail program has wrapped at some\nseventy columns, so that its lines are all about as long as\nthis one is.";
    expect(read(wrapped).body).toHaveLength(1);
    expect(read("First line\nSecond line\nThird line").body).toHaveLength(3);
  });

  it("nests lists by indentation", () => {
    const [list] = read("Text.\n\n- one\n  - inside\n- two").body.filter(({ type }) => type === "list");
    expect(list).toMatchObject({
      items: [{ children: [{ type: "paragraph" }, { type: "list" }] }, { children: [{ type: "paragraph" }] }],
    });
  });

  it("does not take a date for a numbered list", () => {
    expect(read("22. 9. 2017. was a good day").body.map(({ type }) => type)).toEqual(["paragraph"]);
  });

  it("marks run-in headings", () => {
    const [paragraph] = read("Project Partners: Alpha, Beta").body;
    expect(paragraph).toMatchObject({
      children: [{ type: "strong", children: [{ value: "Project Partners:" }] }, { value: " Alpha, Beta" }],
    });
  });

  it("keeps cells beyond the header of a Markdown table", () => {
    const { body } = articleOf(parseText("a.md", "# A title\n\n| a | b |\n|---|---|\n| one | two | three |"));
    expect(textOf(body)).toContain("three");
  });

  it("reads superscripts, subscripts and escapes of Markdown", () => {
    const { body } = articleOf(
      parseText(
        "a.md",
        "# A title\n\nCO<sub>2</sub>, 6<sup>th</sup>, \\(FTI\\) and clusters\\_eu or clusters\\\\_eu<br>end</sup>",
      ),
    );
    expect([...inlineRuns(body)].map(textOfInlines)).toEqual([
      "CO2, 6th, (FTI) and clusters_eu or clusters_eu end</sup>",
    ]);
  });

  it("shows HTML as text and says so", () => {
    const parsed = parseText(
      "a.md",
      "# A title\n\nSubmitted by Ana on 16 May 2019\n\n<script>alert(1)</script> and <IMPACT> Car",
    );
    expect(textOf(articleOf(parsed).body)).toBe("<script>alert(1)</script> and <IMPACT> Car");
    expect(parsed.diagnostics.map(({ code }) => code)).toEqual(["MARKUP_AS_TEXT", "MARKUP_AS_TEXT"]);
  });
});

describe("interviews", () => {
  it("name the person, role, organisation and country", () => {
    const interview = articleOf(
      parseText(
        "a.txt",
        "Interview with Łucja Nowak, director of the Glass Cluster, Poland\n\nSubmitted by Ana on 16 May 2019\n\nWhy glass?",
      ),
    );
    expect(interview).toMatchObject({
      kind: "interview",
      person: "Łucja Nowak",
      role: "director",
      organisation: "Glass Cluster",
      country: "Poland",
    });
  });
});

describe("marks of notes in plain text", () => {
  const notesOf = (text: string): [string, number][] =>
    articleOf(parseText("a.txt", `A title\n\n${text}`)).footnotes.map(({ mark, references }) => [mark, references]);

  it("are stars, also with a blank before the note's text", () => {
    expect(notesOf("A data space* and thirty people**.\n\n* in the sense of the law\n** or fewer\n")).toEqual([
      ["*", 1],
      ["**", 1],
    ]);
  });

  it("are figures behind words, where notes with these figures follow", () => {
    const text =
      "The Ring of the Humber1 and its dinner2.\n\n1 A working group of the cluster.\n2 Weather permitting.\n";
    expect(notesOf(text)).toEqual([
      ["1", 1],
      ["2", 1],
    ]);
  });

  it("may stand behind a blank, before a mark or in brackets", () => {
    expect(notesOf("Two guests *, and more [1] came.\n\n* by invitation\n\n[1] See the list.\n")).toEqual([
      ["*", 1],
      ["1", 1],
    ]);
  });

  it("are no signs of multiplication, and no numbers at the start of a paragraph", () => {
    expect(notesOf("It takes load * hours * price. Room4 is free.\n\n25 Companies took part.\n")).toEqual([]);
  });
});

describe("the vocabulary", () => {
  it("takes a newsletter's own words", async () => {
    const { DEFAULT_VOCABULARY, extendVocabulary } = await import("./vocabulary.ts");
    const vocabulary = extendVocabulary(DEFAULT_VOCABULARY, {
      bylines: ["Eingereicht von"],
      bylineDates: ["am"],
      labels: { deadline: ["Frist"] },
      furniture: ["Seite teilen"],
    });
    const parsed = parseText(
      "a.txt",
      "Ein Titel\n\nEingereicht von Jörg Maß am 16. Mai 2019\n\nText.\n\nFrist: 3. März 2020\n\nSeite teilen",
      { language: "de", vocabulary },
    );
    expect(articleOf(parsed)).toMatchObject({
      author: { name: "Jörg Maß" },
      publishedOn: "2019-05-16",
      calls: [{ deadlines: [{ date: "2020-03-03" }] }],
    });
    expect(parsed.document?.furniture.map(({ text }) => text)).toEqual(["Seite teilen"]);
  });
});
