import { describe, expect, it } from "vitest";
import { joinReply, parseReplyLine } from "./reply.ts";

describe("parseReplyLine (RFC 5321 §4.2.1)", () => {
  it.each([
    ["250 ok", { code: 250, isLast: true, text: "ok" }],
    ["250-ok", { code: 250, isLast: false, text: "ok" }],
    ["250", { code: 250, isLast: true, text: "" }],
    ["250 ", { code: 250, isLast: true, text: "" }],
    ["554 5.7.1 a\tb", { code: 554, isLast: true, text: "5.7.1 a\tb" }],
  ])("reads %j", (line, expected) => {
    expect(parseReplyLine(line)).toEqual(expected);
  });

  it.each(["", "2500 ok", "25 ok", "250ok", "250\tok", " 250 ok", "199 x", "650 x", "ok", "２50 ok"])(
    "knows that %j is none",
    (line) => {
      expect(parseReplyLine(line)).toBeUndefined();
    },
  );
});

describe("joinReply", () => {
  it("takes the enhanced status code from the first line, and out of all (RFC 2034 §4)", () => {
    expect(joinReply(550, ["5.1.1 No such", "5.1.1 mailbox"])).toEqual({
      code: 550,
      status: "5.1.1",
      text: "No such mailbox",
    });
  });

  it.each([
    [550, "4.2.2 full"],
    [250, "5.0.0 ok"],
    [550, "5.1 short"],
    [550, "5.01.1 zero"],
    [550, "5.1.1111 long"],
    [550, "5.1.1.1 more"],
    [354, "3.0.0 go"],
  ])("gives %i no status from %j (RFC 3463 §2)", (code, text) => {
    expect(joinReply(code, [text])).not.toHaveProperty("status");
  });

  it("cleans the words for a terminal: one line, no control characters, no turn of direction", () => {
    expect(joinReply(550, ["5.7.1 a\u001b[31mb\u0007\u202ec\u2066", " d\te", "\ud800"]).text).toBe(
      "a[31mbc d e \ufffd",
    );
  });

  it("keeps 300 characters, and no half of one", () => {
    const { text } = joinReply(550, [`${"x".repeat(299)}🎉${"y".repeat(5000)}`]);
    expect([text.length, text.isWellFormed()]).toEqual([300, true]);
  });
});
