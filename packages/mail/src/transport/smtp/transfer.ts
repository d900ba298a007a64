import type { Socket } from "node:net";
import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import type { OutgoingMessage, Receipt } from "@clusterpost/core";
import type SMTPConnection from "nodemailer/lib/smtp-connection";
import { judgeReply } from "./judge-reply.ts";
import type { Reply } from "./reply.ts";
import type { Garbage } from "./reply-reader.ts";
import { isSevenBit } from "./seven-bit.ts";
import { receiptOf } from "./smtp-receipt.ts";
import type { SmtpTimeouts } from "./timeouts.ts";

/** What a transfer works with. */
export interface TransferParts {
  readonly connection: SMTPConnection;
  readonly socket: Socket;
  readonly timeouts: SmtpTimeouts;
  readonly isPipelined: boolean;
  readonly message: OutgoingMessage;
  readonly bytes: Buffer;
  readonly beforeEnd: () => Promise<void>;
  /** Whether an answer has begun and is not whole. */
  readonly isMidAnswer: () => boolean;
}

/** The answers to one message, in the order in which they come. */
const STEPS = ["mail", "rcpt", "data", "message"] as const;
type Step = (typeof STEPS)[number];

interface Refusal {
  readonly outcome: "deferred" | "rejected";
  readonly step: Step;
  readonly reply: Reply;
}

const BLOCK = 65_536;
const NOTHING = Buffer.alloc(0);

/** One message over one connection, from MAIL to the answer to the final dot (RFC 5321 §3.3). */
export class Transfer {
  readonly #parts: TransferParts;
  /** How many answers have come. */
  #answered = 0;
  #refusal: Refusal | undefined;
  #acceptance: Reply | undefined;
  /** Whether the final dot may have reached the other side. */
  #isEnded = false;
  #isSettled = false;
  #timer: NodeJS.Timeout | undefined;
  /** The caller's mark, which is made before the receipt is given, also when the connection breaks meanwhile. */
  #mark: Promise<void> = Promise.resolve();
  #resolve: (receipt: Receipt) => void = () => undefined;
  #reject: (cause: unknown) => void = () => undefined;

  constructor(parts: TransferParts) {
    this.#parts = parts;
  }

  run(): Promise<Receipt> {
    const { connection, message, bytes } = this.#parts;
    const { from, to } = message.envelope;
    const envelope = { from, to: [to], size: bytes.length, use8BitMime: !isSevenBit(bytes) };
    return new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
      this.#arm(this.#parts.timeouts.mail);
      const stream = Readable.from(this.#blocks(), { objectMode: false });
      connection.send(envelope, stream, (error) => this.#onDone(error?.message));
    });
  }

  /** Sees answers before nodemailer does. */
  onAnswers(answers: readonly (Reply | Garbage)[]): void {
    for (const [index, answer] of answers.entries()) {
      if (this.#isSettled) return;
      if (answer === "garbage") return this.#break("The server's answer cannot be understood.");
      const step = STEPS[this.#answered];
      const isTooEarly = index > 0 && (!this.#parts.isPipelined || step === "message");
      if (step === undefined || isTooEarly) return this.#break("The server answered what it was not asked.");
      this.#onAnswer(step, answer);
    }
  }

  #onAnswer(step: Step, reply: Reply): void {
    const judgement = judgeReply(step, reply.code);
    if (judgement === "senseless") return this.#break(`The server's answer ${reply.code} makes no sense here.`);
    if (judgement !== "go-on") {
      this.#refusal ??= { outcome: judgement, step, reply };
      // Refused before the message was complete; its end must not be sent any more.
      if (step === "message" && !this.#isEnded) return this.#break("");
    } else if (step === "message") {
      if (!this.#isEnded) return this.#break("The server answered before the message was complete.");
      this.#acceptance = reply;
    } else if (step === "data" && this.#refusal !== undefined) {
      // It wants a message that it has refused; there is none to end with a dot.
      return this.#break("");
    }
    this.#answered += 1;
    this.#arm(this.#nextTimeout());
  }

  #nextTimeout(): number {
    const { rcpt, data, block, end } = this.#parts.timeouts;
    return [rcpt, data, this.#isEnded ? end : block, end][this.#answered - 1] ?? end;
  }

  /** The message in blocks, each after the one before was taken by the connection, and the end only when it is right. */
  async *#blocks(): AsyncGenerator<Buffer> {
    const { bytes, beforeEnd, timeouts } = this.#parts;
    for (let start = 0; start < bytes.length; start += BLOCK) {
      this.#arm(timeouts.block);
      yield bytes.subarray(start, start + BLOCK);
      await setImmediate();
      await this.#flush();
      if (!this.#isAlive()) return;
    }
    // One more whole turn of the loop: a connection that is known to be lost gets no final dot.
    await setImmediate();
    await setImmediate();
    if (!this.#isAlive()) return;
    clearTimeout(this.#timer);
    this.#mark = beforeEnd();
    try {
      await this.#mark;
    } catch (cause) {
      this.#abandon(cause);
      return;
    }
    // And another one after the mark: what became of the connection meanwhile is known only then.
    await setImmediate();
    await setImmediate();
    if (!this.#isAlive()) return;
    if (this.#parts.isMidAnswer()) return this.#break("The server answered before the message was complete.");
    this.#isEnded = true;
    this.#arm(timeouts.end);
  }

  #isAlive(): boolean {
    const { connection, socket } = this.#parts;
    return !this.#isSettled && !connection.destroyed && socket.writable && !socket.readableEnded;
  }

  #flush(): Promise<void> {
    const { socket } = this.#parts;
    return new Promise((resolve) => {
      if (socket.destroyed) resolve();
      else socket.write(NOTHING, () => resolve());
    });
  }

  /** nodemailer has finished, with or without an error. */
  #onDone(problem: string | undefined): void {
    const isUnderstood = this.#refusal !== undefined || (this.#acceptance !== undefined && problem === undefined);
    if (isUnderstood) this.#end("");
    // What nodemailer understood is not what was seen here, or the connection is lost.
    else this.#break(problem ?? "The server's answer is missing.");
  }

  /** Ends the transfer and the connection with it: what comes over it has no meaning any more. */
  #break(reason: string): void {
    this.#end(reason);
    this.#parts.connection.close();
  }

  /** Ends the transfer with the answer that decided, or for a reason. */
  #end(reason: string): void {
    if (this.#acceptance !== undefined) {
      this.#settle(receiptOf("accepted", this.#where("message", this.#acceptance)));
    } else if (this.#refusal !== undefined) {
      const { outcome, step, reply } = this.#refusal;
      this.#settle(receiptOf(outcome, this.#where(step, reply)));
    } else {
      const step = STEPS[Math.min(this.#answered, STEPS.length - 1)] ?? "message";
      const { messageId } = this.#parts.message;
      this.#settle(receiptOf(this.#isEnded ? "unknown" : "deferred", { messageId, step, reason }));
    }
  }

  #where(step: Step, reply: Reply): { messageId: string; step: Step; reply: Reply } {
    return { messageId: this.#parts.message.messageId, step, reply };
  }

  #settle(receipt: Receipt): void {
    this.#isSettled = true;
    clearTimeout(this.#timer);
    this.#mark.then(() => this.#resolve(receipt), this.#reject);
  }

  #abandon(cause: unknown): void {
    this.#isSettled = true;
    clearTimeout(this.#timer);
    this.#reject(cause);
    this.#parts.connection.close();
  }

  #arm(timeoutMs: number): void {
    clearTimeout(this.#timer);
    if (this.#isSettled) return;
    this.#timer = setTimeout(() => this.#break("The server took too long."), timeoutMs);
  }
}
