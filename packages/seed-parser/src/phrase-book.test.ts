import { describe, expect, it } from "vitest";
import { createPhraseBook } from "./phrase-book.ts";

const book = createPhraseBook([
  ["Posted", "date"],
  ["Posted on", "date-on"],
  ["Posted by", "author"],
  ["d.", "connector"],
  ["Από την", "author"],
] as const);

describe("a phrase book", () => {
  it("finds the longest phrase, whatever its case and white space", () => {
    expect(book.at("POSTED \t on 3 May", 0)).toEqual({ kind: "date-on", end: 11 });
    expect(book.at("posted 3 May", 0)).toEqual({ kind: "date", end: 6 });
    expect(book.at("… από την Εύα", 2)).toEqual({ kind: "author", end: 9 });
  });

  it("finds whole words only", () => {
    expect(book.at("Postedon", 0)).toBeUndefined();
    expect(book.at("Posted byte", 0)).toEqual({ kind: "date", end: 6 });
  });

  it("ends a phrase at its own full stop", () => {
    expect(book.at("d.3", 0)).toEqual({ kind: "connector", end: 2 });
  });

  it("finds nothing where no phrase begins", () => {
    expect(book.at("re-posted on", 0)).toBeUndefined();
    expect(book.at("", 0)).toBeUndefined();
    expect(book.at("…", 5)).toBeUndefined();
  });
});
