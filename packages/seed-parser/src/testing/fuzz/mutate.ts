import { MARKDOWN_MARKS, PLAIN_MARKS } from "./fragments.ts";
import { type FuzzCase, MAX_FUZZ_BYTES } from "./fuzz-case.ts";
import type { Random } from "./random.ts";

/** A file to begin with. */
export interface Original {
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Change = (bytes: Buffer, random: Random, others: readonly Original[]) => Buffer;

const placeIn = (bytes: Buffer, random: Random): number => random.below(bytes.length + 1);

function stretch(bytes: Buffer, random: Random): [start: number, end: number] {
  const start = placeIn(bytes, random);
  return [start, Math.min(bytes.length, start + random.below(random.pick([4, 60, 2_000])))];
}

const put = (bytes: Buffer, at: number, piece: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);

const CHANGES: readonly Change[] = [
  (bytes, random) => {
    const changed = Buffer.from(bytes);
    for (let count = 1 + random.below(8); count > 0 && changed.length > 0; count -= 1) {
      changed[random.below(changed.length)] = random.below(256);
    }
    return changed;
  },
  (bytes, random) => {
    const [start, end] = stretch(bytes, random);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  },
  (bytes, random) => {
    const [start, end] = stretch(bytes, random);
    const times = random.pick([2, 5, 40]);
    return put(bytes, placeIn(bytes, random), Buffer.concat(random.times(times, () => bytes.subarray(start, end))));
  },
  (bytes, random) => put(bytes, placeIn(bytes, random), Buffer.from(random.pick([...PLAIN_MARKS, ...MARKDOWN_MARKS]))),
  (bytes, random, others) => {
    const other = Buffer.from(random.pick(others).bytes);
    const [start, end] = stretch(other, random);
    return put(bytes, placeIn(bytes, random), other.subarray(start, end));
  },
  (bytes, random) => bytes.subarray(0, placeIn(bytes, random)),
  (bytes) => Buffer.from(bytes.toString("utf8").replaceAll("\n\n", "\n")),
  (bytes) => Buffer.from(bytes.toString("utf8").replaceAll("\n", "\r\n")),
  (bytes) => Buffer.from(bytes.toString("utf8"), "utf16le"),
  (bytes) => Buffer.from(bytes.toString("latin1")),
];

/** Changes a file in some places, as damaged programs and careless copying do, and worse. */
export function mutateCase(originals: readonly Original[], random: Random): FuzzCase {
  const original = random.pick(originals);
  let bytes = Buffer.from(original.bytes.subarray(0, MAX_FUZZ_BYTES));
  for (let count = 1 + random.below(4); count > 0; count -= 1) {
    bytes = Buffer.from(random.pick(CHANGES)(bytes, random, originals).subarray(0, MAX_FUZZ_BYTES));
  }
  const isRenamed = random.chance(0.1);
  const name = isRenamed ? random.pick(["a.txt", "a.md", "a.html", "a.docx", "a.eml", "a.xml"]) : original.name;
  return { origin: `mutated ${original.name}`, name, bytes, words: [], isDeep: false };
}
