import type { Block, CalendarDate, Occurrence, RichText } from "@clusterpost/core";
import { joinSpans } from "@clusterpost/core";
import { paragraphText } from "../block-text.ts";
import { findDates } from "../dates/find-dates.ts";
import { withTimes } from "../dates/occurrences.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";
import { hasOne } from "../has-one.ts";
import { isVenueLine } from "../place-line.ts";
import { REPORT_WORDS } from "../vocabulary/report-words.ts";
import { labelKind } from "./labelled-lines.ts";
import type { LabelledEvent, LabelledFacts } from "./labels.ts";
import { readRanges } from "./labels.ts";
import { whenAndWhere } from "./when-and-where.ts";

/** Lines of facts below a title, which are no byline. */
export interface Notice {
  /** The lines, in order. */
  readonly lines: readonly Block[];
  /** The line that says when. */
  readonly when: Block;
  readonly place?: string;
}

const MAX_LINES = 5;
const MAX_LINE = 140;
/** The lines begin within this many blocks below the title: a subtitle may stand above them. */
const REACH = 2;
/** What makes a day an event's and not that of publication; one sign alone does not. */
const ENOUGH = 2;
const ANY_DAY = "2000-06-15";

/**
 * Takes the lines out that state below a title when and where something is, without labels:
 * `Jeudi 4 et vendredi 5 avril 2024`, `Centre des congrès, Épinal`, `Inscription avant le 22 mars 2024`.
 *
 * A day by itself is that of publication. It is an event's when it is several days or has hours from
 * and to, when a line below says by when to register, or when time and place stand beside it.
 *
 * @param blocks - what stands below the title
 */
export function takeNotice(
  blocks: RichText,
  context: DocumentContext,
): { readonly blocks: RichText; readonly notice?: Notice } {
  for (let start = 0; start <= REACH && start < blocks.length; start += 1) {
    const notice = noticeAt(blocks, start, context);
    if (notice === undefined) continue;
    return { blocks: [...blocks.slice(0, start), ...blocks.slice(start + notice.lines.length)], notice };
  }
  return { blocks };
}

function noticeAt(blocks: RichText, start: number, context: DocumentContext): Notice | undefined {
  const lines: Block[] = [];
  let when: Block | undefined;
  let place: string | undefined;
  let signs = 0;
  for (const block of blocks.slice(start, start + MAX_LINES)) {
    const text = paragraphText(block);
    if (text === "" || text.length > MAX_LINE || context.words.beginsLikeByline(text)) break;
    if (labelKind(text, context) !== undefined) return undefined;
    const beside = when === undefined ? whenAndWhere(text, ANY_DAY, context) : undefined;
    if (beside !== undefined) {
      when = block;
      signs += signsOf(text, context);
      if (beside.place !== undefined && place === undefined) {
        place = beside.place;
        signs += 1;
      }
    } else if (when !== undefined && isRegistration(text, context)) signs += ENOUGH;
    else if (place === undefined && isVenueLine(block, context)) {
      place = text;
      signs += 1;
    } else break;
    lines.push(block);
  }
  return when === undefined || signs < ENOUGH ? undefined : { lines, when, ...(place === undefined ? {} : { place }) };
}

/** How surely a line of dates is about an event: no byline has several days, or hours from and to. */
function signsOf(text: string, context: DocumentContext): number {
  const dates = dateContext(context, ANY_DAY);
  const found = withTimes(text, findDates(text, dates), dates).flatMap(({ occurrences }) => occurrences);
  const isLong = found.length > 1 || found.some(({ start, end, endTime }) => start !== end || endTime !== undefined);
  if (isLong) return ENOUGH;
  return found.some(({ startTime }) => startTime !== undefined) ? 1 : 0;
}

function isRegistration(text: string, context: DocumentContext): boolean {
  const { registering } = context.words.vocabulary;
  return (
    /\d/.test(text) &&
    hasOne(text.toLowerCase(), registering) &&
    findDates(text, dateContext(context, ANY_DAY)).length > 0
  );
}

/** Gives labels the event of a notice of a story, unless labelled lines say one, or its days are past. */
export function withNotice(
  labels: LabelledFacts,
  notice: Notice | undefined,
  { title, near }: { readonly title: string; readonly near: CalendarDate | undefined },
  context: DocumentContext,
): LabelledFacts {
  if (notice === undefined || labels.events.length > 0) return labels;
  // Of a report, the lines say when that was which it is about.
  if (near === undefined && hasOne(title.toLowerCase(), REPORT_WORDS)) return labels;
  const when: Occurrence[] = readRanges(paragraphText(notice.when), notice.when, near, context);
  if (when.length === 0 || (near !== undefined && when.some(({ end }) => end < near))) return labels;
  const { place = labels.place } = notice;
  const stated = place === undefined ? {} : { place };
  const span = notice.lines.reduce((whole, line) => joinSpans(whole, line.span), notice.when.span);
  const event: LabelledEvent = { when, span, ...stated };
  return { ...labels, ...stated, when, events: [event] };
}
