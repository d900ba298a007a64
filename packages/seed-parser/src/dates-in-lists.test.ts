import { textOf } from "@clusterpost/core";
import { describe, expect, it } from "vitest";
import { articleOf, parseText } from "./testing/read-text.ts";

const HEAD =
  "Die Messe\n\nSubmitted by Ana on 2 May 2019\n\nDie Messe ist für die Mitglieder und der Eintritt ist frei.\n\n";
const bodyOf = (text: string, name: string): string => textOf(articleOf(parseText(name, HEAD + text)).body);

describe("lines that begin with a day", () => {
  it.each(["a.md", "a.txt"])("keep it in %s", (name) => {
    for (const line of ["14. Mai 2019", "1. Juni 2019: Messe in Graz", "14. 5. 2019", "14. bis 16. Mai 2019"])
      expect(bodyOf(line, name)).toContain(line);
  });

  it("keep the day of each in Markdown, which would count them on", () => {
    expect(bodyOf("14. Mai 2019: Graz\n20. Juni 2019: Linz", "a.md")).toContain("20. Juni 2019: Linz");
  });

  it.each(["- 14. Mai 2019: Graz\n- 20. Juni 2019: Linz", "* 14. 5. 2019 Graz\n* 20. 6. 2019 Linz"])(
    "keep it where a list's mark stands before it: %j",
    (text) => {
      const { body } = articleOf(parseText("a.md", HEAD + text));
      const list = body.at(-1);
      const lines = list?.type === "list" ? list.items.map(({ children }) => textOf(children)) : [];
      expect(lines).toEqual(text.split("\n").map((line) => line.slice(2)));
      expect(list).toMatchObject({ items: [{ children: [{ span: { start: HEAD.length + 2 } }] }, {}] });
    },
  );

  it("are items where they hold no date", () => {
    const { body } = articleOf(parseText("a.md", `${HEAD}1. May we ask\n2. you this?`));
    expect(body.at(-1)).toMatchObject({ type: "list", ordered: true });
  });
});
