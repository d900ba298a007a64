import { afterEach, describe, expect, it, vi } from "vitest";
import { createDateReader } from "./date-lexicons.ts";
import { findDates } from "./find-dates.ts";
import { findMonth } from "./find-month.ts";

const ENGLISH =
  "The cluster is happy to say that 28 members and 30 guests came on 16 May 2019. In 2019 about 30 firms will join.";

afterEach(() => {
  vi.restoreAllMocks();
});

describe("createDateReader", () => {
  it("asks the platform for no names where the text is English", () => {
    const format = vi.spyOn(Intl, "DateTimeFormat");
    const { lexicon } = createDateReader(ENGLISH, "en-GB", {});
    expect(findDates(ENGLISH, { lexicon })).toHaveLength(1);
    expect(format).not.toHaveBeenCalled();
  });

  it("knows a date of another language in an English text", () => {
    const text = `${ENGLISH} Le congrès: 3 avril 2019.`;
    const { lexicon } = createDateReader(text, "en", {});
    expect(lexicon.languages).toContain("fr");
    expect(findDates(text, { lexicon }).map(({ ranges }) => ranges[0]?.start)).toEqual(["2019-05-16", "2019-04-03"]);
  });

  it("takes the words that a newsletter adds", () => {
    const { lexicon } = createDateReader(ENGLISH, "en", { to: ["thru to"], of: ["in the month of"] });
    expect(findDates("3 thru to 5 in the month of May 2019", { lexicon }).map(({ ranges }) => ranges)).toEqual([
      [{ start: "2019-05-03", end: "2019-05-05" }],
    ]);
  });

  it("gives the same lexicon for the same languages and words", () => {
    const added = {};
    expect(createDateReader(ENGLISH, "en", added).lexicon).toBe(createDateReader(ENGLISH, "en", added).lexicon);
  });
});

describe("findMonth", () => {
  it.each([
    ["Issue 12, July 2019", "2019-07"],
    ["Ausgabe 7, Juli 2019, und die der das", "2019-07"],
    ["2019. július és az hogy nem", "2019-07"],
    ["Número 3, julio de 2019 para los que", "2019-07"],
  ])("reads %j", (text, month) => {
    expect(findMonth(text, createDateReader(text, "en", {}).lexicon)).toBe(month);
  });

  it.each(["Issue 12, 2019", "July", "a march by 2019 people, and 3 more"])("finds none in %j", (text) => {
    expect(findMonth(text, createDateReader(text, "en", {}).lexicon)).toBeUndefined();
  });
});
