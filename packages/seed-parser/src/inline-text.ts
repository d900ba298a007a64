import { type Inline, joinSpans, type Span, type Text } from "@clusterpost/core";

/** Builds a text node. */
export function textNode(value: string, start: number, end: number = start + value.length): Text {
  return { type: "text", value, span: { start, end } };
}

/**
 * Gives a part of a text node.
 *
 * @param start - offset in the value
 * @param end - offset in the value, at most its length
 * @returns a node whose span is exact when the node stands in the source as it is, the whole node's otherwise
 */
export function sliceText(node: Text, start: number, end: number): Text {
  return { type: "text", value: node.value.slice(start, end), span: spanWithin(node, start, end) };
}

/** The place in the source of a part of a text node. */
export function spanWithin(node: Text, start: number, end: number): Span {
  const exact = node.span.end - node.span.start === node.value.length;
  return exact ? { start: node.span.start + start, end: node.span.start + end } : node.span;
}

/** Puts neighbouring text nodes into one. */
export function mergeTexts(inlines: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if (inline.type === "text" && last?.type === "text") {
      merged[merged.length - 1] = {
        type: "text",
        value: last.value + inline.value,
        span: joinSpans(last.span, inline.span),
      };
    } else merged.push(inline);
  }
  return merged;
}

/** Drops white space at both ends of a run of inlines. */
export function trimInlines(inlines: readonly Inline[]): Inline[] {
  const trimmed = [...inlines];
  for (let first = trimmed[0]; first !== undefined; first = trimmed[0]) {
    if (first.type === "line-break") trimmed.shift();
    else if (first.type === "text") {
      const start = first.value.length - first.value.trimStart().length;
      if (start === 0) break;
      if (start < first.value.length) {
        trimmed[0] = sliceText(first, start, first.value.length);
        break;
      }
      trimmed.shift();
    } else break;
  }
  for (let last = trimmed.at(-1); last !== undefined; last = trimmed.at(-1)) {
    if (last.type === "line-break") trimmed.pop();
    else if (last.type === "text") {
      const end = last.value.trimEnd().length;
      if (end === last.value.length) break;
      if (end > 0) {
        trimmed[trimmed.length - 1] = sliceText(last, 0, end);
        break;
      }
      trimmed.pop();
    } else break;
  }
  return trimmed;
}

/** Replaces text nodes at any depth; other nodes keep their place and form. */
export function mapTexts(inlines: readonly Inline[], replace: (node: Text) => readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (inline.type === "text") return replace(inline);
    return "children" in inline ? [{ ...inline, children: mapTexts(inline.children, replace) }] : [inline];
  });
}

/** The place of a run of inlines; of nothing, the start of `fallback`. */
export function spanOfInlines(inlines: readonly Inline[], fallback: Span): Span {
  const first = inlines[0];
  const last = inlines.at(-1);
  return first === undefined || last === undefined
    ? { start: fallback.start, end: fallback.start }
    : joinSpans(first.span, last.span);
}
