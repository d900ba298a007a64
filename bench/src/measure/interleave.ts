/** Something whose time is compared. */
export interface Contender {
  readonly name: string;
  readonly run: () => unknown;
  /** Done before each run, outside its time. */
  readonly prepare?: () => void;
}

export interface InterleaveOptions {
  readonly rounds: number;
  /** Rounds before those that count. */
  readonly warmUp: number;
  /** A turn repeats its run until this much time has passed. */
  readonly turnMs: number;
}

/** Milliseconds of one run, round by round, by the name of the contender. */
export type Timings = ReadonlyMap<string, readonly number[]>;

async function turn({ run, prepare }: Contender, turnMs: number): Promise<number> {
  let spent = 0;
  let runs = 0;
  do {
    prepare?.();
    const startedAt = performance.now();
    await run();
    spent += performance.now() - startedAt;
    runs += 1;
  } while (spent < turnMs);
  return spent / runs;
}

/**
 * Times contenders by turns, so that whatever else the machine does strikes all of them alike.
 *
 * The order is reversed from round to round.
 */
export async function interleave(contenders: readonly Contender[], options: InterleaveOptions): Promise<Timings> {
  const timings = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  for (let round = -options.warmUp; round < options.rounds; round += 1) {
    for (const contender of round % 2 === 0 ? contenders : contenders.toReversed()) {
      const spent = await turn(contender, options.turnMs);
      if (round >= 0) timings.get(contender.name)?.push(spent);
    }
  }
  return timings;
}
