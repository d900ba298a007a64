import { describe, expect, it } from "vitest";
import { DEFAULT_VOCABULARY } from "./vocabulary.ts";
import { createGlance } from "./word-glance.ts";
import { normaliseWords } from "./word-matcher.ts";

describe("createGlance", () => {
  const mayBe = createGlance(["latest news", "events", "à propos", "e-mail"]);

  it.each(["Latest News", "EVENTS", "Late again", "À propos", "e-mail", "“Events”", " events", "Ev", ""])(
    "leaves open what %j is",
    (text) => {
      expect(mayBe(text)).toBe(true);
    },
  );

  it.each(["The cluster met", "2019 was good", "News"])("tells that %j is none of the words", (text) => {
    expect(mayBe(text)).toBe(false);
  });

  it("never denies a word of the vocabulary, however it is written", () => {
    const words = [
      DEFAULT_VOCABULARY.furniture,
      DEFAULT_VOCABULARY.readMore,
      ...Object.values(DEFAULT_VOCABULARY.sections),
    ].flat();
    const mayBeKnown = createGlance(words.map(normaliseWords));
    const forms = words.flatMap((word) => [word, word.toUpperCase(), `${word}:`, `» ${word}`, `${word}.`]);
    expect(forms.length).toBeGreaterThan(1000);
    expect(forms.filter((form) => !mayBeKnown(form))).toEqual([]);
  });
});
