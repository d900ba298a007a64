import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ReplyReader } from "./reply-reader.ts";

const read = (...chunks: readonly string[]): readonly unknown[] => {
  const reader = new ReplyReader();
  return chunks.flatMap((chunk) => reader.read(Buffer.from(chunk, "latin1")));
};

describe("ReplyReader", () => {
  it("reads answers of one and of many lines, with CRLF or LF", () => {
    expect(read("250 ok\r\n250-a\r\n250-b\n250 c\r\n354 go\r\n")).toEqual([
      { code: 250, text: "ok" },
      { code: 250, text: "a b c" },
      { code: 354, text: "go" },
    ]);
  });

  it("reads words in UTF-8", () => {
    expect(read(Buffer.from("550 Empfänger unbekannt 🎉\r\n").toString("latin1"))).toEqual([
      { code: 550, text: "Empfänger unbekannt 🎉" },
    ]);
  });

  it("reads the same however the bytes are cut", () => {
    const text = "250-mail.example\r\n250 SIZE 1\r\n550 5.1.1 ünknown\r\n2500 no\r\n";
    const whole = read(text);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: text.length })), (cuts) => {
        const places = [0, ...cuts.toSorted((one, other) => one - other), text.length];
        const chunks = places.slice(1).map((end, index) => text.slice(places[index], end));
        expect(read(...chunks)).toEqual(whole);
      }),
    );
  });

  it.each([
    ["another code on a later line", "250-a\r\n550 b\r\n"],
    ["four digits", "2500 ok\r\n"],
    ["an empty line", "\r\n"],
    ["a line without end", "2".repeat(9000)],
    ["an answer without end", "250-x\r\n".repeat(10_000)],
    ["a long line without end, byte by byte", "250 "],
  ])("ends at %s", (name, text) => {
    const chunks = name.endsWith("byte") ? [text, ...Array.from({ length: 9000 }, () => "x")] : [text];
    expect(read("250 ok\r\n", ...chunks, "250 ok\r\n")).toEqual([{ code: 250, text: "ok" }, "garbage"]);
  });

  it("knows whether it is in the middle of an answer", () => {
    const reader = new ReplyReader();
    const states = ["250-a\r\n", "25", "0 b\r\n", "2", "50 ok\r\n"].map((chunk) => {
      reader.read(Buffer.from(chunk));
      return reader.isMidway;
    });
    expect(states).toEqual([true, true, false, true, false]);
  });
});
