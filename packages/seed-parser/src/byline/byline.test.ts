import { textOf } from "@clusterpost/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { articleOf, parseText } from "../testing/read-text.ts";

const BODY = "The cluster opened its test line, and forty members came to see it at work on the first day.";

interface Facts {
  readonly author: string | undefined;
  readonly publishedOn: string | undefined;
}

function factsOf(text: string, name = "a.txt"): Facts {
  const { author, publishedOn } = articleOf(parseText(name, text));
  return { author: author?.name, publishedOn };
}

describe("bylines", () => {
  it.each([
    [
      "By: Fergal Quinlivan / Created: 21 May 2020 - 01:05 / Updated: 2 June 2020 - 16:40",
      "Fergal Quinlivan",
      "2020-05-21",
    ],
    ["Posted on 2nd March 2015 | Category: Partnerships | Author: ECCP Team", "ECCP Team", "2015-03-02"],
    ["Posted on 30th August 2016 by Lubomira Hristova-Venn", "Lubomira Hristova-Venn", "2016-08-30"],
    ["Submitted by Anonymous (not verified) on Thu, 24 March 2016 - 09:12", undefined, "2016-03-24"],
    ["Thursday, 14 May 2020 - 10:30", undefined, "2020-05-14"],
    ["by Oisín Maguire-Brandt", "Oisín Maguire-Brandt", undefined],
    ["Updated on 3 June 2020", undefined, undefined],
  ])("%j are read", (line, author, publishedOn) => {
    expect(factsOf(`A title\n\n${line}\n\n${BODY}\n`)).toEqual({ author, publishedOn });
  });

  it.each([
    ["by Leonie Abendroth-Kim\nThursday, 14 May 2020 - 10:30", "Leonie Abendroth-Kim", "2020-05-14"],
    ["Thursday, 14 May 2020\n\nAuthor: Ana Maria", "Ana Maria", "2020-05-14"],
    ["Date: 25 January 2021\nAuthor: Rosamund Achterb…", "Rosamund Achterb…", "2021-01-25"],
  ])("on several lines are read together: %j", (lines, author, publishedOn) => {
    expect(factsOf(`A title\n\n${lines}\n\n${BODY}\n`)).toEqual({ author, publishedOn });
    expect(factsOf(`# A title\n\n${lines}\n\n${BODY}\n`, "a.md")).toEqual({ author, publishedOn });
  });

  it.each([
    "By the end of 2020 the network will have grown to forty members in nine countries",
    "By Tram to the Trade Fair",
    "Authors of the study looked at 40 clusters",
    "Published in 2019 by a group of clusters from six countries, the report sold well",
    "Text und Bild",
    "Posted workers in the ports",
  ])("are not made of %j", (line) => {
    expect(factsOf(`A title\n\n${BODY}\n\n${line}\n\n${BODY}\n`)).toEqual({
      author: undefined,
      publishedOn: undefined,
    });
  });

  it("leave the day of an event where it is", () => {
    const notice =
      "Workshop on wood\n\nDate: 14 May 2020\nVenue: Ghent, Belgium\n\nText about the workshop and its guests.\n";
    expect(factsOf(notice).publishedOn).toBeUndefined();
  });

  it("win over a dateline, which gives the day where no byline does", () => {
    const dateline = `Athens, 22 March 2016: ${BODY}`;
    expect(factsOf(`A title\n\nSubmitted by Ana Maria on 24 March 2016\n\n${dateline}`).publishedOn).toBe("2016-03-24");
    const parsed = parseText("a.txt", `A title\n\n${dateline}`);
    expect(articleOf(parsed).publishedOn).toBe("2016-03-22");
    expect(parsed.diagnostics.map(({ code }) => code)).toContain("DATE_FROM_CONTEXT");
    expect(textOf(articleOf(parsed).body)).toContain("Athens, 22 March 2016:");
  });

  it("take time that grows with the text alone", () => {
    fc.assert(
      fc.property(fc.constantFrom("by ", "Posted on ", "Created: ", "| ", "3 May 2019 ", "Category: "), (part) => {
        expect(parseText("a.txt", `A title\n\n${part.repeat(5000)}\n`).document).toBeDefined();
      }),
    );
  });
});

describe("the top of a page", () => {
  it.each([
    "Home > News > Programme > Vouchers reach bakeries",
    "You are here: Home » Partnerships » News",
    "Strona główna | O klastrze | Aktualności | Kontakt",
    "Home\nAbout us\nNews\nMembers\nProjects\nContact",
    "- Home\n- About us\n- News",
  ])("is furniture where it is a menu or the way to the page: %j", (top) => {
    const { document } = parseText("a.txt", `${top}\n\nVouchers reach bakeries\n\n${BODY}`);
    expect(document).toMatchObject({ article: { title: "Vouchers reach bakeries" } });
    expect(document?.furniture.map(({ text }) => text).join("\n")).toContain(top.split("\n")[0]?.replace("- ", ""));
  });

  it("is no furniture where the title is a word of menus", () => {
    expect(articleOf(parseText("a.txt", `Projects\n\n${BODY}`)).title).toBe("Projects");
  });

  it("keeps one of two equal titles", () => {
    const twice = parseText("a.txt", `Wool is back\n\nWool is back\n\n${BODY}`);
    expect(articleOf(twice).title).toBe("Wool is back");
    expect(textOf(articleOf(twice).body)).toBe(BODY);
    expect(twice.document?.furniture.map(({ text }) => text)).toEqual(["Wool is back"]);
  });

  it("prefers the headline to the page's title with the site's name", () => {
    const parsed = parseText("a.txt", `Wool is back | Fibre Network\nWool is back\n\n${BODY}`);
    expect(articleOf(parsed).title).toBe("Wool is back");
    expect(parsed.document?.furniture.map(({ text }) => text)).toEqual(["Wool is back | Fibre Network"]);
  });
});
