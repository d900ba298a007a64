import {
  type Block,
  type Diagnostic,
  type Furniture,
  type Inline,
  type RichText,
  textOf,
  textOfInlines,
} from "@clusterpost/core";
import { type DocumentContext, innerContext } from "../document-context.ts";
import { readHtmlFragment } from "../html-fragment.ts";
import type { UnplacedMedia } from "../media/media.ts";
import { readPlainBlocks } from "../plain/blocks.ts";
import { type Letter, type LineRole, type Stanza, stanzasOf } from "./letter.ts";
import type { LetterWords } from "./letter-words.ts";

/** The text of a mail as lines to be judged, and the way from the judgement to blocks. */
export interface MailBody {
  readonly stanzas: readonly Stanza[];
  /** Gives the blocks in the order of the mail, each stretch with its role. */
  readonly stretches: (roles: Letter["roles"]) => Stretch[];
  readonly diagnostics: readonly Diagnostic[];
  readonly furniture: readonly Furniture[];
  readonly pictures: readonly UnplacedMedia[];
}

/** Blocks that follow one another and are of one role. */
export interface Stretch {
  readonly role: LineRole;
  readonly blocks: RichText;
}

const START = { start: 0, end: 0 };
const paragraph = (text: string): Block => ({
  type: "paragraph",
  children: [{ type: "text", value: text, span: START }],
  span: START,
});

/** Reads a mail's plain text. Lines keep their roles; a stretch of the text is read as a file of its own would be. */
export function readPlainBody(text: string, outer: DocumentContext): MailBody {
  const stanzas = stanzasOf(text);
  const blocksOf = (role: LineRole, lines: readonly string[]): RichText => {
    if (role === "furniture") return lines.filter((line) => line !== "").map((line) => paragraph(line.trim()));
    const bare = role === "body" && !lines.every((line) => line === "" || /^\s*>/.test(line));
    const own = bare ? lines : lines.map((line) => line.replace(/^\s*(?:>\s?)+/, ""));
    const read = readPlainBlocks(innerContext(outer, own.join("\n")), 0);
    return role === "quote" && read.length > 0 ? [{ type: "quote", children: read, span: START }] : read;
  };
  const stretches = (roles: Letter["roles"]): Stretch[] => {
    const found: { role: LineRole; lines: string[] }[] = [];
    for (const [index, { lines }] of stanzas.entries()) {
      if (found.length > 0) found.at(-1)?.lines.push("");
      for (const [at, line] of lines.entries()) {
        const role = roles[index]?.[at] ?? "body";
        const last = found.at(-1);
        if (last?.role === role) last.lines.push(line);
        else found.push({ role, lines: [line] });
      }
    }
    return found.map(({ role, lines }) => ({ role, blocks: blocksOf(role, lines) }));
  };
  return { stanzas, stretches, diagnostics: [], furniture: [], pictures: [] };
}

/** Parts a paragraph at its line breaks. */
function linesOfInlines(inlines: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.type === "line-break") lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines;
}

/** Whether a quote begins with the head of a forwarded mail: its content then is the mail, not a quote. */
function holdsForward({ children }: Extract<Block, { type: "quote" }>, words: LetterWords): boolean {
  const first = children[0];
  if (first?.type !== "paragraph") return false;
  const line = textOfInlines(linesOfInlines(first.children)[0] ?? []).trim();
  return words.header(line)?.kind === "from" || words.isForwardMark(line);
}

/** The mark under which a block that is not text passes through the judgement of lines. */
const BLOCK_MARK = "\ufffc";

function stanzaOf(block: Block): Stanza {
  if (block.type === "paragraph" || block.type === "heading") {
    const lines = linesOfInlines(block.children).map((line) => textOfInlines(line).trim());
    return { lines: lines.length === 0 ? [""] : lines };
  }
  const line = { lines: [`${BLOCK_MARK}${textOf([block]).replaceAll("\n", " ")}`], isBlock: true };
  return block.type === "quote" ? { ...line, isQuote: true } : line;
}

/** Blocks of one stanza by the roles of its lines. */
function partBlock(block: Block, roles: readonly LineRole[]): Stretch[] {
  const [first = "body"] = roles;
  if (roles.every((role) => role === first) || block.type !== "paragraph") return [{ role: first, blocks: [block] }];
  return linesOfInlines(block.children).map((children, index) => {
    const span = {
      start: children[0]?.span.start ?? block.span.start,
      end: children.at(-1)?.span.end ?? block.span.end,
    };
    return { role: roles[index] ?? first, blocks: children.length === 0 ? [] : [{ ...block, children, span }] };
  });
}

/** Reads a mail's HTML. */
export function readHtmlBody(html: string, words: LetterWords, outer: DocumentContext): MailBody {
  const { blocks: read, ...rest } = readHtmlFragment(html, outer);
  const open = (blocks: RichText): RichText =>
    blocks.flatMap((block) => (block.type === "quote" && holdsForward(block, words) ? open(block.children) : [block]));
  const blocks = open(read);
  const stretches = (roles: Letter["roles"]): Stretch[] =>
    blocks.flatMap((block, index) => {
      const own = roles[index] ?? ["body"];
      const isOpened = block.type === "quote" && own[0] === "body";
      return isOpened ? [{ role: "body" as const, blocks: block.children }] : partBlock(block, own);
    });
  return { ...rest, stanzas: blocks.map(stanzaOf), stretches };
}
