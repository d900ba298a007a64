import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { plainMessage } from "../../testing/plain-message.ts";
import { type ScratchFolder, scratchFolder } from "../../testing/scratch-folder.ts";
import { describeTransport } from "../../testing/transport-contract.ts";
import type { MaildirIdentity } from "./maildir-name.ts";
import { createMaildirTransport } from "./maildir-transport.ts";

const arrivedIn = (maildir: string): Buffer[] =>
  readdirSync(join(maildir, "new")).map((name) => readFileSync(join(maildir, "new", name)));

describeTransport("Maildir", async () => {
  const { path, remove } = scratchFolder();
  const transport = await createMaildirTransport({ folder: path });
  return { transport, deliveries: async () => arrivedIn(path), end: async () => remove() };
});

const identity: MaildirIdentity = {
  now: () => 1_794_000_123_456,
  random: () => "00ff00ff00ff00ff",
  pid: 42,
  host: "mail:a/b.example",
};

describe("createMaildirTransport (cr.yp.to/proto/maildir.html)", () => {
  let scratch: ScratchFolder | undefined;
  afterEach(() => scratch?.remove());

  it("names deliveries after time, chance, process and host", async () => {
    scratch = scratchFolder();
    const transport = await createMaildirTransport({ folder: scratch.path, identity });
    const message = plainMessage();
    await transport.send(message);
    await transport.send(plainMessage());
    const [first, second] = readdirSync(join(scratch.path, "new")).sort();
    expect(first).toBe(`1794000123.R00ff00ff00ff00ffM456000P42Q1.mail\\072a\\057b.example,S=${message.bytes.length}`);
    expect(second).toContain("P42Q2.");
  });

  it("never replaces a message: a name that is taken defers", async () => {
    scratch = scratchFolder();
    const [one, other] = await Promise.all([
      createMaildirTransport({ folder: scratch.path, identity }),
      createMaildirTransport({ folder: scratch.path, identity }),
    ]);
    const kept = plainMessage({ messageId: "<1@a.example>", lines: ["kept"] });
    expect((await one.send(kept)).outcome).toBe("accepted");
    const receipt = await other.send(plainMessage({ messageId: "<2@a.example>", lines: ["lost"] }));
    expect(receipt).toMatchObject({ outcome: "deferred", detail: expect.stringContaining("EEXIST") });
    expect(arrivedIn(scratch.path).map((bytes) => bytes.equals(kept.bytes))).toEqual([true]);
    expect(readdirSync(join(scratch.path, "tmp"))).toEqual([]);
  });

  it("has tmp, new and cur, and leaves nothing in tmp", async () => {
    scratch = scratchFolder();
    const transport = await createMaildirTransport({ folder: join(scratch.path, "a", "Maildir") });
    await transport.send(plainMessage());
    expect(readdirSync(join(scratch.path, "a", "Maildir")).sort()).toEqual(["cur", "new", "tmp"]);
    expect(readdirSync(join(scratch.path, "a", "Maildir", "tmp"))).toEqual([]);
    rmSync(join(scratch.path, "a", "Maildir", "new"), { recursive: true });
    expect(await transport.send(plainMessage())).toMatchObject({ outcome: "deferred", step: "message" });
    expect(readdirSync(join(scratch.path, "a", "Maildir", "tmp"))).toEqual([]);
  });
});
