import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedSite, serveFolder } from "../src/serve/serve-folder.ts";
import { runCli, temporaryFolder } from "./run-cli.ts";

const CHROMIUM = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const hasChromium = process.env["CLUSTERPOST_REQUIRE"] === "1" || existsSync(CHROMIUM);
const YEARS = ["2018", "2019", "2021"];

const story = (year: string, word: string): string =>
  `The lighthouse of ${year}\n\nSubmitted by Ana Maria on 16 May ${year}\n\nA ${word} stands at the harbour of the town, and keepers light it every evening.\n`;

describe("the search of several years", () => {
  const folder = temporaryFolder();
  const out = join(folder, "out");
  let served: ServedSite | undefined;
  let browser: Browser | undefined;
  const write = (year: string, word: string): void => {
    mkdirSync(join(folder, "submissions", `${year}-05`), { recursive: true });
    writeFileSync(join(folder, "submissions", `${year}-05`, "lighthouse.txt"), story(year, word));
  };
  const build = async (): Promise<void> => {
    const { code, stderr } = await runCli(["build", folder, "--out", out]);
    if (code > 1) throw new TypeError(stderr);
  };

  beforeAll(async () => {
    writeFileSync(join(folder, "newsletter.yaml"), "name: Digest\n");
    for (const year of YEARS) write(year, "tower");
    await build();
    served = await serveFolder({
      folder: out,
      host: "127.0.0.1",
      port: 0,
      hostNames: [],
      replaced: () => undefined,
      failed: () => undefined,
    });
    if (hasChromium) browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  it.skipIf(!hasChromium)("finds the pages of all of them", async () => {
    const page = await browser?.newPage();
    await page?.goto(`${served?.address}search/?q=lighthouse`);
    await page
      ?.locator(".results li")
      .nth(YEARS.length - 1)
      .waitFor();
    const titles = await page?.locator(".results h2").allTextContents();
    expect([...(titles ?? [])].sort()).toEqual(YEARS.map((year) => `The lighthouse of ${year}`));
    const links = await page
      ?.locator(".results h2 a")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(links?.every((link) => link?.match(/issues\/20\d\d-05\/the-lighthouse-of-20\d\d\/$/) !== null)).toBe(true);
    await page?.close();
  });

  it("is made anew for the year that has other pages, and for no other", async () => {
    const entryOf = (part: string): string => join(out, "site/pagefind", part, "pagefind-entry.json");
    const parts = ["", "2019", "2021"];
    expect(JSON.parse(readFileSync(join(out, "site/pagefind/parts.json"), "utf8"))).toEqual(["2019/", "2021/"]);
    const before = parts.map((part) => statSync(entryOf(part)).mtimeMs);
    write("2019", "beacon");
    await build();
    expect(parts.map((part, index) => statSync(entryOf(part)).mtimeMs === before[index])).toEqual([true, false, true]);
  });
});
