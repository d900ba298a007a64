import { closeSync, fstatSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { type FileState, formatState, isSettled } from "../settled-state.ts";

/**
 * Gives the state of a file.
 *
 * @throws when there is no such file
 */
export function readState(path: string): FileState {
  return formatState(statSync(path, { bigint: true }));
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
 * @throws when the file cannot be read
 */
export function readFile(path: string, readingSinceNs: bigint): ReadFile {
  const descriptor = openSync(path, "r");
  try {
    const before = fstatSync(descriptor, { bigint: true });
    const bytes = readFileSync(descriptor);
    const state = formatState(before);
    const isSame = formatState(fstatSync(descriptor, { bigint: true })) === state;
    return isSettled(before, readingSinceNs) && isSame ? { bytes, state } : { bytes };
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
