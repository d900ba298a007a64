import { once } from "node:events";
import { readdirSync } from "node:fs";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { afterEach, describe, expect, it } from "vitest";
import { GOOD_MAIL, mailOf } from "../testing/mail-samples.ts";
import { openTestStore, temporaryFolder } from "../testing/mail-stores.ts";
import { openSmtpTalk } from "../testing/smtp-talk.ts";
import type { MailStore } from "./mail-store.ts";
import type { ReceiveLimits } from "./receive-limits.ts";
import { isLoopback, type SmtpMailbox, startSmtpMailbox } from "./smtp-mailbox.ts";

const GOOD = mailOf(...GOOD_MAIL);
const running: SmtpMailbox[] = [];

afterEach(async () => {
  for (const server of running.splice(0)) await server.close();
});

async function start(
  limits: Partial<ReceiveLimits> = {},
): Promise<{ server: SmtpMailbox; store: MailStore; folder: string }> {
  const folder = temporaryFolder();
  const store = await openTestStore(folder);
  const server = await startSmtpMailbox({ store, port: 0, limits });
  running.push(server);
  return { server, store, folder };
}

const OPENING = ["EHLO test", "MAIL FROM:<bounce@clusters.example>", "RCPT TO:<ada@reader.example>"];

describe("startSmtpMailbox", () => {
  it("keeps what an SMTP client sends, to the byte, with its envelope", async () => {
    const { server, store } = await start();
    const mailer = createTransport({ host: server.host, port: server.port, secure: false });
    const to = ["ada@reader.example", "grace@xn--bcher-kva.example"];
    const dotted = Buffer.concat([GOOD, Buffer.from(".\r\n..\r\n.dot\r\n")]);
    await mailer.sendMail({ envelope: { from: "bounce@clusters.example", to }, raw: dotted });
    mailer.close();
    const [mail] = store.list();
    expect(mail?.to).toEqual(["ada@reader.example", "grace@xn--bcher-kva.example"]);
    expect(mail?.sender).toBe("bounce@clusters.example");
    expect(Buffer.from((await store.read(mail?.id ?? "")) ?? []).equals(dotted)).toBe(true);
  });

  it("takes the empty reverse-path of a notice", async () => {
    const { server, store } = await start();
    const talk = await openSmtpTalk(server.port);
    await talk.say("EHLO test", "MAIL FROM:<>", "RCPT TO:<ada@reader.example>", "DATA");
    expect(await talk.send(Buffer.concat([GOOD, Buffer.from(".\r\n")]))).toMatch(/^250 2\.6\.0/);
    expect(store.list()[0]?.sender).toBe("");
    talk.end();
  });

  it("listens on loopback only", async () => {
    const { server } = await start();
    const addresses = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
    for (const { address, internal, family } of addresses) {
      if (internal || family !== "IPv4") continue;
      const socket = connect(server.port, address);
      const [cause] = (await once(socket, "error")) as [{ code: string }];
      expect(cause.code).toBe("ECONNREFUSED");
    }
    expect(server.host).toBe("127.0.0.1");
    expect(["127.0.0.1", "127.8.9.1", "::1", "::ffff:127.0.0.1"].map(isLoopback)).toEqual([true, true, true, true]);
    const foreign = ["10.0.0.1", "::ffff:10.0.0.1", "::", "0.0.0.0", "fe80::1", "127.example", "1127.0.0.1", ""];
    expect(foreign.filter(isLoopback)).toEqual([]);
  });

  it("says that a port is taken, and what to do", async () => {
    const { server, store } = await start();
    await expect(startSmtpMailbox({ store, port: server.port })).rejects.toMatchObject({
      code: "ADDRESS_UNAVAILABLE",
      message: `Port ${server.port} of 127.0.0.1 cannot be used: another program uses it.`,
      hint: "Choose another one with --smtp-port, or 0 for any that is free.",
    });
  });

  const line = (length: number): string => "x".repeat(length);
  it.each([
    [
      "a mail beyond the size",
      { maxMailBytes: 5000 },
      mailOf("Subject: a", "", ...Array.from({ length: 90 }, () => line(70))),
      /^552 5\.3\.4/,
    ],
    ["a line beyond the length", { maxLineBytes: 2000 }, mailOf("Subject: a", "", line(2001)), /^554 5\.6\.0 A line/],
    [
      "a header line beyond the length",
      { maxLineBytes: 2000 },
      mailOf(`Subject: ${line(2001)}`, "", ""),
      /^554 5\.6\.0 A line/,
    ],
    [
      "too many header fields",
      { maxHeaderFields: 20 },
      mailOf(...Array.from({ length: 21 }, (_, at) => `X-${at}: y`), "", ""),
      /^554 5\.6\.0 The header has/,
    ],
    [
      "a header beyond the size",
      { maxHeaderBytes: 2000 },
      mailOf(...Array.from({ length: 40 }, (_, at) => `X-${at}: ${line(70)}`), "", ""),
      /^554 5\.6\.0 The header is/,
    ],
  ])("refuses %s, keeps nothing of it and goes on", async (_, limits, mail, answer) => {
    const { server, store, folder } = await start(limits);
    const talk = await openSmtpTalk(server.port);
    await talk.say(...OPENING, "DATA");
    expect(await talk.send(Buffer.concat([mail, Buffer.from(".\r\n")]))).toMatch(answer);
    expect(store.list()).toEqual([]);
    expect(readdirSync(join(folder, "incoming"))).toEqual([]);
    await talk.say(...OPENING.slice(1), "DATA");
    expect(await talk.send(Buffer.from("Subject: a\r\n\r\n.\r\n"))).toMatch(/^250/);
    expect(store.list()).toHaveLength(1);
    talk.end();
  });

  it("takes lines and fields up to the bounds, whatever the borders of the packets", async () => {
    const { server, store } = await start({ maxLineBytes: 2000, maxHeaderFields: 20 });
    const talk = await openSmtpTalk(server.port);
    await talk.say(...OPENING, "DATA");
    const fields = Array.from({ length: 20 }, (_, at) => `X-${at}: y`);
    const mail = Buffer.concat([mailOf(...fields, "", line(1999), line(1999), "end"), Buffer.from(".\r\n")]);
    for (let at = 0; at < mail.length - 1; at += 7) talk.write(mail.subarray(at, Math.min(at + 7, mail.length - 1)));
    expect(await talk.send(mail.subarray(mail.length - 1))).toMatch(/^250/);
    expect(store.list()).toHaveLength(1);
    talk.end();
  });

  it("announces its size and refuses a larger mail before it is sent (RFC 1870)", async () => {
    const { server } = await start({ maxMailBytes: 5000 });
    const talk = await openSmtpTalk(server.port);
    expect(await talk.say("EHLO test")).toContain("SIZE 5000");
    expect(await talk.say("MAIL FROM:<a@a.example> SIZE=5001")).toMatch(/^552/);
    talk.end();
  });

  it("refuses recipients, connections and command lines beyond its bounds", async () => {
    const { server } = await start({ maxRecipients: 2, maxConnections: 2 });
    const talk = await openSmtpTalk(server.port);
    await talk.say(...OPENING, "RCPT TO:<b@b.example>");
    expect(await talk.say("RCPT TO:<c@c.example>")).toMatch(/^452 4\.5\.3/);
    const second = await openSmtpTalk(server.port);
    const third = await openSmtpTalk(server.port);
    expect(third.greeting).toMatch(/^421/);
    expect(await second.say(`NOOP ${"x".repeat(5000)}`)).toMatch(/^5\d\d|^421/);
    expect(await talk.say("NOOP")).toMatch(/^250/);
    for (const one of [talk, second, third]) one.end();
  });

  it("forgets a mail whose sender went away in the middle", async () => {
    const { server, store, folder } = await start();
    const talk = await openSmtpTalk(server.port);
    await talk.say(...OPENING, "DATA");
    talk.write(GOOD.subarray(0, 300));
    await expect.poll(() => readdirSync(join(folder, "incoming"))).toHaveLength(1);
    talk.destroy();
    await expect.poll(() => readdirSync(join(folder, "incoming"))).toEqual([]);
    expect(store.list()).toEqual([]);
  });

  it("cuts off who sends 50 MB and more, in little memory", async () => {
    const { server, store } = await start({ maxMailBytes: 10_000_000 });
    const talk = await openSmtpTalk(server.port);
    await talk.say(...OPENING, "DATA");
    const block = Buffer.from(`${"x".repeat(998)}\r\n`.repeat(1000));
    let sent = 0;
    while (sent < 80_000_000 && (await talk.writeAll(block))) sent += block.length;
    expect(sent).toBeLessThan(80_000_000);
    expect(store.list()).toEqual([]);
    const next = await openSmtpTalk(server.port);
    expect(next.greeting).toMatch(/^220/);
    next.end();
  });

  it("knows no relaying, no jokes and no passwords", async () => {
    const { server } = await start();
    const talk = await openSmtpTalk(server.port);
    expect(await talk.say("EHLO test")).not.toMatch(/AUTH|STARTTLS|XCLIENT/);
    for (const command of ["AUTH PLAIN AGEAYg==", "STARTTLS", "XCLIENT ADDR=10.0.0.1", "WIZ x", "SHELL x", "KILL x"])
      expect(await talk.say(command)).toMatch(/^5\d\d/);
    expect(await talk.say("GET / HTTP/1.1")).toMatch(/^421/);
    talk.end();
  });
});
