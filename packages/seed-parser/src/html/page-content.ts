import type { HtmlElement } from "./html-node.ts";

/** Why an element inside the content is left out. */
export type Omission = "furniture" | "hidden";

/** Which parts of a page are its content. */
export interface PageContent {
  /** Elements that hold the content, in reading order. */
  readonly roots: readonly HtmlElement[];
  /** The heading that is the title of the page; absent when it shows none. */
  readonly title?: HtmlElement;
  /** Judges an element inside the content. */
  readonly omits: (element: HtmlElement) => Omission | undefined;
}
