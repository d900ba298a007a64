import type { DocumentContext } from "../document-context.ts";
import { attributeOf, elementsIn, type HtmlComment, type HtmlElement, type HtmlNode } from "./html-node.ts";
import { visibleText } from "./visible-text.ts";
import { collapse } from "./white-space.ts";

/** More hidden texts than this are named as furniture only. */
const MOST_TOLD = 12;
/** Comments of fewer words are the page maker's marks: `<!-- end of content -->`. */
const LEAST_COMMENT_WORDS = 5;
const TECHNICAL =
  /^\s*(?:\[if\b|\[endif|<!\[|!\[|\/?wp:|saved from url|(?:begin|start|end|theme|block|\/?main|\/?content|debug|view|file name)\b|#|\.|=|-)|[{};]|--/i;

/** Names what is left out of a page, so that no word of it gets lost. */
export class LeftOut {
  readonly #context: DocumentContext;
  #told = 0;

  constructor(context: DocumentContext) {
    this.#context = context;
  }

  /** Names words around the content. */
  furniture(node: HtmlNode): void {
    if (node.kind === "comment") return;
    const text = node.kind === "text" ? collapse(node.value) : (wordsOf(node) ?? "");
    if (text !== "") this.#context.furniture.push({ text, span: node.span });
  }

  /** Names the address of a link whose words are kept. */
  address(link: HtmlElement): void {
    this.#context.furniture.push({ text: attributeOf(link, "href"), span: link.span });
  }

  /** Names words that the page does not show, and says so. */
  hidden(element: HtmlElement): void {
    const text = visibleText(element);
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    this.#context.furniture.push({ text, span: element.span });
    this.#tell(text, element, "The page does not show");
  }

  /** Says what a comment holds, when it holds more than a mark of the page's maker. */
  comment(comment: HtmlComment): void {
    if (TECHNICAL.test(comment.value)) return;
    const text = collapse(comment.value.replace(/<[^<>]*>/g, " "));
    if ((text.match(/\p{L}{2,}/gu) ?? []).length < LEAST_COMMENT_WORDS) return;
    this.#context.furniture.push({ text, span: comment.span });
    this.#tell(text, comment, "A comment of the page says");
  }

  #tell(text: string, { span }: HtmlNode, what: string): void {
    this.#told += 1;
    if (this.#told > MOST_TOLD) return;
    const shown = text.length > 160 ? `${text.slice(0, 160)}…` : text;
    const message = `${what} “${shown}”; it was left out.`;
    this.#context.tell("HIDDEN_TEXT", span, message, "Put it into the text of the page if readers should see it.");
  }
}

const PLAYERS: ReadonlySet<string> = new Set(["iframe", "embed", "object", "video", "audio"]);

/** Words of an element; of a frame or player, the address of what it shows. */
function wordsOf(element: HtmlElement): string | undefined {
  const text = visibleText(element);
  if (text !== "" || !PLAYERS.has(element.name)) return text;
  const source = elementsIn(element).find(({ name }) => name === "source");
  return attributeOf(element, "src") || attributeOf(element, "data") || (source && attributeOf(source, "src"));
}
