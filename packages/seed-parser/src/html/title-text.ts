import { collapse } from "./white-space.ts";

/** Titles that programs write when nobody did. */
const NO_TITLE =
  /^(?:untitled(?: document| page)?|new page(?: \d+)?|document\d*|index(?:\.html?)?|home(?:page)?|welcome|page title|title|microsoft word - .*|.*\.(?:docx?|html?|odt|rtf))$/i;
/** What parts a page's title from the site's name: some marks always, dashes only before a known name. */
const SURE = /\s(?:\||::|»|›|•|·)\s/;
const DASH = /\s[-–—]\s/;

/** Words of a title for comparing it: no case, no punctuation. */
export function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Parts of a window's title, as sites put them together. */
export function titleParts(title: string): string[] {
  return collapse(title)
    .split(new RegExp(`${SURE.source}|${DASH.source}`))
    .filter((part) => part !== "");
}

/**
 * Gives the title of a page from the window's title: without the name of the site behind it.
 *
 * @param siteName - what the page calls its site
 * @returns `undefined` when it is no title but a program's stand-in
 */
export function pageTitleOf(windowTitle: string, siteName: string | undefined): string | undefined {
  let title = collapse(windowTitle);
  const name = comparable(siteName ?? "");
  const end = name === "" ? -1 : title.search(new RegExp(`${SURE.source}|${DASH.source}`));
  if (end !== -1) {
    const parts = titleParts(title);
    const last = parts.at(-1) ?? "";
    if (parts.length > 1 && comparable(last) === name)
      title = title.slice(0, title.length - last.length).replace(/\s*(?:[|»›•·–—-]|::)\s*$/, "");
  }
  const sure = title.split(SURE);
  if (sure.length > 1) title = sure[0] ?? title;
  return title === "" || NO_TITLE.test(title) || comparable(title) === name ? undefined : title.trim();
}
