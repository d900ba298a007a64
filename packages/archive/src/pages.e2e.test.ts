import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Issue } from "@clusterpost/core";
import { SAMPLE_ISSUE } from "@clusterpost/testkit";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { archiveFiles } from "./archive-files.ts";
import { HOSTILE_TEXTS, hostileIssue } from "./testing/hostile-issue.ts";
import { type Serving, serve } from "./testing/serve.ts";
import { siteAt } from "./testing/test-site.ts";

const CHROMIUM = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const CAN_RUN = process.env["CLUSTERPOST_REQUIRE"] === "1" || existsSync(CHROMIUM);
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

const older: Issue = { ...SAMPLE_ISSUE, id: "2025-12", period: { from: "2025-12", to: "2025-12" } };
const HOSTILE: readonly Issue[] = HOSTILE_TEXTS.map((text, index) => ({
  ...hostileIssue(text),
  id: `0-hostile-${index}`,
}));

const KINDS: Readonly<Record<string, string>> = {
  home: "",
  issue: "issues/2026-09/",
  article: "issues/2026-09/textile-lab/",
  interview: "issues/2026-09/interview-dacosta/",
  event: "issues/2026-09/timber-days/",
  call: "issues/2026-09/fast-track/",
  issues: "issues/",
  year: "years/2026/",
  sections: "sections/",
  section: "sections/news/",
  "section of dates": "sections/events/",
  "year of a section": "sections/news/2025/",
  subscribe: "subscribe/",
  "search without an index": "search/?q=x",
  "not found": "no/such/page",
};
const views = Object.entries(KINDS).flatMap(([kind, path]) =>
  (["light", "dark"] as const).flatMap((scheme) => [375, 1280].map((width) => ({ kind, path, scheme, width }))),
);

describe.skipIf(!CAN_RUN)("pages in a browser, under a strict policy", () => {
  let browser: Browser;
  let serving: Serving;

  beforeAll(async () => {
    serving = await serve((address) => archiveFiles([SAMPLE_ISSUE, older, ...HOSTILE], siteAt(address)));
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
  });

  afterAll(async () => {
    await browser?.close();
    serving?.close();
  });

  interface Opened {
    readonly page: Page;
    readonly requests: readonly string[];
    readonly complaints: readonly string[];
  }

  async function open(path: string, options: Parameters<Browser["newPage"]>[0] = {}): Promise<Opened> {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("dialog", (dialog) => complaints.push(dialog.message()));
    await page.goto(serving.address + path);
    return { page, requests, complaints };
  }

  const overflow = (page: Page): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  it.each(views)("$kind is accessible and fits at $width px, $scheme", async ({ path, scheme, width }) => {
    const { page, requests, complaints } = await open(path, { viewport: { width, height: 900 }, colorScheme: scheme });
    expect(await overflow(page)).toBe(0);
    expect(requests.filter((url) => !url.startsWith(serving.address))).toEqual([]);
    expect(complaints.filter((text) => !text.includes("status of 404"))).toEqual([]);
    await page.evaluate(AXE);
    const { violations } = (await page.evaluate(
      `axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`,
    )) as AxeResult;
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await page.close();
  });

  it.each(["home", "issue", "article", "event", "section", "search without an index"])(
    "%s fits at 320 px",
    async (kind) => {
      const { page } = await open(KINDS[kind] ?? "", { viewport: { width: 320, height: 640 } });
      expect(await overflow(page)).toBe(0);
      await page.close();
    },
  );

  it.each(HOSTILE_TEXTS.map((_, index) => index))(
    "of hostile text %d run nothing, load nothing and fit",
    async (index) => {
      for (const path of [`issues/0-hostile-${index}/`, `issues/0-hostile-${index}/textile-lab/`]) {
        const { page, requests, complaints } = await open(path, { viewport: { width: 375, height: 900 } });
        expect(requests.filter((url) => !url.startsWith(serving.address))).toEqual([]);
        expect(complaints).toEqual([]);
        expect(await overflow(page)).toBe(0);
        await page.close();
      }
    },
  );

  it("work without JavaScript; the search says what to do instead", async () => {
    const context = { javaScriptEnabled: false };
    const { page } = await open("", context);
    const follow = async (link: string, path: string): Promise<void> => {
      await page.click(link);
      await page.waitForURL(serving.address + path);
    };
    await follow("text=Read the issue", "issues/2026-09/");
    await follow("h3 >> text=Timber Days", "issues/2026-09/timber-days/");
    await page.click("nav.steps a.next");
    await expect.poll(() => page.textContent("h1")).toBe("Round table on circular plastics");
    await follow("nav.menu >> text=Search", "search/");
    expect(await page.isVisible("text=needs JavaScript")).toBe(true);
    expect(await page.isVisible("form")).toBe(false);
    await page.close();
  });

  it("lead on from an address that has moved", async () => {
    const { page } = await open("issues/2026-09/old-name/");
    await page.waitForURL(`${serving.address}issues/2026-09/textile-lab/`);
    expect(await page.textContent("h1")).toContain("Old shirts");
    await page.close();
  });

  it("can be used by the keyboard: the first stop leads past the menu, and stops are seen", async () => {
    const { page } = await open("issues/2026-09/");
    await page.keyboard.press("Tab");
    const skip = page.locator(".skip");
    expect(
      await skip.evaluate((link) => link === document.activeElement && link.getBoundingClientRect().width > 50),
    ).toBe(true);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    const focus = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return { isInside: document.activeElement?.closest("main") !== null, outlineStyle, outlineWidth };
    });
    expect(focus).toEqual({ isInside: true, outlineStyle: "solid", outlineWidth: "3px" });
    await page.close();
  });

  it("print in one column without menus, and with the addresses of links", async () => {
    const { page } = await open("issues/2026-09/textile-lab/", { colorScheme: "dark" });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    for (const part of [".menu", ".crumbs", ".steps", ".to-calendar"]) {
      for (const one of await page.locator(part).all()) expect(await one.isVisible()).toBe(false);
    }
    const paper = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      const link = document.querySelector(".original") ?? document.body;
      return { backgroundColor, color, address: getComputedStyle(link, "::after").content };
    });
    expect(paper).toEqual({
      backgroundColor: "rgb(255, 255, 255)",
      color: "rgb(0, 0, 0)",
      address: '" (https://textiles.example/news/laboratory?from=digest&lang=en)"',
    });
    expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(5000);
    await page.close();
  });
});
