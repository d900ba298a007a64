import { afterEach, describe, expect, it } from "vitest";
import { plainMessage } from "../../testing/plain-message.ts";
import { hasPrograms } from "../../testing/real/program.ts";
import { type SmtpSink, startSmtpSink } from "../../testing/real/smtp-sink.ts";
import { localServer } from "../../testing/smtp-settings.ts";
import { describeTransport } from "../../testing/transport-contract.ts";
import { createSmtpTransport } from "./smtp-transport.ts";

const RUNS = hasPrograms("smtp-sink", "setpriv");

describe.skipIf(!RUNS)("Postfix's smtp-sink", () => {
  describeTransport("SMTP to smtp-sink", async () => {
    const sink = await startSmtpSink();
    const transport = createSmtpTransport(localServer(sink.port));
    // It names a message's file when the message begins, and fills it when it ends.
    const deliveries = async (): Promise<readonly Buffer[]> => sink.messages().filter(({ length }) => length > 0);
    return { transport, deliveries, end: sink.stop };
  });

  let sink: SmtpSink | undefined;
  afterEach(() => sink?.stop());

  it.each([
    [["-r", "MAIL"], "deferred mail 450 4.3.0"],
    [["-r", "RCPT"], "deferred rcpt 450 4.3.0"],
    [["-r", "DATA"], "deferred data 450 4.3.0"],
    [["-r", "."], "deferred message 450 4.3.0"],
    [["-f", "MAIL"], "rejected mail 500 5.3.0"],
    [["-f", "RCPT"], "rejected rcpt 500 5.3.0"],
    [["-f", "DATA"], "rejected data 500 5.3.0"],
    [["-f", "."], "rejected message 500 5.3.0"],
    [["-Q", "RCPT"], "deferred rcpt 421 4.0.0"],
    [["-Q", "."], "deferred message 421 4.0.0"],
    [["-q", "MAIL"], "deferred mail"],
    [["-q", "RCPT"], "deferred rcpt"],
    [["-q", "DATA"], "deferred data"],
    [["-q", "."], "unknown message"],
    [["-q", "EHLO"], "deferred hello"],
    [["-q", "CONNECT"], "deferred greeting"],
  ])("is judged when it runs with %j: %s", async (options, expected) => {
    sink = await startSmtpSink(options);
    const transport = createSmtpTransport(localServer(sink.port, { connections: 1 }));
    const { outcome, step, code, status } = await transport.send(plainMessage());
    await transport.close();
    expect([outcome, step, code, status].filter((part) => part !== undefined).join(" ")).toBe(expected);
  });
});
