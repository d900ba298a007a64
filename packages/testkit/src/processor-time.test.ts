import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { processorMs } from "./processor-time.ts";

describe("processorMs", () => {
  it("counts work, and no waiting", async () => {
    const work = (): number => {
      let sum = 0;
      for (let index = 0; index < 50_000_000; index += 1) sum = (sum + index) % 7;
      return sum;
    };
    const [worked, waited] = [await processorMs(work), await processorMs(() => setTimeout(300))];
    expect(worked).toBeGreaterThan(waited);
    expect(waited).toBeLessThan(300);
  });
});
