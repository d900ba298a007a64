import { describe, expect, it } from "vitest";
import { cleanLine, cleanText } from "./clean-text.ts";
import { isSlotMark, slotMark, splitSlots } from "./slot-mark.ts";

const NAME = slotMark("name");

describe("slotMark", () => {
  it("is taken out of every text of a submission", () => {
    expect(cleanText(`Dear ${NAME}`)).toBe("Dear name");
    expect(cleanLine(NAME)).toBe("name");
  });

  it.each(["", "Name", "1st", "a b", "a{b}", "a".repeat(41)])("refuses the name %j", (name) => {
    expect(() => slotMark(name)).toThrow("cannot be the name of a slot");
  });

  it("is told from other texts", () => {
    expect([NAME, "name", `${NAME} `, `${NAME}${NAME}`].map(isSlotMark)).toEqual([true, false, false, false]);
  });
});

describe("splitSlots", () => {
  it("gives texts and slots in their order", () => {
    expect(splitSlots(`Dear ${NAME},\nsee ${slotMark("viewUrl")}${NAME}`)).toEqual([
      "Dear ",
      { slot: "name" },
      ",\nsee ",
      { slot: "viewUrl" },
      { slot: "name" },
    ]);
    expect(splitSlots("")).toEqual([]);
  });

  it.each(["\ufdd0", "a\ufdd1b", "\ufdd0Name\ufdd1", `\ufdd0${NAME}`, "\ufdd0na me\ufdd1"])(
    "refuses the damaged mark in %j",
    (text) => {
      expect(() => splitSlots(text)).toThrow("damaged");
    },
  );
});
