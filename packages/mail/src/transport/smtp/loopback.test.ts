import { describe, expect, it } from "vitest";
import { isLoopbackAddress, isLoopbackHost } from "./loopback.ts";

describe("loopback", () => {
  it.each(["127.0.0.1", "127.255.3.4", "::1", "0:0:0:0:0:0:0:1", "localhost", "LOCALHOST"])("has %s", (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  });

  it.each(["128.0.0.1", "10.0.0.1", "0.0.0.0", "::", "::2", "localhost.example", "127.0.0.1.example", "127.1", ""])(
    "has not %s",
    (host) => {
      expect(isLoopbackHost(host)).toBe(false);
    },
  );

  it("judges addresses of connections by number, not by name", () => {
    expect([isLoopbackAddress("::ffff:127.0.0.1"), isLoopbackAddress("localhost")]).toEqual([true, false]);
  });
});
