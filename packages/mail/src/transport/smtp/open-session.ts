import { setImmediate } from "node:timers/promises";
import type { TransferStep } from "@clusterpost/core";
import type { NodemailerError } from "nodemailer";
import type SMTPConnection from "nodemailer/lib/smtp-connection";
import { createConnection } from "./create-connection.ts";
import { explainFailure, hintFor } from "./explain-failure.ts";
import { parseExtensions } from "./extensions.ts";
import { isLoopbackAddress } from "./loopback.ts";
import type { Reply } from "./reply.ts";
import type { SmtpServer } from "./server.ts";
import { createSetUpLog, parseWholeReply } from "./set-up-watch.ts";
import { SmtpSession } from "./smtp-session.ts";

/** Why no connection is there that could take a message. */
export interface SetUpFailure {
  readonly step: TransferStep;
  readonly reply?: Reply | undefined;
  readonly reason?: string | undefined;
  readonly hint?: string | undefined;
}

export type Opening = { readonly session: SmtpSession } | { readonly failure: SetUpFailure };

/**
 * Connects to a server, encrypts, and logs in, so that the next thing said is about a message.
 *
 * @returns a failure instead, with the step at which it happened; never rejects
 */
export function openSession(server: SmtpServer): Promise<Opening> {
  return new Promise((resolve) => new SetUp(server, resolve).start());
}

class SetUp {
  readonly #server: SmtpServer;
  readonly #resolve: (opening: Opening) => void;
  readonly #connection: SMTPConnection;
  readonly #onError = (error: NodemailerError): void => this.#failBy(error);
  #step: TransferStep = "connect";
  #timer: NodeJS.Timeout | undefined;
  /** The last answer to EHLO. */
  #hello = "";

  constructor(server: SmtpServer, resolve: (opening: Opening) => void) {
    this.#server = server;
    this.#resolve = resolve;
    const onGarbage = (): void => this.#fail("The server's answer cannot be understood.");
    this.#connection = createConnection(server, createSetUpLog({ onStep: (step) => this.#enter(step), onGarbage }));
  }

  start(): void {
    this.#enter("connect");
    this.#connection.on("error", this.#onError);
    this.#connection.connect((error) => (error ? this.#failBy(error) : this.#logIn()));
  }

  #enter(step: TransferStep): void {
    const { timeouts } = this.#server;
    this.#step = step;
    clearTimeout(this.#timer);
    const timeoutMs = timeouts[step === "connect" || step === "greeting" ? step : "command"];
    this.#timer = setTimeout(() => this.#fail("The server took too long."), timeoutMs);
  }

  #logIn(): void {
    const { credentials, security } = this.#server;
    this.#hello = String(this.#connection.lastServerResponse);
    const address = this.#connection._socket ? this.#connection._socket.remoteAddress : undefined;
    if (!this.#connection.secure && !(security === "none" && isLoopbackAddress(address ?? ""))) {
      return this.#fail("The connection is not encrypted, and leads to another machine.");
    }
    if (credentials === undefined) return void this.#finish();
    this.#enter("auth");
    if (!parseExtensions(this.#hello).auth) return this.#fail("The server offers no login.");
    const { user, password: pass } = credentials;
    this.#connection.login({ user, pass, credentials: { user, pass } }, (error) =>
      error ? this.#failBy(error) : void this.#finish(),
    );
  }

  async #finish(): Promise<void> {
    // Answers that came with the last one are seen first: they would be taken for those to the first message.
    await setImmediate();
    await setImmediate();
    if (this.#connection.destroyed) return this.#fail("The server answered what it was not asked.");
    clearTimeout(this.#timer);
    this.#connection.off("error", this.#onError);
    this.#connection.options.transactionLog = false;
    const session = new SmtpSession(this.#connection, parseExtensions(this.#hello), this.#server.timeouts);
    this.#resolve({ session });
  }

  #failBy(error: NodemailerError): void {
    // On a port that is encrypted from the first byte, a failure that is not the system's is one of encryption.
    const isTls = this.#server.security === "tls" && error.syscall === undefined && error.code !== "EDNS";
    if (this.#step === "connect" && isTls) this.#step = "tls";
    const reply = typeof error.response === "string" ? parseWholeReply(error.response) : undefined;
    if (reply !== undefined) return this.#end({ step: this.#step, reply, hint: hintFor(this.#step, true) });
    this.#end({ step: this.#step, ...explainFailure(error, this.#step, this.#server) });
  }

  #fail(reason: string): void {
    this.#end({ step: this.#step, reason, hint: hintFor(this.#step, false) });
  }

  #end(failure: SetUpFailure): void {
    clearTimeout(this.#timer);
    this.#resolve({ failure });
    this.#connection.close();
  }
}
