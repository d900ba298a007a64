import type { DocumentContext } from "../document-context.ts";
import { hasOne } from "../has-one.ts";

/** Whether a title names a kind of event, in any language: a date that words do not explain may be its day. */
export const namesEvent = (title: string, { words }: DocumentContext): boolean =>
  hasOne(title.toLowerCase(), words.vocabulary.eventKinds);
