import { cleanLine } from "@clusterpost/core";

/** Characters of a line of a header, its end not counted (RFC 5322 §2.1.1 recommends 78 at most). */
export const HEADER_LINE = 76;

/** Signs that turn the direction of all that follows them, until another ends it: one name must not turn a line. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Makes one line of a text that somebody else wrote: control characters, halves of characters and signs of
 * direction go, white space becomes single spaces.
 */
export function headerText(text: string): string {
  return cleanLine(text.replace(DIRECTIONS, ""));
}
