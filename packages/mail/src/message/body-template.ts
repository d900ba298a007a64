import { encodeQuotedPrintable, encodeUnbroken, LINE_LENGTH } from "../mime/quoted-printable.ts";

const SOFT_BREAK = "=\r\n";

/** How a value is written at a place. */
export interface PlaceEncoding {
  readonly slot: string;
  readonly format: "text" | "html";
}

/** Encoded text between places. */
interface Chunk {
  readonly bytes: Buffer;
  /** Characters up to its first line end, or all of them. */
  readonly headLength: number;
  readonly hasLineEnd: boolean;
  /** Characters after its last line end, or all of them. */
  readonly tailLength: number;
}

/** A body with places for values: encoded once, filled in for each recipient. */
export interface BodyTemplate {
  /** What stands before the first place. */
  readonly prefix: Buffer;
  /** Encodings that {@link BodyTemplate.layOut} wants values for, each once. */
  readonly encodings: readonly PlaceEncoding[];
  /**
   * Joins the chunks with values, with soft breaks where a line would become too long.
   *
   * @param values - plain lines, one for each of the encodings
   * @returns bytes and ASCII texts in their order
   */
  readonly layOut: (values: readonly string[]) => readonly (Buffer | string)[];
}

/** Collects a body. */
export class BodyWriter {
  readonly #chunks: string[] = [""];
  readonly #places: number[] = [];
  readonly #encodings: PlaceEncoding[] = [];

  /** Adds what is encoded already. */
  add(text: string): void {
    this.#chunks[this.#chunks.length - 1] += text;
  }

  /** Adds a text with places as quoted-printable; the body must stand at the start of a line. */
  addQuotedPrintable(parts: readonly (string | { readonly slot: string })[], format: PlaceEncoding["format"]): void {
    for (const [index, part] of parts.entries()) {
      if (typeof part === "string") this.add(encodeQuotedPrintable(part, { isFollowed: index < parts.length - 1 }));
      else this.#addPlace(part.slot, format);
    }
  }

  #addPlace(slot: string, format: PlaceEncoding["format"]): void {
    const known = this.#encodings.findIndex((encoding) => encoding.slot === slot && encoding.format === format);
    if (known === -1) this.#encodings.push({ slot, format });
    this.#places.push(known === -1 ? this.#encodings.length - 1 : known);
    this.#chunks.push("");
  }

  /** Ends the body. */
  finish(): BodyTemplate {
    const chunks = this.#chunks.map(chunkOf);
    const places = this.#places;
    return {
      prefix: chunks[0]?.bytes ?? Buffer.alloc(0),
      encodings: this.#encodings,
      layOut: (values) => layOut(chunks, places, values),
    };
  }
}

function chunkOf(text: string): Chunk {
  const first = text.indexOf("\r\n");
  const last = text.lastIndexOf("\r\n");
  return {
    bytes: Buffer.from(text, "latin1"),
    headLength: first === -1 ? text.length : first,
    hasLineEnd: first !== -1,
    tailLength: last === -1 ? text.length : text.length - last - 2,
  };
}

/** Chunks after a place were encoded as from the start of a line, so that they fit there in any case. */
function layOut(chunks: readonly Chunk[], places: readonly number[], values: readonly string[]): (Buffer | string)[] {
  const encoded = values.map(encodeUnbroken);
  const pieces: (Buffer | string)[] = [];
  let column = 0;
  for (const [index, chunk] of chunks.entries()) {
    if (index > 0) {
      const encoding = places[index - 1] ?? 0;
      const room = chunk.hasLineEnd ? LINE_LENGTH : LINE_LENGTH - 1;
      let value = encoded[encoding] ?? "";
      if (column + value.length + chunk.headLength > room) {
        if (column + value.length >= LINE_LENGTH && column > 0) {
          pieces.push(SOFT_BREAK);
          column = 0;
        }
        if (value.length >= LINE_LENGTH) {
          value = encodeQuotedPrintable(values[encoding] ?? "", { isFollowed: true });
          column = value.length - value.lastIndexOf("\n") - 1;
        } else column += value.length;
        if (column > 0 && column + chunk.headLength > room) {
          value += SOFT_BREAK;
          column = 0;
        }
      } else column += value.length;
      pieces.push(value);
    }
    pieces.push(chunk.bytes);
    column = chunk.hasLineEnd ? chunk.tailLength : column + chunk.tailLength;
  }
  return pieces;
}
