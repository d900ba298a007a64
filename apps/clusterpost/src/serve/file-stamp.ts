import { stat } from "node:fs/promises";

/** What the file system says of a file. */
export interface FileStamp {
  readonly sizeBytes: number;
  /** Unix time in milliseconds of the last change of content. */
  readonly modifiedMs: number;
  /** Size, times and number: differs once the file is changed or replaced. */
  readonly state: string;
}

/** What `stat` gives when it is asked for whole numbers. */
export interface ExactStats {
  readonly size: bigint;
  readonly mtimeNs: bigint;
  readonly ctimeNs: bigint;
  readonly ino: bigint;
}

/** Reads the stamp from what the file system said. */
export function stampOf({ size, mtimeNs, ctimeNs, ino }: ExactStats): FileStamp {
  return {
    sizeBytes: Number(size),
    modifiedMs: Number(mtimeNs / 1_000_000n),
    state: `${size}-${mtimeNs}-${ctimeNs}-${ino}`,
  };
}

/** Looks at a file. */
export async function readStamp(path: string): Promise<FileStamp> {
  return stampOf(await stat(path, { bigint: true }));
}
