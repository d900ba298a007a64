import type { Coding } from "./content-coding.ts";
import type { Validators } from "./preconditions.ts";

/** Content on disk: what is too large for memory. */
export interface StoredBytes {
  /** Absolute path. */
  readonly path: string;
  /** State that the file had when its tag was made, see {@link LoadedFile.state}. */
  readonly state: string;
}

/** The bytes of a file in one coding, and what tells them from others. */
export interface LoadedContent extends Validators {
  readonly bytes: Uint8Array | StoredBytes;
  readonly sizeBytes: number;
}

/** A file as it was read. */
export interface LoadedFile {
  /** Relative to the root of the site, with slashes. */
  readonly path: string;
  /** Size, times and number of the file and of its coded forms; another state is another content. */
  readonly state: string;
  readonly plain: LoadedContent;
  readonly coded: Readonly<Partial<Record<Coding, LoadedContent>>>;
}

/** Whether the bytes lie on disk. */
export const isStored = (bytes: Uint8Array | StoredBytes): bytes is StoredBytes => !(bytes instanceof Uint8Array);
