import { type Contender, type InterleaveOptions, interleave } from "./interleave.ts";
import { type Summary, summarise, summariseRatios } from "./statistics.ts";

/** Ours beside a peer, from the same rounds. */
export interface Comparison {
  /** Milliseconds of one run. */
  readonly ours: Summary;
  readonly peer: Summary;
  /** Time of the peer through our time, round by round: 30 means thirty times as fast. */
  readonly speedUp: Summary;
}

/** Times two contenders by turns. */
export async function compare(ours: Contender, peer: Contender, options: InterleaveOptions): Promise<Comparison> {
  const timings = await interleave([ours, peer], options);
  const [own = [], other = []] = [timings.get(ours.name), timings.get(peer.name)];
  return { ours: summarise(own), peer: summarise(other), speedUp: summariseRatios(other, own) };
}
