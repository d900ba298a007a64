import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedSite, serveFolder } from "../src/serve/serve-folder.ts";
import { readSiteDescription } from "../src/serve/site-description.ts";
import { startNginx } from "../src/serve/testing/nginx-server.ts";
import { hasProgram } from "../src/serve/testing/required-program.ts";
import { runCli, temporaryFolder } from "./run-cli.ts";

const CHROMIUM = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const PYTHON = "/usr/bin/python3";
const isRequired = process.env["CLUSTERPOST_REQUIRE"] === "1";
const hasChromium = isRequired || existsSync(CHROMIUM);
const hasFeedparser = isRequired || spawnSync(PYTHON, ["-c", "import feedparser"]).status === 0;

const folder = temporaryFolder();
const out = join(folder, "out");
const project = join(folder, "newsletter");
let served: ServedSite | undefined;
const events: string[] = [];
const addressOf = (path: string): string => `${served?.address}${path}`;

const build = async (): Promise<void> => {
  const { code, stderr } = await runCli(["build", project, "--out", out]);
  if (code > 1) throw new RangeError(stderr);
};

beforeAll(async () => {
  const SEEDS = join(import.meta.dirname, "../../../seeds");
  mkdirSync(project);
  cpSync(join(SEEDS, "newsletter.yaml"), join(project, "newsletter.yaml"));
  for (const month of ["2026-10", "2026-11"])
    cpSync(join(SEEDS, "submissions", month), join(project, "submissions", month), { recursive: true });
  await build();
  served = await serveFolder({
    folder: out,
    host: "127.0.0.1",
    port: 0,
    hostNames: [],
    replaced: (_, changed) => events.push(`${changed} changed`),
    failed: (cause) => events.push(String(cause)),
  });
});
afterAll(async () => await served?.close());

/** Runs a program and gives what it prints, while this process goes on serving. */
function ask(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
    let printed = "";
    child.stdout.on("data", (data: Buffer) => {
      printed += data.toString();
    });
    child.on("error", reject);
    child.on("close", () => resolve(printed));
  });
}

/** Reads a feed as a reader does: once, then again by its tag, then by its date. */
const POLL = `
import feedparser, json, sys
first = feedparser.parse(sys.argv[1])
again = feedparser.parse(sys.argv[1], etag=first.etag)
dated = feedparser.parse(sys.argv[1], modified=first.modified)
print(json.dumps({"statuses": [first.status, again.status, dated.status], "bozo": bool(first.bozo),
  "version": first.version, "type": first.headers["content-type"], "entries": len(first.entries), "again": len(again.entries)}))
`;

describe("a site that a build made, as it is served", () => {
  it.skipIf(!hasFeedparser)("is read by feedparser, which is told 304 when it asks again", async () => {
    const expected = {
      rss: ["rss20", "application/rss+xml; charset=utf-8"],
      atom: ["atom10", "application/atom+xml; charset=utf-8"],
    };
    for (const [format, [version, type]] of Object.entries(expected)) {
      const told = JSON.parse(await ask(PYTHON, ["-c", POLL, addressOf(`feeds/items.${format}`)]));
      expect(told).toEqual({ statuses: [200, 304, 304], bozo: false, version, type, entries: told.entries, again: 0 });
      expect(told.entries).toBeGreaterThan(10);
    }
  });

  it("announces feeds on every page that are there, with the types that it says", async () => {
    const links = new Map<string, string>();
    for (const page of ["", "issues/2026-11/", "sections/", "subscribe/"]) {
      const html = await (await fetch(addressOf(page))).text();
      const found = [...html.matchAll(/<link rel="alternate" type="([^"]+)"[^>]* href="([^"]+)"/g)];
      expect(found.length, page).toBeGreaterThanOrEqual(3);
      for (const [, type = "", href = ""] of found) links.set(new URL(href, addressOf(page)).pathname, type);
    }
    for (const [path, type] of links) {
      const response = await fetch(addressOf(path.slice(1)));
      expect([response.status, response.headers.get("content-type")?.split(";")[0]], path).toEqual([200, type]);
    }
  });

  it.skipIf(!hasProgram("nginx", "-v"))(
    "is the same from nginx: every file, in every field that both send",
    async () => {
      const nginx = await startNginx(out, await readSiteDescription(out));
      const tell = async (base: string, path: string, coding: string): Promise<unknown> => {
        const response = await fetch(`${base}${path}`, { headers: { "Accept-Encoding": coding } });
        const own = new Set(["etag", "date", "server", "connection", "keep-alive"]);
        const fields = [...response.headers].filter(([name]) => !own.has(name));
        return [response.status, Object.fromEntries(fields), await response.text()];
      };
      try {
        const names = readdirSync(join(out, "site"), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && !/\.(?:br|gz)$|^404\.html$/.test(entry.name))
          .map((entry) => relative(join(out, "site"), join(entry.parentPath, entry.name)));
        expect(names.length).toBeGreaterThan(100);
        for (const name of names) {
          const path = name
            .split(sep)
            .map(encodeURIComponent)
            .join("/")
            .replace(/(^|\/)index\.html$/, "$1");
          for (const coding of ["identity", "gzip"])
            expect(await tell(`http://localhost:${nginx.port}/`, path, coding), path).toEqual(
              await tell(addressOf(""), path, coding),
            );
        }
      } finally {
        await nginx.stop();
      }
    },
  );

  describe.skipIf(!hasChromium)("in a browser", () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
    });
    afterAll(async () => await browser?.close());

    it("keeps its policy on every kind of page: nothing is blocked, nothing comes from elsewhere", async () => {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => complaints.push(`${message.text()} (${page.url()})`));
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("request", (request) => {
        if (!request.url().startsWith(addressOf(""))) complaints.push(request.url());
      });
      page.on("response", (response) => {
        if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
      });
      const addresses = (await (await fetch(addressOf("sitemap.xml"))).text()).matchAll(/<loc>([^<]+)<\/loc>/g);
      const paths = [...addresses].map(([, address = ""]) => new URL(address).pathname.slice(1));
      expect(paths.length).toBeGreaterThan(20);
      for (const path of [...paths, "feeds/items.rss", "feeds/items.atom"]) {
        const response = await page.goto(addressOf(path));
        expect(response?.status(), path).toBe(200);
      }
      expect(complaints).toEqual([]);
      await page.close();
    });

    it("searches, though no other script may run", async () => {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on("console", (message) => complaints.push(message.text()));
      await page.goto(addressOf("search/?q=harbour"));
      await expect.poll(() => page.locator(".results li").count()).toBeGreaterThan(0);
      await page.evaluate(() => {
        const script = document.createElement("script");
        script.textContent = "document.title = 'taken over'";
        document.head.append(script);
      });
      expect(await page.title()).not.toBe("taken over");
      await expect.poll(() => complaints.join("\n")).toMatch(/Content Security Policy/);
      await page.close();
    });

    it("asks again with what it knows, and shows what a later build changed", async () => {
      const page = await browser.newPage();
      const statusesOf = async (): Promise<number | undefined> => {
        const answered = page.waitForResponse((response) => response.url() === addressOf("issues/2026-10/"));
        await page.goto(addressOf("issues/2026-10/"));
        return (await answered).status();
      };
      expect(await statusesOf()).toBe(200);
      writeFileSync(
        join(project, "submissions/2026-10/late-news.txt"),
        "A late lighthouse\n\nSubmitted by Ada on 16 October 2026\n\nIt shines.\n",
      );
      await build();
      await expect.poll(() => events.join()).toMatch(/changed/);
      await statusesOf();
      expect(await page.content()).toContain("A late lighthouse");
      expect(readFileSync(join(out, "site/issues/2026-10/index.html"), "utf8")).toContain("A late lighthouse");
      expect(events.filter((event) => !event.endsWith("changed"))).toEqual([]);
      await page.close();
    });
  });
});
