import {
  cleanLine,
  type Diagnostic,
  diagnostic,
  type Issue,
  isStory,
  type RichText,
  type SourceReference,
} from "@clusterpost/core";
import { teaserOf } from "./teaser.ts";

/** A text of an issue that may be shortened. */
interface LongText {
  readonly id: string;
  readonly title: string;
  readonly source: SourceReference;
  readonly teaser: RichText;
  /** UTF-8 bytes of its tree that a teaser leaves out, a rough measure of its HTML. */
  readonly savedBytes: number;
}

/** HTML that fits its limit, or comes as near as it can. */
export interface FittedHtml {
  readonly html: string;
  readonly htmlBytes: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Characters that the nodes of a tree print: text, addresses, and some for the tags. */
function weightOf(blocks: RichText): number {
  const plain = JSON.stringify(blocks, (key, value: unknown) => (key === "span" ? undefined : value));
  return Buffer.byteLength(plain);
}

/** A teaser must leave out more than its own link takes. */
const MIN_SAVED_BYTES = 400;

/** Texts that a teaser would shorten, those that gain most first. */
function longTextsOf(issue: Issue): LongText[] {
  const found: LongText[] = [];
  const consider = (id: string, title: string, body: RichText, source: SourceReference): void => {
    const teaser = teaserOf(body, issue.language);
    const savedBytes = weightOf(body) - weightOf(teaser);
    if (savedBytes >= MIN_SAVED_BYTES) found.push({ id, title, source, teaser, savedBytes });
  };
  for (const section of issue.sections) {
    if (section.source !== undefined) consider(section.id, section.title, section.body, section.source);
    for (const item of section.items) if (isStory(item)) consider(item.id, item.title, item.body, item.source);
  }
  return found.sort((first, second) => second.savedBytes - first.savedBytes);
}

function shortenedDiagnostic({ title, source }: LongText): Diagnostic {
  const message = `\`${cleanLine(title)}\` is shortened to a teaser in the HTML, because the issue is too large for one mail.`;
  return diagnostic("ITEM_SHORTENED", source, message, "Move the item to another issue, or shorten it yourself.");
}

function tooLargeDiagnostic(issue: Issue, htmlBytes: number, limitBytes: number): Diagnostic {
  const message = `The HTML takes ${htmlBytes} bytes and its limit is ${limitBytes}; beyond it, mail programs cut the end off.`;
  const place = { file: issue.sources[0] ?? issue.id };
  return diagnostic("ISSUE_TOO_LARGE", place, message, "Move some items to another issue.");
}

/**
 * Shortens the largest texts of an issue until its HTML fits.
 *
 * @param render - gives the HTML with teasers in the place of some bodies, by id
 * @param limitBytes - UTF-8 bytes
 */
export function fitIssue(
  issue: Issue,
  render: (teasers: ReadonlyMap<string, RichText>) => string,
  limitBytes: number,
): FittedHtml {
  const teasers = new Map<string, RichText>();
  const diagnostics: Diagnostic[] = [];
  let html = render(teasers);
  let htmlBytes = Buffer.byteLength(html);
  const candidates = htmlBytes > limitBytes ? longTextsOf(issue) : [];
  for (const long of candidates) {
    teasers.set(long.id, long.teaser);
    const shorter = render(teasers);
    const shorterBytes = Buffer.byteLength(shorter);
    html = shorter;
    htmlBytes = shorterBytes;
    diagnostics.push(shortenedDiagnostic(long));
    if (htmlBytes <= limitBytes) break;
  }
  if (htmlBytes > limitBytes) diagnostics.push(tooLargeDiagnostic(issue, htmlBytes, limitBytes));
  return { html, htmlBytes, diagnostics };
}
