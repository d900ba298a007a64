// Takes pictures of newsletters as readers see them: at three widths, light and dark.
//
//   node scripts/screenshots.js OUT_FOLDER FILE.html …
import { existsSync, mkdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const CHROMIUM = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
const WIDTHS = [375, 600, 1280];
const SCHEMES = ["light", "dark"];

const from = process.env.INIT_CWD ?? process.cwd();
const args = process.argv.slice(2);
const USAGE = "usage: pnpm screenshots OUT_FOLDER FILE.html …\n";
if (args.some((arg) => arg === "--help" || arg === "-h")) {
  process.stdout.write(USAGE);
  process.exit(0);
}
const [folder, ...files] = args.map((path) => resolve(from, path));
if (folder === undefined || files.length === 0) {
  process.stderr.write(USAGE);
  process.exit(2);
}
if (!existsSync(CHROMIUM)) {
  process.stderr.write(`There is no browser at ${CHROMIUM}; name one with CHROMIUM_PATH.\n`);
  process.exit(3);
}
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
for (const file of files) {
  for (const colorScheme of SCHEMES) {
    for (const width of WIDTHS) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      await page.goto(pathToFileURL(file).href);
      const path = join(folder, `${basename(dirname(file))}-${width}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: true });
      await page.close();
      process.stdout.write(`${path}\n`);
    }
  }
}
await browser.close();
