import { createPieces, MARKDOWN_MARKS, PLAIN_MARKS } from "./fragments.ts";
import { type FuzzCase, MAX_FUZZ_BYTES, textCase } from "./fuzz-case.ts";
import type { Random } from "./random.ts";
import { writeZip } from "./zip.ts";

const LENGTHS = [5, 20, 60, 200, 800] as const;

/** Front matter, sometimes; its words must be found again as well. */
function frontMatter(random: Random, give: () => string): string {
  if (random.chance(0.85)) return "";
  const fence = random.pick(["---", "+++"]);
  const keys = ["title", "author", "date", "tags", "draft", "start", "url", "{", "a"];
  const lines = random.times(random.below(6), () => `${random.pick(keys)}${random.pick([": ", " = ", ":"])}${give()}`);
  return [fence, ...lines, random.pick([fence, fence, "---", ""]), ""].join("\n");
}

function generateText(random: Random): FuzzCase {
  const isMarkdown = random.chance(0.5);
  const { give, words } = createPieces(random, isMarkdown ? [...PLAIN_MARKS, ...MARKDOWN_MARKS] : PLAIN_MARKS);
  const text = `${frontMatter(random, give)}${random.times(random.pick(LENGTHS), give).join("")}`;
  const name = random.pick(["a", "2019-05-16 news", "05/a"]);
  return isMarkdown
    ? textCase("markdown", `${name}.md`, text, words)
    : textCase("plain text", `${name}.txt`, text, words);
}

const TAGS =
  "p div h1 h2 h3 ul ol li table tr td th blockquote section article main em strong a span del sup figure".split(" ");
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;
const escapeXml = (text: string): string =>
  text.replace(NO_XML, "").replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Elements within elements, closed in their order or not. */
function markup(random: Random, give: () => string): string {
  const open: string[] = [];
  const parts = random.times(random.pick(LENGTHS), () => {
    const roll = random.next();
    if (roll < 0.3) {
      const tag = random.pick(TAGS);
      open.push(tag);
      return `<${tag}${random.pick(["", "", ' class="x"', ' href="http://e.eu"'])}>`;
    }
    if (roll < 0.5) return `</${random.chance(0.8) ? (open.pop() ?? "p") : random.pick(TAGS)}>`;
    return escapeXml(give());
  });
  return (
    parts.join("") +
    open
      .reverse()
      .map((tag) => `</${tag}>`)
      .join("")
  );
}

function generatePage(random: Random): FuzzCase {
  const { give, words } = createPieces(random, PLAIN_MARKS);
  const body = markup(random, give);
  const charset = random.pick(["", '<meta charset="utf-8">', '<meta charset="windows-1250">']);
  return textCase("page", "a.html", `<!doctype html><html><head>${charset}</head><body>${body}</body></html>`, words);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function generateWord(random: Random): FuzzCase {
  const { give, words } = createPieces(random, PLAIN_MARKS);
  const run = (): string =>
    `<w:r>${random.pick(["", "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:strike/></w:rPr>"])}<w:t xml:space="preserve">${escapeXml(give())}</w:t></w:r>`;
  const paragraph = (): string =>
    `<w:p>${random.pick(["", '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'])}${random.times(1 + random.below(6), run).join("")}</w:p>`;
  const table = (): string =>
    `<w:tbl>${random.times(1 + random.below(3), () => `<w:tr>${random.times(1 + random.below(3), () => `<w:tc>${paragraph()}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`;
  const body = random.times(random.below(30), () => (random.chance(0.9) ? paragraph() : table())).join("");
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  const bytes = writeZip([
    {
      name: "[Content_Types].xml",
      text: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    {
      name: "_rels/.rels",
      text: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}" Target="word/document.xml"/></Relationships>`,
    },
    { name: "word/document.xml", text: `<w:document ${W}><w:body>${body}</w:body></w:document>` },
  ]);
  return { origin: "word", name: "a.docx", bytes, words, isDeep: false };
}

function generateMail(random: Random): FuzzCase {
  const { give, words } = createPieces(random, PLAIN_MARKS);
  const subject = escapeLine(random.times(random.below(6), give).join(" "));
  const head = `From: Ana <ana@e.eu>\r\nTo: b@e.eu\r\nDate: Thu, 16 May 2019 10:00:00 +0200\r\nSubject: ${subject}\r\nMIME-Version: 1.0\r\n`;
  const plain = random.times(random.pick(LENGTHS), give).join("");
  if (random.chance(0.6)) {
    return textCase("mail", "a.eml", `${head}Content-Type: text/plain; charset=utf-8\r\n\r\n${plain}`, words);
  }
  const parts = [
    `--x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body>${markup(random, give)}</body></html>`,
    `--x\r\nContent-Type: application/pdf; name="plan.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nQUJD`,
  ];
  const mixed = `${head}Content-Type: multipart/mixed; boundary=x\r\n\r\n${parts.join("\r\n")}\r\n--x--\r\n`;
  return textCase(
    "mail with parts",
    "a.eml",
    mixed,
    words.filter((word) => mixed.includes(word)),
  );
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a header has no place for them
const escapeLine = (text: string): string => text.replace(/[\u0000-\u001f]/g, " ").trim();

function generateFeed(random: Random): FuzzCase {
  const { give, words } = createPieces(random, PLAIN_MARKS);
  const text = (): string => escapeXml(random.times(1 + random.below(12), give).join(""));
  const count = random.below(8);
  if (random.chance(0.3)) {
    const items = random.times(count, () => ({ id: String(random.next()), title: give(), content_text: text() }));
    const feed = { version: "https://jsonfeed.org/version/1.1", title: give(), items };
    return textCase("JSON feed", "feed.json", JSON.stringify(feed), words);
  }
  if (random.chance(0.5)) {
    const entries = random.times(
      count,
      () => `<entry><title>${text()}</title><id>${random.next()}</id><content type="html">${text()}</content></entry>`,
    );
    const feed = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>${text()}</title>${entries.join("")}</feed>`;
    return textCase("Atom feed", "feed.atom", feed, words);
  }
  const items = random.times(
    count,
    () =>
      `<item><title>${text()}</title><description>${text()}</description><pubDate>Thu, 16 May 2019 10:00:00 GMT</pubDate></item>`,
  );
  const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>${text()}</title>${items.join("")}</channel></rss>`;
  return textCase("RSS feed", "feed.xml", feed, words);
}

/** A piece of text over and over: what makes steps that are not linear slow. */
function generateRepeated(random: Random): FuzzCase {
  const isMarkdown = random.chance(0.5);
  const { give } = createPieces(random, isMarkdown ? [...PLAIN_MARKS, ...MARKDOWN_MARKS] : PLAIN_MARKS);
  const piece = random.times(1 + random.below(6), give).join("") || "a";
  const length = random.pick([5_000, 20_000, MAX_FUZZ_BYTES]);
  const text = `A title\n\n${piece.repeat(Math.ceil(length / piece.length))}`;
  const name = random.pick(isMarkdown ? ["a.md"] : ["a.txt", "a.html", "a.eml"]);
  const bytes = new TextEncoder().encode(text).subarray(0, MAX_FUZZ_BYTES);
  return { origin: `repeated ${JSON.stringify(piece)}`, name, bytes, words: [], isDeep: false };
}

function generateDeep(random: Random): FuzzCase {
  const depth = 130 + random.below(90);
  const lists = Array.from({ length: depth }, (_, level) => `${"  ".repeat(level)}- w${level + 1}x`).join("\n");
  const words = Array.from({ length: depth }, (_, level) => `w${level + 1}x`);
  const nested = (tag: string): string =>
    `<html><body><h1>A title</h1>${words.map((word) => `<${tag}>${word}`).join("")}${`</${tag}>`.repeat(depth)}</body></html>`;
  return random.pick([
    () => textCase("deep quotes", "a.md", `A title\n\n${"> ".repeat(depth)}w1x`, ["w1x"], true),
    () => textCase("deep lists", "a.md", `A title\n\n${lists}`, words, true),
    () => textCase("deep plain lists", "a.txt", `A title\n\n${lists}`, words, true),
    () =>
      textCase(
        "deep superscripts",
        "a.md",
        `A title\n\n${"<sup>".repeat(depth)}w1x${"</sup>".repeat(depth)}`,
        ["w1x"],
        true,
      ),
    () => textCase("deep page", "a.html", nested("blockquote"), words, true),
  ])();
}

/** Each maker with its share. */
const MAKERS: readonly (readonly [share: number, make: (random: Random) => FuzzCase])[] = [
  [0.4, generateText],
  [0.12, generatePage],
  [0.08, generateWord],
  [0.1, generateMail],
  [0.1, generateFeed],
  [0.17, generateRepeated],
  [0.03, generateDeep],
];

/** Makes a submission of some format out of marks and of words that must not be lost. */
export function generateCase(random: Random): FuzzCase {
  let roll = random.next();
  for (const [share, make] of MAKERS) {
    if (roll < share) return make(random);
    roll -= share;
  }
  return generateText(random);
}
