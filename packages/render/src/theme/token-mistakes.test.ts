import { describe, expect, it } from "vitest";
import { tokenMistakes } from "./token-mistakes.ts";

const SOURCE = new Map([
  [
    "theme.yaml",
    'tokens:\n  colour: { ink: "#000000", paper: "#ffffff", shade: "#eeeeee" }\ncontrast:\n  - [colour.ink, colour.paper]\n  - [colour.ink, colour.shade]\n',
  ],
]);

describe("tokenMistakes", () => {
  it("finds nothing in tokens that can be used", () => {
    expect(tokenMistakes(SOURCE, {})).toEqual([]);
    expect(tokenMistakes(SOURCE, { "colour.ink": "#112233" })).toEqual([]);
  });

  it("finds every wrong one, and the least readable pair of a choice", () => {
    expect(tokenMistakes(SOURCE, { "colour.ink": "#cccccc", "colour.rose": "#000000" })).toEqual([
      { kind: "unknown", name: "colour.rose", known: ["colour.ink", "colour.paper", "colour.shade"] },
      {
        kind: "contrast",
        names: ["colour.ink"],
        text: "colour.ink",
        ground: "colour.shade",
        ratio: expect.closeTo(1.38, 1),
        least: 4.5,
      },
    ]);
    expect(tokenMistakes(SOURCE, { "colour.paper": "white", "__proto__.x": "1" })).toMatchObject([
      { kind: "form", name: "colour.paper", own: "#ffffff" },
      { kind: "unknown", name: "__proto__.x" },
    ]);
  });

  it("does not judge pairs with a token that cannot be used", () => {
    expect(tokenMistakes(SOURCE, { "colour.ink": "black", "colour.paper": "#101010" })).toMatchObject([
      { kind: "form", name: "colour.ink" },
    ]);
  });
});
