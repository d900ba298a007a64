import { isDeepStrictEqual } from "node:util";
import type { ParsedSeed } from "../../parse-seed.ts";
import { readSeed } from "../../read-seed.ts";
import type { FuzzCase } from "./fuzz-case.ts";

/** Longer readings of 50 KB are a fault. */
export const MAX_MS = 150;
/** Trees nest at most a hundred levels; each is an object and a list. */
const MAX_JSON_DEPTH = 450;

function depthOf(value: unknown): number {
  let depth = 0;
  let level: unknown[] = [value];
  while (level.length > 0) {
    depth += 1;
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
  }
  return depth;
}

/** What a reading broke of the parser's promises, one line each. */
export function faultsOf({ words, isDeep }: FuzzCase, { document, diagnostics, text = "" }: ParsedSeed): string[] {
  const faults: string[] = [];
  const codes = diagnostics.map(({ code }) => code);
  const json = JSON.stringify(document ?? null);
  if (!isDeepStrictEqual(JSON.parse(json), document ?? null)) faults.push("the document is not plain JSON");
  const depth = depthOf(document);
  if (depth > MAX_JSON_DEPTH) faults.push(`the document nests ${depth} levels deep`);
  if (isDeep && !codes.includes("DEPTH_EXCEEDED") && document !== undefined)
    faults.push("DEPTH_EXCEEDED was not raised");
  if (document === undefined && codes.length === 0) faults.push("nothing was read, and nothing said");
  for (const { code, span } of diagnostics) {
    const isInside = span.start >= 0 && span.start <= span.end && span.end <= text.length;
    if (document !== undefined && !isInside)
      faults.push(`${code} has the span ${span.start} to ${span.end} of ${text.length}`);
  }
  if (document !== undefined) {
    const shown = `${json}\n${diagnostics.map(({ message }) => message).join("\n")}`;
    const lost = words.filter((word) => !new RegExp(`${word}(?!\\w)|${word}`).test(shown));
    if (lost.length > 0) faults.push(`lost: ${lost.slice(0, 10).join(" ")}`);
  }
  return faults;
}

/** Milliseconds of a reading: of the clock or of the processor, whichever is less, for other programs run too. */
async function timeOf(input: FuzzCase): Promise<{ parsed: ParsedSeed; ms: number }> {
  const cpu = process.threadCpuUsage();
  const started = performance.now();
  const parsed = await readSeed({ name: input.name, bytes: input.bytes });
  const passed = performance.now() - started;
  const { user, system } = process.threadCpuUsage(cpu);
  return { parsed, ms: Math.min(passed, (user + system) / 1000) };
}

const REPETITIONS = 8;
const PAUSE_MS = 50;

/** Reads a case and says what is wrong. A slow reading is believed when it stays slow, after pauses. */
export async function checkCase(input: FuzzCase): Promise<string[]> {
  try {
    const { parsed, ms } = await timeOf(input);
    const faults = faultsOf(input, parsed);
    if (ms <= MAX_MS) return faults;
    let fastest = ms;
    for (let count = 0; count < REPETITIONS && fastest > MAX_MS; count += 1) {
      // What earlier cases left behind is not this one's, nor is what other programs do.
      globalThis.gc?.();
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      fastest = Math.min(fastest, (await timeOf(input)).ms);
    }
    return fastest <= MAX_MS ? faults : [...faults, `${input.bytes.length} bytes took ${Math.round(fastest)} ms`];
  } catch (cause) {
    return [`thrown: ${cause instanceof Error ? (cause.stack ?? cause.message).slice(0, 800) : String(cause)}`];
  }
}
