import { describe, expect, it } from "vitest";
import { bodyOf, parsePage } from "../testing/read-html.ts";
import { articleOf } from "../testing/read-text.ts";

const PROSE =
  "Forty mills buy their spare parts together from now on. They share one store, one van and one mechanic, who comes on Mondays. "
    .repeat(3)
    .trim();
const furnitureOf = (html: string): string[] => (parsePage(html).document?.furniture ?? []).map(({ text }) => text);
const titleOf = (html: string): string => articleOf(parsePage(html)).title;
const told = (html: string): string[] => parsePage(html).diagnostics.map(({ code, message }) => `${code} ${message}`);

describe("the content of a page", () => {
  it.each([
    ["a main element", `<header>Site</header><main><h1>Title</h1><p>${PROSE}</p></main><footer>Imprint</footer>`],
    ["the role of one", `<div>Site</div><div role="main"><h1>Title</h1><p>${PROSE}</p></div><div>Imprint</div>`],
    ["an article", `<div>Site</div><article><h1>Title</h1><p>${PROSE}</p></article><div>Imprint</div>`],
    [
      "a container's name",
      `<div>Site</div><div class="entry-content"><h1>Title</h1><p>${PROSE}</p></div><div>Imprint</div>`,
    ],
    ["where the words are", `<div>Site</div><div><div><h1>Title</h1><p>${PROSE}</p></div></div><div>Imprint</div>`],
    ["a cell of the layout", `<table><tr><td>Site<td><h1>Title</h1><p>${PROSE}</p><tr><td>Imprint</table>`],
  ])("is found by %s, and the rest is named", (_, html) => {
    expect([titleOf(html), bodyOf(html)]).toEqual(["Title", [PROSE]]);
    expect(furnitureOf(html)).toEqual(["Site", "Imprint"]);
  });

  it.each([
    ["navigation", "<nav><a href=/a>One</a> <a href=/b>Two</a></nav>", "One Two"],
    ["breadcrumbs", '<ol class="breadcrumb"><li>Home</li><li>News</li></ol>', "Home News"],
    ["share buttons", '<div class="addtoany_list"><a href="https://s.eu">Post it</a></div>', "Post it"],
    ["teasers", '<div class="related-posts"><h3>More</h3><p><a href=/x>Old mill</a></p></div>', "More Old mill"],
    ["comments", '<div id="comments"><p>Nice!</p></div>', "Nice!"],
    [
      "forms",
      "<form><label>Name</label><input placeholder=Yours><input type=submit value=Send></form>",
      "Name Yours Send",
    ],
    ["cookie banners", '<div id="cookie-notice"><p>We count.</p></div>', "We count."],
    ["an aside", "<aside><p>Weather: fine</p></aside>", "Weather: fine"],
    ["buttons", "<button>Print</button>", "Print"],
    ["drawings", "<svg><title>Arrow</title><text>Up</text></svg>", "Up"],
    ["players", '<video><source src="https://e.eu/film.mp4"></video>', "https://e.eu/film.mp4"],
    ["what runs without scripts", "<noscript>Switch it on</noscript>", "Switch it on"],
  ])("has no %s in it, but names them", (_, part, words) => {
    const html = `<main><h1>Title</h1>${part}<p>${PROSE}</p></main>`;
    expect([bodyOf(html), furnitureOf(html)]).toEqual([[PROSE], [words]]);
  });

  it.each([
    ["a form around the page", `<form><h1>Title</h1><p>${PROSE}</p></form>`],
    ["a container called after its sidebar", `<div class="content sidebar-right"><h1>Title</h1><p>${PROSE}</p></div>`],
    ["a post about sharing", `<article class="category-share tag-menu"><h1>Title</h1><p>${PROSE}</p></article>`],
    ["a lead called teaser", `<main><h1>Title</h1><p class="teaser-text">${PROSE}</p></main>`],
  ])("stays for %s", (_, html) => {
    expect(bodyOf(html)).toEqual([PROSE]);
  });

  it("keeps an aside that states the facts of the event", () => {
    const html = `<main><h1>Title</h1><p>${PROSE}</p><aside><p>When: 14 May 2019</p><p>Where: Porto</p></aside></main>`;
    expect(articleOf(parsePage(html)).events).toMatchObject([{ place: "Porto" }]);
    const listed = html.replace("</aside>", "<p>When: 15 May 2019</p><p>Where: Riga</p></aside>");
    expect(articleOf(parsePage(listed)).events).toEqual([]);
  });

  it("says what a page hides, and names it", () => {
    const html = `<main><h1>Title</h1><p>${PROSE}</p><p style="display: none">Not yet public</p><p class="sr-only">Read aloud</p>
      <!-- Ask Ana whether the number is right --><!-- .entry-content --></main>`;
    expect(bodyOf(html)).toEqual([PROSE]);
    expect(furnitureOf(html)).toEqual(["Not yet public", "Read aloud", "Ask Ana whether the number is right"]);
    expect(told(html).filter((line) => line.startsWith("HIDDEN_TEXT"))).toEqual([
      "HIDDEN_TEXT The page does not show “Not yet public”; it was left out.",
      "HIDDEN_TEXT The page does not show “Read aloud”; it was left out.",
      "HIDDEN_TEXT A comment of the page says “Ask Ana whether the number is right”; it was left out.",
    ]);
  });
});

describe("the title of a page", () => {
  it.each([
    [
      "the article's, not the site's",
      "<title>Mills unite | Mill Net</title><header><h1>Mill Net</h1></header><main><h1>Mills unite</h1>",
    ],
    [
      "not the site's although both are first headings",
      "<title>Mills unite - Mill Net</title><h1>Mill Net</h1><h1>Mills unite</h1>",
    ],
    ["not a link to the first page", '<h1><a href="/">Mill Net</a></h1><h1>Mills unite</h1>'],
    [
      "a second heading with a title's class",
      '<div class="page-header"><h2 itemprop="headline">Mills unite</h2></div>',
    ],
    [
      "a heading that the window's title names",
      "<title>Mill Net :: Mills unite</title><h2>News</h2><h2>Mills unite</h2>",
    ],
    ["a cell of an old system", '<table><tr><td class="contentheading">Mills unite</td></tr></table>'],
    [
      "the window's, without the site's name",
      '<title>Mills unite – Mill Net</title><meta property="og:site_name" content="Mill Net">',
    ],
    ["the window's, up to a bar", "<title>Mills unite | Mill Net</title>"],
    ["the shared one", '<title>Home</title><meta property="og:title" content="Mills unite">'],
    ["the window's as it is", "<title>Mills unite</title>"],
    ["the first line", "<p>Mills unite</p>"],
    [
      "the first line of an office program's page",
      "<title>Old draft</title><meta name=Generator content='Microsoft Word 15'><p>Mills unite</p>",
    ],
    ["not a program's stand-in", "<title>Untitled document</title><p>Mills unite</p>"],
  ])("is %s", (_, html) => {
    expect(titleOf(`${html}<p>${PROSE}</p>`)).toBe("Mills unite");
  });

  it("is told when only the window says it", () => {
    expect(told(`<title>Mills unite | Mill Net</title><p>${PROSE}</p>`)).toContain(
      "FACT_FROM_METADATA The page shows no title; “Mills unite” was taken from the window's title.",
    );
  });

  it("leads the text wherever it stands", () => {
    expect(bodyOf(`<main><p>${PROSE}</p><h1>Title</h1><p>After</p></main>`)).toEqual([PROSE, "After"]);
  });
});

describe("links of a page", () => {
  const linked = (html: string, head = ""): string | undefined =>
    bodyOf(`<head>${head}</head><h1>Title</h1><p>${PROSE}</p><p>${html}</p>`).at(-1);

  it.each([
    ["absolute", '<a href="https://a.eu/b?c=d&amp;e=f">x</a>', "", "[x](https://a.eu/b?c=d&e=f)"],
    ["with spaces", '<a href=" https://a.eu/b c.pdf\n">x</a>', "", "[x](https://a.eu/b%20c.pdf)"],
    ["below a base", '<a href="c.html">x</a>', '<base href="https://a.eu/b/">', "[x](https://a.eu/b/c.html)"],
    [
      "below a canonical address",
      '<a href="/c">x</a>',
      '<link rel="canonical" href="https://a.eu/b">',
      "[x](https://a.eu/c)",
    ],
    [
      "below the address the page was saved from",
      '<a href="../c">x</a>',
      "<!-- saved from url=(0018)https://a.eu/b/d/ -->",
      "[x](https://a.eu/b/c)",
    ],
    [
      "by mail, percent-encoded",
      '<a href="mailto:%20info%40a.eu?subject=A%20day">x</a>',
      "",
      "[x](mailto:info@a.eu?subject=A%20day)",
    ],
    [
      "protected against collectors",
      '<a href="/cdn-cgi/l/email-protection#0b6a4b692565">x</a>',
      "",
      "[x](mailto:a@b.n)",
    ],
    [
      "with a picture's words",
      '<a href="https://a.eu/"><img src="b.png" alt=""></a>',
      "",
      "[https://a.eu/](https://a.eu/)",
    ],
    [
      "of a film",
      '<iframe src="https://www.youtube.com/embed/1" title="Film"></iframe>',
      "",
      "[Film](https://www.youtube.com/embed/1)",
    ],
    ["as addresses in the text", "see https://a.eu/b.", "", "see [https://a.eu/b](https://a.eu/b)."],
    ["around blocks", '<a href="https://a.eu"><b>x</b></a>', "", "[<strong>x</strong>](https://a.eu)"],
  ])("are kept: %s", (_, html, head, expected) => {
    expect(linked(html, head)).toBe(expected);
  });

  it.each([
    ["scripts", '<a href="javascript:alert(1)">x</a>', "LINK_UNSUPPORTED"],
    ["scripts in disguise", '<a href="java&#10;script:alert(1)">x</a>', "LINK_UNSUPPORTED"],
    ["relative addresses without a base", '<a href="b.html">x</a>', "LINK_UNSUPPORTED"],
    [
      "files beside the saved page",
      '<base href="https://a.eu/"><a href="./Page_files/b.html">x</a>',
      "LINK_UNSUPPORTED",
    ],
    ["data", '<a href="data:text/html,x">x</a>', "LINK_UNSUPPORTED"],
    ["nothing", '<a href="#">x</a>', "LINK_PLACEHOLDER"],
  ])("become text with a diagnostic: %s", (_, html, code) => {
    expect(linked(html)).toBe("x");
    expect(told(`<h1>Title</h1><p>${html}</p>`).join()).toContain(code);
  });

  it("need no diagnostic for a telephone number that the text shows", () => {
    expect(told('<h1>T</h1><p><a href="tel:+32 2 555 01 10">02 555 01 10</a></p>').join()).not.toContain("LINK");
    expect(told('<h1>T</h1><p><a href="tel:+32 2 555 01 10">call</a></p>').join()).toContain("LINK_UNSUPPORTED");
  });

  it("of a byline are named, for only its words are needed", () => {
    const html = `<h1>Title</h1><p class="submitted">Submitted by <a href="/user/7">Ana</a> on 16 May 2019</p><p>${PROSE}</p>`;
    expect(articleOf(parsePage(html))).toMatchObject({ author: { name: "Ana" }, publishedOn: "2019-05-16" });
    expect(furnitureOf(html)).toContain("/user/7");
  });

  it("point to their place", () => {
    const html = `<h1>Title</h1>\n<p>one <a href="#">two</a></p>`;
    const found = parsePage(html).diagnostics.find(({ code }) => code === "LINK_PLACEHOLDER");
    expect(html.slice(found?.span.start, found?.span.end)).toBe('<a href="#">two</a>');
  });
});

describe("images of a page", () => {
  const images = (html: string): string[] => bodyOf(`<h1>Title</h1><p>${PROSE}</p>${html}`).slice(1);

  it.each([
    [
      "with caption",
      '<figure><img src="a_files/b.jpg" alt="Mill"><figcaption>The mill</figcaption></figure>',
      ["![Mill](a_files/b.jpg)", "The mill"],
    ],
    [
      "that scripts load late",
      '<img src="data:image/gif;base64,R0lGOD" data-src="https://a.eu/b.jpg" alt="Mill">',
      ["![Mill](https://a.eu/b.jpg)"],
    ],
    ["below a base", '<base href="https://a.eu/c/"><img src="b.jpg" alt="Mill">', ["![Mill](https://a.eu/c/b.jpg)"]],
    ["behind their text", '<p>one <img src="b.jpg" alt="Mill"> two</p>', ["one two", "![Mill](b.jpg)"]],
    ["inside a link to the larger one", '<a href="https://a.eu/b.jpg"><img src="b.jpg" alt=""></a>', ["![](b.jpg)"]],
    ["of characters", '<p>Fine <img class="emoji" alt="🎉" src="e.png"></p>', ["Fine 🎉"]],
    ["for different screens", '<img srcset="b.jpg 1x, c.jpg 2x" alt="Mill">', ["![Mill](b.jpg)"]],
    ["without a file", '<p><img alt="Mill"></p>', ["Mill"]],
    ["that count visitors", '<img src="https://c.eu/c.gif" width="1" height="1" alt="">', []],
  ])("%s", (_, html, expected) => {
    expect(images(html)).toEqual(expected);
  });

  it("whose bytes stand in the page are named with type and size", () => {
    const html = `<h1>T</h1><p>${PROSE}</p><img src="data:image/png;base64,${"A".repeat(2000)}" alt="Mill">`;
    expect(bodyOf(html).at(-1)).toBe("![Mill](image-1.png)");
    expect(told(html)).toContain(
      "IMAGE_EMBEDDED The image “Mill” (image/png, 1.5 KB) stands in the page itself; it is called `image-1.png`.",
    );
  });
});

describe("a page with headings of a digest's sections", () => {
  const sections = `<h2>Upcoming events</h2><h3><a href="https://e.eu/">Fair</a></h3><p>14 May 2019</p><h2>Contact</h2><p>${PROSE}</p>`;

  it("is a digest", () => {
    expect(parsePage(`<h1>News of the mills</h1><p>Lead.</p>${sections}`).document).toMatchObject({
      kind: "digest",
      title: "News of the mills",
      sections: [{ role: "events", items: [{ title: "Fair", url: "https://e.eu/" }] }, { role: "contact" }],
    });
  });

  it.each([
    ["its element", (html: string) => `<article>${html}</article>`],
    ["its type", (html: string) => `<meta property="og:type" content="article">${html}`],
  ])("is a story when %s says so", (_, around) => {
    expect(parsePage(around(`<h1>Mills</h1><p>Lead.</p>${sections}`)).document?.kind).toBe("article");
  });
});

describe("metadata of a page", () => {
  const head =
    '<meta property="article:published_time" content="2019-05-16T23:30:00+02:00"><meta name="author" content="Ana Maria">';

  it("fills gaps of the text and says so", () => {
    const html = `<head>${head}</head><h1>Title</h1><p>${PROSE}</p>`;
    expect(articleOf(parsePage(html))).toMatchObject({ author: { name: "Ana Maria" }, publishedOn: "2019-05-16" });
    expect(told(html)).toEqual([
      "FACT_FROM_METADATA The text states no date; 2019-05-16 was taken from the file's metadata (article:published_time).",
      "FACT_FROM_METADATA The text names no author; “Ana Maria” was taken from the file's metadata (author).",
    ]);
  });

  it("never wins over the text", () => {
    const html = `<head>${head}</head><h1>Title</h1><p>Submitted by Eva on 1 May 2019</p><p>${PROSE}</p>`;
    expect(articleOf(parsePage(html))).toMatchObject({ author: { name: "Eva" }, publishedOn: "2019-05-01" });
    expect(told(html)).toEqual([]);
  });

  it.each(["Super User", "admin", "https://a.eu/ana", "ana@a.eu"])("names no author %j", (name) => {
    const html = `<meta name="author" content="${name}"><h1>Title</h1><p>${PROSE}</p>`;
    expect(articleOf(parsePage(html)).author).toBeUndefined();
  });

  it.each([
    [
      "JSON-LD",
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2019-05-16","author":{"name":"Ana"}}]}</script>',
    ],
    ["a time that says so", '<time class="entry-date published" datetime="2019-05-16T10:00">Thursday</time>'],
    ["Dublin Core", '<meta name="DC.date.issued" content="2019-05-16">'],
  ])("states the day by %s", (_, html) => {
    expect(articleOf(parsePage(`${html}<h1>Title</h1><p>${PROSE}</p>`)).publishedOn).toBe("2019-05-16");
  });

  it.each([
    ["a time without purpose", '<time datetime="2019-05-16">Thursday</time>'],
    ["a day that does not exist", '<meta property="article:published_time" content="2019-02-31">'],
    [
      "broken JSON-LD",
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2019-05-16"</script>',
    ],
  ])("states no day by %s", (_, html) => {
    expect(articleOf(parsePage(`<h1>Title</h1>${html}<p>${PROSE}</p>`)).publishedOn).toBeUndefined();
  });

  const event = (more = ""): string =>
    `<script type="application/ld+json">{"@type":"Event","name":"Fair","startDate":"2019-06-04T18:00","endDate":"2019-06-05","location":{"name":"Hall 3","address":{"addressLocality":"Porto"}}${more}}</script>`;

  it("states the event that the text does not", () => {
    expect(articleOf(parsePage(`${event()}<h1>Fair</h1><p>${PROSE}</p>`)).events).toMatchObject([
      { title: "Fair", when: [{ start: "2019-06-04", end: "2019-06-05", startTime: "18:00" }], place: "Hall 3, Porto" },
    ]);
  });

  it("completes the event of the text, when the day is the same", () => {
    const eventsOf = (day: string): unknown =>
      articleOf(parsePage(`${event()}<h1>Fair</h1><p>${PROSE}</p><p>When: ${day} June 2019</p>`)).events;
    expect(eventsOf("4")).toMatchObject([{ place: "Hall 3, Porto" }]);
    expect(eventsOf("7")).toMatchObject([{ when: [{ start: "2019-06-07" }] }]);
    expect(eventsOf("7")).not.toMatchObject([{ place: "Hall 3, Porto" }]);
  });

  it("states no event when it describes several", () => {
    const two = event() + event().replace("2019-06-04T18:00", "2019-06-05");
    expect(articleOf(parsePage(`${two}<h1>Fair</h1><p>${PROSE}</p>`)).events).toEqual([]);
  });
});
