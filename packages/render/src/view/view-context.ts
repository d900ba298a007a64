import type { Issue, NetworkEvent, OpenCall, RichText } from "@clusterpost/core";
import type { HtmlContext } from "../html/rich-text.ts";
import type { CompiledTheme, ElementStyles } from "../theme/compiled-theme.ts";
import { type Wording, wordingOf } from "../wording.ts";

/** Where an issue's mail leads on the web. */
export interface SiteLinks {
  /** Address of the issue. */
  readonly archiveUrl: string | undefined;
  /** Address of a file with the days of an event or a call. */
  readonly calendarUrlOf: (item: NetworkEvent | OpenCall) => string | undefined;
}

/** What the views of an issue's parts share. */
export interface ViewContext extends SiteLinks {
  readonly locale: string;
  readonly words: Wording;
  readonly styles: ElementStyles;
  /** In the text below an event or a call. */
  readonly compact: ElementStyles;
  readonly portraits: readonly string[];
  /** What stands in the mail for the body of a shortened part, by id. */
  readonly teasers: ReadonlyMap<string, RichText>;
}

/** Gives the context of an issue's views. */
export function viewContextOf(
  theme: CompiledTheme,
  issue: Issue,
  links: SiteLinks,
  teasers: ReadonlyMap<string, RichText>,
): ViewContext {
  const { styles, compact, portraits } = theme;
  return { locale: issue.language, words: wordingOf(issue.language), styles, compact, portraits, ...links, teasers };
}

/** Gives what the renderer of a tree needs, headings from a level on. */
export function htmlContextOf({ styles, words }: ViewContext, headingLevel: number): HtmlContext {
  return { styles, words, headingLevel };
}
