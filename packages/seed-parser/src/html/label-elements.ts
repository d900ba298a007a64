import type { DocumentContext } from "../document-context.ts";
import { HEADINGS } from "./element-kinds.ts";
import { attributeOf, type HtmlElement, type HtmlText } from "./html-node.ts";
import { visibleText } from "./visible-text.ts";

/** Longer values are paragraphs under a heading, not values of a label. */
const LONGEST_VALUE = 160;
const LONGEST_LABEL = 40;
const VALUES: ReadonlySet<string> = new Set("div p span time address b strong em a td".split(" "));

/** Text of a small element; of a larger one, nothing: looking at it would cost as much as it is long. */
function shortText(element: HtmlElement, longest: number): string | undefined {
  const { start, end } = element.span;
  if (end - start > longest * 8 + 600) return undefined;
  const text = visibleText(element);
  return text.length <= longest ? text : undefined;
}

/**
 * Whether an element is a label and nothing else: `<div class="field-label">Date</div>`,
 * `<strong>Where:</strong>`. Without a colon it must look like a label, too.
 */
function isLabelOnly(element: HtmlElement, context: DocumentContext): boolean {
  const text = shortText(element, LONGEST_LABEL);
  if (text === undefined || text === "") return false;
  const hasColon = text.endsWith(":");
  const words = hasColon ? text.slice(0, -1).trimEnd() : text;
  if (words.includes(":") || context.words.label(`${words}:`) === undefined) return false;
  if (hasColon) return true;
  return (
    element.name === "dt" ||
    element.name === "th" ||
    HEADINGS.has(element.name) ||
    /label|caption|(?:^|[\s_-])(?:key|term|name)(?:[\s_-]|$)/i.test(attributeOf(element, "class"))
  );
}

/** Whether an element is a label whose value stands beside it; a line break may stand between. */
export function isLabelOfNext(element: HtmlElement, context: DocumentContext): boolean {
  if (!isLabelOnly(element, context)) return false;
  const value = nextThing(element);
  return value !== undefined && (value.kind === "text" || !isLabelOnly(value, context));
}

/** The short text or element that follows an element. */
function nextThing(label: HtmlElement): HtmlText | HtmlElement | undefined {
  const siblings = label.parent?.children ?? [];
  for (const node of siblings.slice(label.index + 1, label.index + 7)) {
    if (node.kind === "comment" || (node.kind === "text" && node.value.trim() === "")) continue;
    if (node.kind === "text") return node.value.length <= LONGEST_VALUE * 2 ? node : undefined;
    if (node.name === "br") continue;
    const text = VALUES.has(node.name) ? shortText(node, LONGEST_VALUE) : undefined;
    return text === undefined || text === "" ? undefined : node;
  }
  return undefined;
}
