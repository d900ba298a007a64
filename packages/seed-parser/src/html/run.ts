import { type Inline, joinSpans, type Span, type Text } from "@clusterpost/core";
import { autolink } from "../autolink.ts";
import type { Mark } from "./marks.ts";
import { withoutInvisible } from "./white-space.ts";

interface Piece {
  /** Absent: a forced line break. */
  readonly text?: string;
  readonly span: Span;
  readonly mark: Mark | undefined;
}

/** A node whose children are still being gathered. */
interface Frame {
  readonly mark: Mark | undefined;
  readonly children: Inline[];
}

/** Gathers the text between two block boundaries and gives it as a browser shows it. */
export class Run {
  #pieces: Piece[] = [];

  /** Whether nothing but white space was gathered. */
  get isBlank(): boolean {
    return this.#pieces.every(({ text }) => text === undefined || withoutInvisible(text).trim() === "");
  }

  /** Whether a word stood at the end of what was gathered, so that more letters would be glued to it. */
  get endsWithWord(): boolean {
    return /[\p{L}\p{N}]$/u.test(this.#pieces.at(-1)?.text ?? "");
  }

  text(text: string, span: Span, mark: Mark | undefined): void {
    this.#pieces.push({ text, span, mark });
  }

  lineBreak(span: Span, mark: Mark | undefined): void {
    this.#pieces.push({ span, mark });
  }

  /** Gives what was gathered, parted at empty lines (two line breaks with nothing between), and begins anew. */
  take(): Inline[][] {
    if (this.#pieces.length === 0) return [];
    const lines = splitLines(this.#pieces);
    this.#pieces = [];
    const runs: Inline[][] = [];
    let open: Piece[] = [];
    const end = (): void => {
      if (open.length > 0) runs.push(autolink(nest(open)));
      open = [];
    };
    for (const { pieces, lineBreak } of lines) {
      if (pieces.length === 0) end();
      else {
        if (open.length > 0 && lineBreak !== undefined) open.push(lineBreak);
        for (const piece of pieces) open.push(piece);
      }
    }
    end();
    return runs;
  }
}

interface Line {
  readonly pieces: Piece[];
  /** The break that the line begins with. */
  readonly lineBreak: Piece | undefined;
}

function splitLines(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [{ pieces: [], lineBreak: undefined }];
  for (const piece of pieces) {
    if (piece.text === undefined) lines.push({ pieces: [], lineBreak: piece });
    else lines.at(-1)?.pieces.push(piece);
  }
  return lines.map(({ pieces: own, lineBreak }) => ({ pieces: collapseLine(own), lineBreak }));
}

/** Puts the white space of a line in order; places stay exact where nothing inside a piece changes. */
function collapseLine(pieces: readonly Piece[]): Piece[] {
  const kept: (Piece & { readonly text: string })[] = [];
  let afterSpace = true;
  for (const { text = "", span, mark } of pieces) {
    const clean = withoutInvisible(text).replace(/\s+/g, " ");
    const shown: string = afterSpace && clean.startsWith(" ") ? clean.slice(1) : clean;
    if (shown === "") continue;
    afterSpace = shown.endsWith(" ");
    kept.push({ text: shown, span: exactSpan(text, shown, span), mark });
  }
  const last = kept.at(-1);
  if (last?.text.endsWith(" ")) {
    const text = last.text.slice(0, -1);
    if (text === "") kept.pop();
    else kept[kept.length - 1] = { ...last, text, span: exactSpan(last.text, text, last.span) };
  }
  return kept;
}

function exactSpan(written: string, shown: string, span: Span): Span {
  if (written === shown || span.end - span.start !== written.length) return span;
  const at = written.indexOf(shown);
  return at === -1 ? span : { start: span.start + at, end: span.start + at + shown.length };
}

/** Path of marks from the outermost; a line break stands inside links only. */
function pathOf({ mark, text }: Piece): Mark[] {
  const path: Mark[] = [];
  for (let at = mark; at !== undefined; at = at.outer) path.push(at);
  path.reverse();
  if (text !== undefined) return path;
  const link = path.findIndex(({ type }) => type === "link");
  return path.slice(0, link + 1);
}

const isSame = (first: Mark | undefined, second: Mark): boolean =>
  first === second || (first?.type === second.type && first.href === second.href);

/** Makes nodes of pieces: neighbours with equal marks share them. */
function nest(pieces: readonly Piece[]): Inline[] {
  const root: Frame = { mark: undefined, children: [] };
  const open: Frame[] = [root];
  const close = (level: number): void => {
    while (open.length > level) {
      const frame = open.pop() as Frame;
      const children = frame.children;
      const first = children[0];
      const last = children.at(-1);
      if (frame.mark === undefined || first === undefined || last === undefined) continue;
      const inner = joinSpans(first.span, last.span);
      const span = joinSpans(inner, frame.mark.span.end >= inner.end ? frame.mark.span : inner);
      const { type, href } = frame.mark;
      const node: Inline = type === "link" ? { type, href, children, span } : { type, children, span };
      open.at(-1)?.children.push(node);
    }
  };
  for (const piece of pieces) {
    const path = pathOf(piece);
    let shared = 0;
    while (shared < path.length && isSame(open[shared + 1]?.mark, path[shared] as Mark)) shared += 1;
    close(shared + 1);
    for (const mark of path.slice(shared)) open.push({ mark, children: [] });
    const { children } = open.at(-1) as Frame;
    if (piece.text === undefined) children.push({ type: "line-break", span: piece.span });
    else addText(children, { type: "text", value: piece.text, span: piece.span });
  }
  close(1);
  return root.children;
}

function addText(children: Inline[], text: Text): void {
  const last = children.at(-1);
  if (last?.type === "text")
    children[children.length - 1] = {
      type: "text",
      value: last.value + text.value,
      span: joinSpans(last.span, text.span),
    };
  else children.push(text);
}
