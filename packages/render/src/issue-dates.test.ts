import type { Deadline, OpenCall } from "@clusterpost/core";
import { describe, expect, it } from "vitest";
import { deadlinesOf } from "./call-deadlines.ts";
import { formatDays } from "./issue-dates.ts";
import { wordingOf } from "./wording.ts";

const words = wordingOf("en-GB");
const day = { start: "2026-10-05", end: "2026-10-05" };

describe("the days of an event", () => {
  it.each([
    [[day], "5 October 2026"],
    [[{ ...day, startTime: "09:30" }], "5 October 2026, 09:30"],
    [
      [{ ...day, startTime: "09:30", endTime: "17:00", zone: "Europe/Brussels" }],
      "5 October 2026, 09:30–17:00, Brussels time",
    ],
    [[{ ...day, startTime: "09:30", zone: "UTC" }], "5 October 2026, 09:30, UTC"],
    [[day, { start: "2026-10-07", end: "2026-10-08" }], "5 October 2026, 7–8 October 2026"],
    [
      [
        { ...day, startTime: "09:30" },
        { start: "2026-10-07", end: "2026-10-08" },
      ],
      "5 October 2026, 09:30; 7–8 October 2026",
    ],
  ])("are written with the times that the source gives: %j", (when, written) => {
    expect(formatDays(when, "en-GB", words)).toBe(written);
  });
});

describe("the deadlines of a call", () => {
  const callWith = (deadlines: readonly Deadline[]): OpenCall => ({
    kind: "call",
    id: "a",
    title: "A",
    heading: [],
    source: { file: "a.txt", span: { start: 0, end: 0 } },
    deadlines,
    body: [],
  });

  it.each([
    [{ date: "2026-11-13" }, "13 November 2026"],
    [{ date: "2026-11-13", time: "17:00", zone: "Europe/Brussels" }, "13 November 2026, 17:00, Brussels time"],
    [{ date: "2026-11-13", state: "extended" }, "13 November 2026 (extended)"],
    [{ date: "2026-11-13", state: "closed" }, "13 November 2026 (closed)"],
    [{ date: "2026-11-13", time: "24:00", state: "tentative" }, "13 November 2026, 24:00 (to be confirmed)"],
  ] as const)("are written with time and state: %j", (deadline, written) => {
    expect(deadlinesOf(callWith([deadline]), "en-GB", words)).toEqual({ label: "Deadline", dates: [written] });
  });
});
