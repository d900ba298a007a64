import { describe, expect, expectTypeOf, it } from "vitest";
import type { z } from "zod";
import type { Issue } from "./issue.ts";
import { type blockSchema, inlineSchema, issueSchema, itemSchema } from "./issue-schema.ts";
import type { Item } from "./item.ts";
import type { Block, Inline } from "./rich-text.ts";

const span = { start: 0, end: 4 };
const text: Inline = { type: "text", value: "Text", span };
const ISSUE: Issue = {
  id: "2019-05",
  title: "Digest, May 2019",
  language: "en-GB",
  publication: { name: "Digest", publisher: "" },
  introduction: [],
  sections: [
    {
      id: "news",
      role: "news",
      title: "News",
      heading: [text],
      body: [
        {
          type: "quote",
          children: [{ type: "paragraph", children: [{ type: "strong", children: [text], span }], span }],
          span,
        },
      ],
      items: [
        {
          kind: "event",
          id: "forum",
          title: "Forum",
          heading: [text],
          source: { file: "a.txt", span },
          when: [{ start: "2019-05-01", end: "2019-05-02" }],
          onInvitation: false,
          body: [],
        },
      ],
    },
  ],
  footnotes: [],
  social: [],
  sources: ["a.txt"],
};

describe("issueSchema", () => {
  it("accepts an issue and gives it back as it is", () => {
    expect(issueSchema.parse(JSON.parse(JSON.stringify(ISSUE)))).toEqual(ISSUE);
  });

  it("gives exactly the interfaces", () => {
    expectTypeOf<z.infer<typeof issueSchema>>().toEqualTypeOf<Issue>();
    expectTypeOf<z.infer<typeof itemSchema>>().toEqualTypeOf<Item>();
    expectTypeOf<z.infer<typeof blockSchema>>().toEqualTypeOf<Block>();
    expectTypeOf<z.infer<typeof inlineSchema>>().toEqualTypeOf<Inline>();
  });

  it.each([
    ["a link that runs a script", { type: "link", href: "javascript:alert(1)", children: [text], span }],
    ["raw HTML", { type: "html", value: "<b>", span }],
    ["a key that is not known", { ...text, html: "<b>" }],
    ["a span before the text", { ...text, span: { start: -1, end: 2 } }],
  ])("refuses %s", (_, inline) => {
    expect(inlineSchema.safeParse(inline).success).toBe(false);
  });

  it("refuses days that do not exist", () => {
    const [section] = ISSUE.sections;
    const [item] = section?.items ?? [];
    expect(itemSchema.safeParse({ ...item, when: [{ start: "2019-02-30", end: "2019-02-30" }] }).success).toBe(false);
  });
});
