import { describe, expect, it } from "vitest";
import { readMailto } from "./mailto.ts";

describe("readMailto (RFC 6068 §2)", () => {
  it.each([
    ["mailto:info@example.eu", "mailto:info@example.eu"],
    ["mailto:info%40example.eu", "mailto:info@example.eu"],
    [
      "mailto:quiet.quarry%40example.eu?subject=Quiet%20Quarry",
      "mailto:quiet.quarry@example.eu?subject=Quiet%20Quarry",
    ],
    ["mailto:a%2Bb@example.eu?cc=c@example.eu", "mailto:a%2Bb@example.eu?cc=c@example.eu"],
  ])("reads %j", (written, address) => {
    expect(readMailto(written)).toBe(address);
  });

  it.each(["mailto:", "mailto:info", "mailto:a@b@c", "mailto:a%40b%40c", "mailto:%40", "mailto:a b@c"])(
    "refuses %j",
    (written) => {
      expect(readMailto(written)).toBeUndefined();
    },
  );
});
