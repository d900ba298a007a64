import { linksOf, textOf } from "@clusterpost/core";
import { wordsOf } from "@clusterpost/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePage } from "../testing/read-html.ts";
import { textOfDocument } from "../testing/read-text.ts";
import { parseHtmlSeed } from "./parse-html-seed.ts";

/** Pages made of distinct words and of everything that means something in HTML, in any order. */
const MARKS = [
  " ",
  "\n",
  "<p>",
  "</p>",
  "<div>",
  "</div>",
  "<br>",
  "<b>",
  "</b>",
  "<em>",
  "</em>",
  "<span>",
  "</span>",
  "<ul>",
  "</ul>",
  "<ol>",
  "<li>",
  "</li>",
  "<dl>",
  "</dl>",
  "<dt>",
  "<dd>",
  "<table>",
  "</table>",
  "<tr>",
  "</tr>",
  "<td>",
  "</td>",
  "<th>",
  '<td rowspan="2">',
  '<td colspan="3">',
  "<thead>",
  "<tbody>",
  "<caption>",
  "</caption>",
  "<h1>",
  "</h1>",
  "<h2>",
  "</h2>",
  "<blockquote>",
  "</blockquote>",
  "<pre>",
  "</pre>",
  "<hr>",
  "<q>",
  "</q>",
  '<a href="http://e.eu/">',
  '<a href="#">',
  '<a href="x.html">',
  "</a>",
  '<img src="a.png" alt="">',
  "<nav>",
  "</nav>",
  "<main>",
  "</main>",
  "<article>",
  "</article>",
  "<aside>",
  "</aside>",
  "<header>",
  "</header>",
  "<footer>",
  "</footer>",
  "<form>",
  "</form>",
  "<button>",
  "</button>",
  "<p hidden>",
  '<div style="display:none">',
  '<div class="menu">',
  '<div class="content">',
  "<figure>",
  "<figcaption>",
  "<sup>",
  "</sup>",
  "<o:p>",
  "</o:p>",
  "&nbsp;",
  "&amp;",
  "&lt;",
  "<![if !x]>",
  "<![endif]>",
  "<svg>",
  "</svg>",
  "<text>",
  "<details>",
  "<summary>",
  "<noscript>",
  "</noscript>",
  "<center>",
  "<font color=red>",
  "</font>",
  "Date: ",
  "Where:",
  "<b>When:</b>",
  "16 May 2019",
  "Submitted by ",
  "*",
  "<",
  "</body>",
  "<body>",
  "<head>",
  "</head>",
  "<p class=MsoListParagraph>· ",
  "<select>",
  "<option>",
  "<label>",
  "<canvas>",
];

const page = fc
  .array(fc.oneof({ weight: 2, arbitrary: fc.constant("word") }, { weight: 3, arbitrary: fc.constantFrom(...MARKS) }), {
    minLength: 1,
    maxLength: 80,
  })
  .map((parts) => {
    let count = 0;
    return parts
      .map((part) => {
        if (part !== "word") return part;
        count += 1;
        return ` w${count}x `;
      })
      .join("");
  });

const ownWords = (text: string): string[] => wordsOf(text).filter((word) => /^w\d+x$/.test(word));

describe("a page of any make", () => {
  it("loses no word: each is in the document, named as furniture, or told", () => {
    fc.assert(
      fc.property(page, (html) => {
        const { document, diagnostics } = parsePage(`<title>A title</title>${html}`);
        if (document === undefined) return;
        const images = diagnostics.map(({ message }) => message).join("\n");
        const read = new Set(ownWords(`${textOfDocument(document)}\n${images}`));
        expect(ownWords(html).filter((word) => !read.has(word))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it("gives plain JSON of the closed tree, with places inside the text", () => {
    fc.assert(
      fc.property(page, (html) => {
        const { document, text = "" } = parsePage(html);
        if (document?.kind !== "article") return;
        expect(JSON.parse(JSON.stringify(document))).toEqual(document);
        for (const { span } of document.article.body) {
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("gives blocks whose place in the text holds their words", () => {
    fc.assert(
      fc.property(page, (html) => {
        const { document, text = "" } = parsePage(html);
        if (document?.kind !== "article") return;
        for (const block of document.article.body) {
          const source = text.slice(block.span.start, block.span.end);
          for (const word of ownWords(textOf([block]))) expect(source).toContain(word);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("gives links that readers can follow and nothing else", () => {
    const href = fc.oneof(
      fc.webUrl(),
      fc.string(),
      fc.constantFrom(
        "javascript:x",
        "JaVaScRiPt:x",
        " vbscript:x",
        "data:x",
        "//e.eu",
        "/a",
        "mailto:%",
        "mailto:a@b.eu",
      ),
    );
    fc.assert(
      fc.property(href, fc.boolean(), (address, hasBase) => {
        const attribute = address.replace(/[&"]/g, (mark) => (mark === "&" ? "&amp;" : "&quot;"));
        const { document } = parsePage(
          `${hasBase ? '<base href="https://b.eu/">' : ""}<h1>T</h1><p>Lead.</p><p>a <a href="${attribute}">b</a></p>`,
        );
        if (document?.kind !== "article") return;
        for (const link of linksOf(document.article.body)) expect(link.href).toMatch(/^(?:https?:\/\/|mailto:)/i);
      }),
      { numRuns: 1000 },
    );
  });

  it("never throws, whatever the bytes are", () => {
    const start = new TextEncoder().encode('<meta charset="shift_jis"><p>');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, isDeclared) => {
        const all = isDeclared ? Uint8Array.from([...start, ...bytes]) : bytes;
        expect(parseHtmlSeed({ name: "a.html", bytes: all }, {}).diagnostics).toBeInstanceOf(Array);
      }),
      { numRuns: 1000 },
    );
  });

  it("never throws, whatever the text is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        expect(parsePage(text).diagnostics).toBeInstanceOf(Array);
      }),
      { numRuns: 1000 },
    );
  });
});
