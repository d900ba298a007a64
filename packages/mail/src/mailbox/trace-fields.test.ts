import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMailId, isMailId, receivedAtOf } from "./mail-id.ts";
import { formatTrace, splitTrace } from "./trace-fields.ts";

const ID = "20190516T081530123-9f3a61c0b2d4";

describe("splitTrace", () => {
  it("gives back envelope and mail that formatTrace joined", () => {
    const address = fc.stringMatching(/^[a-zü.]{1,20}@[a-z]{1,20}\.example$/);
    const envelopes = fc.record({ from: fc.option(address, { nil: "" }), to: fc.array(address, { minLength: 1 }) });
    fc.assert(
      fc.property(envelopes, fc.uint8Array(), (envelope, message) => {
        const split = splitTrace(ID, Buffer.concat([formatTrace(ID, envelope, 0), message]));
        expect(split.envelope).toEqual(envelope);
        expect(Buffer.from(split.message).equals(Buffer.from(message))).toBe(true);
      }),
    );
  });

  it("lets no address write a field, and no mail pretend to be another one", () => {
    const trace = formatTrace(ID, { from: "a@a.example>\r\nBcc: x", to: ["b\r\n\r\n@b.example"] }, 0);
    expect(Buffer.from(trace).toString().split("\r\n")).toHaveLength(6);
    const inner = formatTrace(ID, { from: "forged@x.example", to: ["x@x.example"] }, 0);
    const { envelope, message } = splitTrace(ID, Buffer.concat([trace, inner]));
    expect(envelope.from).not.toBe("forged@x.example");
    expect(Buffer.from(message).equals(Buffer.from(inner))).toBe(true);
  });

  it("takes a file without its mark for a mail without an envelope", () => {
    const file = Buffer.from("Return-Path: <a@a.example>\r\nSubject: x\r\n\r\n");
    expect(splitTrace(ID, file)).toEqual({ envelope: { from: "", to: [] }, message: file });
  });
});

describe("createMailId", () => {
  it("makes ids that sort by time and say it", () => {
    const random = Uint8Array.from([1, 2, 3, 4, 5, 255]);
    const at = Date.UTC(2019, 4, 16, 8, 15, 30, 7);
    expect(createMailId(at, random)).toBe("20190516T081530007-0102030405ff");
    expect(receivedAtOf(createMailId(at, random))).toBe(at);
  });

  it.each(["", "..", "../x", ID.toUpperCase(), `${ID}\n`, `${ID}/..`, "20191316T081530123-9f3a61c0b2d4", `${ID}.eml`])(
    "knows that %j is none",
    (text) => {
      expect(isMailId(text)).toBe(false);
    },
  );
});
