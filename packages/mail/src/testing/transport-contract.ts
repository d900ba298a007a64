import { ClusterpostError, type OutgoingMessage, type Transport } from "@clusterpost/core";
import { afterEach, describe, expect, it } from "vitest";
import { plainMessage } from "./plain-message.ts";

/** A transport under test, and what came out at its other end. */
export interface TestedTransport {
  readonly transport: Transport;
  /** The bytes of every delivery, in any order. */
  readonly deliveries: () => Promise<readonly Buffer[]>;
  /** Takes away what was set up. */
  readonly end: () => Promise<void>;
}

const HARD_LINES: Readonly<Record<string, readonly string[]>> = {
  "dots at the start of lines": [".", "..", ".hidden", "...", "a.", ".", ""],
  "nothing but a dot": ["."],
  "no body": [],
  "blank lines at the end": ["text", "", "", ""],
  "letters above 127": ["Ünïcödé, Ελληνικά, кириллица, עברית, 🎉"],
  "lines of 998 bytes": ["x".repeat(998), `.${"y".repeat(997)}`],
  "white space at the ends of lines": ["two  ", "tab\t", " one in front"],
  "commands of SMTP": ["QUIT", "DATA", "RSET", "MAIL FROM:<a@b>", "250 OK"],
  "a megabyte": Array.from({ length: 14_000 }, (_, index) => `.line ${index} ${"z".repeat(60)}`),
};

const text = (message: OutgoingMessage): string => Buffer.from(message.bytes).toString("latin1");
const edit = (message: OutgoingMessage, change: (all: string) => string): OutgoingMessage => ({
  ...message,
  bytes: Buffer.from(change(text(message)), "latin1"),
});

const UNSOUND: Readonly<Record<string, (message: OutgoingMessage) => OutgoingMessage>> = {
  "a lone LF": (message) => edit(message, (all) => `${all}a\nb\r\n`),
  "a lone CR": (message) => edit(message, (all) => `${all}a\rb\r\n`),
  "a dot between lone line ends": (message) => edit(message, (all) => `${all}a\n.\nb\r\n`),
  "a NUL": (message) => edit(message, (all) => `${all}\0\r\n`),
  "no line end at the end": (message) => edit(message, (all) => `${all}end`),
  "a line of 999 bytes": (message) => edit(message, (all) => `${all}${"x".repeat(999)}\r\n`),
  "another recipient": (message) => edit(message, (all) => all.replace("To: ana@", "To: eve@")),
  "two recipients": (message) => edit(message, (all) => all.replace("To: ", "To: eve@b.example, ")),
  "two fields To": (message) => edit(message, (all) => `To: eve@b.example\r\n${all}`),
  "no field To": (message) => edit(message, (all) => all.replace(/^To: .*\r\n/m, "")),
  "a field Cc": (message) => edit(message, (all) => `Cc: eve@b.example\r\n${all}`),
  "a field Bcc": (message) => edit(message, (all) => `bcc: eve@b.example\r\n${all}`),
  "another sender": (message) => edit(message, (all) => all.replace("<news@", "<eve@")),
  "another Message-ID": (message) => edit(message, (all) => all.replace("Message-ID: <", "Message-ID: <x")),
  "a header line that is no field": (message) => edit(message, (all) => `no field\r\n${all}`),
  "a command in the envelope": (message) => ({ ...message, envelope: { ...message.envelope, to: "a@b>\r\nDATA" } }),
  "letters above 127 in the envelope": (message) => ({ ...message, envelope: { ...message.envelope, to: "ä@b.de" } }),
};

/** What every transport must do. `create` gives a fresh one with nothing delivered. */
export function describeTransport(name: string, create: () => Promise<TestedTransport>): void {
  describe(`the contract of transports: ${name}`, () => {
    const ends: (() => Promise<void>)[] = [];
    afterEach(async () => {
      for (const end of ends.splice(0)) await end();
    });
    async function start(): Promise<TestedTransport> {
      const tested = await create();
      ends.push(tested.end);
      return tested;
    }

    it("says that a message was accepted", async () => {
      const { transport } = await start();
      const message = plainMessage();
      expect(await transport.send(message)).toMatchObject({
        outcome: "accepted",
        retryable: false,
        step: "message",
        messageId: message.messageId,
      });
      await transport.close();
    });

    it.each(Object.entries(HARD_LINES))("delivers every byte unchanged: %s", async (_, lines) => {
      const { transport, deliveries } = await start();
      const message = plainMessage({ lines });
      expect((await transport.send(message)).outcome).toBe("accepted");
      await transport.close();
      const [delivered, ...others] = await deliveries();
      expect(delivered?.equals(message.bytes)).toBe(true);
      expect(others).toEqual([]);
    });

    it("delivers each of many messages once", async () => {
      const { transport, deliveries } = await start();
      const messages = Array.from({ length: 60 }, (_, index) => plainMessage({ lines: [`number ${index}`] }));
      const receipts = await Promise.all(messages.map((message) => transport.send(message)));
      expect(receipts.map(({ outcome }) => outcome)).toEqual(messages.map(() => "accepted"));
      expect(receipts.map(({ messageId }) => messageId)).toEqual(messages.map(({ messageId }) => messageId));
      await transport.close();
      const delivered = (await deliveries()).map((bytes) => bytes.toString("latin1"));
      expect(delivered).toHaveLength(messages.length);
      expect(new Set(delivered)).toEqual(new Set(messages.map(text)));
    });

    it("reads folded fields, names in quotes and encoded words", async () => {
      const { transport, deliveries } = await start();
      const message = edit(plainMessage(), (all) =>
        all
          .replace(/^To: .*$/m, 'To: "Ana, \\"the boss\\" <eve@b.example>"\r\n <ana@READER.example>')
          .replace(/^From: .*$/m, "From: =?utf-8?Q?Cluster_=C3=9C?=\r\n\t<news@clusters.example>"),
      );
      expect((await transport.send(message)).outcome).toBe("accepted");
      await transport.close();
      expect((await deliveries()).map((bytes) => bytes.equals(message.bytes))).toEqual([true]);
    });

    it.each(Object.entries(UNSOUND))("refuses a message with %s, and delivers nothing", async (_, spoil) => {
      const { transport, deliveries } = await start();
      const sending = transport.send(spoil(plainMessage()));
      await expect(sending).rejects.toSatisfy(
        (cause) => ClusterpostError.is(cause) && cause.code === "MESSAGE_INVALID",
      );
      await transport.close();
      expect(await deliveries()).toEqual([]);
    });

    it("calls beforeEnd once, and waits for it before the message can be taken", async () => {
      const { transport, deliveries } = await start();
      const seen: number[] = [];
      const beforeEnd = async (): Promise<void> => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        seen.push((await deliveries()).length);
      };
      const receipt = await transport.send(plainMessage(), { beforeEnd });
      await transport.close();
      expect(receipt.outcome).toBe("accepted");
      expect(seen).toEqual([0]);
      expect(await deliveries()).toHaveLength(1);
    });

    it("delivers nothing when beforeEnd fails, and goes on with the next message", async () => {
      const { transport, deliveries } = await start();
      const cause = new ClusterpostError("OUTPUT_UNWRITABLE", "The ledger is full.");
      const beforeEnd = (): Promise<void> => Promise.reject(cause);
      await expect(transport.send(plainMessage(), { beforeEnd })).rejects.toBe(cause);
      const message = plainMessage();
      expect((await transport.send(message)).outcome).toBe("accepted");
      await transport.close();
      expect((await deliveries()).map((bytes) => bytes.equals(message.bytes))).toEqual([true]);
    });

    it("finishes what is under way when it is closed, and takes nothing more", async () => {
      const { transport, deliveries } = await start();
      const sending = Array.from({ length: 12 }, () => transport.send(plainMessage()));
      const closing = transport.close();
      await expect(transport.send(plainMessage())).rejects.toSatisfy(
        (cause) => ClusterpostError.is(cause) && cause.code === "TRANSPORT_CLOSED",
      );
      await closing;
      expect(new Set((await Promise.all(sending)).map(({ outcome }) => outcome))).toEqual(new Set(["accepted"]));
      expect(await deliveries()).toHaveLength(12);
      await transport.close();
    });
  });
}
