import { describe, expect, it } from "vitest";
import { parseExtensions } from "./extensions.ts";

describe("parseExtensions (RFC 5321 §4.1.1.1)", () => {
  it("reads keywords in any case, and the limit of size", () => {
    expect(
      parseExtensions("250-AUTH.example\n250-pipelining\n250-Size 35882577\n250-AUTH PLAIN\n250 8BITMIME"),
    ).toEqual({
      pipelining: true,
      eightBit: true,
      auth: true,
      maxSizeBytes: 35_882_577,
    });
  });

  it("takes nothing from the greeting, and no limit from SIZE 0 or none", () => {
    const none = { pipelining: false, eightBit: false, auth: false };
    expect(parseExtensions("250 PIPELINING")).toEqual(none);
    expect(parseExtensions("250-x\n250-SIZE 0\n250-XPIPELINING\n250 SIZE")).toEqual(none);
    expect(parseExtensions(`250-x\n250 SIZE ${"9".repeat(40)}`)).toEqual(none);
  });
});
