import type { FeedSite } from "../site.ts";
import { wordingOf } from "../wording.ts";
import { DARK_COLOURS, type FeedColours, LIGHT_COLOURS } from "./feed-colours.ts";

/** Name of the stylesheet's file; it lies in the folder of the feeds, `feeds/`. */
export const FEED_CSS = "feed.css";

/** Writes text as a string of CSS: nothing in it ends the string (CSS Syntax Level 3 §4.3.5). */
export function cssString(text: string): string {
  return `"${text.replace(/["\\\n\r\f<]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}

function customProperties(colours: FeedColours): string {
  return Object.entries(colours)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(" ");
}

/**
 * RSS and Atom name the same things differently; what is not named here is for readers, not for people.
 * Atom comes in the order of the alphabet, so its parts are put in order here.
 */
const LAYOUT = `
rss, feed { display: block; box-sizing: border-box; min-height: 100vh; margin: 0; color-scheme: light dark; background: var(--ground); color: var(--ink); font: 1.0625rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
channel { display: block; }
channel > *, feed > *, item > *, entry > * { display: none; }
channel::before, feed::before { display: block; padding: 1.5rem max(1.25rem, calc(50% - 21rem)); border-bottom: 0.375rem solid var(--accent); background: var(--band); color: var(--bandInk); }
channel > title, channel > description, channel > link:not([href]), feed > title, feed > subtitle, feed > link[rel="alternate"], item, entry { display: block; box-sizing: border-box; width: 100%; max-width: 44.5rem; margin-inline: auto; padding-inline: 1.25rem; }
channel > title, feed > title { padding-top: 1.5rem; font-size: 1.75rem; font-weight: bold; line-height: 1.2; }
item, entry { margin-top: 1rem; padding-top: 1rem; border-top: 1px solid var(--line); }
item:last-child, entry:last-child { padding-bottom: 2rem; }
item > title, entry > title { display: block; font-weight: bold; }
item > link, item > pubDate, entry > link[rel="alternate"], entry > published { display: block; color: var(--quiet); font-size: 0.9375rem; }
feed > link[rel="alternate"]::after, entry > link[rel="alternate"]::after { content: attr(href); }
feed, feed > entry { display: flex; flex-direction: column; }
entry > summary { display: block; }
feed::before { order: -3; }
feed > title, entry > title { order: -2; }
feed > subtitle, feed > link, entry > summary { order: -1; }
@media print { channel::before, feed::before { background: none; color: inherit; } }
`;

/**
 * The stylesheet with which a browser shows an RSS or Atom feed: what it is, how to subscribe, its entries.
 *
 * It is CSS, not XSLT, which browsers give up. Summaries of RSS are HTML that CSS cannot show, so only
 * Atom shows its own.
 */
export function feedCss({ language }: FeedSite): string {
  const { feedIntroduction, feedSteps } = wordingOf(language);
  return `:root { ${customProperties(LIGHT_COLOURS)} }
@media (prefers-color-scheme: dark) { :root { ${customProperties(DARK_COLOURS)} } }
${LAYOUT.trim()}
channel::before, feed::before { content: ${cssString(`${feedIntroduction} ${feedSteps}`)}; }
`;
}
