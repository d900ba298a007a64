import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { claimPort } from "./claim-port.ts";

describe("claimPort", () => {
  it("gives ports that can be listened at, and none twice", async () => {
    const ports = await Promise.all(Array.from({ length: 20 }, () => claimPort()));
    expect(new Set(ports).size).toBe(20);
    for (const port of ports) {
      const server = createServer().listen(port, "127.0.0.1");
      await once(server, "listening");
      expect(port).toBeLessThan(32_768);
      server.close();
    }
  });

  it("passes over a port that somebody listens at", async () => {
    const first = await claimPort();
    const server = createServer().listen(first + 1, "127.0.0.1");
    await once(server, "listening");
    expect(await claimPort()).not.toBe(first + 1);
    server.close();
  });
});
