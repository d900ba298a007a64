import { readBylineLine } from "../byline/byline-line.ts";
import type { DocumentContext } from "../document-context.ts";
import type { WordMatcher } from "../word-matcher.ts";
import { classNames } from "./class-words.ts";
import { furnitureSign } from "./furniture-signs.ts";
import { isHidden } from "./hidden.ts";
import { attributeOf, descendants, elementsIn, type HtmlElement, isWithin } from "./html-node.ts";
import type { Omission, PageContent } from "./page-content.ts";
import { type Measure, measurePage } from "./page-measure.ts";
import { visibleText } from "./visible-text.ts";

/** Part of a page's words that an element must hold to be more than a part of it. */
const LARGE = 0.4;
/** Part of an element's words that one inside it must hold to stand for it. */
const DENSE = 0.75;
/** Pages with fewer characters are content as a whole. */
const SMALL_PAGE = 400;
/** Parts with fewer characters are not looked into for a denser one. */
const SMALL_PART = 150;
/** Part of an element's words that stands in links, when it is a list of links. */
const MOSTLY = 0.5;
/** Fewer characters are words on a button or beside an icon. */
const SHORT = 40;
/** Characters of the block that a title stands in: byline, lead, date. */
const LONGEST_HEADER = 700;
/** Characters of a line of author and day. */
const LONGEST_BYLINE = 240;
/** Elements of a part of a page that are looked at for facts. */
const MOST_LOOKED_AT = 300;
const CONTENT_CLASS =
  /^(?:(?:entry|post|article|node|page|news|event|story|main|single)-?(?:content|body|text)|content|content-area|main|main-content|page-content|region-content|item-page|com-content-article|body-content|article|post|rich-?text|field-name-body|field--name-body|text-formatted|hentry|h-entry|node-content|documentcontent|bodycontent|maincontent|inhalt|contenido|contenu|tresc)$/;
const CONTAINERS: ReadonlySet<string> = new Set(
  "body div section article main table tbody tr td center form font span blockquote".split(" "),
);

/** Finds the content of a page: by its landmarks, by the usual names of containers, else by where the words are. */
class ContentFinder {
  readonly #measure: (element: HtmlElement) => Measure;
  readonly #title: HtmlElement | undefined;
  readonly #words: WordMatcher;
  readonly #context: DocumentContext;
  readonly #total: number;
  readonly #judged: Map<HtmlElement, Omission | undefined> = new Map();
  readonly #around: ReadonlySet<HtmlElement>;
  readonly #own: Map<HtmlElement, number> = new Map();

  constructor(root: HtmlElement, title: HtmlElement | undefined, context: DocumentContext) {
    this.#measure = measurePage(root);
    this.#title = title;
    this.#words = context.words;
    this.#context = context;
    this.#total = this.#measure(root).characters;
    const around = new Set<HtmlElement>();
    for (let at = title; at !== undefined; at = at.parent) around.add(at);
    this.#around = around;
  }

  omits(element: HtmlElement): Omission | undefined {
    if (this.#judged.has(element)) return this.#judged.get(element);
    const judged = this.#judge(element);
    this.#judged.set(element, judged);
    return judged;
  }

  #judge(element: HtmlElement): Omission | undefined {
    if (element === this.#title || this.#around.has(element)) return undefined;
    if (isHidden(element)) return "hidden";
    const sign = furnitureSign(element) ?? (this.#isLinkBar(element) ? "always" : undefined);
    if (sign === undefined) return undefined;
    const { characters, linked, headings } = this.#measure(element);
    // Whole pages stand in forms and in containers that bear the name of a part.
    if (characters > this.#total / 2 && characters > SMALL_PAGE) return undefined;
    const isBar = linked >= characters * MOSTLY || (characters <= SHORT && headings === 0);
    if (sign === "links-only" && !isBar) return undefined;
    if (sign === "with-links" && linked === 0 && !hasControl(element)) return undefined;
    return this.#statesFacts(element, characters) ? undefined : "furniture";
  }

  /** A row of links above the title, whatever it is called. */
  #isLinkBar(element: HtmlElement): boolean {
    const title = this.#title;
    if (
      title === undefined ||
      element.span.end > title.span.start ||
      !/^(?:div|ul|ol|header|section|center|p|td)$/.test(element.name)
    )
      return false;
    const { characters, linked, headings } = this.#measure(element);
    if (headings > 0 || characters > SMALL_PAGE || linked < characters * MOSTLY || linked === 0) return false;
    let links = 0;
    for (const { name } of descendants(element)) if (name === "a") links += 1;
    return links >= 2;
  }

  /** Labelled facts of one event or call, or a byline, beside or below the text. */
  #statesFacts(element: HtmlElement, characters: number): boolean {
    if (!/^(?:aside|footer|header|div|p|section|dl|table|ul)$/.test(element.name) || characters > 2_000) return false;
    if (characters === 0) return false;
    const kinds: string[] = [];
    let seen = 0;
    for (const inner of descendants(element)) {
      seen += 1;
      if (seen > MOST_LOOKED_AT) return false;
      if (!/^(?:dt|th|strong|b|span|div|p|li|h[2-6])$/.test(inner.name)) continue;
      const text = inner.children
        .map((node) => (node.kind === "text" ? node.value : " "))
        .join("")
        .trim();
      const kind =
        text === "" || text.length > 200 ? undefined : this.#words.label(text.includes(":") ? text : `${text}:`)?.kind;
      if (kind !== undefined) kinds.push(kind);
    }
    const isOneEvent = kinds.length >= 2 && new Set(kinds).size === kinds.length;
    if (isOneEvent) return true;
    return characters < LONGEST_BYLINE && this.#isByline(visibleText(element));
  }

  /** Whether some words are a byline as a whole: author and day of the story, whatever their element is called. */
  #isByline(text: string): boolean {
    if (this.#words.beginsLikeByline(text)) return true;
    const line = readBylineLine(text, this.#context);
    return line !== undefined && line.rest === "" && (line.evidence === "words" || line.evidence === "name");
  }

  /** Characters of an element that are neither furniture nor hidden nor in links. */
  ownCharacters(element: HtmlElement): number {
    const known = this.#own.get(element);
    if (known !== undefined) return known;
    const { characters, linked } = this.#measure(element);
    let own = characters - linked;
    for (const inner of elementsIn(element)) {
      const { characters: all, linked: links } = this.#measure(inner);
      own -= all - links;
      if (this.omits(inner) === undefined) own += this.ownCharacters(inner);
    }
    this.#own.set(element, own);
    return own;
  }

  #isShown(element: HtmlElement): boolean {
    for (let at: HtmlElement | undefined = element; at !== undefined; at = at.parent)
      if (this.omits(at) !== undefined) return false;
    return true;
  }

  find(root: HtmlElement): HtmlElement[] {
    const body = elementsIn(root).find(({ name }) => name === "body") ?? root;
    const outside = elementsIn(root).filter(({ name }) => name !== "head" && name !== "body");
    const everything = body === root ? [root] : [root];
    const whole = this.ownCharacters(root);
    if (whole < SMALL_PAGE / 2 || (body !== root && outside.length > 20)) return everything;
    const main = this.#landmark(root) ?? this.#article(root) ?? this.#named(root) ?? this.#densest(body);
    if (main === body || main === root) return everything;
    return this.#withHeader(main, root);
  }

  #landmark(root: HtmlElement): HtmlElement | undefined {
    const mains = this.#all(root, (one) => one.name === "main" || attributeOf(one, "role").toLowerCase() === "main");
    const [only] = mains.filter((one) => !mains.some((other) => other !== one && isWithin(one, other)));
    return only !== undefined && this.#isLarge(only, root, 0.25) ? only : undefined;
  }

  #article(root: HtmlElement): HtmlElement | undefined {
    const articles = this.#all(root, ({ name }) => name === "article").filter(
      (one) => one.parent === undefined || !hasAncestor(one.parent, "article"),
    );
    const largest = articles.reduce<HtmlElement | undefined>(
      (best, one) => (best === undefined || this.ownCharacters(one) > this.ownCharacters(best) ? one : best),
      undefined,
    );
    if (largest === undefined || !this.#isLarge(largest, root, LARGE)) return undefined;
    return largest;
  }

  #named(root: HtmlElement): HtmlElement | undefined {
    const named = this.#all(
      root,
      (one) =>
        /^(?:div|section|td|article)$/.test(one.name) &&
        (/articleBody|mainContentOfPage/.test(attributeOf(one, "itemprop")) ||
          classNames(one).some((name) => CONTENT_CLASS.test(name))),
    ).filter((one) => this.#isLarge(one, root, 0.6));
    return named[0];
  }

  #isLarge(element: HtmlElement, root: HtmlElement, part: number): boolean {
    return this.ownCharacters(element) >= this.ownCharacters(root) * part;
  }

  #all(root: HtmlElement, test: (element: HtmlElement) => boolean): HtmlElement[] {
    const found: HtmlElement[] = [];
    for (const element of descendants(root)) if (test(element) && this.#isShown(element)) found.push(element);
    return found.slice(0, 200);
  }

  /** Goes down as long as one element holds nearly all words, and the title with them. */
  #densest(body: HtmlElement): HtmlElement {
    let at = body;
    for (;;) {
      const own = this.ownCharacters(at);
      if (own < SMALL_PART) return at;
      const next = elementsIn(at).find(
        (inner) =>
          CONTAINERS.has(inner.name) &&
          this.omits(inner) === undefined &&
          this.ownCharacters(inner) >= own * DENSE &&
          (this.#title === undefined || !this.#around.has(at) || this.#around.has(inner)),
      );
      if (next === undefined) return at;
      at = next;
    }
  }

  /** The content and, when the title stands outside it, the block of the title with byline and lead. */
  #withHeader(main: HtmlElement, root: HtmlElement): HtmlElement[] {
    const title = this.#title;
    if (title === undefined || isWithin(title, main)) return [main];
    let common: HtmlElement = main;
    while (common.parent !== undefined && !this.#around.has(common)) common = common.parent;
    if (
      common !== root &&
      common.name !== "body" &&
      this.ownCharacters(common) < this.ownCharacters(main) + LONGEST_HEADER
    )
      return [common];
    let header = title;
    while (
      header.parent !== undefined &&
      header.parent !== common &&
      this.ownCharacters(header.parent) < LONGEST_HEADER
    )
      header = header.parent;
    return header.span.start < main.span.start ? [header, main] : [main, header];
  }
}

function hasControl(element: HtmlElement): boolean {
  for (const { name } of descendants(element))
    if (name === "form" || name === "button" || name === "input") return true;
  return false;
}

function hasAncestor(element: HtmlElement, name: string): boolean {
  for (let at: HtmlElement | undefined = element; at !== undefined; at = at.parent) if (at.name === name) return true;
  return false;
}

/**
 * Tells the content of a page from what stands around it.
 *
 * @param title - the heading of the page, which is content wherever it stands
 */
export function findPageContent(
  root: HtmlElement,
  title: HtmlElement | undefined,
  context: DocumentContext,
): PageContent {
  const finder = new ContentFinder(root, title, context);
  const roots = finder.find(root);
  return { roots, ...(title === undefined ? {} : { title }), omits: (element) => finder.omits(element) };
}
