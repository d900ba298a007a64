import MarkdownIt, { type StateCore, type StateInline, type Token } from "markdown-it";

/** Where the inline tokens of a run begin, as offsets in the run's content, in the order of the tokens. */
const positions = new WeakMap<readonly Token[], number[]>();

/** Gives the offsets at which the tokens of a run begin. */
export function tokenPositions(tokens: readonly Token[]): readonly number[] {
  return positions.get(tokens) ?? [];
}

/** Notes where each inline token begins, which markdown-it itself does not keep. */
class PositionedState extends MarkdownIt.StateInline {
  readonly starts: number[] = [];

  constructor(...[src, md, env, tokens]: ConstructorParameters<typeof MarkdownIt.StateInline>) {
    super(src, md, env, tokens);
    positions.set(tokens, this.starts);
  }

  override pushPending(): Token {
    const length = this.pending.length;
    const expected = this.pos - length;
    const exact = this.src.startsWith(this.pending, expected);
    this.starts.push(exact ? expected : Math.max(0, this.src.lastIndexOf(this.pending, this.pos)));
    return super.pushPending();
  }

  override push(...[type, tag, nesting]: Parameters<StateInline["push"]>): Token {
    const token = super.push(type, tag, nesting);
    this.starts.push(this.pos);
    return token;
  }
}

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
  md.inline.State = PositionedState;
  md.core.ruler.at("inline", tokenizeRuns);
  md.inline.ruler.before("autolink", "inline_tag", inlineTag);
  // Every address is judged by the reader of the tree, which can say what is wrong with it.
  md.validateLink = () => true;
  const encode = md.normalizeLink;
  md.normalizeLink = (address) =>
    /^[\w!#$&'()*+,./:;=?@~%-]*$/.test(address) && !address.includes("%") ? address : encode(address);
  return md;
}

let tokenizer: Tokenizer | undefined;

/** What {@link tokenizeMarkdown} gives. */
export interface MarkdownTokens {
  readonly tokens: readonly Token[];
  /** Addresses of reference definitions by label; they stand nowhere else. */
  readonly references: ReadonlyMap<string, string>;
}

/**
 * Splits Markdown into tokens: CommonMark with tables and strike-through, raw HTML off.
 *
 * @see https://spec.commonmark.org/0.31.2/
 */
export function tokenizeMarkdown(source: string): MarkdownTokens {
  tokenizer ??= createTokenizer();
  const env: { references?: Record<string, { href: string }> } = {};
  const tokens = tokenizer.parse(source, env as never);
  const references = new Map(Object.entries(env.references ?? {}).map(([label, { href }]) => [label, href]));
  return { tokens, references };
}
