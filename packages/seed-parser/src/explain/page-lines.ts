import { indexLines, type LineIndex } from "../line-index.ts";

/** Lines of a page as they are explained: those of the source, long ones in parts. */
export interface PageLines extends LineIndex {
  /** Number of the source's line, from 0, that a line or part of one stands in. */
  lineOf(part: number): number;
}

/** Elements that a part begins with; cells and the like stay with their row. */
const OPENING =
  /<(?:address|article|aside|blockquote|body|caption|center|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|menu|nav|ol|p|pre|section|summary|table|tr|ul)(?=[\s/>])/gi;

const WORD = /\S/g;
/** Longer lines are shown in parts, and so is a page of one line, whatever its length. */
const MAX_LENGTH = 160;

/** Offset of the first character from an offset on that is no white space. */
function wordFrom(seen: string, offset: number): number {
  WORD.lastIndex = offset;
  return WORD.exec(seen)?.index ?? seen.length;
}

/**
 * Indexes the lines of an HTML page, breaking long ones before elements: a page that a program wrote is
 * often one line, of which nothing could be said as a whole.
 *
 * @param seen - the page with spaces in the place of its markup, as `visibleSource` gives it
 * @returns the same lines when there is nothing to break; each part but the last of a line holds words
 */
export function indexPageLines(html: string, seen: string): PageLines {
  const lines = indexLines(html);
  const starts: number[] = [];
  const numbers: number[] = [];
  const add = (start: number, line: number): void => {
    starts.push(start);
    numbers.push(line);
  };
  for (let line = 0; line < lines.count; line += 1) {
    const start = lines.startOf(line);
    const end = lines.endOf(line);
    add(start, line);
    if (end - start <= MAX_LENGTH && lines.count > 1) continue;
    const lastWord = start + seen.slice(start, end).trimEnd().length;
    let nextWord = wordFrom(seen, start);
    for (const { index } of html.slice(start, end).matchAll(OPENING)) {
      const at = start + index;
      if (nextWord >= at) continue;
      if (at >= lastWord) break;
      add(at, line);
      nextWord = wordFrom(seen, at);
    }
  }
  return {
    text: html,
    count: starts.length,
    startOf: (part) => starts[part] ?? html.length,
    endOf: (part) => (numbers[part] === numbers[part + 1] ? (starts[part + 1] ?? 0) : lines.endOf(numbers[part] ?? 0)),
    lineOf: (part) => numbers[part] ?? lines.count,
  };
}
