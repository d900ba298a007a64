import { textOf } from "@clusterpost/core";
import { describe, expect, it } from "vitest";
import { articleOf, parseText } from "./testing/read-text.ts";

const HEAD = "---\nauthor: Ana\ndate: 2019-05-16\n---\n\n";

function read(text: string): { title: string; text: string; told: string[] } {
  const parsed = parseText("a.md", HEAD + text);
  const { title, body } = articleOf(parsed);
  const told = parsed.diagnostics.filter(({ code }) => code === "SHORTCODE_AS_TEXT");
  return { title, text: textOf(body), told: told.map(({ span }) => (HEAD + text).slice(span.start, span.end)) };
}

describe("tags of site generators", () => {
  it.each([
    ['{{< figure src="hall.jpg" caption="The new hall" >}}'],
    ["{{% notice %}}"],
    ["{% include video.html id=12 %}"],
    ["{{</* raw */>}}"],
  ])("stay text and are diagnosed at their place: %s", (tag) => {
    expect(read(`# A title\n\nText before.\n\n${tag}\n\nText behind.`)).toEqual({
      title: "A title",
      text: `Text before.\n${tag}\nText behind.`,
      told: [tag],
    });
  });

  it("keep the words between them", () => {
    const { text, told } = read("# A title\n\n{{% notice tip %}}Bring a coat.{{% /notice %}}\n");
    expect(text).toContain("Bring a coat.");
    expect(told).toHaveLength(2);
  });

  it("are not taken for the title", () => {
    expect(read("{{< toc >}}\n\n{% include menu.html %}\n\n# A title\n\nText.")).toMatchObject({
      title: "A title",
      text: "{{< toc >}}\n{% include menu.html %}\nText.",
    });
  });

  it("leave the marks of templates and mathematics alone", () => {
    expect(read("# A title\n\nHello {{name}}, {x} \\frac{1}{2} $x^2$ <Chart data={1} /> and 5 %}.").told).toEqual([]);
  });
});
