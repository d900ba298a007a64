import { createServer } from "node:net";
import type { Receipt } from "@clusterpost/core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Certificate, makeCertificate } from "../../testing/certificate.ts";
import type { Fault, FaultPoint } from "../../testing/faulty/fault.ts";
import { type FaultyServer, type FaultyServerOptions, startFaultyServer } from "../../testing/faulty/faulty-server.ts";
import { plainMessage } from "../../testing/plain-message.ts";
import { type ScratchFolder, scratchFolder } from "../../testing/scratch-folder.ts";
import { shortTimeout } from "../../testing/short-timeout.ts";
import { localServer } from "../../testing/smtp-settings.ts";
import type { SmtpServer } from "./server.ts";
import { createSmtpTransport } from "./smtp-transport.ts";
import { SMTP_TIMEOUTS, type SmtpTimeouts } from "./timeouts.ts";

let scratch: ScratchFolder;
let certificate: Certificate;
beforeAll(() => {
  scratch = scratchFolder();
  certificate = makeCertificate(scratch.path);
});
afterAll(() => scratch.remove());

let server: FaultyServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const LOGIN = { user: "digest", password: "secret word" };
const EXTENSIONS = ["PIPELINING", "STARTTLS", "AUTH PLAIN LOGIN", "8BITMIME"];

async function send(port: number, changes: Partial<SmtpServer> = {}): Promise<Receipt> {
  const transport = createSmtpTransport(localServer(port, { connections: 1, ...changes }));
  const receipt = await transport.send(plainMessage());
  await transport.close();
  return receipt;
}

/** Short ones from the point on at which a server stalls. EHLO is the first command, STARTTLS or AUTH the second. */
function timeoutsAt(point: FaultPoint): SmtpTimeouts {
  if (point === "greeting") return shortTimeout("greeting");
  let commands = 0;
  return shortTimeout("command", () => {
    commands += 1;
    return commands >= (point === "hello" ? 1 : 2);
  });
}

async function meet(fault: Fault | undefined, changes: Partial<SmtpServer> = {}, options: FaultyServerOptions = {}) {
  const faults = fault === undefined ? [] : [fault];
  server = await startFaultyServer({ extensions: EXTENSIONS, certificate, faults, ...options });
  return send(server.port, {
    timeouts: fault?.afterwards === "stall" ? timeoutsAt(fault.at) : SMTP_TIMEOUTS,
    ...changes,
  });
}

const shown = ({ outcome, step, code }: Receipt): string =>
  [outcome, step, code].filter((part) => part !== undefined).join(" ");

const STARTTLS = (): Partial<SmtpServer> => ({ security: "starttls", ca: certificate.cert });

describe("receipts of SMTP before a message is offered", () => {
  interface Point {
    readonly at: FaultPoint;
    readonly step: string;
    readonly changes: () => Partial<SmtpServer>;
  }
  const points: readonly Point[] = [
    { at: "greeting", step: "greeting", changes: () => ({}) },
    { at: "hello", step: "hello", changes: STARTTLS },
    { at: "starttls", step: "tls", changes: STARTTLS },
    { at: "auth", step: "auth", changes: () => ({ credentials: LOGIN }) },
  ];
  const cases = points.flatMap((point) => [421, 450, 452, 550, 552, 554].map((code) => ({ ...point, code })));

  it.each(cases)("defers $code at $at: it is not about the message", async ({ at, step, changes, code }) => {
    const receipt = await meet({ at, say: `${code} 5.7.0 no\r\n` }, changes());
    expect(shown(receipt)).toBe(`deferred ${step} ${code}`);
    expect(server?.seen).toEqual([]);
  });

  it.each(points)("defers what makes no sense, a cut and a stall at $at", async ({ at, step, changes }) => {
    const faults: Omit<Fault, "at">[] = [
      { say: "2200 hello\r\n" },
      { say: "2350 hello\r\n" },
      { say: "2500 hello\r\n" },
      { say: "\u0000\u00ff\r\n" },
      { say: "250-a\r\n550 b\r\n" },
      { say: `250 ${"x".repeat(100_000)}` },
      { say: "250-x\r\n".repeat(20_000) },
      { afterwards: "cut" },
      { say: "25", afterwards: "cut" },
      { afterwards: "stall" },
      { say: "220-x", afterwards: "stall" },
    ];
    for (const fault of faults) {
      const receipt = await meet({ at, ...fault }, changes());
      expect([fault, shown(receipt)]).toEqual([fault, `deferred ${step}`]);
      expect(server?.seen).toEqual([]);
      await server?.stop();
    }
  });

  it("speaks to a server that knows only HELO, when it need not be encrypted", async () => {
    expect(shown(await meet({ at: "hello", say: "500 what?\r\n" }))).toBe("deferred hello 500");
    await server?.stop();
    server = await startFaultyServer({ extensions: [] });
    expect(shown(await send(server.port))).toBe("accepted message 250");
  });

  it("gives up a server that answers byte by byte, for ever", async () => {
    const trickle = createServer((socket) => {
      socket.on("error", () => undefined);
      const timer = setInterval(() => socket.write("2"), 20);
      socket.on("close", () => clearInterval(timer));
    });
    await new Promise<void>((resolve) => trickle.listen(0, "127.0.0.1", resolve));
    const address = trickle.address();
    const port = typeof address === "object" ? (address?.port ?? 0) : 0;
    expect(await send(port, { timeouts: shortTimeout("greeting") })).toMatchObject({
      outcome: "deferred",
      step: "greeting",
      detail: "The server took too long.",
    });
    await new Promise((resolve) => trickle.close(resolve));
  });

  it("defers when nobody listens, and when the host has no address", async () => {
    server = await startFaultyServer();
    const { port } = server;
    await server.stop();
    expect(shown(await send(port))).toBe("deferred connect");
    const nowhere = {
      host: "mail.invalid",
      security: "starttls",
    } as const;
    expect(shown(await send(25, nowhere))).toBe("deferred connect");
  });
});

describe("encryption of SMTP (RFC 3207, RFC 8314)", () => {
  it("refuses a certificate that nobody vouches for", async () => {
    expect(await meet(undefined, { security: "starttls" })).toMatchObject({
      outcome: "deferred",
      step: "tls",
      detail: "Nobody vouches for the certificate of 127.0.0.1 (DEPTH_ZERO_SELF_SIGNED_CERT).",
      hint: "If it is your own server, name its certificate in `mail.smtp.caFile`.",
    });
    expect(server?.seen).toEqual([]);
  });

  it("refuses a certificate of another host", async () => {
    const other = makeCertificate(scratch.path, "mail.example");
    const changes = { security: "starttls", ca: other.cert } as const;
    expect(await meet(undefined, changes, { certificate: other })).toMatchObject({
      outcome: "deferred",
      step: "tls",
      detail: "The certificate of 127.0.0.1 is for another name.",
      hint: "Write the name for which the certificate was issued into `mail.smtp.host`.",
    });
    expect(server?.seen).toEqual([]);
  });

  it("refuses a server that has no STARTTLS", async () => {
    const receipt = await meet({ at: "starttls", say: "502 no\r\n" }, STARTTLS(), { extensions: ["AUTH PLAIN"] });
    expect(shown(receipt)).toBe("deferred tls 502");
    expect(server?.seen).toEqual([]);
  });

  it("breaks off when answers stand behind the answer to STARTTLS (CVE-2021-38371)", async () => {
    for (const extra of ["250 faulty.example\r\n", "250-faulty.example\r\n250 AUTH PLAIN\r\n", "2"]) {
      const receipt = await meet({ at: "starttls", say: `220 go\r\n${extra}` }, STARTTLS());
      expect([extra, receipt.outcome, receipt.step]).toEqual([extra, "deferred", "tls"]);
      expect(server?.seen).toEqual([]);
      await server?.stop();
    }
  });

  it("sends nothing in the clear to another machine, whatever its settings say", async () => {
    const changes = { host: "mail.invalid", security: "none" } as const;
    expect((await meet(undefined, changes)).outcome).toBe("deferred");
    expect(server?.seen).toEqual([]);
  });
});

describe("what is said of a failure", () => {
  it("names the next step where nobody answers", async () => {
    server = await startFaultyServer();
    const { port } = server;
    await server.stop();
    expect(await send(port)).toMatchObject({
      detail: `Nobody answers at 127.0.0.1, port ${port}.`,
      hint: "Check `mail.smtp.host` and `mail.smtp.port`.",
    });
  });

  it("tells a port that is not encrypted from the first byte", async () => {
    expect(await meet(undefined, { security: "tls", ca: certificate.cert })).toMatchObject({
      outcome: "deferred",
      step: "tls",
      detail: expect.stringContaining("does not encrypt from the first byte at port"),
      hint: "Most servers want `starttls` at port 587 and `tls` at port 465.",
    });
  });

  it("points to the password when a login is refused", async () => {
    expect(await meet({ at: "auth", say: "535 5.7.8 no\r\n" }, { credentials: LOGIN })).toMatchObject({
      detail: "no",
      hint: "Check `mail.smtp.user` and the password in CLUSTERPOST_SMTP_PASSWORD.",
    });
  });
});

describe("login to SMTP (RFC 4954)", () => {
  it("does not try refused credentials again", async () => {
    server = await startFaultyServer({ extensions: EXTENSIONS, faults: [{ at: "auth", say: "535 5.7.8 wrong\r\n" }] });
    const transport = createSmtpTransport(localServer(server.port, { connections: 1, credentials: LOGIN }));
    const receipts = [];
    for (let index = 0; index < 3; index += 1) receipts.push(await transport.send(plainMessage()));
    await transport.close();
    expect(receipts.map(shown)).toEqual(Array.from({ length: 3 }, () => "deferred auth 535"));
    expect(server.connections()).toBe(1);
  });

  it("tries again when the login is refused for now", async () => {
    server = await startFaultyServer({ extensions: EXTENSIONS, faults: [{ at: "auth", say: "454 4.7.0 later\r\n" }] });
    const transport = createSmtpTransport(localServer(server.port, { connections: 1, credentials: LOGIN }));
    expect(shown(await transport.send(plainMessage()))).toBe("deferred auth 454");
    expect(shown(await transport.send(plainMessage()))).toBe("deferred auth 454");
    await transport.close();
    expect(server.connections()).toBe(2);
  });

  it("defers when the server offers no login", async () => {
    const receipt = await meet(undefined, { credentials: LOGIN }, { extensions: ["PIPELINING"] });
    expect(receipt).toMatchObject({ outcome: "deferred", step: "auth", detail: "The server offers no login." });
  });
});
