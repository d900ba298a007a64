import { setImmediate } from "node:timers/promises";
import { type Opening, openSession } from "./open-session.ts";
import type { SmtpServer } from "./server.ts";
import type { SmtpSession } from "./smtp-session.ts";

/**
 * Connections to one server, at most so many at the same time; whoever wants one more waits for a turn.
 *
 * A connection that is lost is forgotten, whatever it was doing: nothing is sent again from here.
 */
export class SessionPool {
  readonly #server: SmtpServer;
  readonly #idle = new Map<SmtpSession, NodeJS.Timeout>();
  readonly #waiting: (() => void)[] = [];
  #taken = 0;

  constructor(server: SmtpServer) {
    this.#server = server;
  }

  /** A connection of one's own, until it is given back; an idle one, or else a new one. A failure needs no giving back. */
  async take(): Promise<Opening> {
    if (this.#taken >= this.#server.connections) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#taken += 1;
    const session = this.#takeIdle();
    if (session !== undefined) {
      // One turn of the loop: an end that the server has already sent is seen before a message is lost to it.
      await setImmediate();
      if (session.isReady) return { session };
    }
    const opening = await openSession(this.#server);
    if ("failure" in opening) this.#free();
    else opening.session.onEnd(() => this.#forget(opening.session));
    return opening;
  }

  /** Gives a connection back; it is kept when it can take another message. */
  async giveBack(session: SmtpSession): Promise<void> {
    if (session.isReady || (await session.recover())) this.#keep(session);
    else await session.quit();
    this.#free();
  }

  /** Closes connections without work. */
  async close(): Promise<void> {
    const sessions = [...this.#idle.keys()];
    for (const session of sessions) this.#forget(session);
    await Promise.all(sessions.map((session) => session.quit()));
  }

  #free(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#taken -= 1;
    else next();
  }

  #takeIdle(): SmtpSession | undefined {
    const session = [...this.#idle.keys()].findLast(({ isOpen }) => isOpen);
    if (session !== undefined) this.#forget(session);
    return session;
  }

  #keep(session: SmtpSession): void {
    const close = (): void => {
      this.#forget(session);
      void session.quit();
    };
    this.#idle.set(session, setTimeout(close, this.#server.timeouts.idle));
  }

  #forget(session: SmtpSession): void {
    clearTimeout(this.#idle.get(session));
    this.#idle.delete(session);
  }
}
