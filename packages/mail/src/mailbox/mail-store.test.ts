import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { GOOD_MAIL, mailOf } from "../testing/mail-samples.ts";
import { createTestClock, createTestRandom, deliver, openTestStore, temporaryFolder } from "../testing/mail-stores.ts";
import type { MailboxEvent } from "./mail-store.ts";

const GOOD = mailOf(...GOOD_MAIL);

describe("openMailStore", () => {
  it("gives a mail back to the byte, and lists what its header says", async () => {
    const store = await openTestStore(temporaryFolder());
    const id = await deliver(store, GOOD);
    expect(Buffer.from((await store.read(id)) ?? []).equals(GOOD)).toBe(true);
    expect(store.list()).toEqual([
      {
        id,
        from: { name: "Cluster Digest – news", address: "digest@clusters.example" },
        sender: "bounce@clusters.example",
        to: ["ada@reader.example"],
        subject: "Out of the harbour – May",
        messageId: "<2019-05.abc@clusters.example>",
        receivedAt: "2019-05-16T08:15:30.000Z",
        sizeBytes: GOOD.length,
        unread: true,
      },
    ]);
  });

  it("knows the same mails after it was opened again", async () => {
    const folder = temporaryFolder();
    const first = await openTestStore(folder);
    const ids = [await deliver(first, GOOD), await deliver(first, mailOf("Subject: second", "", "x"))];
    await first.markRead(ids[0] ?? "", true);
    const again = await openTestStore(folder);
    expect(again.list()).toEqual(first.list());
    expect(again.list().map(({ subject, unread }) => [subject, unread])).toEqual([
      ["second", true],
      ["Out of the harbour – May", false],
    ]);
    expect(Buffer.from((await again.read(ids[0] ?? "")) ?? []).equals(GOOD)).toBe(true);
  });

  it("keeps mails of one millisecond in order, also after it was opened again", async () => {
    const folder = temporaryFolder();
    const clock = createTestClock();
    const random = createTestRandom();
    const store = await openTestStore(folder, { now: clock.now, random });
    const ids: string[] = [];
    for (let index = 0; index < 20; index += 1) ids.push(await deliver(store, mailOf(`Subject: ${index}`, "", "")));
    const again = await openTestStore(folder, { now: clock.now, random });
    ids.push(await deliver(again, mailOf("Subject: last", "", "")));
    expect(again.list().map(({ id }) => id)).toEqual(ids.toReversed());
  });

  it("lets only the owner read the mails", async () => {
    const folder = join(temporaryFolder(), "mailbox");
    const store = await openTestStore(folder);
    await deliver(store, GOOD);
    const [name = ""] = readdirSync(join(folder, "mails"));
    expect(statSync(join(folder, "mails", name)).mode & 0o077).toBe(0);
    expect(statSync(folder).mode & 0o077).toBe(0);
  });

  it("removes one mail, and all of them, and tells of it", async () => {
    const folder = temporaryFolder();
    const store = await openTestStore(folder);
    const events: MailboxEvent[] = [];
    const unsubscribe = store.subscribe((event) => events.push(event));
    const [first, second] = [await deliver(store, GOOD), await deliver(store, GOOD)];
    await store.markRead(second, true);
    expect(await store.remove(first)).toBe(true);
    expect(await store.remove(first)).toBe(false);
    expect(await store.removeAll()).toBe(1);
    unsubscribe();
    await deliver(store, GOOD);
    expect(events).toEqual([
      { type: "received", id: first },
      { type: "received", id: second },
      { type: "changed", id: second },
      { type: "removed", id: first },
      { type: "removed", id: second },
    ]);
    expect(readdirSync(join(folder, "mails"))).toHaveLength(1);
  });

  it("removes the oldest mails beyond its number, its size and its age", async () => {
    const clock = createTestClock();
    const open = (bounds: object) => openTestStore(temporaryFolder(), { now: clock.now, bounds });
    const few = await open({ maxMails: 3 });
    for (const subject of ["a", "b", "c", "d"]) await deliver(few, mailOf(`Subject: ${subject}`, "", ""));
    expect(few.list().map(({ subject }) => subject)).toEqual(["d", "c", "b"]);

    const small = await open({ maxBytes: 2500 });
    for (const subject of ["a", "b", "c"]) await deliver(small, mailOf(`Subject: ${subject}`, "", "x".repeat(980)));
    expect(small.list().map(({ subject }) => subject)).toEqual(["c", "b"]);
    await deliver(small, mailOf("Subject: huge", "", "x".repeat(5000)));
    expect(small.list().map(({ subject }) => subject)).toEqual(["huge"]);

    const young = await open({ maxAgeMs: 1000 });
    await deliver(young, mailOf("Subject: old", "", ""));
    clock.pass(2000);
    expect(await young.prune()).toBe(1);
    expect(young.list()).toEqual([]);
  });

  it("leaves files of others alone, and lists only its own", async () => {
    const folder = temporaryFolder();
    const store = await openTestStore(folder);
    const id = await deliver(store, GOOD);
    const mails = join(folder, "mails");
    const foreign = ["notes.txt", ".hidden", "20190516T081530123-9f3a61c0b2d4.txt", "20190516T081530123-XXXX.eml"];
    for (const name of foreign) writeFileSync(join(mails, name), "Subject: foreign\r\n\r\n");
    mkdirSync(join(mails, "20190516T081530124-9f3a61c0b2d4.eml"));
    symlinkSync("/etc/passwd", join(mails, "20190516T081530125-9f3a61c0b2d4.eml"));
    const again = await openTestStore(folder);
    expect(again.list().map((mail) => mail.id)).toEqual([id]);
    await again.removeAll();
    expect(readdirSync(mails)).toEqual(expect.arrayContaining(foreign));
  });

  it.each([0, 1, 40, 120, 400])("shows what is left of a mail that was cut to %i bytes", async (length) => {
    const folder = temporaryFolder();
    const id = await deliver(await openTestStore(folder), GOOD);
    truncateSync(join(folder, "mails", `${id}.eml`), length);
    const store = await openTestStore(folder);
    expect(store.list().map((mail) => mail.id)).toEqual([id]);
    const left = await store.read(id);
    expect(left).toBeDefined();
    expect(GOOD.length).toBeGreaterThan(left?.length ?? 0);
  });

  it("forgets a mail whose file somebody took away", async () => {
    const folder = temporaryFolder();
    const store = await openTestStore(folder);
    const id = await deliver(store, GOOD);
    const { rmSync } = await import("node:fs");
    rmSync(join(folder, "mails", `${id}.eml`));
    expect(await store.read(id)).toBeUndefined();
    expect(store.list()).toEqual([]);
  });

  it("says so when its folder cannot be used", async () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    await expect(openTestStore(join(file, "mailbox"))).rejects.toMatchObject({ code: "OUTPUT_UNWRITABLE" });
  });

  it("holds every mail that it acknowledged, whole, when it is killed at any moment", async () => {
    for (let round = 0; round < 4; round += 1) {
      const folder = temporaryFolder();
      const child = spawn(
        process.execPath,
        ["--conditions=@clusterpost/source", join(import.meta.dirname, "../testing/write-mails.ts"), folder],
        { stdio: ["ignore", "pipe", "inherit"] },
      );
      let acknowledged = "";
      const isBusy = Promise.withResolvers<void>();
      child.stdout.on("data", (data: Buffer) => {
        acknowledged += data.toString();
        if (acknowledged.length > 200 * (round + 1)) isBusy.resolve();
      });
      await isBusy.promise;
      child.kill("SIGKILL");
      await once(child, "close");
      const ids = acknowledged.split("\n").slice(0, -1);
      const store = await openTestStore(folder, { now: Date.now });
      expect(store.list().map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
      expect(readdirSync(join(folder, "incoming"))).toEqual([]);
      for (const { id, subject } of store.list()) {
        const text = Buffer.from((await store.read(id)) ?? []).toString();
        expect(text.endsWith(`end of ${subject}\r\n`)).toBe(true);
      }
    }
  });

  it("writes files that any mail program can open", async () => {
    const folder = temporaryFolder();
    const id = await deliver(await openTestStore(folder), GOOD);
    const file = readFileSync(join(folder, "mails", `${id}.eml`), "utf8");
    expect(file.split("\r\n").slice(0, 6)).toEqual([
      "Return-Path: <bounce@clusters.example>",
      "Delivered-To: ada@reader.example",
      `Received: by localhost (clusterpost mailbox) with ESMTP id ${id};`,
      "\tThu, 16 May 2019 08:15:30 +0000",
      `X-Clusterpost-Mailbox: ${id}`,
      GOOD_MAIL[0],
    ]);
  });
});
