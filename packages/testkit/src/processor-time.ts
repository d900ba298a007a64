/**
 * Measures work by the time for which the processor was at it, so that what other programs do meanwhile does not count.
 * For bounds that only a cost out of proportion can pass; claims about speed are benchmarks.
 *
 * @returns milliseconds of this thread
 */
export async function processorMs(work: () => unknown): Promise<number> {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
