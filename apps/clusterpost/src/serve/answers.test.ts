import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { useSampleApp } from "./testing/sample-app.ts";
import { SAMPLE_FILES } from "./testing/sample-site.ts";

const { ask, site } = useSampleApp();

const bytesOf = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());
const fileOf = (path: string): Buffer => Buffer.from(SAMPLE_FILES[path] as string);
const fieldOf = async (path: string, field: string): Promise<string | null> => (await ask(path)).headers.get(field);

describe("the site over HTTP", () => {
  it("gives every file as it is on disk", async () => {
    for (const path of Object.keys(SAMPLE_FILES).filter((name) => name !== "404.html")) {
      const response = await ask(`/${path.split("/").map(encodeURIComponent).join("/")}`);
      expect(response.status, path).toBe(200);
      expect((await bytesOf(response)).equals(fileOf(path)), path).toBe(true);
      expect(response.headers.get("content-length"), path).toBe(String(fileOf(path).length));
    }
  });

  it("answers HEAD with the fields of GET and without content (RFC 9110 §9.3.2)", async () => {
    for (const path of ["/", "/nowhere/", "/issues/2026-09/files/film.mp4", "/issues/2026-09"]) {
      const [get, head] = [await ask(path), await ask(path, {}, "HEAD")];
      expect(head.status).toBe(get.status);
      expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
      expect(await head.text()).toBe("");
    }
  });

  it.each([
    ["/", "text/html; charset=utf-8"],
    ["/assets/site.0a1b2c3d.css", "text/css; charset=utf-8"],
    ["/assets/search.4e5f6a7b.js", "text/javascript; charset=utf-8"],
    ["/feeds/items.rss", "application/rss+xml; charset=utf-8"],
    ["/feeds/items.atom", "application/atom+xml; charset=utf-8"],
    ["/feeds/items.json", "application/feed+json"],
    ["/feeds/feeds.opml", "text/x-opml; charset=utf-8"],
    ["/search.json", "application/json"],
    ["/calendar.ics", "text/calendar; charset=utf-8"],
    ["/sitemap.xml", "application/xml; charset=utf-8"],
    ["/robots.txt", "text/plain; charset=utf-8"],
    ["/logo.svg", "image/svg+xml"],
    ["/photo.png", "image/png"],
    ["/module.wasm", "application/wasm"],
    ["/issues/2026-09/files/programme.pdf", "application/pdf"],
    ["/pagefind/wasm.en.pagefind", "application/octet-stream"],
    ["/pagefind/fragment/en_1.pf_fragment", "application/octet-stream"],
    ["/nowhere", "text/html; charset=utf-8"],
  ])("gives %s the type %s", async (path, type) => {
    expect(await fieldOf(path, "content-type")).toBe(type);
  });

  it("sends the coding that the client wants, and says that it chose (RFC 9110 §12.5.3, §12.5.5)", async () => {
    const plain = fileOf("feeds/items.rss");
    const br = await ask("/feeds/items.rss", { "Accept-Encoding": "gzip, deflate, br, zstd" });
    const gzip = await ask("/feeds/items.rss", { "Accept-Encoding": "gzip;q=1, br;q=0.5" });
    const identity = await ask("/feeds/items.rss", { "Accept-Encoding": "identity" });
    expect([br, gzip, identity].map(({ headers }) => headers.get("content-encoding"))).toEqual(["br", "gzip", null]);
    expect([br, gzip, identity].map(({ headers }) => headers.get("vary"))).toEqual(Array(3).fill("Accept-Encoding"));
    expect(brotliDecompressSync(await bytesOf(br)).equals(plain)).toBe(true);
    expect(gunzipSync(await bytesOf(gzip)).equals(plain)).toBe(true);
    expect((await bytesOf(identity)).equals(plain)).toBe(true);
  });

  it("codes what nobody has coded yet, and leaves small and binary files as they are", async () => {
    const accept = { "Accept-Encoding": "br, gzip" };
    const feed = await ask("/feeds/items.json", accept);
    expect(feed.headers.get("content-encoding")).toBe("br");
    expect(brotliDecompressSync(await bytesOf(feed)).equals(fileOf("feeds/items.json"))).toBe(true);
    for (const path of ["/robots.txt", "/photo.png", "/issues/2026-09/files/film.mp4"]) {
      const { headers } = await ask(path, accept);
      expect([headers.get("content-encoding"), headers.get("vary")], path).toEqual([null, null]);
    }
  });

  it("sends parts of files that are downloaded (RFC 9110 §14)", async () => {
    for (const path of ["issues/2026-09/files/programme.pdf", "issues/2026-09/files/film.mp4"]) {
      const whole = fileOf(path);
      const response = await ask(`/${path}`, { Range: "bytes=10-19" });
      expect(response.status).toBe(206);
      expect(response.headers.get("content-range")).toBe(`bytes 10-19/${whole.length}`);
      expect(response.headers.get("content-length")).toBe("10");
      expect((await bytesOf(response)).equals(whole.subarray(10, 20))).toBe(true);
      const last = await ask(`/${path}`, { Range: "bytes=-7" });
      expect((await bytesOf(last)).equals(whole.subarray(-7))).toBe(true);
      const beyond = await ask(`/${path}`, { Range: `bytes=${whole.length}-` });
      expect([beyond.status, beyond.headers.get("content-range")]).toEqual([416, `bytes */${whole.length}`]);
      const several = await ask(`/${path}`, { Range: "bytes=0-1,5-6" });
      expect([several.status, (await bytesOf(several)).length]).toEqual([200, whole.length]);
      expect(response.headers.get("accept-ranges")).toBe("bytes");
    }
  });

  it("sends pages and feeds whole, whatever part is asked for (RFC 9110 §14.2)", async () => {
    const response = await ask("/", { Range: "bytes=0-1" });
    expect([response.status, response.headers.get("accept-ranges")]).toEqual([200, null]);
  });

  it("has caches keep for ever what carries its hash in its name, and ask again for the rest", async () => {
    expect(await fieldOf("/assets/site.0a1b2c3d.css", "cache-control")).toBe("public, max-age=31536000, immutable");
    for (const path of ["/", "/feeds/items.rss", "/calendar.ics", "/assets/nowhere.css", "/issues/2026-09"])
      expect(await fieldOf(path, "cache-control"), path).toBe("no-cache");
  });

  it("shows the site's own page where there is none, in the wanted coding and without a state of its own", async () => {
    const response = await ask("/nowhere/", { "Accept-Encoding": "gzip" });
    expect(response.status).toBe(404);
    expect(gunzipSync(await bytesOf(response)).equals(fileOf("404.html"))).toBe(true);
    expect([response.headers.get("etag"), response.headers.get("last-modified")]).toEqual([null, null]);
    expect((await ask("/404.html")).status).toBe(404);
  });

  it("leads from a folder without its slash, and from old addresses, to the right one (RFC 9110 §15.4.2)", async () => {
    const moves = [
      ["/issues/2026-09", "/issues/2026-09/"],
      ["/issues/2026-09?from=mail", "/issues/2026-09/?from=mail"],
      ["/issues/2026-09/wood-days/", "/issues/2026-09/timber-days/"],
      ["/issues/2026-09/wood-days?x", "/issues/2026-09/timber-days/?x"],
      ["/issues/2026-09/gr%c3%b6%c3%9fe", "/issues/2026-09/"],
    ];
    for (const [from = "", to] of moves) {
      const response = await ask(from);
      expect([response.status, response.headers.get("location")], from).toEqual([301, to]);
    }
    expect((await ask("//evil.example/")).status).toBe(404);
  });

  it("allows GET and HEAD only (RFC 9110 §15.5.6)", async () => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      for (const path of ["/", "/nowhere"]) {
        const response = await ask(path, {}, method);
        expect([response.status, response.headers.get("allow")], method).toEqual([405, "GET, HEAD"]);
      }
    }
  });

  it("answers for its own names only (RFC 9110 §7.4)", async () => {
    for (const host of [
      "localhost",
      "127.0.0.1:9",
      "[::1]:8080",
      "clusters.example",
      "CLUSTERS.example.",
      "preview.example",
    ])
      expect((await ask("/", { Host: host })).status, host).toBe(200);
    for (const host of ["evil.example", "localhost.evil.example", "clusters.example.evil.example", "127.0.0.2"])
      expect((await ask("/", { Host: host })).status, host).toBe(421);
  });

  it("tells browsers what a page may do", async () => {
    const { headers } = await ask("/");
    expect(headers.get("content-security-policy")).toMatchInlineSnapshot(
      `"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"`,
    );
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("permissions-policy")).toBe("camera=(), geolocation=(), microphone=()");
  });

  it("lets webmail and readers show pictures and feeds", async () => {
    for (const path of ["/photo.png", "/feeds/items.json", "/calendar.ics"])
      expect(await fieldOf(path, "cross-origin-resource-policy"), path).toBeNull();
  });

  it("lets files that members sent in do nothing: shown at best, else downloaded", async () => {
    const [html, pdf] = await Promise.all(
      ["letter.html", "programme.pdf"].map(async (name) => (await ask(`/issues/2026-09/files/${name}`)).headers),
    );
    expect(html?.get("content-disposition")).toBe("attachment");
    expect(html?.get("content-type")).toBe("application/octet-stream");
    expect(pdf?.get("content-disposition")).toBeNull();
    for (const headers of [html, pdf])
      expect(headers?.get("content-security-policy")).toBe("default-src 'none'; style-src 'self'");
  });

  it("protects every answer, errors too", async () => {
    for (const [path, headers] of [
      ["/", {}],
      ["/nowhere", {}],
      ["/issues/2026-09", {}],
      ["/", { Host: "evil.example" }],
    ] as const) {
      const response = await ask(path, headers);
      expect(response.headers.get("x-content-type-options"), path).toBe("nosniff");
      expect(response.headers.get("content-security-policy"), path).toMatch(/^default-src 'none'/);
    }
  });

  it("keeps large files on disk", () => {
    const film = site().loaded.get("issues/2026-09/files/film.mp4");
    expect(film?.plain.bytes).not.toBeInstanceOf(Uint8Array);
  });
});
