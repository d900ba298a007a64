import {
  type BigIntStats,
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";

/** What the file system says of a file, which differs once its content does: size, times, number. */
export type FileState = string;

/** Steps of the coarsest clock that a file system writes times with: two seconds on FAT. */
const COARSEST_NS = 2_000_000_000n;

const stateOf = ({ size, mtimeNs, ctimeNs, ino }: BigIntStats): FileState => `${size} ${mtimeNs} ${ctimeNs} ${ino}`;

/**
 * Gives the state of a file.
 *
 * @throws when there is no such file
 */
export function readState(path: string): FileState {
  return stateOf(statSync(path, { bigint: true }));
}

/** A file as it was read. */
export interface ReadFile {
  readonly bytes: Uint8Array;
  /** Absent when a later change could leave the same state, so that only the content can tell. */
  readonly state?: FileState;
}

/**
 * Reads a file and its state.
 *
 * A change within one step of the file system's clock leaves the times as they are. Therefore the
 * state of a file that is as young as the reading itself says nothing; nor does that of a file from
 * the future, whose clock was put back.
 *
 * @param readingSinceNs - time of the file system at or before the reading
 * @throws when the file cannot be read
 */
export function readFile(path: string, readingSinceNs: bigint): ReadFile {
  const descriptor = openSync(path, "r");
  try {
    const before = fstatSync(descriptor, { bigint: true });
    const bytes = readFileSync(descriptor);
    const state = stateOf(before);
    const settled = readingSinceNs - COARSEST_NS;
    const isSettled = before.mtimeNs < settled && before.ctimeNs < settled;
    const isSame = stateOf(fstatSync(descriptor, { bigint: true })) === state;
    return isSettled && isSame ? { bytes, state } : { bytes };
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Asks the file system of a folder for its time, which need not be this machine's.
 *
 * @returns nanoseconds since 1970; 0 when the folder cannot be written to, so that no state counts
 */
export function fileSystemTime(folder: string): bigint {
  const path = `${folder}/clock.${process.pid}.tmp`;
  try {
    writeFileSync(path, "");
    const { mtimeNs } = statSync(path, { bigint: true });
    rmSync(path);
    return mtimeNs;
  } catch {
    return 0n;
  }
}
