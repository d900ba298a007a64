import type { Block, RichText, Vocabulary } from "@clusterpost/core";
import { lineOf } from "../block-text.ts";
import type { DocumentContext } from "../document-context.ts";
import { normaliseWords } from "../word-matcher.ts";

/** Lines longer than this are no entries of a menu and no crumbs. */
const LONGEST_ENTRY = 32;
const LONGEST_LINE = 240;
/** A menu on lines of its own has at least this many entries in a row. */
const MENU_LINES = 3;
const CRUMBS = /\s[>»›→]\s|\s\/\s|\s::\s/;
const PIPES = /\s[|•·]\s|\s{3,}/;
/** What parts a page's title from the site's name. */
const SITE_NAME = /\s+[|–—·:-]{1,2}\s+[^|–—]{2,80}$/u;
const REACH = 4;

interface PageWords {
  readonly menu: ReadonlySet<string>;
  readonly breadcrumbs: ReadonlySet<string>;
}

const cache = new WeakMap<Vocabulary, PageWords>();

function pageWords(vocabulary: Vocabulary): PageWords {
  let words = cache.get(vocabulary);
  if (words === undefined) {
    words = {
      menu: new Set(vocabulary.menu.map(normaliseWords)),
      breadcrumbs: new Set(vocabulary.breadcrumbs.map(normaliseWords)),
    };
    cache.set(vocabulary, words);
  }
  return words;
}

/** `Home > News > Award`, `You are here: Home » News`. */
function isBreadcrumb(text: string, words: PageWords): boolean {
  if (text.length > LONGEST_LINE) return false;
  const lower = normaliseWords(text);
  const colon = lower.indexOf(":");
  if (words.breadcrumbs.has(colon === -1 ? lower : lower.slice(0, colon))) return true;
  const crumb = CRUMBS.exec(text);
  return crumb !== null && words.menu.has(normaliseWords(text.slice(0, crumb.index)));
}

/** `Home | About us | News | Contact`: entries of a menu on one line. */
function isMenuLine(text: string, words: PageWords): boolean {
  if (text.length > LONGEST_LINE) return false;
  const entries = text.split(PIPES);
  if (entries.length <= 2 || entries.some((entry) => entry.length > LONGEST_ENTRY)) return false;
  return entries.filter((entry) => words.menu.has(normaliseWords(entry))).length > 1;
}

/** The entries of a list of single lines; none for other blocks and lists. */
function listEntries(block: Block | undefined): readonly string[] {
  if (block?.type !== "list") return [];
  const entries = block.items.map(({ children }) => (children.length === 1 ? lineOf(children[0]) : ""));
  return entries.includes("") ? [] : entries;
}

function isMenuList(block: Block | undefined, words: PageWords): boolean {
  const entries = listEntries(block);
  const known = entries.filter((entry) => words.menu.has(normaliseWords(entry)));
  return known.length >= MENU_LINES && known.length * 2 > entries.length;
}

/** Number of blocks at the top that are a menu with an entry on each line. */
function menuLines(blocks: RichText, words: PageWords): number {
  let end = 0;
  let known = 0;
  for (const [index, block] of blocks.entries()) {
    const text = lineOf(block);
    if (text === "" || text.length > LONGEST_ENTRY) break;
    if (!words.menu.has(normaliseWords(text))) continue;
    known += 1;
    end = index + 1;
  }
  return known >= MENU_LINES && known * 2 > end ? end : 0;
}

function drop(blocks: readonly Block[], context: DocumentContext): void {
  for (const block of blocks)
    context.furniture.push({ text: [lineOf(block), ...listEntries(block)].join(" ").trim(), span: block.span });
}

/** Takes a page's menu and the way to the page out of the top, and notes them. */
export function takePageTop(blocks: RichText, context: DocumentContext): RichText {
  const words = pageWords(context.words.vocabulary);
  let at = 0;
  for (;;) {
    const rest = blocks.slice(at, at + 40);
    const text = lineOf(rest[0]);
    const count =
      isBreadcrumb(text, words) || isMenuLine(text, words) || isMenuList(rest[0], words) ? 1 : menuLines(rest, words);
    if (count === 0) break;
    at += count;
  }
  if (at === 0 || at === blocks.length) return blocks;
  drop(blocks.slice(0, at), context);
  return blocks.slice(at);
}

/** The line without the name of the site behind it. */
function withoutSiteName(text: string): string {
  return text.replace(SITE_NAME, "");
}

/**
 * Takes a title that stands twice out of the top once: the title of the page above the headline, and
 * perhaps the site's name behind it.
 */
export function takeRepeatedTitle(blocks: RichText, context: DocumentContext): RichText {
  const first = blocks[0];
  const title = lineOf(first);
  if (first === undefined || title === "" || title.length > LONGEST_LINE) return blocks;
  const words = normaliseWords(title);
  const bare = normaliseWords(withoutSiteName(title));
  for (let index = 1; index < Math.min(REACH, blocks.length); index += 1) {
    const block = blocks[index] as Block;
    const own = normaliseWords(lineOf(block));
    if (own === "") continue;
    if (own === words && block.type !== "heading") {
      drop([block], context);
      return blocks.toSpliced(index, 1);
    }
    if (own === words || (own === bare && index === 1)) {
      drop([first], context);
      return blocks.slice(1);
    }
  }
  return blocks;
}
