import type { OutgoingMessage, Transport } from "@clusterpost/core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { verifyDkim } from "../../mailbox/dkim/verify-dkim.ts";
import { openMail } from "../../mailbox/open-mail.ts";
import { composeFor } from "../../testing/composed-messages.ts";
import { plainMessage } from "../../testing/plain-message.ts";
import { type MailSystem, startMailSystem } from "../../testing/real/mail-system.ts";
import { hasPrograms, isRoot } from "../../testing/real/program.ts";
import { localServer } from "../../testing/smtp-settings.ts";
import { createSmtpTransport } from "./smtp-transport.ts";

const RUNS = isRoot() && hasPrograms("postfix", "dovecot", "setpriv");

/** What systems on the way put on top of a message: `Return-Path`, `Received` and their like. */
function withoutTrace(delivered: Buffer): Buffer {
  const text = delivered.toString("latin1");
  const trace = /^(?:(?:Return-Path|X-Original-To|Delivered-To|Received): .*\r\n(?:[ \t].*\r\n)*)+/.exec(text);
  return Buffer.from(text.slice(trace?.[0].length ?? 0), "latin1");
}

const toCrlf = (file: Buffer): Buffer => Buffer.from(file.toString("latin1").replace(/\n/g, "\r\n"), "latin1");

describe.skipIf(!RUNS)("Postfix and Dovecot, with STARTTLS and AUTH", () => {
  let system: MailSystem;
  let transport: Transport | undefined;
  beforeAll(async () => {
    system = await startMailSystem();
  });
  afterAll(() => system?.stop());
  afterEach(() => transport?.close());

  function connect(password = system.password): Transport {
    const credentials = { user: system.user, password };
    transport = createSmtpTransport(
      localServer(system.smtpPort, { security: "starttls", credentials, ca: system.certificate.cert }),
    );
    return transport;
  }

  const message = (lines: readonly string[]): OutgoingMessage => plainMessage({ to: system.address, lines });

  /** Of all that has come, what was sent now; tests share one mailbox. */
  function among(delivered: readonly Buffer[], sent: readonly OutgoingMessage[]): readonly Buffer[] {
    return delivered.filter((one) => sent.some(({ messageId }) => one.includes(messageId)));
  }

  async function arrivals(sent: readonly OutgoingMessage[]): Promise<readonly Buffer[]> {
    await expect.poll(() => among(system.files(), sent).length).toBeGreaterThanOrEqual(sent.length);
    return among(system.files(), sent);
  }

  it("delivers every byte, as IMAP and the Maildir show", async () => {
    const messages = [
      message(["Dear Ana,", "", "news."]),
      message([".", "..", ".hidden", "two  ", "tab\t", "", ""]),
      message(["Ünïcödé, Ελληνικά, кириллица, עברית, 🎉"]),
      message(["x".repeat(998), `.${"y".repeat(997)}`]),
      message(Array.from({ length: 3000 }, (_, index) => `.line ${index} ${"z".repeat(60)}`)),
      message([]),
      plainMessage({ to: system.address, fields: ["X-Long: one,", "\ttwo,  three  ", "Received: by us"] }),
    ];
    const mailer = connect();
    const receipts = await Promise.all(messages.map((one) => mailer.send(one)));
    expect(receipts.map(({ outcome, code, status }) => [outcome, code, status])).toEqual(
      messages.map(() => ["accepted", 250, "2.0.0"]),
    );
    const sent = messages.map(({ bytes }) => Buffer.from(bytes).toString("latin1")).sort();
    const files = await arrivals(messages);
    expect(files.map((file) => withoutTrace(toCrlf(file)).toString("latin1")).sort()).toEqual(sent);
    const fetched = among(await system.fetch(), messages);
    expect(fetched.map((source) => withoutTrace(source).toString("latin1")).sort()).toEqual(sent);
    for (const source of fetched)
      expect(source.toString("latin1")).toMatch(/^Return-Path: <news@clusters\.example>\r\n/);
    expect(system.log()).toContain("sasl_username=ana");
    expect(system.log().match(/ESMTPSA|sasl_method=PLAIN/g)?.length).toBeGreaterThan(0);
  });

  it("delivers what was composed, signatures intact", async () => {
    const names = ["Ana", "Άννα", "Анна", "חנה", "Zoë 🎉", '"Ana" <eve@b.example>', "{{name}} <b>", "D'Arcy, Ana (x)"];
    const { messages, record } = composeFor(system.address, names);
    const mailer = connect();
    const receipts = await Promise.all(messages.map((one) => mailer.send(one)));
    expect(receipts.map(({ outcome }) => outcome)).toEqual(names.map(() => "accepted"));
    await arrivals(messages);
    const fetched = await system.fetch();
    const composed = new Set(messages.map(({ bytes }) => Buffer.from(bytes).toString("latin1")));
    const arrived = fetched.filter((source) => composed.delete(withoutTrace(source).toString("latin1")));
    expect([arrived.length, composed.size]).toEqual([names.length, 0]);
    for (const source of arrived) {
      const verdicts = verifyDkim(await openMail(source), () => record);
      expect(verdicts.map(({ outcome }) => outcome)).toEqual(["valid"]);
    }
  });

  it("is judged by its codes: nobody of that name, too large, not from here", async () => {
    const mailer = connect();
    const nobody = await mailer.send(plainMessage({ to: "nobody@reader.example" }));
    expect(nobody).toMatchObject({ outcome: "rejected", step: "rcpt", code: 550, status: "5.1.1" });
    const large = await mailer.send(message(Array.from({ length: 20_000 }, () => "x".repeat(70))));
    expect(large).toMatchObject({ outcome: "rejected", step: "mail", status: "5.3.4" });
    expect((await mailer.send(message(["after both"]))).outcome).toBe("accepted");
  });

  it("takes no message from who has the wrong password, or a certificate that is not trusted", async () => {
    expect(await connect("wrong").send(message([]))).toMatchObject({ outcome: "deferred", step: "auth", code: 535 });
    await transport?.close();
    const stranger = createSmtpTransport(localServer(system.smtpPort, { security: "starttls" }));
    expect(await stranger.send(message([]))).toMatchObject({ outcome: "deferred", step: "tls" });
    await stranger.close();
    const naked = createSmtpTransport(localServer(system.smtpPort));
    expect(await naked.send(message([]))).toMatchObject({ outcome: "rejected", step: "rcpt", code: 554 });
    await naked.close();
  });
});
