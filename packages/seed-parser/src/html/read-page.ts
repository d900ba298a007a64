import { type Block, type Heading, textOfInlines } from "@clusterpost/core";
import type { DocumentContext } from "../document-context.ts";
import { createAddressReader } from "./addresses.ts";
import { BlockReader } from "./block-reader.ts";
import { takeBoldTitle } from "./bold-title.ts";
import { SILENT_ELEMENTS } from "./element-kinds.ts";
import { attributeOf, type HtmlElement } from "./html-node.ts";
import { type EmbeddedImage, ImageReader } from "./images.ts";
import { LeftOut } from "./left-out.ts";
import { findPageContent } from "./main-content.ts";
import type { PageMetadata } from "./page-metadata.ts";
import { findPageTitle, wordsOfTitle } from "./page-title.ts";
import { comparable, pageTitleOf } from "./title-text.ts";
import { collapse } from "./white-space.ts";

/** What a page holds: its content with the title first, and the pictures whose bytes it has. */
export interface ReadPage {
  readonly blocks: Block[];
  readonly embedded: readonly EmbeddedImage[];
  /** Whether its markup says that it is one story. */
  readonly isStory: boolean;
}

/**
 * Reads the content of a page, its title first; all that stands around it is named.
 *
 * @param metadata - what the head of the page says; it decides which heading is the title
 */
export function readPage(root: HtmlElement, metadata: PageMetadata, context: DocumentContext): ReadPage {
  const title = findPageTitle(root, metadata);
  const { roots, omits } = findPageContent(root, title, context);
  const leftOut = new LeftOut(context);
  const { base } = metadata.address;
  const images = new ImageReader(context, base);
  const reader = new BlockReader({
    context,
    readAddress: createAddressReader(base, context),
    images,
    leftOut,
    omits,
    ...(title === undefined ? {} : { title }),
  });
  const read = roots.flatMap((one) => (one === root ? reader.readInside(one) : reader.readNodes([one])));
  nameOutside(root, roots, leftOut);
  const isStory = metadata.isStory || roots.some((one) => one.name === "article" || isArticleItem(one));
  const bold = reader.title === undefined ? takeBoldTitle(read, context) : undefined;
  const blocks = bold?.blocks ?? read;
  const heading = reader.title ?? bold?.heading ?? statedTitle(metadata, blocks, context);
  if (metadata.titleElement !== undefined) nameWindowTitle(metadata.titleElement, heading, context);
  return {
    blocks: [...(heading === undefined ? [] : [heading]), ...trimRules(blocks)],
    embedded: images.embedded,
    isStory,
  };
}

/** Whether an element says that it is an article or event by its item type (schema.org). */
function isArticleItem(element: HtmlElement): boolean {
  return /schema\.org\/(?:\w*Article|BlogPosting|\w*Event)$/.test(attributeOf(element, "itemtype"));
}

/** Names all that stands outside the content as furniture, the largest parts first found. */
function nameOutside(root: HtmlElement, roots: readonly HtmlElement[], leftOut: LeftOut): void {
  const around = new Set<HtmlElement>();
  for (const one of roots) for (let at = one.parent; at !== undefined; at = at.parent) around.add(at);
  const visit = (element: HtmlElement): void => {
    for (const node of element.children) {
      if (node.kind === "text") leftOut.furniture(node);
      if (node.kind !== "element" || roots.includes(node) || SILENT_ELEMENTS.has(node.name)) continue;
      if (around.has(node)) visit(node);
      else leftOut.furniture(node);
    }
  };
  for (const one of around) if (one === root) visit(root);
}

/** Names the window's title, which stands above the page, unless it is the page's own. */
function nameWindowTitle(element: HtmlElement, heading: Heading | undefined, context: DocumentContext): void {
  const text = collapse(wordsOfTitle(element));
  const isUsed = heading?.span === element.span && textOfInlines(heading.children) === text;
  if (text !== "" && !isUsed) context.furniture.push({ text, span: element.span });
}

/**
 * The title that the head of the page states, when its text has none: the shared title, else the
 * window's. It is said, for readers of the page may never see it.
 */
function statedTitle(
  { titleElement, siteName, sharedTitle, generator }: PageMetadata,
  blocks: readonly Block[],
  context: DocumentContext,
): Heading | undefined {
  // Office programs keep an old title; their first line is what people see as such.
  if (blocks[0]?.type === "heading" || /word|writer|office/i.test(generator)) return undefined;
  const window = titleElement && pageTitleOf(wordsOfTitle(titleElement), siteName);
  const shared = sharedTitle && pageTitleOf(sharedTitle.value, siteName);
  const [title, span] = shared === undefined ? [window, titleElement?.span] : [shared, sharedTitle?.span];
  const [first] = blocks;
  const firstLine = first?.type === "paragraph" ? comparable(textOfInlines(first.children)) : "";
  if (title === undefined || span === undefined || firstLine === comparable(title)) return undefined;
  const where = shared === undefined ? "the window's title" : "the title for those who share the page";
  const message = `The page shows no title; “${title}” was taken from ${where}.`;
  context.tell("FACT_FROM_METADATA", span, message, "Write the title into the first line if this is wrong.");
  return { type: "heading", level: 1, children: [{ type: "text", value: title, span }], span };
}

/** Leaves out lines drawn at the ends of the content and twice in a row. */
function trimRules(blocks: readonly Block[]): Block[] {
  const kept = blocks.filter(
    (block, index) => block.type !== "rule" || (blocks[index - 1]?.type !== "rule" && index > 0),
  );
  if (kept.at(-1)?.type === "rule") kept.pop();
  return kept;
}
