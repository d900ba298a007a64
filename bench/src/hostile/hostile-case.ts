/** What the child process is asked to time. */
export interface HostileCase {
  /** Place in the list of inputs. */
  readonly input: number;
  /** Ending of the file's name, which decides how it is read. */
  readonly ending: string;
  readonly sizes: readonly number[];
  readonly rounds: number;
}

/** What the child process has found. */
export interface HostileTimes {
  /** Milliseconds, size by size, round by round; sizes after a very slow one are left out. */
  readonly times: readonly (readonly number[])[];
  /** What was thrown, which must never happen. */
  readonly thrown?: string;
}
