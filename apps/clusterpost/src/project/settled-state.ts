import { type BigIntStats, statSync } from "node:fs";

/** What the file system says of a file, which differs once its content does: size, times, number. */
export type FileState = string;

/** Steps of the coarsest clock that a file system writes times with: two seconds on FAT. */
const COARSEST_NS = 2_000_000_000n;

/** Writes the state of a file. */
export function formatState({ size, mtimeNs, ctimeNs, ino }: BigIntStats): FileState {
  return `${size} ${mtimeNs} ${ctimeNs} ${ino}`;
}

/**
 * Whether the state of a file says anything of its content.
 *
 * A change within one step of the file system's clock leaves the times as they are. Therefore the
 * state of a file that is as young as the reading itself says nothing; nor does that of a file from
 * the future, whose clock was put back.
 *
 * @param sinceNs - time of the file system at or before the reading
 */
export function isSettled({ mtimeNs, ctimeNs }: BigIntStats, sinceNs: bigint): boolean {
  const settled = sinceNs - COARSEST_NS;
  return mtimeNs < settled && ctimeNs < settled;
}

/** Gives the state of a file that is settled; `undefined` when it is not, or there is no such file. */
export function settledState(path: string, sinceNs: bigint): FileState | undefined {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats !== undefined && isSettled(stats, sinceNs) ? formatState(stats) : undefined;
}
