/** Elements whose text no reader sees. */
const UNSEEN = /^<(script|style|template|noscript|svg)\b/i;
const LONGEST_NAME = 12;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;

const blank = (text: string): string => text.replace(/[^\n]/g, " ");

/**
 * Puts spaces in the place of an HTML page's markup: tags, comments, scripts, styles and named
 * characters. Offsets and lines stay, so that what is left are the words of the page at their places.
 */
export function visibleSource(html: string): string {
  const lower = html.toLowerCase();
  const pieces: string[] = [];
  /** Ends that do not come any more are not looked for again. */
  const missing = new Set<string>();
  const behind = (end: string, from: number): number => {
    const at = missing.has(end) ? -1 : lower.indexOf(end, from);
    if (at === -1) missing.add(end);
    return at === -1 ? html.length : at + end.length;
  };
  const endOfMarkup = (start: number): number => {
    if (lower.startsWith("<!--", start)) return behind("-->", start + 4);
    const unseen = UNSEEN.exec(lower.slice(start, start + LONGEST_NAME))?.[1];
    const from = unseen === undefined ? start : behind(`</${unseen}`, start);
    return behind(">", from);
  };
  let at = 0;
  for (let start = html.indexOf("<"); start !== -1; start = html.indexOf("<", at)) {
    if (!/[a-z/!?]/.test(lower.charAt(start + 1))) {
      pieces.push(html.slice(at, start + 1));
      at = start + 1;
      continue;
    }
    const end = endOfMarkup(start);
    pieces.push(html.slice(at, start), blank(html.slice(start, end)));
    at = end;
  }
  pieces.push(html.slice(at));
  return pieces.join("").replace(ENTITY, blank);
}
