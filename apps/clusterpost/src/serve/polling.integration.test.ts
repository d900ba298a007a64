import { Agent, request } from "node:http";
import { describe, expect, it } from "vitest";
import { useSampleServer } from "./testing/sample-server.ts";

const { port } = useSampleServer();

interface Poll {
  readonly status: number;
  readonly etag: string | undefined;
  readonly modified: string | undefined;
  readonly bytes: number;
}

/** Asks once, as a reader of feeds does: with what it knows from the last answer. */
function poll(agent: Agent, headers: Readonly<Record<string, string>>): Promise<Poll> {
  return new Promise((resolve, reject) => {
    const asked = request({ agent, port: port(), path: "/feeds/items.rss", headers }, (response) => {
      let bytes = 0;
      response.on("data", (data: Buffer) => {
        bytes += data.length;
      });
      response.on("end", () => {
        const { etag, "last-modified": modified } = response.headers;
        resolve({ status: response.statusCode ?? 0, etag, modified, bytes });
      });
    });
    asked.on("error", reject);
    asked.end();
  });
}

describe("a reader that polls a thousand times", () => {
  it.each([
    ["by tag", ({ etag = "" }: Poll) => ({ "If-None-Match": etag })],
    ["by weak tag, as proxies make it", ({ etag = "" }: Poll) => ({ "If-None-Match": `W/${etag}` })],
    ["by date", ({ modified = "" }: Poll) => ({ "If-Modified-Since": modified })],
  ])("gets the feed once and 304 for 999 times %s", async (_, conditionsOf) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const first = await poll(agent, { "Accept-Encoding": "gzip" });
    const statuses = new Map([[first.status, 1]]);
    for (let round = 1; round < 1000; round += 1) {
      const { status, bytes } = await poll(agent, { "Accept-Encoding": "gzip", ...conditionsOf(first) });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      expect(bytes).toBe(0);
    }
    agent.destroy();
    expect([...statuses]).toEqual([
      [200, 1],
      [304, 999],
    ]);
  });
});
