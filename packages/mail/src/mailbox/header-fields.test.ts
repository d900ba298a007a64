import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mailOf } from "../testing/mail-samples.ts";
import { decodeField, fieldOf, fieldsOf, HEADER_LIMIT_BYTES, readHeader, unfold } from "./header-fields.ts";

describe("readHeader (RFC 5322 §2.2)", () => {
  it("reads folded fields and finds the body", () => {
    const mail = mailOf("Subject: one", " two", "X-Odd : spaced", "received: a", "Received: b", "", "body: none");
    const { fields, bodyStart } = readHeader(mail);
    expect(fields.map(({ name, raw }) => [name, raw])).toEqual([
      ["Subject", " one\r\n two"],
      ["X-Odd", " spaced"],
      ["received", " a"],
      ["Received", " b"],
    ]);
    expect(Buffer.from(mail.subarray(bodyStart)).toString()).toBe("body: none\r\n");
    expect(fieldsOf(fields, "RECEIVED")).toHaveLength(2);
    const subject = fieldOf(fields, "subject");
    expect(subject && unfold(subject)).toBe("one two");
  });

  it("reads bare line feeds, raw UTF-8 and encoded words", () => {
    const { fields } = readHeader(Buffer.from("Subject: =?utf-8?q?caf=C3=A9?= – raw\n\nbody"));
    const [subject] = fields;
    expect(subject && decodeField(subject)).toBe("café – raw");
  });

  it.each([
    ["", 0, 0],
    ["no header at all", 0, 0],
    ["\r\nbody", 0, 2],
    [": no name\r\n\r\n", 0, 0],
    [" continues nothing\r\n", 0, 0],
    ["Subject: cut", 1, 12],
    ["Subject: a\r\nnot a field\r\nFrom: x\r\n", 1, 12],
  ])("makes of %j what can be made", (text, fields, bodyStart) => {
    const header = readHeader(Buffer.from(text));
    expect([header.fields.length, header.bodyStart]).toEqual([fields, bodyStart]);
  });

  it("stops at its limit", () => {
    const { fields, bodyStart } = readHeader(Buffer.from("X: y\r\n".repeat(200_000)));
    expect(bodyStart).toBeLessThanOrEqual(HEADER_LIMIT_BYTES);
    expect(fields.length).toBeGreaterThan(80_000);
  });

  it("reads any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { fields, bodyStart } = readHeader(bytes);
        expect(bodyStart).toBeLessThanOrEqual(bytes.length);
        for (const field of fields) expect(typeof decodeField(field)).toBe("string");
      }),
    );
  });
});
