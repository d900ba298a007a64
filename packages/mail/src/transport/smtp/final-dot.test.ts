import { setTimeout } from "node:timers/promises";
import type { Receipt } from "@clusterpost/core";
import { afterEach, describe, expect, it } from "vitest";
import type { Fault } from "../../testing/faulty/fault.ts";
import { type FaultyServer, startFaultyServer } from "../../testing/faulty/faulty-server.ts";
import { plainMessage } from "../../testing/plain-message.ts";
import { shortTimeout } from "../../testing/short-timeout.ts";
import { localServer } from "../../testing/smtp-settings.ts";
import { createSmtpTransport } from "./smtp-transport.ts";
import { SMTP_TIMEOUTS, type SmtpTimeouts } from "./timeouts.ts";

let server: FaultyServer | undefined;
afterEach(() => server?.stop());

const LINES = Array.from({ length: 600 }, (_, index) => `line ${index} ${"x".repeat(60)}`);
/** More than the buffers of both sides can hold. */
const LARGE = Array.from({ length: 300_000 }, (_, index) => `line ${index} ${"x".repeat(60)}`);

interface Trial {
  readonly receipt: Receipt;
  readonly hadEnd: boolean;
}

/** Time for what a server has said or done to reach the other side. */
const ARRIVAL_MS = 50;
const TIMEOUTS: Readonly<Record<string, SmtpTimeouts>> = {
  stall: shortTimeout("end"),
  deaf: shortTimeout("block"),
};

/** Sends a message that meets a fault; where it `holds`, the final dot waits until the fault has happened. */
async function meet(fault: Fault, lines: readonly string[], holds = false): Promise<Trial> {
  const faulty = await startFaultyServer({ faults: [fault], extensions: ["PIPELINING"] });
  server = faulty;
  const timeouts = TIMEOUTS[fault.afterwards ?? ""] ?? SMTP_TIMEOUTS;
  const transport = createSmtpTransport(localServer(server.port, { connections: 1, timeouts }));
  let hadEnd = false;
  const beforeEnd = async (): Promise<void> => {
    if (holds) {
      await faulty.met;
      await setTimeout(ARRIVAL_MS);
    }
    hadEnd = true;
  };
  const receipt = await transport.send(plainMessage({ lines }), { beforeEnd });
  await transport.close();
  return { receipt, hadEnd };
}

describe("the final dot (RFC 5321 §4.5.4.1)", () => {
  it("is not sent when the connection is cut in the middle of the message: deferred", async () => {
    for (const afterBytes of [1, 1000, 20_000]) {
      const { receipt } = await meet({ at: "body", afterBytes, afterwards: "cut" }, LINES, true);
      expect([afterBytes, receipt.outcome, receipt.step]).toEqual([afterBytes, "deferred", "message"]);
      expect(server?.seen).toEqual([]);
      await server?.stop();
    }
  });

  it("is not sent when a cut is seen on the way, and then beforeEnd is not called", async () => {
    const { receipt, hadEnd } = await meet({ at: "body", afterBytes: 1000, afterwards: "cut" }, LARGE);
    expect([receipt.outcome, receipt.step, hadEnd]).toEqual(["deferred", "message", false]);
    expect(server?.seen).toEqual([]);
  });

  it("makes a message unknown when the answer to it is lost, delayed or senseless", async () => {
    for (const rest of [{ afterwards: "cut" }, { afterwards: "stall" }, { say: "what?\r\n" }] as const) {
      const { receipt, hadEnd } = await meet({ at: "end", ...rest }, LINES);
      expect([rest, receipt.outcome, receipt.step, receipt.retryable]).toEqual([rest, "unknown", "message", false]);
      expect([hadEnd, server?.seen.length]).toEqual([true, 1]);
      await server?.stop();
    }
  });

  it("is not sent when the server refuses in the middle of the message", async () => {
    const codes = { "552 5.3.4 too large": "rejected", "452 4.3.1 no room": "deferred", "421 4.3.2 bye": "deferred" };
    for (const [say, outcome] of Object.entries(codes)) {
      const { receipt } = await meet({ at: "body", afterBytes: 1000, say: `${say}\r\n` }, LINES, true);
      expect([receipt.outcome, receipt.step, receipt.code]).toEqual([outcome, "message", Number(say.slice(0, 3))]);
      expect(server?.seen).toEqual([]);
      await server?.stop();
    }
  });

  it("is not sent when the server says yes before it has come", async () => {
    for (const fault of [
      { at: "body", afterBytes: 100, say: "250 2.0.0 queued\r\n" },
      { at: "data", say: "354 go\r\n250 2.0.0 queued\r\n" },
    ] as const) {
      const { receipt } = await meet(fault, LINES, true);
      expect(receipt).toMatchObject({ outcome: "deferred", step: "message" });
      expect(receipt.code).toBeUndefined();
      expect(server?.seen).toEqual([]);
      await server?.stop();
    }
  });

  it("is not sent to a server that stops reading: deferred", async () => {
    const { receipt, hadEnd } = await meet({ at: "body", afterBytes: 1, afterwards: "deaf" }, LARGE);
    expect([receipt.outcome, receipt.step, hadEnd]).toEqual(["deferred", "message", false]);
    expect(receipt.detail).toBe("The server took too long.");
  });

  it("is not sent when the connection is lost while the caller makes its mark: deferred", async () => {
    for (const loseBy of ["cut", "answer"] as const) {
      const faulty = await startFaultyServer({ extensions: ["PIPELINING"] });
      server = faulty;
      const transport = createSmtpTransport(localServer(faulty.port));
      const beforeEnd = async (): Promise<void> => {
        if (loseBy === "cut") await faulty.stop();
        else faulty.shout("250 2.0.0 queued\r\n");
        await setTimeout(ARRIVAL_MS);
      };
      const { outcome, step } = await transport.send(plainMessage({ lines: LINES }), { beforeEnd });
      expect([loseBy, outcome, step]).toEqual([loseBy, "deferred", "message"]);
      await transport.close();
      expect(faulty.seen).toEqual([]);
      await faulty.stop();
    }
  });

  it("waits with the receipt until beforeEnd is done, also when the connection is cut meanwhile", async () => {
    server = await startFaultyServer({ faults: [{ at: "body", afterBytes: 1000, afterwards: "cut" }] });
    const transport = createSmtpTransport(localServer(server.port));
    const order: string[] = [];
    const beforeEnd = async (): Promise<void> => {
      await setTimeout(150);
      order.push("marked");
    };
    const receipt = await transport.send(plainMessage({ lines: LINES }), { beforeEnd });
    order.push(receipt.outcome);
    await transport.close();
    expect(order.at(-1)).toBe("deferred");
    expect(["marked deferred", "deferred"]).toContain(order.join(" "));
    await setTimeout(200);
    expect(order.at(-1)).toBe("deferred");
  });

  it("makes a message unknown when a server that took all of it says nothing", async () => {
    const { receipt, hadEnd } = await meet({ at: "body", afterBytes: 1, afterwards: "stall" }, LINES);
    expect([receipt.outcome, receipt.step, hadEnd]).toEqual(["unknown", "message", true]);
  });
});

describe("answers that nobody asked for", () => {
  it.each(["250 2.0.0 again", "550 5.1.1 nobody", "354 go", "421 4.3.2 bye"])(
    "never count for the next message: %s",
    async (extra) => {
      for (const extensions of [["PIPELINING"], []]) {
        server = await startFaultyServer({
          extensions,
          faultOf: (address) =>
            address === "odd@reader.example" ? { at: "end", say: `250 2.0.0 queued\r\n${extra}\r\n` } : undefined,
        });
        const transport = createSmtpTransport(localServer(server.port, { connections: 1 }));
        const odd = await transport.send(plainMessage({ to: "odd@reader.example" }));
        const next = await transport.send(plainMessage({ to: "next@reader.example" }));
        await transport.close();
        expect([odd.outcome, next.outcome]).toEqual(["accepted", "accepted"]);
        expect(server.seen.map(({ to }) => to)).toEqual(["odd@reader.example", "next@reader.example"]);
        expect(server.connections()).toBe(2);
        await server.stop();
      }
    },
  );

  it("never count for the first message: they come with the answer to EHLO", async () => {
    server = await startFaultyServer({ faults: [{ at: "hello", say: "250-x\r\n250 PIPELINING\r\n250 ok\r\n" }] });
    const transport = createSmtpTransport(localServer(server.port, { connections: 1 }));
    expect((await transport.send(plainMessage())).outcome).toBe("deferred");
    await transport.close();
    expect(server.seen).toEqual([]);
  });

  it("end the transfer when they come for commands that were not sent yet", async () => {
    server = await startFaultyServer({
      extensions: [],
      faults: [{ at: "mail", say: "250 ok\r\n250 ok\r\n354 go\r\n250 queued\r\n" }],
    });
    const transport = createSmtpTransport(localServer(server.port, { connections: 1 }));
    expect((await transport.send(plainMessage())).outcome).toBe("deferred");
    await transport.close();
    expect(server.seen).toEqual([]);
  });
});

describe("what a server cannot take", () => {
  it("is refused here: too many bytes (RFC 1870)", async () => {
    server = await startFaultyServer({ extensions: ["SIZE 500"] });
    const transport = createSmtpTransport(localServer(server.port));
    expect(await transport.send(plainMessage({ lines: LINES }))).toMatchObject({
      outcome: "rejected",
      status: "5.3.4",
    });
    expect((await transport.send(plainMessage())).outcome).toBe("accepted");
    await transport.close();
    expect(server.connections()).toBe(1);
  });

  it("is refused here: bytes above 127 (RFC 6152)", async () => {
    server = await startFaultyServer({ extensions: ["PIPELINING"] });
    const transport = createSmtpTransport(localServer(server.port));
    expect(await transport.send(plainMessage({ lines: ["ü"] }))).toMatchObject({
      outcome: "rejected",
      status: "5.6.3",
    });
    await transport.close();
    expect(server.seen).toEqual([]);
  });
});
