import { describe, expect, it } from "vitest";
import { readWrittenDate } from "./written-date.ts";

describe("readWrittenDate (RFC 5322 §3.3, RFC 3339)", () => {
  it.each([
    ["Mon, 4 May 2026 23:30:00 +0300", "2026-05-04"],
    ["4 May 26 10:00 GMT", "2026-05-04"],
    ["Tue, 01-Dec-1998 10:00:00 GMT", "1998-12-01"],
    ["Sat, 07 Sept 2002 00:00:01 GMT", "2002-09-07"],
    ["2026-05-04T00:30:00+03:00", "2026-05-04"],
    ["2026-05-04 00:30", "2026-05-04"],
    ["2026-05-04", "2026-05-04"],
  ])("gives the day of %j as written", (written, day) => {
    expect(readWrittenDate(written)).toBe(day);
  });

  it.each(["", "yesterday", "31 Feb 2026", "2026-02-31T00:00:00Z", "4 Foo 2026", "20260504", "4 May 20266"])(
    "gives nothing for %j",
    (written) => {
      expect(readWrittenDate(written)).toBeUndefined();
    },
  );
});
