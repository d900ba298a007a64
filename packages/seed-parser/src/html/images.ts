import type { Image } from "@clusterpost/core";
import type { DocumentContext } from "../document-context.ts";
import { imageAddress } from "./addresses.ts";
import { classNames } from "./class-words.ts";
import { attributeOf, type HtmlElement } from "./html-node.ts";
import { collapse } from "./white-space.ts";

/** A picture whose bytes stand in the page itself. */
export interface EmbeddedImage {
  /** Unique in its page: `image-1.png`; the `src` of the image in the tree. */
  readonly name: string;
  /** As the address states it: `image/png`. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What an `img` element is. */
export type ReadImage =
  | { readonly kind: "image"; readonly image: Image }
  /** A character as a picture, or the words for a picture that is not there. */
  | { readonly kind: "text"; readonly text: string }
  /** Nothing that readers see: a counter, a spacer, an icon. */
  | { readonly kind: "nothing" };

const NOTHING: ReadImage = { kind: "nothing" };
/** Where scripts that load pictures late keep the address. */
const LATE_SOURCES = ["data-src", "data-lazy-src", "data-original", "data-lazy"];
/** Pictures in the page with fewer characters are stand-ins for others or draw nothing. */
const STAND_IN_LENGTH = 400;
const ENDINGS: Readonly<Record<string, string>> = { jpeg: "jpg", "svg+xml": "svg", "x-icon": "ico" };

function pixels(element: HtmlElement, name: string): number {
  const written = attributeOf(element, name);
  return /^\d{1,5}(?:px)?$/.test(written) ? Number.parseInt(written, 10) : Number.POSITIVE_INFINITY;
}

/** The first address of a set for different screens. */
function firstCandidate(set: string): string {
  return /^[^\s,]+/.exec(set)?.[0] ?? "";
}

function bytesOf(data: string, isBase64: boolean): Uint8Array {
  if (isBase64) return Uint8Array.from(Buffer.from(data, "base64"));
  try {
    return new TextEncoder().encode(decodeURIComponent(data));
  } catch {
    return new TextEncoder().encode(data);
  }
}

/** Reads the pictures of one page and keeps those whose bytes it holds. */
export class ImageReader {
  readonly embedded: EmbeddedImage[] = [];
  readonly #base: string | undefined;
  readonly #context: DocumentContext;

  /** @param base - address to which relative ones are joined */
  constructor(context: DocumentContext, base?: string) {
    this.#base = base;
    this.#context = context;
  }

  read(element: HtmlElement): ReadImage {
    const { span } = element;
    const alt = collapse(attributeOf(element, "alt"));
    const names = classNames(element);
    if (names.some((name) => name === "emoji" || name === "wp-smiley" || name === "smiley"))
      return alt === "" ? NOTHING : { kind: "text", text: alt };
    const isDot = Math.min(pixels(element, "width"), pixels(element, "height")) <= 2;
    const isIcon = names.some((name) => /(?:^|-)icons?$/.test(name)) || pixels(element, "width") <= 24;
    if (isDot || (isIcon && alt.length < 20)) return NOTHING;
    const written = attributeOf(element, "src") || firstCandidate(attributeOf(element, "srcset"));
    const late = LATE_SOURCES.map((name) => attributeOf(element, name)).find((source) => source !== "");
    const src = late !== undefined && (written === "" || written.startsWith("data:")) ? late : written;
    if (src === "") return alt === "" ? NOTHING : { kind: "text", text: alt };
    if (!/^data:/i.test(src))
      return { kind: "image", image: { type: "image", src: imageAddress(src, this.#base), alt, span } };
    if (src.length < STAND_IN_LENGTH && alt === "") return NOTHING;
    return { kind: "image", image: { type: "image", src: this.#keep(src, alt, element), alt, span } };
  }

  /** Keeps the bytes of a `data:` address (RFC 2397) and gives them a name. */
  #keep(src: string, alt: string, element: HtmlElement): string {
    const comma = src.indexOf(",");
    const header = src.slice("data:".length, comma === -1 ? undefined : comma);
    const [mediaType = ""] = header.toLowerCase().split(";");
    const bytes = comma === -1 ? new Uint8Array() : bytesOf(src.slice(comma + 1), /;\s*base64\s*$/i.test(header));
    const subtype = /^image\/([a-z0-9.+-]{1,40})$/.exec(mediaType)?.[1] ?? "bin";
    const name = `image-${this.embedded.length + 1}.${ENDINGS[subtype] ?? subtype}`;
    this.embedded.push({ name, mediaType: mediaType === "" ? "text/plain" : mediaType, bytes });
    const size = bytes.length < 1024 ? `${bytes.length} bytes` : `${(bytes.length / 1024).toFixed(1)} KB`;
    const named = alt === "" ? "An image" : `The image “${alt.slice(0, 80)}”`;
    const message = `${named} (${mediaType}, ${size}) stands in the page itself; it is called \`${name}\`.`;
    const span = { start: element.span.start, end: Math.min(element.span.end, element.span.start + 80) };
    this.#context.tell("IMAGE_EMBEDDED", span, message, "Send the image as a file beside the page to give it a name.");
    return name;
  }
}
