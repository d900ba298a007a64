import { type AddressInfo, createServer, type Socket } from "node:net";

/** What a server says next, whatever it was asked: bytes as they are, an end of the connection, or nothing. */
export type ScriptStep = { readonly say: string } | "cut" | "reset" | "silence";

/** What a scripted conversation came to. */
export interface ScriptOutcome {
  /** How often the end of a message came. */
  readonly dots: () => number;
  /** All that was said after the first of them. */
  readonly saidAfterDot: () => string;
}

export interface ScriptedServer {
  readonly port: number;
  /** The script of the next connection; it is followed once for each line, and for each end of a message. */
  readonly expect: (script: readonly ScriptStep[]) => ScriptOutcome;
  readonly stop: () => Promise<void>;
}

function follow(
  socket: Socket,
  script: readonly ScriptStep[],
  hear: (heard: string) => void,
  say: (text: string) => void,
): void {
  const steps = [...script];
  let input = "";
  let isInData = false;
  const step = (): void => {
    const next = steps.shift() ?? "cut";
    if (next === "cut") socket.destroySoon();
    else if (next === "reset") socket.resetAndDestroy();
    else if (next !== "silence") {
      say(next.say);
      socket.write(next.say, "latin1");
      isInData ||= /^354/m.test(next.say);
    }
  };
  socket.on("data", (chunk: Buffer) => {
    input += chunk.toString("latin1");
    for (;;) {
      const end = input.indexOf(isInData ? "\r\n.\r\n" : "\r\n");
      if (end < 0 || socket.destroyed) return;
      hear(isInData ? "." : input.slice(0, end));
      input = input.slice(end + (isInData ? 5 : 2));
      isInData = false;
      step();
    }
  });
  step();
}

/** Starts a server that follows a script of answers, one script for each connection. */
export async function startScriptedServer(): Promise<ScriptedServer> {
  const scripts: ((socket: Socket) => void)[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
    const run = scripts.shift();
    if (run === undefined) socket.destroy();
    else run(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    expect: (script) => {
      let dots = 0;
      let said = "";
      const hear = (heard: string): void => {
        if (heard === ".") dots += 1;
      };
      const say = (text: string): void => {
        if (dots > 0) said += text;
      };
      scripts.push((socket) => follow(socket, script, hear, say));
      return { dots: () => dots, saidAfterDot: () => said };
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
