import MarkdownIt, { type Env, type StateInline, type Token } from "markdown-it";

type Nesting = -1 | 0 | 1;

/**
 * A token of markdown-it that knows where it begins.
 *
 * The package builds its own tokens field by field with property descriptors, the largest part of
 * its time; plain fields and the same methods do the same work in a fraction of it.
 */
export class PlacedToken implements Token {
  type: string;
  tag: string;
  attrs: Token["attrs"] = null;
  map: Token["map"] = null;
  nesting: Nesting;
  level = 0;
  children: Token[] | null = null;
  content = "";
  markup = "";
  info = "";
  meta: Token["meta"] = null;
  block = false;
  hidden = false;
  /** Offset in the content of the run; of tokens outside runs, -1. */
  readonly start: number;

  declare attrIndex: Token["attrIndex"];
  declare attrPush: Token["attrPush"];
  declare attrSet: Token["attrSet"];
  declare attrGet: Token["attrGet"];
  declare attrJoin: Token["attrJoin"];

  constructor(type: string, tag: string, nesting: Nesting, start = -1) {
    this.type = type;
    this.tag = tag;
    this.nesting = nesting;
    this.start = start;
  }
}

/** State of the block rules; it differs in its tokens only. */
export class BlockState extends MarkdownIt.StateBlock {
  override push(type: string, tag: string, nesting: Nesting): Token {
    const token = new PlacedToken(type, tag, nesting);
    token.block = true;
    if (nesting < 0) this.level -= 1;
    token.level = this.level;
    if (nesting > 0) this.level += 1;
    this.tokens.push(token);
    return token;
  }
}

/** State of the inline rules for one run of text; its tokens know where they begin. */
export class RunState implements StateInline {
  src: string;
  env: Env;
  md: StateInline["md"];
  tokens: Token[];
  tokens_meta: StateInline["tokens_meta"];
  pos = 0;
  posMax: number;
  level = 0;
  pending = "";
  pendingLevel = 0;
  cache: Record<number, number> = {};
  backticks: Record<number, number> = {};
  backticksScanned = false;
  skipHtmlSpecial = false;
  linkLevel = 0;
  delimiters: StateInline["delimiters"] = [];
  _prev_delimiters: StateInline["_prev_delimiters"] = [];
  Token: typeof Token = PlacedToken;

  /** Whether a link or image can stand in the run at all; without one, brackets are text. */
  readonly mayHoldLinks: boolean;

  declare scanDelims: StateInline["scanDelims"];

  constructor(src: string, md: StateInline["md"], env: Env, tokens: Token[]) {
    this.src = src;
    this.env = env;
    this.md = md;
    this.tokens = tokens;
    this.tokens_meta = new Array(tokens.length);
    this.posMax = src.length;
    this.mayHoldLinks = src.includes("](") || Object.keys(env["references"] ?? {}).length > 0;
  }

  pushPending(): Token {
    const { pending } = this;
    const expected = this.pos - pending.length;
    const isThere = this.src.startsWith(pending, expected);
    const start = isThere ? expected : Math.max(0, this.src.lastIndexOf(pending, this.pos));
    const token = new PlacedToken("text", "", 0, start);
    token.content = pending;
    token.level = this.pendingLevel;
    this.tokens.push(token);
    this.pending = "";
    return token;
  }

  push(type: string, tag: string, nesting: Nesting): Token {
    if (this.pending !== "") this.pushPending();
    const token = new PlacedToken(type, tag, nesting, this.pos);
    let meta: StateInline["tokens_meta"][number];
    if (nesting < 0) {
      this.level -= 1;
      this.delimiters = this._prev_delimiters.pop() ?? [];
    }
    token.level = this.level;
    if (nesting > 0) {
      this.level += 1;
      this._prev_delimiters.push(this.delimiters);
      this.delimiters = [];
      meta = { delimiters: this.delimiters };
    }
    this.pendingLevel = this.level;
    this.tokens.push(token);
    this.tokens_meta.push(meta);
    return token;
  }
}

Object.setPrototypeOf(PlacedToken.prototype, MarkdownIt.Token.prototype);
Object.setPrototypeOf(RunState.prototype, MarkdownIt.StateInline.prototype);
