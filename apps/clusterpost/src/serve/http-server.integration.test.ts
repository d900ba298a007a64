import { connect, type Socket } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type RunningServer, type ServerLimits, startServer } from "./http-server.ts";
import type { Listener } from "./request-listener.ts";
import { statusesIn, talk } from "./testing/sample-server.ts";

const REQUEST = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";
const open: { close: () => unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

async function start(listener: Listener, limits: ServerLimits = {}, port = 0): Promise<RunningServer> {
  const server = await startServer(listener, { host: "127.0.0.1", port, limits });
  open.push(server);
  return server;
}

const greet: Listener = (_, response) => {
  response.writeHead(200, ["Content-Length", "2"]).end("ok");
};

const connectTo = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => resolve(socket));
    socket.on("error", reject);
    open.push({ close: () => socket.destroy() });
  });

const isClosed = (socket: Socket): Promise<boolean> =>
  new Promise((resolve) => {
    socket.on("close", () => resolve(true));
    socket.resume();
  });

describe("startServer", () => {
  it("takes any free port for 0, and says which", async () => {
    const { port, address } = await start(greet);
    expect(port).toBeGreaterThan(0);
    expect(address).toBe(`http://127.0.0.1:${port}/`);
    expect(statusesIn(await talk(port, REQUEST.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")))).toEqual([200]);
  });

  it("names an address that opens in a browser, also when it listens on all", async () => {
    const server = await startServer(greet, { host: "0.0.0.0", port: 0 });
    open.push(server);
    expect(server.address).toBe(`http://localhost:${server.port}/`);
  });

  it("says what to do when the port is taken or there is no such address", async () => {
    const { port } = await start(greet);
    await expect(start(greet, {}, port)).rejects.toMatchObject({
      code: "ADDRESS_UNAVAILABLE",
      message: `Port ${port} of 127.0.0.1 cannot be used: another program uses it.`,
      hint: expect.stringContaining("--port"),
    });
    await expect(startServer(greet, { host: "192.0.2.1", port: 0 })).rejects.toMatchObject({
      code: "ADDRESS_UNAVAILABLE",
      hint: expect.stringContaining("--host"),
    });
  });

  it("refuses connections beyond its limit, and takes new ones when others end", async () => {
    const { port } = await start(greet, { maxConnections: 2 });
    const first = await connectTo(port);
    await connectTo(port);
    const third = await connectTo(port);
    expect(await isClosed(third)).toBe(true);
    const ended = isClosed(first);
    first.end();
    await ended;
    expect(statusesIn(await talk(port, REQUEST.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")))).toEqual([200]);
  });

  it("ends connections on which nothing moves, between requests and while a reader does not read", async () => {
    const cut = Promise.withResolvers<void>();
    const { port } = await start(
      (_, response) => {
        response.on("close", cut.resolve);
        response.writeHead(200, ["Content-Length", String(1 << 28)]).write(Buffer.alloc(1 << 26));
      },
      { idleTimeout: 300 },
    );
    const { port: resting } = await start(greet, { idleTimeout: 300 });
    expect(statusesIn(await talk(resting, REQUEST, 20_000))).toEqual([200]);
    const deaf = await connectTo(port);
    const ended = isClosed(deaf);
    deaf.pause();
    deaf.write(REQUEST);
    await cut.promise;
    deaf.resume();
    await ended;
    expect(deaf.bytesRead).toBeLessThan(1 << 26);
  });

  it("finishes running answers before it closes, and drops resting connections at once", async () => {
    let finish = (): void => undefined;
    const began = Promise.withResolvers<void>();
    const server = await startServer(
      (_, response) => {
        response.writeHead(200, ["Content-Length", "4"]).write("ha");
        finish = () => response.end("lf");
        began.resolve();
      },
      { host: "127.0.0.1", port: 0 },
    );
    const resting = isClosed(await connectTo(server.port));
    const heard = talk(server.port, REQUEST);
    await began.promise;
    const closed = server.close();
    expect(await resting).toBe(true);
    await expect(connectTo(server.port)).rejects.toThrow("ECONNREFUSED");
    finish();
    await closed;
    expect(await heard).toMatch(/half$/);
  });
});
