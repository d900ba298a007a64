import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { sampleFolder } from "@clusterpost/testkit";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli, temporaryFolder } from "./run-cli.ts";

const CHROMIUM = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const CAN_RUN = process.env["CLUSTERPOST_REQUIRE"] === "1" || existsSync(CHROMIUM);
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const WIDTHS = [375, 600, 1280];
const SCHEMES = ["light", "dark"] as const;
const ISSUES = ["2026-07", "2026-11"];
const views = ISSUES.flatMap((issue) => SCHEMES.flatMap((scheme) => WIDTHS.map((width) => ({ issue, scheme, width }))));

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

describe.skipIf(!CAN_RUN)("the newsletter in a browser", () => {
  const out = temporaryFolder();
  let browser: Browser;

  beforeAll(async () => {
    const args = [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ];
    [browser] = await Promise.all([
      chromium.launch({ executablePath: CHROMIUM, args }),
      runCli(["build", sampleFolder(), "--out", out]),
    ]);
  });

  afterAll(() => browser?.close());

  async function open(
    file: string,
    scheme: "light" | "dark",
    width: number,
  ): Promise<{ page: Page; requests: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    return { page, requests };
  }

  it.each(views)("of $issue is accessible and fits at $width px, $scheme", async ({ issue, scheme, width }) => {
    const file = join(out, "issues", issue, "newsletter.html");
    const { page, requests } = await open(file, scheme, width);
    expect(requests).toEqual([pathToFileURL(file).href]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.evaluate(AXE);
    const run = "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })";
    const { violations } = (await page.evaluate(run)) as AxeResult;
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await page.close();
  });

  it("is readable without its style sheet, as mail programs that drop it show it", async () => {
    const bare = join(temporaryFolder(), "bare.html");
    const html = readFileSync(join(out, "issues/2026-11/newsletter.html"), "utf8");
    writeFileSync(bare, html.replace(/<style[\s\S]*?<\/style>/g, ""));
    const { page } = await open(bare, "light", 375);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    const smallest = await page.evaluate(() => {
      const sizes: number[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (parent === null || node.nodeValue?.trim() === "" || parent.closest("sup, sub") !== null) continue;
        if (parent.getBoundingClientRect().height > 2) sizes.push(Number.parseFloat(getComputedStyle(parent).fontSize));
      }
      return Math.min(...sizes);
    });
    expect(smallest).toBeGreaterThanOrEqual(12);
    await page.close();
  });

  it("has one main heading and an order of headings without jumps", async () => {
    const { page } = await open(join(out, "issues/2026-11/newsletter.html"), "light", 600);
    const levels = await page.evaluate(() =>
      Array.from(document.querySelectorAll("h1, h2, h3, h4, h5, h6"), ({ tagName }) => Number(tagName[1])),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.slice(1).filter((level, index) => level > (levels[index] ?? 0) + 1)).toEqual([]);
    await page.close();
  });
});
