import { attributeOf, type HtmlElement } from "./html-node.ts";
import { collapse } from "./white-space.ts";

/** Sites whose frames show a film. */
const SITE =
  /^(?:https?:)?\/\/(?:www\.)?(?:youtube(?:-nocookie)?\.com|youtu\.be|(?:player\.)?vimeo\.com|dailymotion\.com)\//i;

/** The film that a frame shows: its absolute address, and its title where the page says one. */
export function videoOf(element: HtmlElement): { readonly href: string; readonly text: string } | undefined {
  if (element.name !== "iframe") return undefined;
  const src = attributeOf(element, "src") || attributeOf(element, "data-src");
  const href = SITE.test(src) ? URL.parse(src, "https://localhost/")?.href : undefined;
  return href === undefined ? undefined : { href, text: collapse(attributeOf(element, "title")) || href };
}
