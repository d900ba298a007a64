/** Elements whose content is no markup, or not shown: no value may stand there (HTML Living Standard §13.1.2). */
const RAW = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes|noscript|template|plaintext|svg|math)$/;
const TAG = /<\/?([a-zA-Z][^\s/>]*)(?:[^"'>]|"[^"]*"|'[^']*')*>/y;
const ATTRIBUTE = /[\s"'/]([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'[^']*'|[^\s>"']+))?/g;
const WHOLE_MARK = /^\ufdd0([A-Za-z0-9]+)\ufdd1$/;
const MARK = /\ufdd0([A-Za-z0-9]+)\ufdd1/g;

/** Where the marks of an HTML text stand. */
export interface HtmlPlaces {
  /** Between tags, where values are text. */
  readonly inText: ReadonlySet<string>;
  /** The whole of an attribute `href`, in double quotes. */
  readonly inLinks: ReadonlySet<string>;
  /** Anywhere else: inside other attributes, comments, styles, scripts. */
  readonly elsewhere: ReadonlySet<string>;
}

/**
 * Tells where marks of slots stand in HTML, in one pass.
 *
 * What looks like a tag without an end, a comment without an end, or an element of raw text counts as elsewhere to
 * the end of the document, so that doubt never lets a value in.
 */
export function findHtmlPlaces(html: string): HtmlPlaces {
  const inText = new Set<string>();
  const inLinks = new Set<string>();
  const elsewhere = new Set<string>();
  const note = (places: Set<string>, text: string): void => {
    for (const [, name = ""] of text.matchAll(MARK)) places.add(name);
  };
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf("<", at);
    note(inText, html.slice(at, open === -1 ? html.length : open));
    if (open === -1) break;
    at = endOfMarkup(html, open, note, inLinks, elsewhere);
  }
  return { inText, inLinks, elsewhere };
}

/** Gives the end of the tag, comment or raw element that begins at `open`, its marks noted. */
function endOfMarkup(
  html: string,
  open: number,
  note: (places: Set<string>, text: string) => void,
  inLinks: Set<string>,
  elsewhere: Set<string>,
): number {
  if (!/[a-zA-Z/!?]/.test(html.charAt(open + 1))) return open + 1;
  if (/[!?]/.test(html.charAt(open + 1))) {
    const mark = html.startsWith("<!--", open) ? "-->" : ">";
    const found = html.indexOf(mark, open + 2);
    const end = found === -1 ? html.length : found + mark.length;
    note(elsewhere, html.slice(open, end));
    return end;
  }
  TAG.lastIndex = open;
  const tag = TAG.exec(html);
  if (tag === null) {
    note(elsewhere, html.slice(open));
    return html.length;
  }
  const rest = tag[0].replace(ATTRIBUTE, (attribute, name: string, quoted: string | undefined) => {
    const [, slot] = WHOLE_MARK.exec(quoted ?? "") ?? [];
    if (slot === undefined || name.toLowerCase() !== "href") return attribute;
    inLinks.add(slot);
    return "";
  });
  note(elsewhere, rest);
  const element = (tag[1] ?? "").toLowerCase();
  const end = open + tag[0].length;
  if (!RAW.test(element) || tag[0].startsWith("</") || tag[0].endsWith("/>")) return end;
  const close = new RegExp(`</${element}`, "gi");
  close.lastIndex = end;
  const rawEnd = close.exec(html)?.index ?? html.length;
  note(elsewhere, html.slice(end, rawEnd));
  return rawEnd;
}
