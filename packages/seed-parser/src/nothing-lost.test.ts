import { inlineRuns, linksOf, textOf } from "@clusterpost/core";
import { missingWords, wordsOf } from "@clusterpost/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createDocumentContext } from "./document-context.ts";
import { readMarkdownBlocks } from "./markdown/blocks.ts";
import { parseSeed } from "./parse-seed.ts";
import { readPlainBlocks } from "./plain/blocks.ts";
import { parseText, textOfDocument } from "./testing/read-text.ts";
import { DEFAULT_VOCABULARY } from "./vocabulary.ts";
import { createWordMatcher } from "./word-matcher.ts";

const contextOf = (text: string): ReturnType<typeof createDocumentContext> =>
  createDocumentContext("a.txt", text, createWordMatcher(DEFAULT_VOCABULARY));

/** Texts made of distinct words and of every mark that means something in a submission. */
function markedText(marks: readonly string[]): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof(fc.constant("word"), fc.constantFrom(...marks)), { minLength: 1, maxLength: 60 })
    .map((parts) => {
      let count = 0;
      return parts
        .map((part) => {
          if (part !== "word") return part;
          count += 1;
          return `w${count}x`;
        })
        .join("");
    });
}

const PLAIN_MARKS = [
  " ",
  "\n",
  "\n\n",
  "- ",
  "• ",
  "* ",
  "1. ",
  "  ",
  "*",
  ":",
  ".",
  "\t",
  "(",
  "“",
  "Attachment\n",
  "Submitted by ",
  " on 16 May 2019",
  "http://e.eu/",
  "a@b.eu",
  "Deadline: ",
  ".pdf\n",
];
const MARKDOWN_MARKS = [
  " ",
  "\n",
  "\n\n",
  "- ",
  "> ",
  "# ",
  "#### ",
  "*",
  "**",
  "_",
  "~~",
  "`",
  "```\n",
  "[",
  "](",
  ")",
  "](#)",
  "](http://e.eu)",
  "![",
  "|",
  "|--|--|\n",
  "\\",
  "<sup>",
  "</sup>",
  "<sub>",
  "<br>",
  "<",
  ">",
  "&amp;",
  "1. ",
  "    ",
  "---\n",
  "=\n",
  "[x]: ",
  ' "',
  "<http://e.eu>",
  "  \n",
];

describe("the readers of text", () => {
  it("keep the words of plain text in their order", () => {
    fc.assert(
      fc.property(markedText(PLAIN_MARKS), (text) => {
        const read = textOf(readPlainBlocks(contextOf(text), 0));
        // A blank may come between a word and the address that is glued to it.
        const own = (words: string[]): string[] => words.flatMap((word) => /^w\d+x/.exec(word)?.[0] ?? []);
        expect(own(wordsOf(read))).toEqual(own(wordsOf(text)));
      }),
      { numRuns: 500 },
    );
  });

  it("keep every word of Markdown in the text or in an address", () => {
    fc.assert(
      fc.property(markedText(MARKDOWN_MARKS), (text) => {
        const context = contextOf(text);
        const blocks = readMarkdownBlocks(context, 0);
        const images = blocks.flatMap((block) => (block.type === "image" ? [block.src] : []));
        const told = context.diagnostics.map(({ message }) => message);
        const read = [textOf(blocks), ...linksOf(blocks).map(({ href }) => href), ...images, ...told].join("\n");
        expect((text.match(/w\d+x/g) ?? []).filter((word) => !read.includes(word))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it("give spans that hold the words of their nodes", () => {
    fc.assert(
      fc.property(markedText(MARKDOWN_MARKS), (text) => {
        const context = contextOf(text);
        for (const block of readMarkdownBlocks(context, 0)) {
          if (block.type !== "paragraph") continue;
          for (const node of block.children) {
            if (node.type !== "text") continue;
            const source = text.slice(node.span.start, node.span.end);
            for (const word of node.value.match(/w\d+x/g) ?? []) expect(source).toContain(word);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("spans behind tabs", () => {
  it.each(["A title\n\n- one\n\ttwo three", "A title\n\n====\n\ttwo three", "A title\n\n- one\n\n\t\ttwo"])(
    "of %j are exact",
    (text) => {
      const context = contextOf(text);
      for (const run of inlineRuns(readMarkdownBlocks(context, 0))) {
        for (const inline of run) {
          expect(inline.span.end).toBeLessThanOrEqual(text.length);
          if (inline.type === "text" && !/\s/.test(inline.value)) {
            expect(text.slice(inline.span.start, inline.span.end).trim()).toBe(inline.value);
          }
        }
      }
    },
  );
});

describe("parseSeed", () => {
  it("never throws, whatever the text is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.constantFrom("a.txt", "a.md"), (text, name) => {
        expect(parseText(name, text).diagnostics).toBeInstanceOf(Array);
      }),
      { numRuns: 1000 },
    );
  });

  it("never throws, whatever the bytes are", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom("a.txt", "a.md", "2019-05-16.txt"),
        (bytes, name) => {
          expect(parseSeed({ name, bytes }).diagnostics).toBeInstanceOf(Array);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("keeps every word of a news page in the document or names it as furniture", () => {
    fc.assert(
      fc.property(markedText(PLAIN_MARKS), (text) => {
        const { document, diagnostics } = parseText("a.txt", `Title of the page\n\n${text}`);
        if (document === undefined) return;
        const told = diagnostics.map(({ message }) => message).join("\n");
        const read = `${textOfDocument(document)}\n${told}`;
        expect((text.match(/w\d+x/g) ?? []).filter((word) => !read.includes(word))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("leaves the line above a file that has a label of its own", () => {
    const { document } = parseText("a.txt", "Title of the page\n\nThe programme\n\nFlyer: flyer.pdf\n\nText below.");
    expect(document && textOfDocument(document)).toContain("The programme");
  });

  it("gives plain JSON", () => {
    const { document } = parseText("a.md", "# Title\n\nText with [a link](https://example.eu) and AdPack<sup>2</sup>.");
    expect(JSON.parse(JSON.stringify(document))).toEqual(document);
  });
});

describe("missingWords", () => {
  it("notices a word that occurs less often than it should", () => {
    expect(missingWords("one two one", "one two")).toEqual(["one"]);
  });
});

describe("link reference definitions (CommonMark 0.31.2, 4.7)", () => {
  const shown = (markdown: string): string => {
    const { document } = parseText("a.md", `# A title\n\nWords of a story.\n\n${markdown}`);
    return document === undefined ? "" : textOfDocument(document);
  };

  it("that no link uses stay as text, with their titles", () => {
    expect(shown('[fair]: https://fair.example "Book fair"')).toContain("fair: https://fair.example Book fair");
  });

  it("of one label all stay, though the first one alone counts", () => {
    const twice = shown(
      'See [fair].\n\n[fair]: https://one.example "First"\n[fair]: <https://two.example>\n  (Second)',
    );
    expect(twice).toContain("fair: https://two.example Second");
  });

  it("that are repeated word for word stay once", () => {
    const line = "[fair]: https://fair.example";
    expect(shown(`${line}\n${line}`).split("https://fair.example")).toHaveLength(2);
  });
});

describe("front matter", () => {
  it("names a key without a value that it does not know", () => {
    const { document } = parseText("a.md", "---\ntitle: Hay\nteaser of the month:\n---\n\nWords of a story.");
    expect(document?.furniture.map(({ text }) => text)).toContain("teaser of the month");
  });
});
