import { describe, expect, it } from "vitest";
import { feedAddress } from "./feed-address.ts";

describe("feedAddress (RFC 3987 §2.2)", () => {
  it.each([
    [" https://a.example/ä?x=1&y=%20#z ", "https://a.example/ä?x=1&y=%20#z"],
    ['https://a.example/a b"<c>\\|{}^`\u0000\u2028x', "https://a.example/a%20b%22%3Cc%3E%5C%7C%7B%7D%5E%60%E2%80%A8x"],
  ])("encodes what no address may hold, and nothing else: %j", (address, encoded) => {
    expect(feedAddress(address)).toBe(encoded);
  });
});
