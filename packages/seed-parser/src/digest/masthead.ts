import { linksOf, type RichText } from "@clusterpost/core";
import { lineOf } from "../block-text.ts";
import { findDates } from "../dates/find-dates.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";
import { titleShape } from "../listing/title-line.ts";
import { titleOf } from "../stories.ts";
import { trimMarksEnd } from "../trim-marks.ts";
import { monthStart } from "./masthead-date.ts";

const MAX_NAME = 90;

/** A word before the number of an issue, which the number left alone. */
const COUNTED =
  /[\s,–—-]+(?:ausgabe|issue|edition|nr|no|n[°º]|num[eé]ro|numero|nummer|číslo|štev|št|br|szám|nº)\.?\s*$/iu;

/** The title of a digest and the blocks below it. */
export interface Masthead {
  readonly title?: string;
  readonly blocks: RichText;
}

/**
 * Takes the only heading of the first level, when the document begins with it, as the digest's title;
 * under another title in front matter it stays a heading.
 */
export function takeMasthead(blocks: RichText, stated: string | undefined, context: DocumentContext): Masthead {
  const [first, ...rest] = blocks;
  const isTitle = first?.type === "heading" && first.level === 1 && linksOf([first]).length === 0;
  if (!isTitle || rest.some((block) => block.type === "heading" && block.level === 1)) return { blocks };
  const title = titleOf(first.children);
  if (stated !== undefined && stated !== title) return { blocks };
  return title === "" || context.words.sectionRole(title) !== undefined ? { blocks } : { title, blocks: rest };
}

/** Takes the first line above the sections of plain text as the title; a date in it is that of the issue. */
export function takeMastheadLine(introduction: RichText, context: DocumentContext): Masthead {
  const [first, ...rest] = introduction;
  const text = lineOf(first);
  const shape = titleShape(first, context);
  if (first?.type !== "paragraph" || text.length > MAX_NAME || (shape !== "line" && shape !== "strong"))
    return { blocks: introduction };
  const start = findDates(text, dateContext(context))[0]?.start ?? monthStart(text, context) ?? text.length;
  const name = trimMarksEnd(text.slice(0, start).replace(COUNTED, ""), ",|:;(–—·•-");
  if (!/\p{L}{3}/u.test(name)) return { blocks: introduction };
  if (name !== text) context.furniture.push({ text, span: first.span });
  return { title: name, blocks: rest };
}
