import { processorMs } from "@clusterpost/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GOOD_MAIL, mailOf } from "../testing/mail-samples.ts";
import { openMail } from "./open-mail.ts";

const HEAD = ["From: a@a.example", "MIME-Version: 1.0"];

/** A mail with one attachment of this disposition. */
function withFile(disposition: string, type = "application/pdf"): Uint8Array {
  return mailOf(
    ...HEAD,
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "text",
    "--b",
    `Content-Type: ${type}`,
    `Content-Disposition: ${disposition}`,
    "Content-Transfer-Encoding: base64",
    "",
    "aGVsbG8=",
    "--b--",
  );
}

describe("openMail", () => {
  it("gives text, HTML and the header", async () => {
    const mail = await openMail(mailOf(...GOOD_MAIL));
    expect(mail.text?.trim()).toBe("Ropes for the harbour – the text.");
    expect(mail.html).toContain("<html lang=en>");
    expect(mail.attachments).toEqual([]);
    expect(mail.problem).toBeUndefined();
    expect(mail.fields[0]?.name).toBe("From");
  });

  it.each([
    ['attachment; filename="programme.pdf"', "programme.pdf"],
    ["attachment; filename*=utf-8''%CF%80%20r%C3%A9sum%C3%A9.pdf", "π résumé.pdf"],
    ['attachment; filename="../../etc/passwd"', "_.._etc_passwd"],
    ['attachment; filename="C:\\\\Windows\\\\a.exe"', "C_Windows_a.exe"],
    ["attachment; filename*=utf-8''a%0D%0Ab%00.pdf", "a b.pdf"],
    ["attachment; filename*=utf-8''invoice%E2%80%AEfdp.exe", "invoicefdp.exe"],
    ['attachment; filename="<img src=x onerror=alert(1)>.png"', "_img src=x onerror=alert(1)_.png"],
    ['attachment; filename="..."', "attachment-1"],
    ["attachment", "attachment-1"],
    [`attachment; filename="${"x".repeat(400)}.pdf"`, `${"x".repeat(116)}.pdf`],
  ])("gives a file named by %s a safe name", async (disposition, name) => {
    const { attachments } = await openMail(withFile(disposition));
    expect(attachments.map((one) => [one.name, Buffer.from(one.bytes).toString(), one.sizeBytes])).toEqual([
      [name, "hello", 5],
    ]);
  });

  it("believes no odd media type", async () => {
    for (const type of ["text/html\u0001; x", "nonsense", "a/b/c", ""]) {
      const [file] = (await openMail(withFile('attachment; filename="a"', type))).attachments;
      expect(file?.mediaType).toMatch(/^[\w.+-]+\/[\w.+-]+$/);
    }
  });

  const nested = (depth: number): Uint8Array =>
    mailOf(
      ...HEAD,
      ...Array.from({ length: depth }, (_, at) => [
        `Content-Type: multipart/mixed; boundary="b${at}"`,
        "",
        `--b${at}`,
      ]).flat(),
      "Content-Type: text/plain",
      "",
      "deep",
    );

  it("says what it cannot take apart, and keeps header and source", async () => {
    const mail = await openMail(nested(2000));
    expect(mail.problem).toMatch(/nest/i);
    expect(mail.fields[0]?.name).toBe("From");
    expect(mail.message.length).toBeGreaterThan(1000);
    expect((await openMail(nested(20))).text).toContain("deep");
  });

  it.each([
    ["invalid base64", ["Content-Transfer-Encoding: base64", "", "====!!!!\u0000####"]],
    ["an unknown character set", ["Content-Type: text/plain; charset=x-martian", "", "h\u00e9"]],
    ["an unknown encoding", ["Content-Transfer-Encoding: rot13", "", "uryyb"]],
    ["broken quoted-printable", ["Content-Transfer-Encoding: quoted-printable", "", "a=ZZb=", "=F"]],
    ["no boundary", ["Content-Type: multipart/mixed", "", "--", "----"]],
    ["an empty boundary", ['Content-Type: multipart/mixed; boundary=""', "", "--", "a"]],
    ["a boundary that never comes", ['Content-Type: multipart/mixed; boundary="zz"', "", "a"]],
    ["encoded words that break off", ["Subject: =?utf-8?b?////?= =?x?q?=?= =?", "", "a"]],
    ["nothing", []],
  ])("reads a mail with %s", async (_, lines) => {
    const mail = await openMail(mailOf(...HEAD, ...lines));
    expect(mail.problem).toBeUndefined();
    expect(mail.fields.length).toBeGreaterThanOrEqual(2);
  });

  it("leaves a mail of very many lines as it is", async () => {
    const mail = await openMail(Buffer.concat([mailOf(...HEAD, ""), Buffer.from("--\r\n".repeat(5_000_000))]));
    expect(mail.problem).toBe("more than 400000 lines");
  });

  it("keeps a mail inside a mail as a file", async () => {
    const { attachments } = await openMail(
      mailOf(
        ...HEAD,
        'Content-Type: multipart/mixed; boundary="b"',
        "",
        "--b",
        "Content-Type: message/rfc822",
        "",
        "Subject: inner",
        "",
        "x",
        "--b--",
      ),
    );
    expect(attachments.map(({ mediaType }) => mediaType)).toEqual(["message/rfc822"]);
  });

  it("reads any bytes below a header of parts", async () => {
    const head = Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n');
    const pieces = fc.constantFrom(
      "--b\r\n",
      "--b--\r\n",
      "\r\n",
      "Content-Type: multipart/alternative; boundary=c\r\n",
      "--c\r\n",
      "=?",
      ";",
      "Content-Type: text/html\r\n",
      "Content-Transfer-Encoding: base64\r\n",
      "\u00ff",
      "=",
      "a",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 60 }), async (all) => {
        const mail = await openMail(Buffer.concat([head, Buffer.from(all.join(""), "latin1")]));
        expect(mail.message.length).toBeGreaterThan(0);
      }),
    );
  });

  it.each([
    ["300,000 bare dashes below nested parts", Buffer.concat([nested(30), Buffer.from("--\r\n".repeat(300_000))])],
    [
      "base64 without end",
      Buffer.concat([mailOf(...HEAD, "Content-Transfer-Encoding: base64", ""), Buffer.alloc(20_000_000, "QUJD")]),
    ],
    [
      "one line of equals signs",
      Buffer.concat([
        mailOf(...HEAD, "Content-Transfer-Encoding: quoted-printable", ""),
        Buffer.alloc(20_000_000, "="),
      ]),
    ],
  ])("reads much of %s in a few seconds", async (_, bytes) => {
    expect(await processorMs(() => openMail(bytes))).toBeLessThan(15_000);
  });
});
