import { existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type ArchiveSite, archiveFiles, issueFiles, summarizeIssue } from "@clusterpost/archive";
import type { Issue } from "@clusterpost/core";
import { SAMPLE_ISSUE } from "@clusterpost/testkit";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSearchIndexer, type SearchIndexer } from "./search-index.ts";

const CHROMIUM = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const CAN_RUN = process.env["CLUSTERPOST_REQUIRE"] === "1" || existsSync(CHROMIUM);
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css",
  js: "text/javascript",
};

const site: ArchiveSite = {
  baseUrl: "https://clusters.example/news/",
  title: "Cluster Digest",
  publisher: "European Network of Clusters",
  language: "en-GB",
  social: [],
  feeds: [],
};
const older: Issue = { ...SAMPLE_ISSUE, id: "2025-12", period: { from: "2025-12", to: "2025-12" } };
const german: Issue = { ...SAMPLE_ISSUE, id: "2025-11", language: "de", period: { from: "2025-11", to: "2025-11" } };

async function indexFiles(indexer: SearchIndexer, issues: readonly Issue[]): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const years = Map.groupBy(issues, (issue) => summarizeIssue(issue, site).day?.slice(0, 4));
  for (const [year, held] of years) {
    const folder = year === "2025" ? "pagefind/" : `pagefind/${year}/`;
    const found = await indexer.index(held.flatMap((issue) => [...issueFiles(issue, site)]));
    for (const { path, bytes } of found) files.set(folder + path, bytes);
  }
  files.set("pagefind/parts.json", Buffer.from(JSON.stringify(["2026/"])));
  return files;
}

describe("the search index", () => {
  let indexer: SearchIndexer;
  let files: Map<string, Uint8Array>;

  beforeAll(async () => {
    indexer = await openSearchIndexer(site.language);
    files = await indexFiles(indexer, [SAMPLE_ISSUE, older, german]);
  });

  afterAll(() => indexer.close());

  it("has the same bytes each time, in whatever order pages come", async () => {
    const again = await openSearchIndexer(site.language);
    const pages = [...issueFiles(SAMPLE_ISSUE, site)];
    const [first, second] = [await again.index(pages), await again.index([...pages].reverse())];
    expect(second).toEqual(first);
    for (const { path, bytes } of first)
      expect(Buffer.from(files.get(`pagefind/2026/${path}`) ?? "")).toEqual(Buffer.from(bytes));
  });

  it("holds every page of a part, with one index for all languages", () => {
    const entries = [...files.keys()].filter((path) => path.endsWith("pagefind-entry.json"));
    expect(entries.sort()).toEqual(["pagefind/2026/pagefind-entry.json", "pagefind/pagefind-entry.json"]);
    for (const path of entries) {
      const { languages } = JSON.parse(Buffer.from(files.get(path) ?? "").toString()) as {
        languages: Record<string, { page_count: number }>;
      };
      expect(Object.keys(languages)).toEqual(["en"]);
      const perIssue = [...issueFiles(SAMPLE_ISSUE, site)].length;
      expect(languages["en"]?.page_count).toBe(path === "pagefind/pagefind-entry.json" ? 2 * perIssue : perIssue);
    }
  });

  it("leaves out what the archive does not use", () => {
    expect([...files.keys()].filter((path) => /ui|highlight/.test(path))).toEqual([]);
  });

  describe.skipIf(!CAN_RUN)("in a browser, under a strict policy", () => {
    let browser: Browser;
    let server: Server;
    let address = "";

    beforeAll(async () => {
      const pages = new Map<string, string | Uint8Array>(files);
      for (const { path, text } of archiveFiles([SAMPLE_ISSUE, older, german], site)) pages.set(path, text);
      server = createServer((request, response) => {
        const path = new URL(request.url ?? "", "http://localhost").pathname.replace("/any/where/", "");
        const name = path === "" || path.endsWith("/") ? `${path}index.html` : path;
        const body = pages.get(name);
        const type = TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
        response.writeHead(body === undefined ? 404 : 200, { "content-type": type, "content-security-policy": POLICY });
        response.end(body);
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/any/where/`;
      browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
    });

    afterAll(async () => {
      await browser?.close();
      server?.close();
    });

    async function open(query: string): Promise<{ page: Page; complaints: string[]; requests: string[] }> {
      const page = await browser.newPage();
      const complaints: string[] = [];
      const requests: string[] = [];
      page.on("console", (message) => complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("request", (request) => requests.push(request.url()));
      await page.goto(`${address}search/${query}`);
      return { page, complaints, requests };
    }

    const status = (page: Page): ReturnType<Page["locator"]> => page.locator(".status:not(:empty)");

    it("finds an item of each year by its words, and leads to its page", async () => {
      const { page, complaints, requests } = await open("?q=laboratory");
      await expect.poll(() => status(page).textContent()).toMatch(/results for “laboratory”/);
      const titles = page.locator(".results h2 a", { hasText: /^Old shirts/ });
      await expect.poll(() => titles.count()).toBe(3);
      await titles.first().click();
      await expect.poll(() => page.locator("h1").textContent()).toMatch(/^Old shirts/);
      expect(complaints).toEqual([]);
      expect(requests.filter((url) => !url.startsWith(address))).toEqual([]);
      await page.close();
    });

    it("filters by section and year, and shows titles as text", async () => {
      const { page } = await open("?q=prototypes");
      await expect.poll(() => page.locator(".results li").count()).toBeGreaterThan(1);
      await page.selectOption("#search_year", "2025");
      await expect.poll(() => page.url()).toContain("year=2025");
      await expect.poll(() => page.locator(".results .fact").allTextContents()).not.toContain("News · September 2026");
      expect(await page.locator(".results h2").first().textContent()).toContain("<IMPACT> Connected Car");
      await page.close();
    });

    it("says so when nothing is found, and keeps what was asked as text", async () => {
      const { page, complaints } = await open(`?q=${encodeURIComponent("<img src=x onerror=alert(1)>qqzzx")}`);
      await expect.poll(() => status(page).textContent()).toContain("<img src=x onerror=alert(1)>qqzzx");
      expect(await page.locator("main img").count()).toBe(0);
      expect(complaints).toEqual([]);
      await page.close();
    });
  });
});
