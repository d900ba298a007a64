import type { RichText, SectionRole } from "@clusterpost/core";
import { lineOf } from "../block-text.ts";
import type { DocumentContext } from "../document-context.ts";
import { isOnlyShortcodes } from "../shortcodes.ts";
import { isDateLine } from "./date-line.ts";

const MAX_TITLE = 80;
/** Longest titles of sections of the vocabulary, in words. */
const MAX_WORDS = 4;
const ROLES: ReadonlySet<SectionRole> = new Set(["news", "events", "calls", "interviews", "partnerships"]);

/** Roles that a part of a title gives away; `Interview with …` is one interview. */
const LISTED: ReadonlySet<SectionRole> = new Set(["news", "events", "calls"]);

/** What the title of a page says of its items. */
export interface PageRole {
  readonly role: SectionRole;
  /** Whether that is all that the title says: `Upcoming events`, not `Events in the life of a weaver`. */
  readonly isWhole: boolean;
}

/**
 * What the title of a page says of its items: `Upcoming events`, `News from our members, May 2020`.
 *
 * A title of the vocabulary counts when it is all of the page's title, or its beginning or end.
 */
export function roleOfPage(
  stated: string | undefined,
  blocks: RichText,
  context: DocumentContext,
): PageRole | undefined {
  const start = firstShown(blocks, 0);
  const first = blocks[start];
  const second = blocks[firstShown(blocks, start + 1)];
  const top = isDateLine(first, context) ? second : first;
  const titles = [stated ?? "", lineOf(top)];
  return titles.map((title) => roleOfTitle(title, context)).find((role) => role !== undefined);
}

/** Index of the first block from a place on that is more than tags of a site generator. */
function firstShown(blocks: RichText, start: number): number {
  let index = start;
  for (let block = blocks[index]; block !== undefined && isOnlyShortcodes(block); block = blocks[index]) index += 1;
  return index;
}

function roleOfTitle(title: string, context: DocumentContext): PageRole | undefined {
  if (title === "" || title.length > MAX_TITLE) return undefined;
  const words = title.split(/\s+/).filter((word) => /^[A-Za-z]/.test(word) || /\p{L}/u.test(word));
  for (let count = Math.min(MAX_WORDS, words.length); count > 0; count -= 1) {
    for (const part of [words.slice(0, count), words.slice(-count)]) {
      const role = context.words.sectionRole(part.join(" "));
      const isWhole = part.length === words.length;
      if (role !== undefined && (isWhole ? ROLES : LISTED).has(role)) return { role, isWhole };
    }
  }
  return undefined;
}
