import type { Span } from "@clusterpost/core";

/** A file that came inside a submission: an attachment of a mail, a picture of a Word document. */
export interface Media {
  /**
   * Safe name of a file, unique in its submission: no folder, no control character. The `src` of an
   * image and the `name` of an attachment refer to it.
   */
  readonly name: string;
  /** Media type (RFC 6838), judged by the bytes: `image/png`. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Where the submission's text has it. */
  readonly span?: Span;
}

/** A file inside a submission before it has its place in the text. */
export type UnplacedMedia = Omit<Media, "span">;
