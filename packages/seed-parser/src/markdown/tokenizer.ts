import MarkdownIt, { type StateCore, type StateInline, type Token } from "markdown-it";
import { BlockState, RunState } from "./states.ts";

const TAG = /<(\/?)(sup|sub)>|<br ?\/?>/iy;

/** The three tags that submissions need; every other tag is text. */
function inlineTag(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x3c) return false;
  TAG.lastIndex = state.pos;
  const match = TAG.exec(state.src);
  if (match === null || TAG.lastIndex > state.posMax) return false;
  if (!silent) {
    const name = match[2]?.toLowerCase();
    const type = name === undefined ? "hardbreak" : `${name}_${match[1] === "" ? "open" : "close"}`;
    state.push(type, "", 0).content = match[0];
  }
  state.pos += match[0].length;
  return true;
}

/** A bracket in a run without links is text, and needs no search for its other half. */
function bracket(state: StateInline, silent: boolean): boolean {
  if (!(state instanceof RunState) || state.mayHoldLinks) return false;
  const opener = ["[", "!["].find((mark) => state.src.startsWith(mark, state.pos));
  if (opener === undefined) return false;
  if (!silent) state.pending += opener;
  state.pos += opener.length;
  return true;
}

/** Runs without content, such as the cells that GFM adds to short rows of a table, cost nothing. */
function tokenizeRuns(state: StateCore): void {
  for (const token of state.tokens) {
    if (token.type === "inline" && token.content !== "") {
      token.children ??= [];
      state.md.inline.parse(token.content, state.md, state.env, token.children);
    }
  }
}

type Tokenizer = InstanceType<typeof MarkdownIt>;

function createTokenizer(): Tokenizer {
  const md = new MarkdownIt("default", { html: false, linkify: false, typographer: false, maxNesting: 100 });
  md.disable(["html_block", "html_inline", "linkify", "replacements", "smartquotes", "text_join", "fragments_join"]);
  // The reader of blocks keeps the words of definitions that no link shows.
  md.disable("strip_references");
  md.block.State = BlockState;
  md.inline.State = RunState;
  md.core.ruler.at("inline", tokenizeRuns);
  md.inline.ruler.before("autolink", "inline_tag", inlineTag);
  md.inline.ruler.before("link", "bracket", bracket);
  // Every address is judged by the reader of the tree, which can say what is wrong with it.
  md.validateLink = () => true;
  const encode = md.normalizeLink;
  md.normalizeLink = (address) =>
    /^[\w!#$&'()*+,./:;=?@~%-]*$/.test(address) && !address.includes("%") ? address : encode(address);
  return md;
}

let tokenizer: Tokenizer | undefined;

/** A link reference definition: `[label]: href "title"`. */
export interface Reference {
  readonly href: string;
  readonly title?: string;
}

/** What {@link tokenizeMarkdown} gives. */
export interface MarkdownTokens {
  readonly tokens: readonly Token[];
  /** Reference definitions by label; they stand nowhere else. */
  readonly references: ReadonlyMap<string, Reference>;
}

/**
 * Splits Markdown into tokens: CommonMark with tables and strike-through, raw HTML off.
 *
 * @see https://spec.commonmark.org/0.31.2/
 */
export function tokenizeMarkdown(source: string): MarkdownTokens {
  tokenizer ??= createTokenizer();
  const env: { references?: Record<string, Reference> } = {};
  const tokens = tokenizer.parse(source, env as never);
  return { tokens, references: new Map(Object.entries(env.references ?? {})) };
}
