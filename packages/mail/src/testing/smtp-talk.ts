import { once } from "node:events";
import { connect } from "node:net";

/** A talk with an SMTP server, byte by byte. */
export interface SmtpTalk {
  readonly greeting: string;
  /** Says commands one after the other; gives the answer to the last. */
  readonly say: (...commands: readonly string[]) => Promise<string>;
  /** Sends bytes and waits for an answer. */
  readonly send: (bytes: Uint8Array) => Promise<string>;
  /** Sends bytes. */
  readonly write: (bytes: Uint8Array) => void;
  /** Sends bytes and waits until they are gone; false once the server has hung up. */
  readonly writeAll: (bytes: Uint8Array) => Promise<boolean>;
  readonly end: () => void;
  /** Hangs up without a word. */
  readonly destroy: () => void;
}

/** Opens a connection to a server on this machine and waits for its greeting. */
export async function openSmtpTalk(port: number): Promise<SmtpTalk> {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => undefined);
  let received = "";
  let isClosed = false;
  let wake: () => void = () => undefined;
  socket.on("data", (data) => {
    received += data.toString("latin1");
    wake();
  });
  socket.on("close", () => {
    isClosed = true;
    wake();
  });
  await once(socket, "connect");
  const answer = async (): Promise<string> => {
    for (;;) {
      const whole = /^(?:\d{3}-[^\n]*\n)*\d{3}(?: [^\n]*)?\n/.exec(received)?.[0];
      if (whole !== undefined) {
        received = received.slice(whole.length);
        return whole;
      }
      if (isClosed) return "closed";
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
  const greeting = await answer();
  const send = (bytes: Uint8Array): Promise<string> => {
    socket.write(bytes);
    return answer();
  };
  return {
    greeting,
    send,
    say: async (...commands) => {
      let last = "";
      for (const command of commands) last = await send(Buffer.from(`${command}\r\n`, "latin1"));
      return last;
    },
    write: (bytes) => {
      socket.write(bytes);
    },
    writeAll: (bytes) =>
      new Promise((resolve) => {
        if (isClosed) resolve(false);
        else {
          const onClose = (): void => resolve(false);
          socket.once("close", onClose);
          socket.write(bytes, (cause) => {
            socket.off("close", onClose);
            resolve(!cause);
          });
        }
      }),
    end: () => socket.end(),
    destroy: () => socket.destroy(),
  };
}
