import { createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { createTransport } from "nodemailer";
import { describe, expect, it } from "vitest";
import { openMail } from "../open-mail.ts";
import { type DkimVerdict, verifyDkim } from "./verify-dkim.ts";

const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const { privateKey: otherKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });

function recordOf(key: KeyObject): string {
  const spki = createPublicKey(key).export({ format: "der", type: "spki" });
  return `v=DKIM1; k=rsa; p=${spki.toString("base64")}`;
}

/** A mail that nodemailer composed and signed. */
async function signedMail(): Promise<string> {
  const mailer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  const { message } = await mailer.sendMail({
    from: "Digest <digest@clusters.example>",
    to: "ada@reader.example",
    subject: "Ropes  for the   harbour – a subject that is long enough to be folded over more than one line",
    text: "Text  with  spaces   \r\n\r\n\r\n",
    html: "<p>Text</p>",
    dkim: {
      domainName: "clusters.example",
      keySelector: "news",
      privateKey: privateKey.export({ format: "pem", type: "pkcs8" }).toString(),
    },
  });
  return message.toString("latin1");
}

async function verdictOf(
  mail: string,
  record: string | undefined = recordOf(privateKey),
): Promise<DkimVerdict | undefined> {
  return verifyDkim(await openMail(Buffer.from(mail, "latin1")), () => record)[0];
}

describe("verifyDkim (RFC 6376 §6.1)", () => {
  it("finds a signature of another program valid", async () => {
    const verdict = await verdictOf(await signedMail());
    expect(verdict).toMatchObject({
      outcome: "valid",
      domain: "clusters.example",
      selector: "news",
      algorithm: "rsa-sha256",
    });
    expect(verdict?.signedFields).toContain("from");
  });

  it("asks for the key by domain and selector", async () => {
    const asked: string[] = [];
    verifyDkim(await openMail(Buffer.from(await signedMail(), "latin1")), (domain, selector) => {
      asked.push(`${selector}._domainkey.${domain}`);
      return undefined;
    });
    expect(asked).toEqual(["news._domainkey.clusters.example"]);
  });

  it("lets folding and white space change on the way, as the relaxed forms do", async () => {
    const mail = await signedMail();
    expect(await verdictOf(mail.replace("Subject: ", "subject:   "))).toMatchObject({ outcome: "valid" });
    expect(await verdictOf(`${mail}\r\n\r\n`)).toMatchObject({ outcome: "valid" });
    expect(await verdictOf(`X-Added: on the way\r\n${mail}`)).toMatchObject({ outcome: "valid" });
  });

  it("sees every change of what was signed", async () => {
    const mail = await signedMail();
    expect(await verdictOf(mail.replace("<p>Text", "<p>Test"))).toMatchObject({ outcome: "body-changed" });
    expect(await verdictOf(mail.replace("To: ada@", "To: eve@"))).toMatchObject({ outcome: "header-changed" });
    expect(await verdictOf(mail, recordOf(otherKey))).toMatchObject({ outcome: "header-changed" });
    expect(await verdictOf(mail.replace(/b=[A-Za-z0-9+/]{4}/, "b=AAAA"))).toMatchObject({ outcome: "header-changed" });
  });

  it("says what it can without the key", async () => {
    const mail = await openMail(Buffer.from(await signedMail(), "latin1"));
    expect(verifyDkim(mail, () => undefined)).toMatchObject([{ outcome: "no-key" }]);
  });

  it.each([
    ["v=2", /\bv=1/],
    ["a=rsa-sha1", /a=rsa-sha256/],
    ["c=loose/relaxed", /c=relaxed\/relaxed/],
    ["h=to:subject", /\bh=[^;]+/],
    ["l=10; s=news", /s=news/],
    ["s=", /s=news/],
    ["d", /d=clusters\.example/],
    ["v=1; v=1", /\bv=1/],
  ])("refuses a signature with %s", async (by, part) => {
    expect(await verdictOf((await signedMail()).replace(part, by))).toMatchObject({ outcome: "malformed" });
  });

  it.each([
    "",
    "v=DKIM1; p=",
    "v=DKIM1; k=ed25519; p=AAAA",
    "v=DKIM1; k=rsa; p=!!!!",
    "p=p=p",
    "v=DKIM1; k=rsa; p=QUJD",
  ])("uses no key record like %j", async (record) => {
    expect(await verdictOf(await signedMail(), record)).toMatchObject({ outcome: "malformed" });
  });

  it("looks at five signatures at most", async () => {
    const mail = await openMail(Buffer.from(`${"DKIM-Signature: v=1\r\n".repeat(50)}\r\n`, "latin1"));
    expect(verifyDkim(mail, () => undefined)).toHaveLength(5);
  });
});
