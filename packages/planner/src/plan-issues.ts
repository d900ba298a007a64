import {
  type ArticleDocument,
  type CalendarMonth,
  createIdAllocator,
  type Diagnostic,
  type Digest,
  diagnostic,
  type Issue,
  monthOf,
  type Newsletter,
  type SeedDocument,
  slugOf,
} from "@clusterpost/core";
import { digestIssue } from "./digest-issue.ts";
import { addDocument, contentOf, joinContents, type MonthContent } from "./month-content.ts";
import { monthIssue } from "./month-issue.ts";
import { sortListing } from "./sort-listing.ts";

/** A document and what its place says of it. */
export interface PlannedDocument {
  readonly document: SeedDocument;
  /** Month of the folder it lies in, which is the editor's word and wins over dates inside. */
  readonly folderMonth?: CalendarMonth;
}

/** Which issues are wanted; nothing said means every issue that there is. */
export interface PlanRequest {
  /** Only this month's issues; undated submissions count as its own. */
  readonly month?: CalendarMonth;
  /** One issue of all stories of a range of months, both included. */
  readonly range?: { readonly from: CalendarMonth; readonly to: CalendarMonth };
}

export interface PlannedIssues {
  /** Oldest first; issues without a date last. */
  readonly issues: readonly Issue[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Documents sorted by what the planner makes of them. */
interface Sorted {
  readonly contents: Map<CalendarMonth, MonthContent>;
  readonly digests: { readonly document: Digest; readonly month: CalendarMonth | undefined }[];
  readonly diagnostics: Diagnostic[];
}

function monthOfDocument(
  document: ArticleDocument | Digest,
  folderMonth: CalendarMonth | undefined,
): CalendarMonth | undefined {
  if (folderMonth !== undefined) return folderMonth;
  const stated = document.kind === "digest" ? document.date : (document.article.publishedOn ?? document.month);
  return stated === undefined ? undefined : monthOf(stated);
}

/**
 * Decides which submissions make which issue: one issue for the stories of a month, one for each
 * digest, or one for the stories of a range of months. Items of a listing go to issues one by one.
 */
export function planIssues(
  documents: readonly PlannedDocument[],
  newsletter: Newsletter,
  request: PlanRequest = {},
): PlannedIssues {
  const sorted: Sorted = { contents: new Map(), digests: [], diagnostics: [] };
  for (const planned of documents) sortDocument(planned, request.month, sorted);
  const { contents, digests, diagnostics } = sorted;
  if (request.range !== undefined) {
    diagnostics.push(...digests.map(({ document }) => leftOut(document)));
    return { issues: rangeIssue(contents, newsletter, request.range), diagnostics };
  }
  return { issues: monthlyIssues(sorted, newsletter, request.month), diagnostics };
}

function sortDocument(planned: PlannedDocument, wanted: CalendarMonth | undefined, sorted: Sorted): void {
  const { document, folderMonth } = planned;
  if (document.kind === "listing") {
    sorted.diagnostics.push(...sortListing(document, folderMonth, wanted, sorted.contents));
    return;
  }
  if (isFromFolder(planned)) sorted.diagnostics.push(datedByFolder(planned));
  const month = monthOfDocument(document, folderMonth) ?? wanted;
  if (document.kind === "digest") sorted.digests.push({ document, month });
  else if (month === undefined) sorted.diagnostics.push(held(document));
  else addDocument(contentOf(sorted.contents, month), document);
}

function isFromFolder({ document, folderMonth }: PlannedDocument): boolean {
  return (
    folderMonth !== undefined &&
    document.kind === "article" &&
    document.article.publishedOn === undefined &&
    document.month === undefined
  );
}

function datedByFolder({ document, folderMonth = "" }: PlannedDocument): Diagnostic {
  const message = `The submission has no date; the folder puts it into ${folderMonth}.`;
  return diagnostic(
    "DATE_FROM_CONTEXT",
    { file: document.file },
    message,
    "Add a byline with a date if readers should see one.",
  );
}

function held(document: ArticleDocument): Diagnostic {
  const message = `The submission “${document.article.title}” has no date; it is held, for no month is known to put it into.`;
  const hint = "Add a byline with a date, put the file into a folder named like 2019-05, or build with --month.";
  return diagnostic("DATE_MISSING", { file: document.file }, message, hint);
}

function leftOut(document: Digest): Diagnostic {
  const message = "A digest is an issue of its own; it is not in the issue of a range of months.";
  return diagnostic(
    "DIGEST_LEFT_OUT",
    { file: document.file },
    message,
    "Build without --from and --to to make its issue.",
  );
}

function rangeIssue(
  contents: ReadonlyMap<CalendarMonth, MonthContent>,
  newsletter: Newsletter,
  range: { from: CalendarMonth; to: CalendarMonth },
): Issue[] {
  const chosen = [...contents].filter(([month]) => month >= range.from && month <= range.to);
  if (chosen.length === 0) return [];
  const id = range.from === range.to ? range.from : `${range.from}-to-${range.to}`;
  return [monthIssue(id, range, joinContents(chosen.map(([, content]) => content)), newsletter)];
}

function monthlyIssues(
  { contents, digests, diagnostics }: Sorted,
  newsletter: Newsletter,
  wanted: CalendarMonth | undefined,
): Issue[] {
  const issues: Issue[] = [];
  const allocate = createIdAllocator();
  for (const [month, content] of [...contents].sort(([first], [second]) => (first < second ? -1 : 1)))
    issues.push(monthIssue(allocate(month), { from: month, to: month }, content, newsletter));
  for (const { document, month } of digests) {
    const isAlone =
      month !== undefined && !contents.has(month) && digests.filter((other) => other.month === month).length === 1;
    issues.push(digestIssue(allocate(digestId(document, month, isAlone)), month, document, newsletter));
    if (month === undefined) diagnostics.push(undated(document));
  }
  const chosen = wanted === undefined ? issues : issues.filter(({ period }) => period?.from === wanted);
  return chosen.sort((first, second) => compareIds(first, second));
}

const compareIds = (first: Issue, second: Issue): number => {
  const [a, b] = [first, second].map(({ period, id }) => `${period?.from ?? "9999-99"} ${id}`) as [string, string];
  return a < b ? -1 : a > b ? 1 : 0;
};

function digestId(document: Digest, month: CalendarMonth | undefined, isAlone: boolean): string {
  const name = slugOf(
    document.file
      .split("/")
      .at(-1)
      ?.replace(/\.[^.]+$/, "") ?? document.file,
  );
  if (month === undefined) return name;
  return isAlone ? month : name.startsWith(month) ? name : `${month}-${name}`;
}

function undated(document: Digest): Diagnostic {
  const message = "The digest states no date; its issue is named after the file and shows no month.";
  const hint = "Add front matter with `date: 2019-07`, begin the file's name with 2019-07, or build with --month.";
  return diagnostic("ISSUE_DATE_MISSING", { file: document.file }, message, hint);
}
