import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { createTransport } from "@clusterpost/mail";
import { describe, expect, it } from "vitest";
import { type MailboxProcess, startMailbox } from "./mailbox-process.ts";
import { runCli, temporaryFolder } from "./run-cli.ts";

const BYTES = Buffer.from(
  [
    "From: Digest <d@x.example>",
    "To: ana@x.example",
    "Subject: Ropes",
    "Date: Thu, 16 May 2019 08:15:30 +0000",
    "Message-ID: <1@x.example>",
    "",
    "Text.",
    "",
  ].join("\r\n"),
);

async function bring({ smtp }: MailboxProcess): Promise<string> {
  const settings = { ...smtp, security: "none" } as const;
  const transport = await createTransport({ kind: "smtp", settings, place: { folder: "/", environment: {} } });
  const envelope = { from: "d@x.example", to: "ana@x.example" };
  const receipt = await transport.send({ envelope, messageId: "<1@x.example>", bytes: BYTES });
  await transport.close();
  return receipt.outcome;
}

async function count({ url }: { readonly url: string }): Promise<number> {
  const { total } = (await (await fetch(`${url}/api/status`)).json()) as { total: number };
  return total;
}

describe("clusterpost mailbox", () => {
  it("keeps mails over a stop and over a kill", async () => {
    const folder = join(temporaryFolder(), "mailbox");
    const first = await startMailbox(folder);
    expect(await bring(first)).toBe("accepted");
    expect(await count(first)).toBe(1);
    expect(await first.end("SIGTERM")).toBe(0);
    expect(existsSync(join(folder, "running.json"))).toBe(false);
    const second = await startMailbox(folder);
    expect(await count(second)).toBe(1);
    expect(await bring(second)).toBe("accepted");
    await second.end("SIGKILL");
    expect(existsSync(join(folder, "running.json"))).toBe(true);
    const third = await startMailbox(folder);
    expect(await count(third)).toBe(2);
    const { messages } = (await (await fetch(`${third.url}/api/messages`)).json()) as { messages: { id: string }[] };
    const raw = await fetch(`${third.url}/api/messages/${messages[0]?.id}/raw`);
    expect(Buffer.from(await raw.arrayBuffer()).equals(BYTES)).toBe(true);
    expect(await third.end("SIGINT")).toBe(0);
  });

  it("says where it runs, is there once, and stops when it is told to", async () => {
    const folder = join(temporaryFolder(), "mailbox");
    expect((await runCli(["mailbox", "status", "--dir", folder])).code).toBe(1);
    expect((await runCli(["mailbox", "stop", "--dir", folder])).stdout).toBe("No mailbox runs here.\n");
    const mailbox = await startMailbox(folder);
    const status = await runCli(["mailbox", "status", "--dir", folder, "--json"]);
    expect(JSON.parse(status.stdout)).toMatchObject({
      isRunning: true,
      url: mailbox.url,
      smtp: mailbox.smtp,
      total: 0,
    });
    expect(status.stdout).not.toContain("secret");
    const again = await runCli(["mailbox", "--dir", folder]);
    expect([again.code, again.stderr]).toEqual([0, "The mailbox runs already; `mailbox stop` ends it.\n"]);
    expect(again.stdout).toContain(mailbox.url);
    const stop = await runCli(["mailbox", "stop", "--dir", folder]);
    expect([stop.code, stop.stdout]).toEqual([0, "The mailbox has stopped. Its mails stay.\n"]);
    await expect.poll(() => mailbox.child.exitCode).toBe(0);
  });

  it("says which port is taken, and what to do", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = String(typeof address === "object" && address !== null ? address.port : 0);
    for (const [taken, free, option] of [
      ["--port", "--smtp-port", "--port"],
      ["--smtp-port", "--port", "--smtp-port"],
    ] as const) {
      const run = await runCli(["mailbox", "--dir", join(temporaryFolder(), "m"), taken, port, free, "0"]);
      expect(run.code).toBe(3);
      expect(run.stderr).toBe(
        `error ADDRESS_UNAVAILABLE: Port ${port} of 127.0.0.1 cannot be used: another program uses it.\n  → Choose another one with ${option}, or 0 for any that is free.\n`,
      );
    }
    other.close();
  });

  it.each(["65536", "-1", "x", "1.5", ""])("refuses the port %j", async (port) => {
    expect((await runCli(["mailbox", "--port", port])).code).toBe(2);
  });

  it("ends by itself when nobody uses it, and when its folder is gone", async () => {
    const idle = await startMailbox(join(temporaryFolder(), "mailbox"), "--background", "0.02");
    await expect.poll(() => idle.child.exitCode).toBe(0);
    const folder = join(temporaryFolder(), "mailbox");
    const gone = await startMailbox(folder, "--background", "60");
    rmSync(folder, { recursive: true });
    await expect.poll(() => gone.child.exitCode).toBe(0);
  });

  it("waits for no start that was killed, and is started once by many", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "starting"), "4194304");
    const starts = await Promise.all(Array.from({ length: 4 }, () => startMailbox(folder)));
    expect(new Set(starts.map(({ url }) => url)).size).toBe(1);
    await expect.poll(() => starts.filter(({ child }) => child.exitCode === null).length).toBe(1);
    expect(existsSync(join(folder, "starting"))).toBe(false);
  });

  it("gives way to another mailbox that took its place", async () => {
    const folder = join(temporaryFolder(), "mailbox");
    const first = await startMailbox(folder);
    const path = join(folder, "running.json");
    writeFileSync(path, readFileSync(path, "utf8").replace(/"secret": "\w/, '"secret": "x'));
    await expect.poll(() => first.child.exitCode).toBe(0);
    expect(readdirSync(folder)).toContain("running.json");
  });

  it.each(["", "{", "[]", '{"pid":1,"url":"http://evil.example","secret":"x","isBackground":false,"smtp":{}}'])(
    "is not misled by a file %j that says where it runs",
    async (text) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, "running.json"), text);
      expect((await runCli(["mailbox", "status", "--dir", folder])).stdout).toBe("No mailbox runs here.\n");
    },
  );
});

describe("the bundle", () => {
  it("loads servers, mail programs and the inbox only for the commands that need them", () => {
    const start = readFileSync(join(import.meta.dirname, "../dist/start.cjs"), "utf8");
    for (const word of ["EHLO", "smtp-server", "nodemailer", "PostalMime", "text/event-stream"])
      expect(start.includes(word) ? word : "").toBe("");
    expect(start).toMatch(/=>\s?require\("\.\/serve-mailbox[\w-]*\.cjs"\)/);
    expect(start).toMatch(/=>\s?require\("\.\/send-test[\w-]*\.cjs"\)/);
  });
});
