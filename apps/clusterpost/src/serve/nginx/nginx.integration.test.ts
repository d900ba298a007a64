import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSiteDescription } from "../site-description.ts";
import { CONDITION_CASES, CONDITION_PATH, type ConditionCase, fillTags } from "../testing/condition-cases.ts";
import { hasBrotliModule, type RunningNginx, startNginx } from "../testing/nginx-server.ts";
import { hasProgram } from "../testing/required-program.ts";
import { type CurlAnswer, curl, useSampleServer } from "../testing/sample-server.ts";
import { SAMPLE_DESCRIPTION, SAMPLE_FILES, writeSampleSite } from "../testing/sample-site.ts";

const hasNginx = hasProgram("nginx", "-v") && hasProgram("curl");
const server = useSampleServer();
let nginx: RunningNginx | undefined;

beforeAll(async () => {
  if (hasNginx) nginx = await startNginx(server.folder(), await readSiteDescription(server.folder()));
});
afterAll(async () => await nginx?.stop());

type Headers = Readonly<Record<string, string>>;

const askNginx = (path: string, headers: Headers = {}, options: readonly string[] = []): Promise<CurlAnswer> =>
  curl(`http://localhost:${nginx?.port}${path}`, headers, ["-4", ...options]);
const askUs = (path: string, headers: Headers = {}, options: readonly string[] = []): Promise<CurlAnswer> =>
  curl(`http://127.0.0.1:${server.port()}${path}`, headers, options);

/** What both servers must say alike of a file. */
const SHARED_FIELDS = [
  "content-type",
  "content-length",
  "content-encoding",
  "content-range",
  "last-modified",
  "cache-control",
  "vary",
  "content-security-policy",
  "x-content-type-options",
  "referrer-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
  "permissions-policy",
  "content-disposition",
];

const sharedFields = ({ fields }: CurlAnswer): Record<string, string | undefined> =>
  Object.fromEntries(SHARED_FIELDS.map((name) => [name, fields.get(name)]));

const encode = (path: string): string => path.split("/").map(encodeURIComponent).join("/");
const paths = Object.keys(SAMPLE_FILES).map((path) => `/${encode(path)}`);
const addresses = [
  ...paths,
  "/",
  "/issues/2026-09/",
  "/issues/2026-09/timber-days/",
  "/nowhere",
  "/assets/nowhere.css",
  "/assets/",
];

describe.skipIf(!hasNginx)("nginx with our configuration", () => {
  it.each([{}, { "Accept-Encoding": "gzip" }])(
    "gives the same bytes and fields for every file: %j",
    async (headers) => {
      for (const path of addresses) {
        const [theirs, ours] = await Promise.all([askNginx(path, headers), askUs(path, headers)]);
        expect(theirs.status, path).toBe(ours.status);
        const own = sharedFields(ours);
        const other = sharedFields(theirs);
        expect(ours.status === 404 ? { ...other, "last-modified": undefined } : other, path).toEqual(own);
        expect(theirs.content.equals(ours.content), path).toBe(true);
      }
    },
  );

  it.skipIf(!hasBrotliModule() && process.env["CLUSTERPOST_REQUIRE"] !== "1")(
    "sends Brotli to those who take it",
    async () => {
      for (const path of ["/", "/feeds/items.rss", "/feeds/items.json", "/nowhere"]) {
        for (const coding of ["br", "gzip;q=0, br"]) {
          const theirs = await askNginx(path, { "Accept-Encoding": coding });
          expect(theirs.fields.get("content-encoding"), path).toBe("br");
          const plain = await askUs(path);
          expect(brotliDecompressSync(theirs.content).equals(plain.content), path).toBe(true);
        }
      }
    },
  );

  it("compresses also for proxies and old clients", async () => {
    const answer = await askNginx("/", { "Accept-Encoding": "gzip", Via: "1.1 proxy" }, ["--http1.0"]);
    expect(gunzipSync(answer.content).toString()).toBe(SAMPLE_FILES["index.html"]);
  });

  const judge = async ({ method, path = CONDITION_PATH, headers }: ConditionCase): Promise<number> => {
    const tagOf = async (coding: string): Promise<string> =>
      (await askNginx(path, { "Accept-Encoding": coding }, ["-I"])).fields.get("etag") ?? "";
    const tags = { plain: await tagOf("identity"), gzip: await tagOf("gzip") };
    return (await askNginx(path, fillTags(headers, tags), method === "HEAD" ? ["-I"] : [])).status;
  };

  it.each(CONDITION_CASES.filter(({ nginx: other }) => other === undefined))(
    "judges conditions alike: $clause: $status",
    async (one) => {
      expect(await judge(one)).toBe(one.status);
    },
  );

  it.each(CONDITION_CASES.filter(({ nginx: other }) => other !== undefined))(
    "is known to $nginx: $clause",
    async (one) => {
      expect(await judge(one)).not.toBe(one.status);
    },
  );

  it("has strong tags of its own, one for each coding, which change with the file", async () => {
    const tagOf = async (coding: string): Promise<string> =>
      (await askNginx("/", { "Accept-Encoding": coding })).fields.get("etag") ?? "";
    const before = [await tagOf("identity"), await tagOf("gzip")];
    for (const tag of before) expect(tag).toMatch(/^"[^"]+"$/);
    expect(new Set(before).size).toBe(2);
    const changing = join(server.folder(), "site/changing.txt");
    writeFileSync(changing, "one\n");
    const first = await askNginx("/changing.txt");
    appendFileSync(changing, "two\n");
    const second = await askNginx("/changing.txt");
    expect(second.content.toString()).toBe("one\ntwo\n");
    expect(second.fields.get("etag")).not.toBe(first.fields.get("etag"));
    rmSync(changing);
  });

  it("redirects alike", async () => {
    const moved = [
      "/issues/2026-09",
      "/issues/2026-09?from=mail",
      "/issues/2026-09/wood-days/",
      "/issues/2026-09/wood-days",
      "/issues/2026-09/wood-days/?a=b&c",
      "/issues/2026-09/gr%C3%B6%C3%9Fe/",
      "/issues/2026-09/gr%c3%b6%c3%9fe",
    ];
    for (const path of moved) {
      const [theirs, ours] = await Promise.all([askNginx(path), askUs(path)]);
      const told = ({ status, fields }: CurlAnswer): unknown => [
        status,
        fields.get("location"),
        fields.get("cache-control"),
      ];
      expect(told(theirs), path).toEqual(told(ours));
      expect(theirs.status).toBe(301);
    }
  });

  it("sends parts of downloads, and pages whole", async () => {
    const pdf = "/issues/2026-09/files/programme.pdf";
    const cases = [
      [pdf, "bytes=0-9"],
      [pdf, "bytes=-10"],
      [pdf, "bytes=990-2000"],
      [pdf, "bytes=5000-"],
      [pdf, "bytes=0-1,5-6"],
      ["/", "bytes=0-9"],
      ["/feeds/items.json", "bytes=0-9"],
    ] as const;
    for (const [path, range] of cases) {
      const [theirs, ours] = await Promise.all([askNginx(path, { Range: range }), askUs(path, { Range: range })]);
      const told = ({ status, fields }: CurlAnswer): unknown => [status, fields.get("content-range")];
      expect(told(theirs), `${path} ${range}`).toEqual(told(ours));
      if (theirs.status < 400) expect(theirs.content.equals(ours.content), range).toBe(true);
    }
  });

  it("refuses alike: methods, hosts, hidden files, what is too long or broken", async () => {
    const same = async (path: string, headers: Headers = {}, options: readonly string[] = []): Promise<CurlAnswer> => {
      const [theirs, ours] = await Promise.all([askNginx(path, headers, options), askUs(path, headers, options)]);
      expect(theirs.status, `${path} ${JSON.stringify(headers)} ${options.join(" ")}`).toBe(ours.status);
      return theirs;
    };
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
      expect((await same("/", {}, ["-X", method])).fields.get("allow") ?? "GET, HEAD", method).toBe("GET, HEAD");
    expect((await askNginx("/", {}, ["-X", "POST", "-d", "x"])).fields.get("allow")).toBe("GET, HEAD");
    await same("/", { Host: "evil.example" });
    await same("/", { Host: "CLUSTERS.example." });
    for (const path of [
      "/404.html",
      "/index.html.gz",
      "/index.html.br",
      "/.env",
      "/a/.git/config",
      "/site.json",
      "/%00",
      "/%zz",
    ])
      await same(path);
    await same(`/${"a".repeat(9000)}`);
  });

  it("serves a site below the path of its base URL", async () => {
    const { folder, remove } = writeSampleSite();
    mkdirSync(join(folder, "www"));
    renameSync(join(folder, "site"), join(folder, "www/digest"));
    const description = { ...SAMPLE_DESCRIPTION, baseUrl: "https://clusters.example/digest/" };
    const running = await startNginx(folder, description, join(folder, "www"));
    try {
      const at = (path: string, headers: Headers = {}): Promise<CurlAnswer> =>
        curl(`http://localhost:${running.port}${path}`, headers, ["-4"]);
      expect((await at("/")).fields.get("location")).toBe("/digest/");
      expect((await at("/digest/issues/2026-09/wood-days/")).fields.get("location")).toBe(
        "/digest/issues/2026-09/timber-days/",
      );
      expect((await at("/digest/feeds/items.json")).fields.get("content-type")).toBe("application/feed+json");
      expect((await at("/digest/assets/site.0a1b2c3d.css")).fields.get("cache-control")).toMatch(/immutable/);
      const missing = await at("/digest/nowhere");
      expect([missing.status, missing.content.toString()]).toEqual([404, SAMPLE_FILES["404.html"]]);
    } finally {
      await running.stop();
      remove();
    }
  });
});
