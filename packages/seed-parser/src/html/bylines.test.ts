import { describe, expect, it } from "vitest";
import { PROSE } from "../testing/prose.ts";
import { parsePage } from "../testing/read-html.ts";
import { articleOf } from "../testing/read-text.ts";

const AROUND = '<nav><a href="/">Home</a> <a href="/news">News</a></nav>';

function signedAs(byline: string, below = ""): unknown {
  const text = `<p>${PROSE["en"]}</p>`.repeat(3);
  const page = `${AROUND}<main><article><h1>Wool 4 you</h1>${byline}<div class="entry-content">${text}</div>${below}</article></main>`;
  const { title, author, publishedOn } = articleOf(parsePage(page));
  return [title, author?.name, publishedOn];
}

describe("the byline of a page", () => {
  it.each([
    [
      "WordPress",
      '<p class="post-meta"> by <span class="author vcard"><a href="/a" rel="author">Marta Quill</a></span> | <span class="published">6 Sep 2021</span> | <a href="/n" rel="category tag">News</a>, <a href="/t" rel="category tag">Textiles</a> | <span><a href="#respond">0 comments</a></span></p>',
    ],
    [
      "a theme of WordPress",
      '<div class="entry-meta"><span class="posted-on">Posted on <a href="/x"><time datetime="2021-09-06">6 September 2021</time></a></span><span class="byline"> by <span class="author vcard"><a href="/a">Marta Quill</a></span></span></div>',
    ],
    [
      "a page builder's list",
      '<ul class="elementor-post-info"><li><a href="/a"><span>Marta Quill</span></a></li><li><a href="/d"><time>6 September 2021</time></a></li><li><span>10:12</span></li></ul>',
    ],
    [
      "another builder's list",
      '<ul class="post-metadata"><li><span>Marta Quill</span></li><li><span>Sep 6, 2021</span></li><li>3 min read</li></ul>',
    ],
    [
      "TYPO3",
      '<div class="footer"><p><span class="news-list-date"><time datetime="2021-09-06">September 6, 2021</time></span> <span class="news-list-author">By Marta Quill</span></p></div>',
    ],
    [
      "Drupal",
      '<footer class="node__meta"><div class="node__submitted">Submitted by <a href="/user/3">Marta Quill</a> on <span>Mon, 06/09/2021 - 10:12</span></div></footer>',
    ],
    [
      "Joomla",
      '<dl class="article-info muted"><dt class="article-info-term">Details</dt><dd class="createdby">Written by Marta Quill</dd><dd>Category: <a href="/e">News</a></dd><dd class="published">Published: 06 September 2021</dd><dd>Last Updated: 08 September 2021</dd><dd class="hits">Hits: 412</dd></dl>',
    ],
    [
      "Plone",
      '<div class="documentByLine">by <a href="/author/mq">Marta Quill</a> — published Sep 06, 2021 10:12 AM</div>',
    ],
    [
      "name and day on lines of their own",
      '<div><a href="/@mq">Marta Quill</a><div>Sep 6, 2021 · 3 min read</div></div>',
    ],
    ["italics", "<p><em>Marta Quill, 6 September 2021</em></p>"],
    [
      "a table",
      "<table><tr><td>Author:</td><td>Marta Quill</td></tr><tr><td>Date:</td><td>6 September 2021</td></tr></table>",
    ],
  ])("is read from %s", (_, byline) => {
    expect(signedAs(byline)).toEqual(["Wool 4 you", "Marta Quill", "2021-09-06"]);
  });

  it("may stand at the end", () => {
    const below = '<div class="post-footer"><p>Marta Quill, Weft Cluster</p><p>Published: 6 September 2021</p></div>';
    expect(signedAs("", below)).toEqual(["Wool 4 you", "Marta Quill", "2021-09-06"]);
  });

  it("is not made of what stands around the story", () => {
    const related = '<div class="related-posts"><h3>More</h3><p><a href="/x">By Tom Ferriday, 3 May 2020</a></p></div>';
    const aside = "<aside><h3>Latest</h3><p>By Tom Ferriday, 3 May 2020</p></aside>";
    expect(signedAs("", related + aside)).toEqual(["Wool 4 you", undefined, undefined]);
  });

  it("leaves a day without its year out of the name", () => {
    expect(signedAs('<p>Written By <a href="#">Marta Quill</a><time>Sep 6</time></p>')).toEqual([
      "Wool 4 you",
      undefined,
      undefined,
    ]);
  });
});

describe("buttons of a banner", () => {
  it("are named word by word", () => {
    const page = `<main><h1>Wool</h1><p>${PROSE["en"]}</p></main><div id="cookie-notice"><p>We count.</p><button>Settings</button><button>Accept</button></div>`;
    expect(parsePage(page).document?.furniture.map(({ text }) => text)).toContain("We count. Settings Accept");
  });
});
