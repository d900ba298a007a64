/** Attributes that load something, and `url(…)` in styles. Each expression has a bounded stretch to look at. */
const LOADING = [
  /\b(?:src|srcset|background|poster|data)\s{0,20}=\s{0,20}(["']?)\s{0,20}((?:https?:)?\/\/[^\s"'<>]{1,2000})/gi,
  /\burl\(\s{0,20}(["']?)\s{0,20}((?:https?:)?\/\/[^\s"'()<>]{1,2000})/gi,
  /@import\s{1,20}(["']?)((?:https?:)?\/\/[^\s"'()<>;]{1,2000})/gi,
];

/** Most references that are listed. */
const MAX_LISTED = 1000;

/** Addresses of what a mail's HTML would load from elsewhere, each once. */
export function remoteReferences(html: string): string[] {
  const found = new Set<string>();
  for (const expression of LOADING)
    for (const [, , address = ""] of html.matchAll(expression)) {
      if (found.size >= MAX_LISTED) break;
      found.add(address);
    }
  return [...found];
}
