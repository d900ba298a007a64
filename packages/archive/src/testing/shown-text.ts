const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };

/** Markup's characters as text. */
export function unescapeHtml(text: string): string {
  return text.replace(/&(lt|gt|quot|amp|#39);/g, (_, name: string) => ENTITIES[name] ?? "");
}

/** What a reader of a page sees: the text between the tags of its body. */
export function shownText(page: string): string {
  const body = page
    .slice(page.indexOf("<body"))
    .replace(/<\/?(?:strong|em|del|sup|sub|a|span|bdi|time)\b[^>]*>/g, "")
    .replace(/<[^>]*>/g, " ");
  return unescapeHtml(body);
}

/** Addresses of all links of a page. */
export function linksIn(page: string): readonly string[] {
  return Array.from(page.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g), ([, href = ""]) => unescapeHtml(href));
}
