import type { Block, RichText, SectionRole } from "@clusterpost/core";
import { isOnlyDates } from "../article/date-lines.ts";
import { lineOf } from "../block-text.ts";
import type { DocumentContext } from "../document-context.ts";
import { saysWhere } from "../listing/date-line.ts";
import { type Draft, trimSeparators } from "../listing/division.ts";
import { divideSection } from "../listing/find-division.ts";
import { labelledKind } from "../listing/kind-of-group.ts";
import { splitLines } from "../listing/split-lines.ts";
import { areSentences } from "../listing/title-line.ts";
import { type HintedRole, SECTION_HINTS } from "../vocabulary/section-hints.ts";
import { CONTAINERS } from "./outline.ts";

/** What a section seems to be, and why. */
export interface SeenRole {
  readonly role: SectionRole;
  /**
   * `title`: a title of the vocabulary; `items`: days or last days of its items; `words`: a word of its
   * title, and items; `make-up`: titles right above texts only.
   */
  readonly by: "title" | "items" | "words" | "make-up";
}

const HINTED: readonly HintedRole[] = ["events", "calls", "news"];

let hints: ReadonlyMap<HintedRole, RegExp> | undefined;

/** The role that a word of a title gives away, if one does. */
function hintOf(title: string): HintedRole | undefined {
  hints ??= new Map(
    HINTED.map((role): [HintedRole, RegExp] => [
      role,
      new RegExp(`(?<!\\p{L})(?:${SECTION_HINTS[role].replace(/ /g, "|")})`, "iu"),
    ]),
  );
  return HINTED.find((role) => hints?.get(role)?.test(title) === true);
}

/**
 * What a section is: its title may be one of the vocabulary; else its items say it. Events have a day
 * with a time or place below their titles, calls a labelled last day, news a text right below.
 *
 * @param title - of the section
 * @param content - the blocks below it
 */
export function roleOfSection(title: string, content: RichText, context: DocumentContext): SeenRole | undefined {
  const known = context.words.sectionRole(title);
  const drafts = known === undefined || CONTAINERS.has(known) ? draftsOf(content, context) : [];
  const kinds = drafts.map((draft) => kindOf(draft, context));
  const areMost = (kind: Draft["kind"]): boolean => kinds.filter((own) => own === kind).length * 2 > drafts.length;
  const shown = areMost("call") ? "calls" : areMost("event") ? "events" : undefined;
  if (known !== undefined) return { role: known, by: known === shown ? "items" : "title" };
  if (drafts.length === 0) return undefined;
  if (shown !== undefined) return { role: shown, by: "items" };
  // Formats without lines do not tell what stood right below.
  const areStories =
    areSentences(drafts.map(({ heading }) => heading.children)) ||
    drafts.every(({ heading, body }) => isDirectlyBelow(heading, body[0], context));
  if (hintOf(title) === "news") return { role: "news", by: "words" };
  return areStories ? { role: "news", by: "make-up" } : undefined;
}

/** The items that the blocks below a title show, the first one right below it. */
function draftsOf(content: RichText, context: DocumentContext): readonly Draft[] {
  const lines = splitLines(trimSeparators(content), context);
  const first = lineOf(lines[0]);
  // A line of facts belongs to the title above it, and is no item.
  if (lines.length < 2 || saysWhere(first, context) || isOnlyDates(first, context)) return [];
  const division = divideSection(lines, { context, role: undefined, isSection: true, near: undefined });
  return division === undefined || division.before.length > 0 ? [] : division.drafts;
}

function kindOf(draft: Draft, context: DocumentContext): Draft["kind"] {
  return draft.kind === "story" ? (labelledKind(draft.body.slice(0, 3), context) ?? "story") : draft.kind;
}

/** Whether a text stands right below its title: no blank line between them. */
export function isDirectlyBelow(above: Block, below: Block | undefined, context: DocumentContext): boolean {
  if (below === undefined || lineOf(above) === "" || below.span.start <= above.span.end) return false;
  const between = context.text.slice(above.span.end, below.span.start);
  return between.length < 40 && between.trim() === "" && between.split("\n").length === 2;
}
