import { describe, expect, it } from "vitest";
import { sentencesOf } from "./sentences.ts";

describe("sentencesOf", () => {
  it.each([
    ["One here. Two there! Three?", ["One here.", "Two there!", "Three?"]],
    [
      "It ran in 2019.  Then (so we hear) it ended.\nÉlan stayed.",
      ["It ran in 2019.", "Then (so we hear) it ended.", "Élan stayed."],
    ],
    ["It is on 5. May. see below. 7 came.", ["It is on 5. May. see below. 7 came."]],
    ["A (B.) C", ["A (B.) C"]],
    ["Open (now). Come", ["Open (now).", "Come"]],
    ["", [""]],
  ])("splits %j", (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it("splits as the expression does that it stands for", () => {
    const end = /(?<=(?:[\p{L})]|\d{4})[.!?])\s+(?=\p{Lu})/u;
    for (const text of ["a. B. C", "ab.\u00a0 C! D 2019. Ed. f. G", "2019. A 19. B", "x).  Ω y? Я z", "a. ", ". A"])
      expect(sentencesOf(text)).toEqual(text.split(end));
  });
});
