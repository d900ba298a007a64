import MarkdownIt from "markdown-it";

/** The words of a page that its readers see, without markup. */
function textOfPage(html: string): string {
  return (
    html
      .replace(/<(script|style|template|svg|noscript)\b[\s\S]*?<\/\1\s*>/gi, " ")
      .replace(/<!--[\s\S]*?-->|<![^>]*>/g, " ")
      // Word draws the marks of its lists by letters.
      .replace(/<span style='mso-list:Ignore'>[\s\S]*?<\/span>/g, " ")
      .replace(/&shy;/g, "")
      .replace(/<\/?(?:a|abbr|b|em|i|mark|s|small|span|strong|sub|u|del|ins|font)(?:\s[^<>]*)?>/gi, "")
      .replace(/<\/?[a-z][^<>]*>/gi, " ")
  );
}

/** Front matter without the names of its keys and what says nothing to readers. */
function withoutKeys(text: string): string {
  return text
    .replace(/^\{\n[\s\S]*?\n\}\n/, (object) => object.replace(/"[\w.-]+":/g, ""))
    .replace(/^(---|\+\+\+)[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.|\+\+\+)[ \t]*(?=\n|$)/, (_, __, content: string) =>
      content
        .replace(/^[ \t-]*["']?[\w.-]+["']?[ \t]*[:=](?=\s|$)|^\[[\w.-]+\]$/gm, "")
        // The day of an instant is the fact; a draft is held or none.
        .replace(/(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}\S*(?: ?[+-]\d{4})?/g, "$1")
        .replace(/^\s*(?:true|false)$/gm, ""),
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
  // Word writes the letter o for a hollow bullet.
  const lines = visible.replace(/^[ \t]*o[ \t]+(?=\S)/gm, "");
  return resolved(lines.replace(/<\/?su[pb]>|<br\s*\/?>/gi, " "));
}
