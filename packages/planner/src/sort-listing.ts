import {
  type CalendarMonth,
  type Diagnostic,
  diagnostic,
  type Item,
  isStory,
  type Listing,
  monthOf,
  textOf,
} from "@clusterpost/core";
import { addItem, contentOf, type MonthContent } from "./month-content.ts";

/** Characters of a listing's own text that a diagnostic quotes. */
const QUOTED_LENGTH = 2000;

/**
 * Puts the items of a listing into the months they belong to.
 *
 * A story goes by its own date, then by the listing's month, then by the folder's. An event or call
 * says when it takes place, not when it was announced, and an issue announces what is to come: it
 * goes by the listing's month, then by the folder's, and only then by its own first day.
 *
 * @param wanted - month that undated items count as
 * @returns what an editor should know: items held without a date, text that belongs to no item
 */
export function sortListing(
  listing: Listing,
  folderMonth: CalendarMonth | undefined,
  wanted: CalendarMonth | undefined,
  contents: Map<CalendarMonth, MonthContent>,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const around = listing.month ?? folderMonth;
  let fromFolder = 0;
  for (const item of listing.items) {
    const month = (isStory(item) ? (ownMonth(item) ?? around) : (around ?? ownMonth(item))) ?? wanted;
    if (month === undefined) {
      diagnostics.push(held(item));
      continue;
    }
    if (isStory(item) && item.publishedOn === undefined && listing.month === undefined && month === folderMonth)
      fromFolder += 1;
    addItem(contentOf(contents, month), item);
  }
  if (fromFolder > 0 && folderMonth !== undefined) diagnostics.push(datedByFolder(listing, folderMonth, fromFolder));
  const text = textOf(listing.introduction).replaceAll("\n", " ");
  if (text !== "") diagnostics.push(leftOut(listing, text));
  return diagnostics;
}

function ownMonth(item: Item): CalendarMonth | undefined {
  const day = isStory(item) ? item.publishedOn : item.kind === "event" ? item.when[0]?.start : item.deadlines[0]?.date;
  return day === undefined ? undefined : monthOf(day);
}

function held({ title, source }: Item): Diagnostic {
  const message = `“${title}” has no date; it is held, for no month is known to put it into.`;
  const hint = "Write its date below its title, put the file into a folder named like 2019-05, or build with --month.";
  return diagnostic("DATE_MISSING", source, message, hint);
}

function datedByFolder({ file }: Listing, folderMonth: CalendarMonth, count: number): Diagnostic {
  const items = count === 1 ? "One item of the submission has" : `${count} items of the submission have`;
  const message = `${items} no date; the folder puts ${count === 1 ? "it" : "them"} into ${folderMonth}.`;
  return diagnostic("DATE_FROM_CONTEXT", { file }, message, "Write a date below each title if readers should see one.");
}

function leftOut({ file, introduction }: Listing, text: string): Diagnostic {
  const quoted = text.length > QUOTED_LENGTH ? `${text.slice(0, QUOTED_LENGTH)}…` : text;
  const span = introduction[0]?.span;
  const message = `The text around the items belongs to none of them and is not in the issue: “${quoted}”.`;
  const hint = "Put it below the title of an item, or send it as a submission of its own, if readers should see it.";
  return diagnostic("LISTING_TEXT_LEFT_OUT", { file, ...(span === undefined ? {} : { span }) }, message, hint);
}
