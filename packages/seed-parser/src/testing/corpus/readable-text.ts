import MarkdownIt from "markdown-it";

/** The words of a page that its readers see, without markup. */
function textOfPage(html: string): string {
  return html
    .replace(/<(script|style|template|svg|noscript)\b[\s\S]*?<\/\1\s*>/gi, " ")
    .replace(/<!--[\s\S]*?-->|<![^>]*>/g, " ")
    .replace(/<\/?(?:a|abbr|b|em|i|mark|s|small|span|strong|u|del|ins|font)(?:\s[^<>]*)?>/gi, "")
    .replace(/<\/?[a-z][^<>]*>/gi, " ");
}

/** Front matter without the names of its keys; they are the file's and not the text's. */
function withoutKeys(text: string): string {
  return text.replace(/^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?=\n|$)/, (_, content: string) =>
    content.replace(/^[ \t-]*["']?[\w-]+["']?:(?=\s|$)/gm, ""),
  );
}

/** A link's address with its letters as readers know them: `%C3%A9` is `é`. */
function readableAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

const { unescapeAll } = new MarkdownIt().utils;

/** Resolves character references and backslashes, and addresses that are written in percent signs. */
export function resolved(text: string): string {
  return unescapeAll(text)
    .replace(/mailto:/gi, "")
    .replace(/https?:[^\s)\]>"']+/g, readableAddress);
}

/**
 * The words of a submission that nobody may lose: without markup, names of keys and what no reader
 * ever sees.
 *
 * @param text - decoded text of the file, or what its container holds
 */
export function readableText(name: string, text: string): string {
  const isPage = /\.(?:html?|xhtml)$/i.test(name);
  const visible = isPage ? textOfPage(text) : withoutKeys(text);
  return resolved(visible.replace(/<\/?su[pb]>|<br\s*\/?>/gi, " "));
}
