import type { Socket } from "node:net";
import { setImmediate } from "node:timers/promises";
import { createSecureContext, TLSSocket } from "node:tls";
import type { Fault, FaultPoint } from "./fault.ts";
import type { FaultyServerOptions, SeenMessage } from "./faulty-server.ts";

const GOOD: Readonly<Record<Exclude<FaultPoint, "hello" | "body">, string>> = {
  greeting: "220 faulty.example ESMTP\r\n",
  starttls: "220 2.0.0 go ahead\r\n",
  auth: "235 2.7.0 welcome\r\n",
  mail: "250 2.1.0 ok\r\n",
  rcpt: "250 2.1.5 ok\r\n",
  data: "354 go ahead\r\n",
  end: "250 2.0.0 queued as 1234\r\n",
  reset: "250 2.0.0 ok\r\n",
};

const END = "\r\n.\r\n";

/** What the owner of a conversation hears. */
export interface ConversationEvents {
  /** A message has come whole. */
  readonly see: (message: SeenMessage) => void;
  /** A fault has happened. */
  readonly meet: () => void;
}

/** One conversation with a client, faults included. */
export class Conversation {
  readonly #options: FaultyServerOptions;
  readonly #events: ConversationEvents;
  #socket: Socket;
  #input = "";
  #isSilent = false;
  #isInData = false;
  /** Between MAIL and the end of its message, or RSET (RFC 5321 §4.1.4). */
  #isInTransaction = false;
  #addresses: string[] = [];
  #queue: Promise<void> = Promise.resolve();

  constructor(socket: Socket, options: FaultyServerOptions, events: ConversationEvents) {
    this.#socket = socket;
    this.#options = options;
    this.#events = events;
    this.#listen();
    this.#answer("greeting", GOOD.greeting);
  }

  #listen(): void {
    this.#socket.on("data", (chunk: Buffer) => this.#take(chunk.toString("latin1")));
    this.#socket.on("error", () => undefined);
  }

  #faultAt(point: FaultPoint): Fault | undefined {
    const { faults = [], faultOf = () => undefined } = this.#options;
    const own = this.#addresses.map(faultOf).filter((fault) => fault !== undefined);
    return [...faults, ...own].find((fault) => fault.at === point);
  }

  /** Answers as it should, or as the fault wants; says whether the conversation goes on. */
  #answer(point: FaultPoint, right: string): boolean {
    const fault = this.#faultAt(point);
    const text = fault?.say ?? (fault?.afterwards === undefined ? right : "");
    this.#say(text, fault?.bytewise === true ? 1 : undefined);
    if (fault?.afterwards === "cut") this.#queue = this.#queue.then(() => void this.#socket.destroySoon());
    if (fault?.afterwards === "deaf") this.#socket.pause();
    if (fault !== undefined) this.#queue = this.#queue.then(this.#events.meet);
    this.#isSilent = fault?.afterwards !== undefined;
    return fault === undefined;
  }

  /** Says a text after everything that was said before, whole or in pieces. */
  #say(text: string, pieceLength = text.length): void {
    this.#queue = this.#queue.then(async () => {
      const socket = this.#socket;
      const write = (piece: string): Promise<void> =>
        new Promise((done) => socket.write(piece, "latin1", () => done()));
      for (let start = 0; start < text.length && !socket.destroyed; start += pieceLength) {
        await write(text.slice(start, start + pieceLength));
        if (pieceLength < text.length) await setImmediate();
      }
    });
  }

  #take(text: string): void {
    this.#input += text;
    while (!this.#isSilent && (this.#isInData ? this.#takeBody() : this.#takeCommand()));
  }

  #takeCommand(): boolean {
    const end = this.#input.indexOf("\r\n");
    if (end < 0) return false;
    const line = this.#input.slice(0, end);
    this.#input = this.#input.slice(end + 2);
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === "EHLO" || verb === "HELO") this.#answer("hello", this.#greet(verb));
    else if (verb === "STAR") this.#startTls();
    else if (verb === "AUTH") this.#answer("auth", GOOD.auth);
    else if (verb === "MAIL") this.#takeAddress("mail", line);
    else if (verb === "RCPT") this.#takeAddress("rcpt", line);
    else if (verb === "DATA") this.#isInData = this.#isRightAnswer("data");
    else if (verb === "RSET") this.#reset();
    else if (verb === "QUIT") this.#say("221 2.0.0 bye\r\n");
    else this.#say("500 5.5.2 what?\r\n");
    return true;
  }

  #reset(): void {
    this.#isInTransaction = false;
    this.#answer("reset", GOOD.reset);
  }

  #isRightAnswer(point: "data"): boolean {
    const fault = this.#faultAt(point);
    const wasRefused = this.#faultAt("mail")?.say !== undefined || this.#faultAt("rcpt")?.say !== undefined;
    if (wasRefused && fault === undefined) this.#say("503 5.5.1 no valid recipients\r\n");
    else this.#answer(point, GOOD.data);
    return !wasRefused && (fault?.say ?? GOOD.data).startsWith("354");
  }

  #greet(verb: string): string {
    const { extensions = [] } = this.#options;
    if (verb === "HELO") return "250 faulty.example\r\n";
    const lines = ["faulty.example", ...extensions];
    return lines.map((line, index) => `250${index === lines.length - 1 ? " " : "-"}${line}\r\n`).join("");
  }

  #takeAddress(point: "mail" | "rcpt", line: string): void {
    if (point === "mail" && this.#isInTransaction) return this.#say("503 5.5.1 nested MAIL\r\n");
    if (point === "mail") this.#addresses = [];
    this.#addresses.push(/<([^>]*)>/.exec(line)?.[1] ?? "");
    this.#answer(point, GOOD[point]);
    this.#isInTransaction = this.#faultAt("mail")?.say === undefined;
  }

  #takeBody(): boolean {
    const fault = this.#faultAt("body");
    if (fault !== undefined && this.#input.length >= (fault.afterBytes ?? 1)) {
      this.#answer("body", "");
      if (this.#isSilent) return false;
    }
    const end = this.#input.startsWith(".\r\n") ? -2 : this.#input.indexOf(END);
    if (end < 0 && end !== -2) return false;
    const text = end === -2 ? "" : this.#input.slice(0, end + 2);
    this.#input = this.#input.slice(end + END.length);
    this.#isInData = false;
    this.#isInTransaction = false;
    const [from = "", to = ""] = this.#addresses;
    this.#events.see({ from, to, bytes: Buffer.from(text.replace(/^\./gm, ""), "latin1") });
    this.#answer("end", GOOD.end);
    return true;
  }

  #startTls(): void {
    const isRight = this.#answer("starttls", GOOD.starttls);
    const { certificate } = this.#options;
    const mayGoOn = isRight || this.#faultAt("starttls")?.say?.startsWith("220") === true;
    if (!mayGoOn || certificate === undefined || this.#isSilent) return;
    const plain = this.#socket;
    plain.removeAllListeners("data");
    this.#input = "";
    this.#queue = this.#queue.then(() => {
      this.#socket = new TLSSocket(plain, { isServer: true, secureContext: createSecureContext(certificate) });
      this.#listen();
    });
  }
}
