import type { Block, CalendarDate, Furniture, Heading, RichText, SectionRole } from "@clusterpost/core";
import type { DocumentContext } from "../document-context.ts";
import { isDateLine } from "./date-line.ts";
import { isSeparator } from "./separators.ts";
import { asHeading, titleShape } from "./title-line.ts";

/** What an item is, before its text is read: a story becomes an article or an interview. */
export type DraftKind = "story" | "event" | "call";

/** An item as its blocks show it. */
export interface Draft {
  readonly kind: DraftKind;
  readonly heading: Heading;
  /** In the order of the source; a date above the title comes first. */
  readonly body: Block[];
  /** Words that only said which part of the item is which. */
  readonly furniture?: readonly Furniture[];
}

/** A run of blocks parted into items. */
export interface Division {
  /** Blocks above the first item. */
  readonly before: RichText;
  readonly drafts: readonly Draft[];
  /** Blocks below the last item that do not belong to it. */
  readonly after: RichText;
  /** What showed the items, to be said: `each has a byline below its title`. */
  readonly because: string;
}

/** Where items are looked for. */
export interface Scene {
  readonly context: DocumentContext;
  /** What the title of the page or section says of its items. */
  readonly role: SectionRole | undefined;
  /** Whether the role is all that the title of the page says. */
  readonly isTitled?: boolean;
  /** True inside a section of a digest, where items are expected and one is enough. */
  readonly isSection: boolean;
  /** Day near which dates without a year lie. */
  readonly near: CalendarDate | undefined;
}

/** Looks for one kind of make-up; `undefined` when the blocks do not show it clearly enough. */
export type Divide = (blocks: RichText, scene: Scene) => Division | undefined;

/**
 * Parts blocks at the places where items begin.
 *
 * @param starts - ascending; each is a title, or a date line above a title
 * @param end - index behind the last item
 */
export function divideAt(
  blocks: RichText,
  starts: readonly number[],
  end: number,
  because: string,
  kindOf: (group: RichText) => DraftKind,
  scene: Scene,
): Division | undefined {
  const drafts: Draft[] = [];
  for (const [index, start] of starts.entries()) {
    const group = trimSeparators(blocks.slice(start, starts[index + 1] ?? end));
    const draft = draftOf(group, kindOf(group), scene.context);
    if (draft === undefined) return undefined;
    drafts.push(draft);
  }
  return {
    before: trimSeparators(blocks.slice(0, starts[0] ?? 0)),
    drafts,
    after: trimSeparators(blocks.slice(end)),
    because,
  };
}

function draftOf(group: RichText, kind: DraftKind, context: DocumentContext): Draft | undefined {
  const [first, second] = group;
  const isDated = isDateLine(first, context) && titleShape(second, context) !== undefined;
  const title = isDated ? second : first;
  if (title?.type !== "heading" && title?.type !== "paragraph") return undefined;
  const heading = title.type === "heading" ? { ...title } : asHeading(title.children, title.span);
  return { kind, heading, body: isDated && first !== undefined ? [first, ...group.slice(2)] : group.slice(1) };
}

/** Blocks without the rules above and below them. */
export function trimSeparators(blocks: RichText): Block[] {
  let start = 0;
  let end = blocks.length;
  while (start < end && isSeparator(blocks[start])) start += 1;
  while (end > start && isSeparator(blocks[end - 1])) end -= 1;
  return blocks.slice(start, end);
}
