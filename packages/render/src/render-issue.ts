import {
  type Diagnostic,
  type Issue,
  isLinkable,
  isSlotMark,
  type NetworkEvent,
  type OpenCall,
  type RichText,
} from "@clusterpost/core";
import { fitIssue } from "./fit/fit-issue.ts";
import type { MailParts } from "./mail-parts.ts";
import { subjectOf } from "./masthead.ts";
import { textView } from "./text/text-view.ts";
import type { CompiledTheme } from "./theme/compiled-theme.ts";
import { loadTheme } from "./theme/load-theme.ts";
import { issueView } from "./view/issue-view.ts";
import { viewContextOf } from "./view/view-context.ts";

/** Bytes of HTML after which Gmail clips a message: 102 KB of 1,024 bytes. */
const GMAIL_CLIP_BYTES = 104_448;

/** Default limit of the HTML: 90 % of {@link GMAIL_CLIP_BYTES}, 0.9 × 104,448 = 94,003 bytes; the rest is for what sending adds. */
export const HTML_LIMIT_BYTES: number = Math.floor(0.9 * GMAIL_CLIP_BYTES);

/** What the surroundings know of an issue. */
export interface RenderOptions {
  /** Absolute address of the issue on the web: for `View in browser` and for shortened stories. */
  readonly archiveUrl?: string;
  /** What `View in browser` leads to instead: an absolute address, or a mark of `slotMark`. */
  readonly viewUrl?: string;
  /** Absolute address, or a mark of `slotMark`; without it there is no such link. */
  readonly unsubscribeUrl?: string;
  /** Opens the mail: plain text on one line, in which `slotMark` may keep places for values of recipients. */
  readonly greeting?: string;
  /** Absolute address of a file with the days of an event or a call, for `Add to calendar`. */
  readonly calendarUrlOf?: (item: NetworkEvent | OpenCall) => string | undefined;
  /** UTF-8 bytes; {@link HTML_LIMIT_BYTES} when absent. */
  readonly htmlLimitBytes?: number;
}

/** An issue as a mail, without recipients. */
export interface RenderedIssue {
  /** One line of plain text. */
  readonly subject: string;
  readonly html: string;
  /** UTF-8, LF line ends, the last line ended; never shortened. */
  readonly text: string;
  readonly sizes: { readonly htmlBytes: number; readonly textBytes: number };
  /** `ITEM_SHORTENED` and `ISSUE_TOO_LARGE`. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Conditional comments for Outlook that meet are one, as MJML has it. */
const MET_CONDITIONALS = /<!\[endif\]-->\s*<!--\[if mso \| IE\]>/g;

/**
 * Renders an issue as HTML mail and plain text: the same issue always gives the same bytes.
 *
 * HTML beyond the limit is fitted: the largest texts become teasers, each with a diagnostic.
 *
 * @param theme - from `@clusterpost/render/themes/eccp`, or one that `compileTheme` made
 */
export function renderIssue(theme: CompiledTheme, issue: Issue, options: RenderOptions = {}): RenderedIssue {
  const archiveUrl = linkable(options.archiveUrl);
  const mail: MailParts = {
    viewUrl: addressOrSlot(options.viewUrl) ?? archiveUrl,
    unsubscribeUrl: addressOrSlot(options.unsubscribeUrl),
    greeting: options.greeting,
  };
  const calendarUrlOf = (item: NetworkEvent | OpenCall): string | undefined => linkable(options.calendarUrlOf?.(item));
  const templates = loadTheme(theme);
  const renderHtml = (teasers: ReadonlyMap<string, RichText>): string => {
    const context = viewContextOf(theme, issue, { archiveUrl, calendarUrlOf }, teasers);
    return templates.renderHtml(issueView(issue, context, theme.inverse, mail)).replace(MET_CONDITIONALS, "");
  };
  const { html, htmlBytes, diagnostics } = fitIssue(issue, renderHtml, options.htmlLimitBytes ?? HTML_LIMIT_BYTES);
  const text = templates.renderText(textView(issue, mail, calendarUrlOf));
  const sizes = { htmlBytes, textBytes: Buffer.byteLength(text) };
  return { subject: subjectOf(issue), html, text, sizes, diagnostics };
}

function linkable(address: string | undefined): string | undefined {
  return address !== undefined && isLinkable(address) ? address : undefined;
}

function addressOrSlot(address: string | undefined): string | undefined {
  return address !== undefined && isSlotMark(address) ? address : linkable(address);
}
