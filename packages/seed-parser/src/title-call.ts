import type { CalendarDate, OpenCall } from "@clusterpost/core";
import { readDeadlines } from "./article/deadline-value.ts";
import type { DocumentContext } from "./document-context.ts";
import { createCall, itemBase, quotedName } from "./stories.ts";

/**
 * Reads a call that a title announces: `… “Clusters Go International” … is open until 30 October 2019!`.
 *
 * @returns the call under its quoted name, or under the words before `is open until`
 */
export function readCallInTitle(
  base: ReturnType<typeof itemBase>,
  near: CalendarDate | undefined,
  context: DocumentContext,
): OpenCall | undefined {
  const match = context.words.openUntil.exec(base.title);
  if (match === null || !context.words.callNoun.test(base.title)) return undefined;
  const until = { value: base.title.slice(match.index + match[0].length) };
  const [last] = readDeadlines(until, base.source.span, near, context);
  if (last === undefined) return undefined;
  const value = quotedName(base.title) ?? base.title.slice(0, match.index).trim();
  const named = itemBase([{ type: "text", value, span: base.source.span }], base.source.span, context);
  return createCall(named, [last], { announcedBy: base.id });
}
