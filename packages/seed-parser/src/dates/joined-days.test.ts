import { describe, expect, it } from "vitest";
import { createDateReader } from "./date-lexicons.ts";
import { findDates } from "./find-dates.ts";

const find = (text: string, own?: string, declared?: string): string[] => {
  const { lexicon } = createDateReader(text, own, {}, declared);
  return findDates(text, { lexicon }).flatMap(({ ranges }) =>
    ranges.map(({ start, end }) => (start === end ? start : `${start}/${end}`)),
  );
};

describe("days joined by a word of a language that nothing else in the text speaks", () => {
  it.each([
    ["Vom 3. bis 5. September 2026 in Murau", ["2026-09-03/2026-09-05"]],
    ["Vom 30. August bis zum 2. September 2026 in Murau", ["2026-08-30/2026-09-02"]],
    ["Am 3. und 5. September 2026", ["2026-09-03", "2026-09-05"]],
    ["3 tot 5 september 2026, Gent", ["2026-09-03/2026-09-05"]],
    ["3. til 5. september 2026, Aarhus", ["2026-09-03/2026-09-05"]],
    ["3 och 5 september 2026", ["2026-09-03", "2026-09-05"]],
  ])("are read: %j", (text, days) => {
    expect(find(text)).toEqual(days);
    expect(find(text, "en-GB")).toEqual(days);
  });

  it("are read in the language that the file names", () => {
    expect(find("3 a 5 september 2026", undefined, "pt-PT")).toEqual(["2026-09-03/2026-09-05"]);
    expect(createDateReader("Murau 05/02/2026", "en", {}, "de-AT").language).toBe("de");
    expect(createDateReader("Murau 05/02/2026", "de", {}, "en-US").language).toBe("de");
  });

  it("are no reason to doubt what a text speaks clearly, whatever the file says", () => {
    const text = "The fair is open to all of the members of the network, from the 3 to 5 September 2026.";
    expect(createDateReader(text, "en", {}, "de")).toMatchObject({ language: "en", isEnglish: true });
  });

  it.each(["Room 3 bis 5 chairs of 2026", "3 x 5 September 2026", "2 a 5 March 2026", "3 nor 5 September 2026"])(
    "are not made of %j",
    (text) => {
      expect(createDateReader(text, "en", {}).lexicon.languages).toEqual(["en"]);
    },
  );
});
