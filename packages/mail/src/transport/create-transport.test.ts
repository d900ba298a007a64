import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { SmtpSettings } from "@clusterpost/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeCertificate } from "../testing/certificate.ts";
import { plainMessage } from "../testing/plain-message.ts";
import { startReceivingServer } from "../testing/receiving-server.ts";
import { type ScratchFolder, scratchFolder } from "../testing/scratch-folder.ts";
import { createTransport } from "./create-transport.ts";
import { resolveServer } from "./smtp/resolve-server.ts";
import { SMTP_TIMEOUTS } from "./smtp/timeouts.ts";

const RELAY: SmtpSettings = { host: "smtp.clusters.example", security: "starttls" };

describe("resolveServer", () => {
  const place = { folder: "/nowhere", environment: {} };

  it("fills in port, connections and the time-outs of RFC 5321 §4.5.3.2", async () => {
    expect(await resolveServer(RELAY, place)).toEqual({
      host: "smtp.clusters.example",
      port: 587,
      security: "starttls",
      connections: 5,
      timeouts: SMTP_TIMEOUTS,
    });
    expect((await resolveServer({ ...RELAY, security: "tls" }, place)).port).toBe(465);
    expect((await resolveServer({ host: "localhost", security: "none" }, place)).port).toBe(25);
    const minutes = ["greeting", "mail", "rcpt", "data", "block", "end"] as const;
    expect(minutes.map((step) => SMTP_TIMEOUTS[step] / 60_000)).toEqual([5, 5, 5, 2, 3, 10]);
  });

  it("writes names of hosts in A-labels, and IPv6 addresses without brackets", async () => {
    expect((await resolveServer({ ...RELAY, host: "smtp.müller.example" }, place)).host).toBe(
      "smtp.xn--mller-kva.example",
    );
    expect((await resolveServer({ host: "[::1]", security: "none" }, place)).host).toBe("::1");
  });

  it("refuses to send in the clear to another machine", async () => {
    for (const host of ["smtp.clusters.example", "10.0.0.1", "localhost.example"]) {
      await expect(resolveServer({ host, security: "none" }, place)).rejects.toMatchObject({
        code: "CONFIG_INVALID",
        message: `Mail to \`${host}\` would not be encrypted.`,
        hint: "Set `mail.smtp.security` to `starttls` or `tls`; `none` is for a server on this machine.",
      });
    }
  });

  it("refuses certificates that cannot be read", async () => {
    await expect(resolveServer({ ...RELAY, caFile: "ca.pem" }, place)).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: "The certificates `/nowhere/ca.pem` cannot be read.",
    });
  });
});

describe("createTransport", () => {
  let scratch: ScratchFolder;
  beforeEach(() => {
    scratch = scratchFolder();
  });
  afterEach(() => scratch.remove());

  it("sends with everything that settings name, relative to newsletter.yaml", async () => {
    const certificate = makeCertificate(scratch.path);
    writeFileSync(join(scratch.path, "password"), "s3cret\n");
    chmodSync(join(scratch.path, "password"), 0o600);
    const logins: string[] = [];
    const server = await startReceivingServer({
      ...certificate,
      disabledCommands: [],
      onAuth: ({ username = "", password = "" }, _session, done) => {
        logins.push(`${username}:${password}`);
        done(null, { user: username });
      },
    });
    const settings: SmtpSettings = {
      host: "localhost",
      port: server.port,
      security: "starttls",
      user: "digest",
      passwordFile: "password",
      caFile: "localhost.crt",
    };
    const transport = await createTransport({
      kind: "smtp",
      settings,
      place: { folder: scratch.path, environment: {} },
    });
    const message = plainMessage();
    expect((await transport.send(message)).outcome).toBe("accepted");
    await transport.close();
    await server.stop();
    expect(logins).toEqual(["digest:s3cret"]);
    expect(server.received.map((bytes) => bytes.equals(message.bytes))).toEqual([true]);
  });

  it("writes files and Maildirs", async () => {
    for (const kind of ["eml", "maildir"] as const) {
      const transport = await createTransport({ kind, folder: join(scratch.path, kind) });
      const message = plainMessage();
      const receipt = await transport.send(message);
      const file = receipt.outcome === "accepted" ? (receipt.file ?? "") : "";
      expect(readFileSync(file).equals(message.bytes)).toBe(true);
    }
  });
});
