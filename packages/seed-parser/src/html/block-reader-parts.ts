import type { DocumentContext } from "../document-context.ts";
import type { ReadAddress } from "./addresses.ts";
import type { HtmlElement } from "./html-node.ts";
import type { ImageReader } from "./images.ts";
import type { LeftOut } from "./left-out.ts";
import type { Omission } from "./page-content.ts";

/** What the reader of blocks needs from the page around them. */
export interface BlockReaderParts {
  readonly context: DocumentContext;
  readonly readAddress: ReadAddress;
  readonly images: ImageReader;
  readonly leftOut: LeftOut;
  readonly omits: (element: HtmlElement) => Omission | undefined;
  /** Is read as a heading of the first level and given apart. */
  readonly title?: HtmlElement;
}
