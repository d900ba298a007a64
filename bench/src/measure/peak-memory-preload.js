// Loaded before a command: says at its end how much memory it had at most (getrusage(2), ru_maxrss).
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const { maxRSS } = process.resourceUsage();
  writeFileSync(process.env.CLUSTERPOST_BENCH_MEMORY, String(maxRSS * 1024));
});
