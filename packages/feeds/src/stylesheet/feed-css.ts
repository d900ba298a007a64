import type { FeedSite } from "../site.ts";
import { wordingOf } from "../wording.ts";
import { DARK_COLOURS, type FeedColours, LIGHT_COLOURS } from "./feed-colours.ts";

/** Writes text as a string of CSS (CSS Syntax Level 3 §4.3.5): nothing in it ends the string. */
function cssString(text: string): string {
  return `"${text.replace(/["\\\n\r\f<]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}

function customProperties(colours: FeedColours): string {
  return Object.entries(colours)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(" ");
}

const LAYOUT = `
html, rss, feed { color-scheme: light dark; }
html, rss, feed { display: block; margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif; }
body { margin: 0; }
header, channel::before, feed::before { display: block; background: var(--band); color: var(--bandInk); border-bottom: 0.375rem solid var(--accent); }
header { padding: 2rem 1.25rem 1.5rem; }
header > *, main, footer { max-width: 42rem; margin-inline: auto; }
h1 { margin-block: 0 0.5rem; font-size: 1.75rem; line-height: 1.2; overflow-wrap: anywhere; }
header p { margin-block: 0 0.5rem; }
header a { color: inherit; }
header code { display: inline-block; padding: 0.25rem 0.5rem; background: var(--ground); color: var(--ink); border-radius: 0.25rem; overflow-wrap: anywhere; user-select: all; }
main, footer { padding: 1rem 1.25rem; }
h2 { font-size: 1.25rem; }
ol { list-style: none; margin: 0; padding: 0; }
li { padding-block: 1rem; border-top: 1px solid var(--line); }
h3 { margin: 0 0 0.25rem; font-size: 1.0625rem; overflow-wrap: anywhere; }
main a, footer a { color: var(--link); }
li p { margin: 0; overflow-wrap: anywhere; }
li .when { color: var(--quiet); font-size: 0.9375rem; }
a:focus-visible { outline: 0.1875rem solid var(--accent); outline-offset: 0.125rem; }
@media print { header, channel::before, feed::before { background: none; color: inherit; } }
`;

/** The same for a browser without XSLT, which shows the elements of the feed itself. */
const BARE_FEED = `
channel { display: block; }
channel::before, feed::before { padding: 1.5rem max(1.25rem, calc(50% - 21rem)); }
channel > *, feed > * { display: none; }
channel > title, channel > description, feed > title, feed > subtitle, item, entry { display: block; max-width: 42rem; margin-inline: auto; padding-inline: 1.25rem; }
channel > title, feed > title { padding-top: 1.5rem; font-size: 1.75rem; font-weight: bold; line-height: 1.2; overflow-wrap: anywhere; }
item, entry { margin-top: 1rem; padding-block: 1rem 0; border-top: 1px solid var(--line); }
item > *, entry > * { display: none; }
item > title, item > description, item > pubDate, entry > title, entry > summary, entry > published { display: block; overflow-wrap: anywhere; }
item > title, entry > title { font-weight: bold; }
item > pubDate, entry > published { color: var(--quiet); font-size: 0.9375rem; }
`;

/** The stylesheet of the page that a browser shows of an RSS or Atom feed, with XSLT or without. */
export function feedCss({ language }: FeedSite): string {
  const { feedIntroduction, feedSteps } = wordingOf(language);
  return `:root { ${customProperties(LIGHT_COLOURS)} }
@media (prefers-color-scheme: dark) { :root { ${customProperties(DARK_COLOURS)} } }
${LAYOUT.trim()}
${BARE_FEED.trim()}
channel::before, feed::before { content: ${cssString(`${feedIntroduction} ${feedSteps}`)}; }
`;
}
