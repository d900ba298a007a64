import { describe, expect, it } from "vitest";
import { statusesIn, talk, useSampleServer } from "./testing/sample-server.ts";

const { port, site } = useSampleServer();

const CRLF = "\r\n";
const ask = (lines: readonly string[], content = ""): Promise<string> =>
  talk(port(), `${lines.join(CRLF)}${CRLF}${CRLF}${content}`);
const get = (target: string, ...fields: readonly string[]): Promise<string> =>
  ask([`GET ${target} HTTP/1.1`, "Host: localhost", ...fields, "Connection: close"]);
const statusOf = async (answer: Promise<string>): Promise<number | undefined> => statusesIn(await answer)[0];

/** Ways out of a folder that servers have fallen for. */
const TRAVERSALS = [
  "/../../../../etc/passwd",
  "/..",
  "/issues/../../site.json",
  "/issues/../index.html",
  "/%2e%2e/%2e%2e/etc/passwd",
  "/%2e%2e%2fetc%2fpasswd",
  "/..%2f..%2fetc/passwd",
  "/..%5c..%5cwindows%5cwin.ini",
  "/..\\..\\windows\\win.ini",
  "/.%2e/site.json",
  "/%252e%252e/site.json",
  "/%c0%ae%c0%ae/site.json",
  "/%e0%80%ae%e0%80%ae/site.json",
  "/..;/site.json",
  "/....//site.json",
  "/./index.html",
  "/issues/./2026-09/",
  "/assets/..%00/index.html",
  "/index.html%00.css",
  "/index.html%20",
  "/index.html.",
  "/index.html::$DATA",
  "//etc/passwd",
  "/site.json",
  "/file:///etc/passwd",
  "/~root/",
  "/.git/config",
  "/.env",
  "/%5c%5cevil.example%5cshare",
];

describe("hostile requests over a socket", () => {
  it.each(TRAVERSALS)("leads nowhere: %s", async (target) => {
    const answer = await get(target);
    expect([400, 404]).toContain(statusesIn(answer)[0]);
    expect(answer).not.toMatch(/root:|baseUrl/);
  });

  it.each(["/%", "/%2", "/%zz/", "/%u0041", "/a%00b", "/%0d%0aX-Evil:%20yes", "/%ff%fe"])(
    "refuses broken encoding: %s",
    async (target) => {
      const answer = await get(target);
      expect(statusesIn(answer)).toEqual([400]);
      expect(answer).not.toMatch(/^x-evil/im);
    },
  );

  it("never writes a redirect that leads to another host or another field", async () => {
    for (const target of [
      "//evil.example/issues/2026-09",
      "/issues/2026-09?%0d%0aX-Evil:1",
      "/\\evil.example/",
      "//evil.example",
    ]) {
      const answer = await get(target);
      expect(answer, target).not.toMatch(/^location: (?:\/\/|http|\\)/im);
      expect(answer, target).not.toMatch(/^x-evil/im);
    }
  });

  it("answers 414 and 431 for what is too long (RFC 9110 §15.5.15, RFC 6585 §5)", async () => {
    expect(await statusOf(get(`/${"a".repeat(9000)}`))).toBe(414);
    expect(await statusOf(get(`/${"a".repeat(40_000)}`))).toBe(431);
    expect(await statusOf(get("/", `X-Long: ${"a".repeat(40_000)}`))).toBe(431);
    expect(await statusOf(get("/", ...Array.from({ length: 3000 }, (_, index) => `X-${index}: 1`)))).toBe(431);
  });

  it("answers 421 for other hosts, and 400 for none or several (RFC 9112 §3.2)", async () => {
    const withHosts = (...hosts: readonly string[]): Promise<number | undefined> =>
      statusOf(ask(["GET / HTTP/1.1", ...hosts.map((host) => `Host: ${host}`), "Connection: close"]));
    for (const host of [
      "evil.example",
      "localhost.evil.example",
      "user@localhost",
      "localhost:80:80",
      "localhost/",
      "",
    ])
      expect(await withHosts(host), host).toBe(421);
    expect(await withHosts()).toBe(400);
    expect(await withHosts("localhost", "evil.example")).toBe(400);
    expect(await withHosts("evil.example", "localhost")).toBe(400);
    expect(await withHosts("localhost", "localhost")).toBe(400);
    expect(await statusOf(ask(["GET / HTTP/1.0"]))).toBe(421);
  });

  it("believes the absolute form, not the field (RFC 9112 §3.2.2)", async () => {
    expect(await statusOf(get("http://localhost/"))).toBe(200);
    expect(await statusOf(get("http://evil.example/"))).toBe(421);
    expect(await statusOf(get("http://localhost@evil.example/"))).toBe(421);
    expect(await statusOf(ask(["GET http://localhost/ HTTP/1.1", "Host: evil.example", "Connection: close"]))).toBe(
      200,
    );
  });

  it.each([
    ["both lengths", ["Content-Length: 5", "Transfer-Encoding: chunked"]],
    ["two lengths", ["Content-Length: 5", "Content-Length: 6"]],
    ["a length with a sign", ["Content-Length: +5"]],
    ["a length with a list", ["Content-Length: 5, 5"]],
    ["a coding that is not the last", ["Transfer-Encoding: chunked, identity"]],
    ["an unknown coding", ["Transfer-Encoding: xchunked"]],
    ["space before the colon", ["Transfer-Encoding : chunked"]],
    ["a folded line", ["X-A: b", " Transfer-Encoding: chunked"]],
    ["a bare line feed", ["X-A: b\nTransfer-Encoding: chunked"]],
    ["a bare carriage return", ["X-A: b\rTransfer-Encoding: chunked"]],
    ["a zero byte", ["X-A: b\u0000c"]],
  ])("smuggles no second request: %s (RFC 9112 §11.2)", async (_, fields) => {
    const smuggled = `0${CRLF}${CRLF}GET /smuggled HTTP/1.1${CRLF}Host: localhost${CRLF}${CRLF}`;
    const heard = await ask(["POST / HTTP/1.1", "Host: localhost", ...fields], smuggled);
    expect(statusesIn(heard).filter((status) => status !== 400 && status !== 405)).toEqual([]);
    expect(statusesIn(heard).length).toBeLessThanOrEqual(1);
  });

  it("reads no content: the connection ends after a method that is not allowed", async () => {
    const heard = await ask(
      ["POST / HTTP/1.1", "Host: localhost", "Content-Length: 3"],
      `abcGET / HTTP/1.1${CRLF}Host: localhost${CRLF}${CRLF}`,
    );
    expect(statusesIn(heard)).toEqual([405]);
    expect(heard).toMatch(/^connection: close/im);
  });

  it("does not ask for content that it will not read (RFC 9110 §10.1.1)", async () => {
    const heard = await ask(["PUT / HTTP/1.1", "Host: localhost", "Content-Length: 3", "Expect: 100-continue"]);
    expect(statusesIn(heard)).toEqual([405]);
    expect(await statusOf(get("/", "Expect: miracles"))).toBe(417);
  });

  it.each(["TRACE", "OPTIONS", "PROPFIND", "DELETE"])("does not allow %s", async (method) => {
    expect(await statusOf(ask([`${method} / HTTP/1.1`, "Host: localhost", "Connection: close"]))).toBe(405);
  });

  it.each([
    ["a method that is none", "GARBAGE / HTTP/1.1"],
    ["small letters", "get / HTTP/1.1"],
    ["another protocol", "GET / SIP/2.0"],
    ["another version", "GET / HTTP/3.7"],
    ["no target", "GET HTTP/1.1"],
    ["two targets", "GET / / HTTP/1.1"],
    ["binary noise", "\u0016\u0003\u0001\u0002\u0000"],
  ])("refuses %s", async (_, line) => {
    const heard = await ask([line, "Host: localhost"]);
    expect(statusesIn(heard).filter((status) => status < 400)).toEqual([]);
  });

  it("opens no tunnel and changes no protocol", async () => {
    const connected = await ask(["CONNECT evil.example:443 HTTP/1.1", "Host: evil.example:443"]);
    expect(statusesIn(connected).filter((status) => status < 400)).toEqual([]);
    const upgraded = await get("/", "Upgrade: websocket", "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==");
    expect(statusesIn(upgraded)).not.toContain(101);
  });

  it("answers requests in a row in their order (RFC 9112 §9.3.2)", async () => {
    const one = (target: string, last = false): string =>
      `GET ${target} HTTP/1.1${CRLF}Host: localhost${CRLF}${last ? `Connection: close${CRLF}` : ""}${CRLF}`;
    const row = ["/", "/nowhere", "/issues/2026-09/files/film.mp4", "/issues/2026-09", "/%", "/robots.txt"];
    const heard = await talk(port(), row.map((target, index) => one(target, index === row.length - 1)).join(""));
    expect(statusesIn(heard)).toEqual([200, 404, 200, 301, 400, 200]);
  });

  it("is still there after all that", async () => {
    expect(await statusOf(get("/"))).toBe(200);
    expect(site().loaded.size).toBeGreaterThan(0);
  });
});

describe("requests that never end", () => {
  // A server of their own: on a busy machine its limits would be short for honest requests too.
  const impatient = useSampleServer({ headersTimeout: 700, requestTimeout: 900, connectionsCheckingInterval: 100 });

  it("are not waited for (slow loris)", async () => {
    const head = await talk(impatient.port(), `GET / HTTP/1.1${CRLF}Host: localhost${CRLF}X-Slow: `);
    expect(statusesIn(head)).toEqual([408]);
  });

  it("are answered before their content has come", async () => {
    const start = `POST / HTTP/1.1${CRLF}Host: localhost${CRLF}Content-Length: 100${CRLF}${CRLF}a`;
    expect(statusesIn(await talk(port(), start))[0]).toBe(405);
  });
});
