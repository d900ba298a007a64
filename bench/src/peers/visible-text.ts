/** Characters of a mail's body without tags, comments and white space: equal when two mails say the same. */
export function visibleText(html: string): string {
  return html
    .slice(html.indexOf("<body"))
    .replace(/<!--.*?-->/gs, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:#39|#x27);/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, "");
}
