import type { OutgoingMessage, Transport } from "@clusterpost/core";
import { createTransport } from "@clusterpost/mail";
import { interleave } from "../measure/interleave.ts";
import { summarise, summariseRatios } from "../measure/statistics.ts";
import { nodemailerPool } from "../peers/nodemailer-pool.ts";
import { runSource, type Sink, startSink } from "../peers/postfix-programs.ts";
import type { Benchmark, Report } from "../report/benchmark.ts";
import { formatFactor, formatSpread } from "../report/figures.ts";
import { recipientOf, type SmtpMailing, smtpMailing } from "../samples/smtp-mailing.ts";

const MESSAGES = 400;
const CONNECTIONS = 5;
const ROUNDS = { rounds: 9, warmUp: 2, turnMs: 0 };

const OURS = "ours, composed and signed";
const READY = "ours, ready messages";
const PEER = "nodemailer's pool, composed and signed";
const SOURCE = "smtp-source, ready messages";
const TITLE = `smtp: messages to smtp-sink over ${CONNECTIONS} connections`;

/** Sends with some more at work than there are connections, so that each has its next message when it is free. */
async function sendAll(transport: Transport, messageOf: (index: number) => OutgoingMessage): Promise<void> {
  let next = 0;
  async function work(): Promise<void> {
    for (let index = next++; index < MESSAGES; index = next++) {
      const { outcome, detail } = await transport.send(messageOf(index));
      if (outcome !== "accepted") throw new RangeError(`A message was not accepted: ${detail}`);
    }
  }
  await Promise.all(Array.from({ length: 2 * CONNECTIONS }, work));
}

async function measure(sink: Sink, mailing: SmtpMailing): Promise<string[][]> {
  const messageOf = (index: number): OutgoingMessage => mailing.compiled.messageFor(recipientOf(index));
  const ready = Array.from({ length: MESSAGES }, (_, index) => messageOf(index));
  const sizeBytes = ready[0]?.bytes.length ?? 0;
  const settings = { host: "127.0.0.1", port: sink.port, security: "none", connections: CONNECTIONS } as const;
  const transport = await createTransport({ kind: "smtp", settings, place: { folder: ".", environment: {} } });
  const pool = nodemailerPool(mailing, sink.port, CONNECTIONS);
  const timings = await interleave(
    [
      { name: OURS, run: () => sendAll(transport, messageOf) },
      { name: PEER, run: () => pool.send(MESSAGES) },
      { name: READY, run: () => sendAll(transport, (index) => ready[index] ?? messageOf(index)) },
      { name: SOURCE, run: () => runSource(sink.port, MESSAGES, CONNECTIONS, sizeBytes) },
    ],
    ROUNDS,
  );
  await transport.close();
  pool.close();
  const timesOf = (name: string): readonly number[] => timings.get(name) ?? [];
  return [OURS, READY, PEER, SOURCE].map((name) => {
    const ratios = [PEER, SOURCE].map((peer) => summariseRatios(timesOf(peer), timesOf(name)));
    const perSecond = Math.round((MESSAGES * 1000) / summarise(timesOf(name)).median);
    return [
      name,
      `${perSecond}/s`,
      ...ratios.flatMap((ratio) => [formatFactor(ratio.median), formatSpread(ratio, formatFactor)]),
    ];
  });
}

async function run(): Promise<Report> {
  const head = ["contender", "messages", "of nodemailer's pool", "middle half", "of smtp-source", "middle half"];
  const sink = await startSink();
  if (sink === undefined) {
    return {
      title: TITLE,
      table: { head, rows: [] },
      notes: ["Not measured: smtp-sink is not installed."],
      missed: [],
    };
  }
  try {
    const mailing = smtpMailing();
    const kilobytes = Math.round(mailing.compiled.messageFor(recipientOf(0)).bytes.length / 1000);
    const notes = [
      `The sample newsletter's digest, ${kilobytes} kB as a message, to ${MESSAGES} recipients; connections are kept and not encrypted. “Composed and signed” makes each message for its recipient and signs it with RSA-2048, as the peer does; “ready messages” only sends.`,
      "smtp-source is Postfix's own load generator, in C: it sends lines of one letter of the same size, and looks at nothing but the first digit of answers.",
    ];
    return { title: TITLE, table: { head, rows: await measure(sink, mailing) }, notes, missed: [] };
  } finally {
    sink.stop();
  }
}

/** Our transport beside nodemailer's pool and Postfix's smtp-source. */
export const SMTP: Benchmark = { name: "smtp", run };
