import { STYLE_MAP } from "./style-map.ts";

/** A Word document as HTML, and what the library says of it. */
export interface ConvertedWord {
  readonly html: string;
  /** Pictures that the text shows but that cannot be had: they lie outside of the file or are missing. */
  readonly missingPictures: number;
}

/**
 * Converts a Word document into HTML.
 *
 * @param archive - checked and packed without compression; each picture holds nothing but its path
 * @param pictureSource - address under which the HTML shows the picture of a path
 * @throws whatever the library throws when the document is damaged
 */
export async function convertWord(
  archive: Uint8Array,
  pictureSource: (path: string) => string | undefined,
): Promise<ConvertedWord> {
  const { default: mammoth } = await import("mammoth");
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength) },
    {
      styleMap: [...STYLE_MAP],
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async (image) => {
        const path = (await image.readAsBuffer()).toString("utf8");
        return { src: pictureSource(path) ?? "" };
      }),
    },
  );
  return { html: value, missingPictures: messages.filter(({ type }) => type === "error").length };
}
