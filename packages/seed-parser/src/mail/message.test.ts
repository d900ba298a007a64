import { describe, expect, it } from "vitest";
import { chooseBody } from "./choose-body.ts";
import { decodeMessage } from "./decode-message.ts";
import { parseMessage } from "./message.ts";

const parse = (raw: string): ReturnType<typeof parseMessage> => parseMessage(new TextEncoder().encode(raw));

describe("parseMessage", () => {
  it("decodes names of senders, subjects and files (RFC 2047, RFC 2231)", async () => {
    const message = await parse(
      [
        "From: =?utf-8?Q?=C5=BDiva_Kos?= <ziva@kos.example>",
        "Subject: =?iso-8859-1?Q?R=E9union?=\r\n =?iso-8859-1?Q?_=E0_Brest?=",
        "Date: Mon, 4 May 2026 23:30:00 +0300",
        "Content-Type: multipart/mixed; boundary=b",
        "",
        "--b",
        "Content-Type: text/plain; charset=utf-8; format=flowed",
        "",
        "One line that \r\nflows on.",
        "--b",
        "Content-Type: application/pdf; name*0*=utf-8''Programm%20Gr; name*1*=%C3%BCn.pdf",
        "Content-Transfer-Encoding: base64",
        "",
        "JVBERi0=",
        "--b--",
      ].join("\r\n"),
    );
    expect(message).toMatchObject({
      sender: "Živa Kos",
      subject: "Réunion à Brest",
      text: "One line that flows on.\n",
    });
    expect(message.files).toMatchObject([{ name: "Programm Grün.pdf", isInline: false }]);
    expect(new TextDecoder().decode(message.files[0]?.bytes)).toBe("%PDF-");
  });

  it("does not let an encoded subject smuggle in a line or a direction of writing", async () => {
    const { subject, sender } = await parse(
      "Subject: =?utf-8?Q?News=0D=0ABcc:_all?= =?utf-8?B?4oCuIHRoZXJl?=\r\nFrom: 'Ana Kos' via News <n@e.eu>\r\n\r\nText",
    );
    expect([subject, sender]).toEqual(["News Bcc: all there", "Ana Kos"]);
  });

  it("gives no name for a sender who has an address only", async () => {
    expect((await parse("From: ana@kos.example\r\n\r\nText")).sender).toBe("");
    expect((await parse('From: "ana@kos.example" <ana@kos.example>\r\n\r\nText')).sender).toBe("");
  });

  it("keeps a mail inside a mail as a file", async () => {
    const { files, text } = await parse(
      "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nOuter\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: Inner\r\n\r\nInner\r\n--b--",
    );
    expect([text.trim(), files.map(({ name }) => name)]).toEqual(["Outer", ["message.eml"]]);
  });

  it.each([
    ["nests deeper than 100 levels", "Content-Type: multipart/mixed; boundary=B#\n\n--B#\n", 101],
    ["has more header fields than any mail", "X-Field: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n", 6_000],
  ])("refuses a mail that %s", async (_, part, count) => {
    const raw = Array.from({ length: count }, (_none, index) => part.replaceAll("#", `${index}x`)).join("");
    await expect(parse(`${raw}\n\nText`)).rejects.toThrow();
  });

  it.each([
    [
      "Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: 8bit\r\n",
      "P\xf4le\r\nline",
      "Pôle\nline",
    ],
    ["Content-Type: text/plain; format=flowed\n", "One line that \nflows on.\n", "One line that flows on.\n"],
    ["Content-Transfer-Encoding: quoted-printable\n", "a=3Db", "a=b\n"],
    ["Content-Transfer-Encoding:\n base64\n", "YT1i", "a=b"],
    ["Subject: x\n", "a=3Db", "a=3Db"],
  ])("decodes the body behind %j", async (head, body, text) => {
    expect((await parseMessage(Buffer.from(`${head}\n${body}`.replace("\r\n\n", "\r\n\r\n"), "latin1"))).text).toBe(
      text,
    );
  });

  it("reads ten thousand parts", async () => {
    const { text } = await parse(`Content-Type: multipart/mixed; boundary=b\n\n${"--b\n\nword\n".repeat(10_000)}--b--`);
    expect(text.match(/word/g)).toHaveLength(10_000);
  });
});

describe("chooseBody", () => {
  const prose = "The valley opened its third test field on Tuesday and forty farms took part in the trial.";

  it("prefers the form with headings and links", () => {
    expect(chooseBody(`<p>${prose}</p>`, prose)).toEqual({ part: "html", missing: [] });
  });

  it("falls back to plain text when the HTML is hollow", () => {
    expect(chooseBody("<html><body><img src='cid:a'></body></html>", prose)).toEqual({ part: "text", missing: [] });
  });

  it("says what only the other form holds", () => {
    const { part, missing } = chooseBody(
      `<p>${prose}</p>`,
      `${prose} Registration closes on 9 June, and places are few this year.`,
    );
    expect(part).toBe("html");
    expect(missing.join(" ")).toBe("registration closes on 9 june and places are few this year");
  });
});

describe("decodeMessage", () => {
  const raw = (charset: string, body: string, encoding: BufferEncoding): Uint8Array =>
    Buffer.from(`Content-Type: text/plain${charset}\r\n\r\n${body}`, encoding);

  it.each([
    [
      "windows-1252 that claims UTF-8",
      raw("; charset=utf-8", "Le p\xf4le de l'\xe9nergie solaire", "latin1"),
      "Le pôle de l'énergie solaire",
    ],
    [
      "windows-1252 that claims nothing",
      raw("", "Le p\xf4le de l'\xe9nergie solaire", "latin1"),
      "Le pôle de l'énergie solaire",
    ],
    [
      "UTF-8 that claims windows-1252",
      raw("; charset=windows-1252", "Le pôle de l’énergie", "utf8"),
      "Le pôle de l’énergie",
    ],
    [
      "windows-1250 that claims UTF-8",
      raw(
        "; charset=utf-8",
        "Za\xbf\xf3\xb3\xe6 g\xea\x9cl\xb9 ja\x9f\xf1, napisa\xb3 klaster i jego cz\xb3onkowie",
        "latin1",
      ),
      "Zażółć gęślą jaźń, napisał klaster i jego członkowie",
    ],
  ])("reads %s", async (_, bytes, text) => {
    const { message, guess } = await decodeMessage(bytes);
    expect(message.text.trim()).toBe(text);
    expect(guess).toEqual(expect.any(String));
  });

  it("leaves alone what is as it says", async () => {
    const { message, guess } = await decodeMessage(raw("; charset=utf-8", "Âge und Größe", "utf8"));
    expect([message.text.trim(), guess]).toEqual(["Âge und Größe", undefined]);
  });
});
