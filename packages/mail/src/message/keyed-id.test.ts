import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createKeyedIds } from "./keyed-id.ts";

describe("createKeyedIds (RFC 2104)", () => {
  it("gives the first half of the platform's HMAC", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), fc.array(fc.string()), (key, purpose, parts) => {
        const hmac = createHmac("sha256", key).update(JSON.stringify([purpose, ...parts]));
        expect(createKeyedIds(key)(purpose, ...parts)).toBe(hmac.digest("hex").slice(0, 32));
      }),
    );
  });

  it("keeps parts apart", () => {
    const idOf = createKeyedIds(Buffer.alloc(32, 1));
    expect(new Set([idOf("a", "b", "c"), idOf("a", "bc"), idOf("ab", "c"), idOf("a", "b", "", "c")]).size).toBe(4);
  });
});
