import { describe, expect, it } from "vitest";
import { articleOf, parseText } from "../testing/read-text.ts";

const REST = "Light and matter, a conference\n\nOnline event\n\nThis year the clusters meet on the screen once more.\n";

describe("the card of an event above its title", () => {
  it.each(["Jun\n08-10\n2021", "08-10\nJune 2021", "Jun\n\n08-10\n\n2021"])("is its date, and no title: %j", (card) => {
    const article = articleOf(parseText("a.txt", `Events > Conferences\n\n${card}\n\n${REST}`));
    expect(article.title).toBe("Light and matter, a conference");
    expect(article.events).toMatchObject([{ when: [{ start: "2021-06-08", end: "2021-06-10" }] }]);
  });

  it("is none where no title follows", () => {
    expect(articleOf(parseText("a.txt", "June\n2021\n")).title).toBe("June");
  });
});
