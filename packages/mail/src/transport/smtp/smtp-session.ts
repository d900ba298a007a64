import type { Socket } from "node:net";
import type { OutgoingMessage, Receipt } from "@clusterpost/core";
import type SMTPConnection from "nodemailer/lib/smtp-connection";
import type { Extensions } from "./extensions.ts";
import { ReplyReader } from "./reply-reader.ts";
import { MESSAGES_PER_CONNECTION } from "./server.ts";
import type { SmtpTimeouts } from "./timeouts.ts";
import { Transfer } from "./transfer.ts";

/** A connection that takes messages, one after the other. */
export class SmtpSession {
  readonly extensions: Extensions;
  readonly #connection: SMTPConnection;
  readonly #socket: Socket;
  readonly #timeouts: SmtpTimeouts;
  readonly #reader = new ReplyReader();
  #transfer: Transfer | undefined;
  #isResetting = false;
  #needsReset = false;
  #sent = 0;

  constructor(connection: SMTPConnection, extensions: Extensions, timeouts: SmtpTimeouts) {
    if (!connection._socket) throw new TypeError("A session needs a connection that is set up.");
    this.extensions = extensions;
    this.#connection = connection;
    this.#socket = connection._socket;
    this.#timeouts = timeouts;
    connection.on("error", () => undefined);
    // Before nodemailer's own listener: it takes `2500` for success, and answers that were never asked for.
    this.#socket.prependListener("data", (chunk: Buffer) => this.#onData(chunk));
  }

  get isOpen(): boolean {
    return !this.#connection.destroyed;
  }

  /** Calls once when the connection is gone, also while nothing is under way. */
  onEnd(listener: () => void): void {
    this.#connection.once("end", listener);
  }

  /** Sends a message. Only one may be under way. */
  async send(message: OutgoingMessage, bytes: Buffer, beforeEnd: () => Promise<void>): Promise<Receipt> {
    this.#sent += 1;
    const transfer = new Transfer({
      connection: this.#connection,
      socket: this.#socket,
      timeouts: this.#timeouts,
      isPipelined: this.extensions.pipelining,
      message,
      bytes,
      beforeEnd,
      isMidAnswer: () => this.#reader.isMidway,
    });
    this.#transfer = transfer;
    try {
      const receipt = await transfer.run();
      this.#needsReset = receipt.outcome !== "accepted";
      return receipt;
    } finally {
      this.#transfer = undefined;
    }
  }

  /** Whether the next message can be sent at once. */
  get isReady(): boolean {
    return this.isOpen && !this.#needsReset && this.#sent < MESSAGES_PER_CONNECTION;
  }

  /** Makes the connection ready for the next message if it can be; says whether it is. */
  async recover(): Promise<boolean> {
    if (!this.isOpen || this.#sent >= MESSAGES_PER_CONNECTION) return false;
    this.#isResetting = true;
    this.#needsReset = !(await this.#reset());
    this.#isResetting = false;
    return this.isReady;
  }

  #reset(): Promise<boolean> {
    const connection = this.#connection;
    return new Promise((resolve) => {
      const onEnd = (): void => settle(false);
      const timer = setTimeout(onEnd, this.#timeouts.quit);
      function settle(isReset: boolean): void {
        clearTimeout(timer);
        connection.off("end", onEnd);
        resolve(isReset);
      }
      connection.once("end", onEnd);
      connection.reset((error) => settle(error === null));
    });
  }

  /** Says goodbye, and closes also when there is no answer. */
  async quit(): Promise<void> {
    if (!this.isOpen) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => this.destroy(), this.#timeouts.quit);
      this.#connection.once("end", () => {
        clearTimeout(timer);
        resolve();
      });
      this.#isResetting = true;
      this.#connection.quit();
    });
  }

  destroy(): void {
    this.#connection.close();
  }

  #onData(chunk: Buffer): void {
    const answers = this.#reader.read(chunk);
    if (this.#transfer !== undefined) this.#transfer.onAnswers(answers);
    else if (answers.includes("garbage") || !this.#isResetting) this.destroy();
  }
}
