import { classNames } from "./class-words.ts";
import { HEADINGS } from "./element-kinds.ts";
import { furnitureSign } from "./furniture-signs.ts";
import { isHidden } from "./hidden.ts";
import { attributeOf, descendants, elementsIn, type HtmlElement } from "./html-node.ts";
import type { PageMetadata } from "./page-metadata.ts";
import { comparable, titleParts } from "./title-text.ts";
import { visibleText } from "./visible-text.ts";

const LONGEST = 300;
const TITLE_CLASS =
  /^(?:(?:entry|post|article|page|node|single|news|event|content|item|blog|story|detail)-?(?:header-?)?title|title|headline|contentheading|p-name|documentfirstheading|firstheading|h1)$/;
const SITE_CLASS = /(?:^|-)(?:site-?(?:title|name|logo|branding)|logo|brand|branding|navbar-brand)(?:-|$)/;
const NOT_TITLE: ReadonlySet<string> = new Set(["nav", "footer", "aside", "button", "iframe"]);

interface Candidate {
  readonly element: HtmlElement;
  readonly text: string;
  readonly isFirstLevel: boolean;
  readonly isNamed: boolean;
  readonly isInMain: boolean;
}

function candidatesIn(root: HtmlElement): Candidate[] {
  const found: Candidate[] = [];
  const visit = (element: HtmlElement, isInMain: boolean): void => {
    if (NOT_TITLE.has(element.name) || isHidden(element)) return;
    const role = attributeOf(element, "role").toLowerCase();
    if (role === "navigation" || role === "contentinfo" || role === "search" || role === "complementary") return;
    const names = classNames(element);
    if (names.some((name) => SITE_CLASS.test(name))) return;
    const isProperty = /^(?:headline|name)$/i.test(attributeOf(element, "itemprop"));
    const isNamed = isProperty || names.some((name) => TITLE_CLASS.test(name));
    const isHeading = HEADINGS.has(element.name);
    if (isHeading || (isNamed && /^(?:div|td|p|span)$/.test(element.name) && isLeaf(element))) {
      const text = visibleText(element);
      if (text !== "" && text.length <= LONGEST)
        found.push({ element, text, isFirstLevel: element.name === "h1", isNamed, isInMain });
      if (isHeading) return;
    }
    const isMain = element.name === "main" || element.name === "article" || role === "main";
    for (const inner of elementsIn(element)) visit(inner, isInMain || isMain);
  };
  visit(root, false);
  return found;
}

/** Whether an element holds one line of text only. */
function isLeaf(element: HtmlElement): boolean {
  let count = 0;
  for (const inner of descendants(element)) {
    count += 1;
    if (count > 8 || HEADINGS.has(inner.name) || /^(?:p|div|table|ul|ol|img|br)$/.test(inner.name)) return false;
  }
  return true;
}

/** Whether a heading only links to the site's first page. */
function isHomeLink({ element }: Candidate): boolean {
  const links = [...descendants(element)].filter(({ name }) => name === "a");
  return links.some(
    (link) =>
      /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/i.test(attributeOf(link, "href")) ||
      attributeOf(link, "rel") === "home",
  );
}

/**
 * Finds the heading that is the title of a page's story, not the site's name.
 *
 * The words of the window's title and of the shared title decide between several; a heading of the
 * first level, or one with a title's class, needs no such witness.
 */
export function findPageTitle(root: HtmlElement, metadata: PageMetadata): HtmlElement | undefined {
  const site = comparable(metadata.siteName ?? "");
  const candidates = candidatesIn(root).filter(
    (one) => comparable(one.text) !== site && !isHomeLink(one) && furnitureSign(one.element) !== "always",
  );
  const window = metadata.titleElement === undefined ? "" : wordsOfTitle(metadata.titleElement);
  const witnesses = new Set(
    [metadata.sharedTitle?.value ?? "", window, ...titleParts(window)].map(comparable).filter((text) => text !== ""),
  );
  const isWitnessed = ({ text }: Candidate): boolean => witnesses.has(comparable(text));
  const first = candidates.filter(({ isFirstLevel }) => isFirstLevel);
  const named = candidates.filter(({ isNamed }) => isNamed);
  const parts = titleParts(window);
  // The site's name ends the window's title; a first heading that says it is the site's.
  const isSite = ({ text }: Candidate): boolean =>
    parts.length > 1 && comparable(text) === comparable(parts.at(-1) ?? "") && first.length > 1;
  const found =
    first.find((one) => isWitnessed(one) && !isSite(one)) ??
    named.find(isWitnessed) ??
    first.find(({ isNamed }) => isNamed) ??
    first.find((one) => one.isInMain && !isSite(one)) ??
    first.find((one) => !isSite(one)) ??
    (named.filter(({ isInMain }) => isInMain).length === 1 ? named.find(({ isInMain }) => isInMain) : undefined) ??
    (named.length === 1 ? named[0] : undefined) ??
    candidates.find(isWitnessed);
  return found?.element;
}

/** The words of the `title` element, which is silent in the page. */
export function wordsOfTitle(element: HtmlElement): string {
  return element.children.map((node) => (node.kind === "text" ? node.value : "")).join("");
}
