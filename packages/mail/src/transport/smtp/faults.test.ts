import type { Receipt } from "@clusterpost/core";
import { afterEach, describe, expect, it } from "vitest";
import type { Fault, FaultPoint } from "../../testing/faulty/fault.ts";
import { type FaultyServer, type FaultyServerOptions, startFaultyServer } from "../../testing/faulty/faulty-server.ts";
import { plainMessage } from "../../testing/plain-message.ts";
import { shortTimeout } from "../../testing/short-timeout.ts";
import { localServer } from "../../testing/smtp-settings.ts";
import type { SmtpServer } from "./server.ts";
import { createSmtpTransport } from "./smtp-transport.ts";
import { SMTP_TIMEOUTS } from "./timeouts.ts";

const EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
  pipelined: ["PIPELINING", "8BITMIME", "SIZE 10485760"],
  "one by one": ["8BITMIME"],
};
let server: FaultyServer | undefined;
afterEach(() => server?.stop());

interface Trial {
  readonly receipt: Receipt;
  /** Receipts of messages before and after it, over the same transport. */
  readonly others: readonly string[];
}

/** Sends a good message, the one that meets the fault, and another good one, over one connection at a time. */
async function meet(fault: Fault, options: FaultyServerOptions, changes: Partial<SmtpServer> = {}): Promise<Trial> {
  const isAddressed = !["greeting", "hello", "starttls", "auth"].includes(fault.at);
  server = await startFaultyServer({
    ...options,
    ...(isAddressed
      ? { faultOf: (address) => (address === "fault@clusters.example" ? fault : undefined) }
      : { faults: [fault] }),
  });
  const { at } = fault;
  let isMeeting = false;
  const canStall = at === "mail" || at === "rcpt" || at === "data" || at === "end";
  const timeouts = canStall && fault.afterwards === "stall" ? shortTimeout(at, () => isMeeting) : SMTP_TIMEOUTS;
  const transport = createSmtpTransport(localServer(server.port, { connections: 1, timeouts, ...changes }));
  const other = async (): Promise<string> => {
    const { outcome, step } = await transport.send(plainMessage({ to: "other@reader.example" }));
    return outcome === "accepted" ? outcome : `${outcome} ${step}`;
  };
  const first = isAddressed ? [await other()] : [];
  isMeeting = true;
  const receipt = await transport.send(plainMessage({ from: "fault@clusters.example", to: "met@reader.example" }));
  isMeeting = false;
  const last = isAddressed ? [await other()] : [];
  await transport.close();
  return { receipt, others: [...first, ...last] };
}

const seenTo = (address: string): number => server?.seen.filter(({ to }) => to === address).length ?? 0;
const shown = ({ outcome, step, code, status }: Receipt): string =>
  [outcome, step, code, status].filter((part) => part !== undefined).join(" ");

const REPLIES: readonly (readonly [say: string, receipts: Partial<Record<FaultPoint, string>>])[] = [
  ["250 2.0.0 ok", { data: "deferred data", end: "accepted message 250 2.0.0" }],
  ["450 4.2.1 busy", refusedAt("deferred", "450 4.2.1")],
  ["452 4.2.2 full", refusedAt("deferred", "452 4.2.2")],
  ["550 5.1.1 nobody", refusedAt("rejected", "550 5.1.1")],
  ["552 5.2.2 full", { ...refusedAt("rejected", "552 5.2.2"), rcpt: "deferred rcpt 552 5.2.2" }],
  ["554 5.7.1 no", refusedAt("rejected", "554 5.7.1")],
  ["421 4.3.2 closing", refusedAt("deferred", "421 4.3.2")],
  ["550 4.1.1 classes differ", refusedAt("rejected", "550")],
  ["550-5.1.1 one\r\n550-5.1.1 two\r\n550 5.1.1 three", refusedAt("rejected", "550 5.1.1")],
  ["550", refusedAt("rejected", "550")],
  ["2500 ok", senselessAt()],
  ["550-one\r\n250 two", senselessAt()],
  ["all is well", senselessAt()],
  ["\u0000\u0001\u00ff", senselessAt()],
  ["199 hm", senselessAt()],
  ["600 hm", senselessAt()],
  ["250ok", senselessAt()],
  ["334 more", { mail: "deferred mail", rcpt: "deferred rcpt", end: "unknown message" }],
];

function refusedAt(outcome: string, codes: string): Partial<Record<FaultPoint, string>> {
  const entries = ["mail", "rcpt", "data"].map((point) => [point, `${outcome} ${point} ${codes}`]);
  return { ...Object.fromEntries(entries), end: `${outcome} message ${codes}` };
}

function senselessAt(): Partial<Record<FaultPoint, string>> {
  return { mail: "deferred mail", rcpt: "deferred rcpt", data: "deferred data", end: "unknown message" };
}

describe.each(Object.entries(EXTENSIONS))("receipts of SMTP, commands %s", (_, extensions) => {
  const cases = REPLIES.flatMap(([say, receipts]) =>
    Object.entries(receipts).map(([at, receipt]) => ({ at: at as FaultPoint, say, receipt })),
  );

  it.each(cases)("judges `$say` at $at: $receipt", async ({ at, say, receipt }) => {
    const trial = await meet({ at, say: `${say}\r\n` }, { extensions });
    expect([shown(trial.receipt), ...trial.others]).toEqual([receipt, "accepted", "accepted"]);
    expect(trial.receipt.retryable).toBe(trial.receipt.outcome === "deferred");
    expect(seenTo("met@reader.example")).toBe(at === "end" ? 1 : 0);
    expect(seenTo("other@reader.example")).toBe(2);
  });

  it.each(["mail", "rcpt", "data", "end"] as const)(
    "defers before the final dot, is unsure after it: cut at %s",
    async (at) => {
      const trial = await meet({ at, afterwards: "cut" }, { extensions });
      const expected = at === "end" ? "unknown message" : `deferred ${extensions.includes("PIPELINING") ? "mail" : at}`;
      expect([
        shown(trial.receipt).replace(/ (rcpt|data)$/, extensions.length > 1 ? " mail" : " $1"),
        ...trial.others,
      ]).toEqual([expected, "accepted", "accepted"]);
      expect(seenTo("met@reader.example")).toBe(at === "end" ? 1 : 0);
    },
  );

  it.each(["mail", "rcpt", "data", "end"] as const)("gives up a server that says nothing at %s", async (at) => {
    const trial = await meet({ at, afterwards: "stall" }, { extensions });
    expect([shown(trial.receipt), ...trial.others]).toEqual([
      at === "end" ? "unknown message" : `deferred ${at}`,
      "accepted",
      "accepted",
    ]);
    expect(trial.receipt.detail).toBe("The server took too long.");
  });

  it.each(["mail", "rcpt", "data", "end"] as const)("reads an answer that comes in single bytes at %s", async (at) => {
    const say = "550-5.1.1 nobody\r\n550 5.1.1 here\r\n";
    const trial = await meet({ at, say, bytewise: true }, { extensions });
    expect(shown(trial.receipt)).toBe(`rejected ${at === "end" ? "message" : at} 550 5.1.1`);
    expect(trial.receipt.detail).toBe("nobody here");
  });

  it.each(["mail", "rcpt", "data", "end"] as const)(
    "reads a line of 3 KB at %s, and keeps 300 characters",
    async (at) => {
      const trial = await meet({ at, say: `550 5.7.1 ${"no ".repeat(1000)}\r\n` }, { extensions });
      expect(shown(trial.receipt)).toBe(`rejected ${at === "end" ? "message" : at} 550 5.7.1`);
      expect(trial.receipt.detail.length).toBeLessThanOrEqual(300);
      expect(trial.others).toEqual(["accepted", "accepted"]);
    },
  );

  it.each(["mail", "rcpt", "data", "end"] as const)("breaks off at %s when an answer has no end", async (at) => {
    for (const say of [`250 ${"x".repeat(100_000)}`, "250-x\r\n".repeat(20_000)]) {
      const trial = await meet({ at, say }, { extensions });
      expect(shown(trial.receipt)).toBe(at === "end" ? "unknown message" : `deferred ${at}`);
      expect(trial.receipt.detail).toBe("The server's answer cannot be understood.");
      await server?.stop();
    }
  });

  it("goes on over another connection when RSET is not answered as it should be", async () => {
    for (const reset of [
      { say: "500 what?\r\n" },
      { say: "2500 ok\r\n" },
      { afterwards: "cut" },
      { afterwards: "stall" },
    ] as const) {
      server = await startFaultyServer({
        extensions,
        faults: [{ at: "reset", ...reset }],
        faultOf: (to) => (to.startsWith("nobody@") ? { at: "rcpt", say: "550 5.1.1 nobody\r\n" } : undefined),
      });
      const transport = createSmtpTransport(
        localServer(server.port, { connections: 1, timeouts: shortTimeout("quit") }),
      );
      const outcomes = [];
      for (const to of ["nobody@reader.example", "ana@reader.example"]) {
        outcomes.push((await transport.send(plainMessage({ to }))).outcome);
      }
      await transport.close();
      expect([reset, outcomes, server.connections()]).toEqual([reset, ["rejected", "accepted"], 2]);
      await server.stop();
    }
  });

  it("uses the connection on after a refusal", async () => {
    const trial = await meet({ at: "rcpt", say: "550 5.1.1 nobody\r\n" }, { extensions });
    expect([shown(trial.receipt), server?.connections()]).toEqual(["rejected rcpt 550 5.1.1", 1]);
  });

  it("takes an answer without its line end for none", async () => {
    for (const say of ["250 2.0.0 ok", "550 5.1.1 no", "250-2.0.0 ok\r\n"]) {
      const trial = await meet({ at: "end", say, afterwards: "cut" }, { extensions });
      expect([say, shown(trial.receipt)]).toEqual([say, "unknown message"]);
      await server?.stop();
    }
  });
});
