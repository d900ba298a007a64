import { describe, expect, it } from "vitest";
import { parseText } from "../testing/read-text.ts";

function found(text: string, byline = "Submitted by Ana Maria on 16 May 2019"): string[] {
  const { diagnostics } = parseText("a.txt", `Ropes for the harbour\n\n${byline}\n\n${text}\n`);
  return diagnostics.filter(({ code }) => code === "DATE_UNUSED").map(({ message }) => message);
}

describe("days ahead that a sentence names", () => {
  it("are told of when no event or deadline has them", () => {
    expect(found("The second round begins on 12 June 2019.")).toEqual([
      "“12 June 2019” lies ahead of the story, and none of its events and deadlines has it.",
    ]);
    expect(
      found("It begins on 12 June 2019 and 13 June 2020.\n\nOn 12 June 2019 we sing, on 1 July 2019 we rest."),
    ).toEqual([
      "“12 June 2019” and 2 more days lie ahead of the story, and none of its events and deadlines has them.",
    ]);
  });

  it.each([
    ["past days", "The first round began on 12 June 2018."],
    ["an event’s days", "When: 12-14 June 2019\nWhere: Graz\n\nOn 13 June 2019 there is a dinner."],
    ["a deadline", "Deadline: 12 June 2019\n\nApply before 12 June 2019."],
  ])("are not told of when they are %s", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it("are not told of when a call's new day stands beside them", () => {
    expect(found("The deadline for applications of 12 June 2019 is extended until 30 June 2019.")).toEqual([]);
  });

  it("are not told of when nothing dates the story", () => {
    expect(found("The second round begins on 12 June 2019.", "by Ana Maria")).toEqual([]);
  });
});
