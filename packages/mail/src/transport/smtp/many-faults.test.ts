import type { Receipt } from "@clusterpost/core";
import { describe, expect, it } from "vitest";
import type { Fault } from "../../testing/faulty/fault.ts";
import { startFaultyServer } from "../../testing/faulty/faulty-server.ts";
import { plainMessage } from "../../testing/plain-message.ts";
import { localServer } from "../../testing/smtp-settings.ts";
import { createSmtpTransport } from "./smtp-transport.ts";

const MESSAGES = 400;

/** Faults by the first part of an address; what becomes of such a message, and how often it may come whole. */
const KINDS: Readonly<Record<string, { fault?: Fault; outcome: Receipt["outcome"]; wholes: number }>> = {
  good: { outcome: "accepted", wholes: 1 },
  fine: { outcome: "accepted", wholes: 1 },
  nobody: { fault: { at: "rcpt", say: "550 5.1.1 nobody\r\n" }, outcome: "rejected", wholes: 0 },
  crowd: { fault: { at: "rcpt", say: "552 5.5.3 too many\r\n" }, outcome: "deferred", wholes: 0 },
  grey: { fault: { at: "rcpt", say: "450 4.2.0 greylisted\r\n" }, outcome: "deferred", wholes: 0 },
  closing: { fault: { at: "rcpt", say: "421 4.3.2 closing\r\n" }, outcome: "deferred", wholes: 0 },
  cutbefore: { fault: { at: "data", afterwards: "cut" }, outcome: "deferred", wholes: 0 },
  cutafter: { fault: { at: "end", afterwards: "cut" }, outcome: "unknown", wholes: 1 },
  spam: { fault: { at: "end", say: "554 5.7.1 spam\r\n" }, outcome: "rejected", wholes: 1 },
  later: { fault: { at: "end", say: "451 4.3.0 later\r\n" }, outcome: "deferred", wholes: 1 },
  odd: { fault: { at: "end", say: "2500 ok\r\n" }, outcome: "unknown", wholes: 1 },
  twice: { fault: { at: "end", say: "250 2.0.0 ok\r\n250 2.0.0 ok\r\n" }, outcome: "accepted", wholes: 1 },
};

describe.each([
  ["pipelined", ["PIPELINING"]],
  ["one by one", []],
] as const)("many messages, commands %s", (_, extensions) => {
  it("each get the receipt of their own fault, and none comes twice", async () => {
    const faultOf = (address: string): Fault | undefined => KINDS[address.split(".", 1)[0] ?? ""]?.fault;
    const server = await startFaultyServer({ extensions, faultOf });
    const transport = createSmtpTransport(localServer(server.port, { connections: 5 }));
    const names = Object.keys(KINDS);
    const sent = Array.from({ length: MESSAGES }, (_none, index) => {
      // Another order in each round, so that every fault is followed by every other.
      const name = names[(index * 5 + Math.floor(index / names.length)) % names.length] ?? "good";
      const to = `${name}.${index}@reader.example`;
      return { name, to, receipt: transport.send(plainMessage({ to })) };
    });
    const outcomes = await Promise.all(sent.map(async ({ receipt }) => (await receipt).outcome));
    await transport.close();
    await server.stop();
    const results = sent.map(({ name, to }, index) => ({
      name,
      outcome: outcomes[index],
      wholes: server.seen.filter((message) => message.to === to).length,
    }));
    expect(results).toEqual(
      sent.map(({ name }) => ({ name, outcome: KINDS[name]?.outcome, wholes: KINDS[name]?.wholes })),
    );
  });
});
