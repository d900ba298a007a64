import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { loadSite } from "./load-site.ts";
import type { Site } from "./site.ts";
import { MODIFIED_MS, SAMPLE_DESCRIPTION, writeSampleSite, writeSiteFile } from "./testing/sample-site.ts";

const NOW = MODIFIED_MS + 60_000;
const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});

function sampleFolder(): string {
  const { folder, remove } = writeSampleSite();
  removals.push(remove);
  return folder;
}

const load = (folder: string, previous?: Site, now: number = NOW): Promise<Site> =>
  loadSite({ folder, hostNames: [], previous, now });
const writeDescription = (folder: string, description: unknown): void =>
  writeFileSync(join(folder, "site.json"), JSON.stringify(description));

describe("loadSite", () => {
  it("leaves out links, hidden files and files that are being written", async () => {
    const folder = sampleFolder();
    writeFileSync(join(folder, "secret.txt"), "secret");
    symlinkSync(join(folder, "secret.txt"), join(folder, "site/secret.txt"));
    symlinkSync(folder, join(folder, "site/up"));
    for (const path of [".htpasswd", ".git/config", "index.html.123.tmp", ".well-known/security.txt"])
      writeSiteFile(join(folder, "site", path), "text");
    const { files } = await load(folder);
    const paths = [...files.keys()];
    expect(paths.filter((path) => /secret|\/up|htpasswd|\.git|\.tmp/.test(path))).toEqual([]);
    expect(paths).toContain("/.well-known/security.txt");
  });

  it("never sends a coded form that holds something else", async () => {
    const folder = sampleFolder();
    const page = join(folder, "site/index.html");
    writeSiteFile(`${page}.gz`, gzipSync("the page as it was once"));
    writeSiteFile(`${page}.br`, "no brotli at all");
    writeSiteFile(join(folder, "site/assets/site.0a1b2c3d.css.gz"), gzipSync(Buffer.alloc(50_000_000)));
    const { loaded } = await load(folder);
    for (const path of ["index.html", "assets/site.0a1b2c3d.css"]) {
      const { coded, plain } = loaded.get(path) ?? {};
      expect(Object.keys(coded ?? {}), path).toEqual(["br", "gzip"]);
      expect(coded?.gzip?.sizeBytes, path).toBeLessThan(plain?.sizeBytes ?? 0);
      expect(coded?.gzip?.sizeBytes, path).not.toBe(gzipSync("the page as it was once").length);
    }
  });

  it("uses every coded form that a build made, whatever the type", async () => {
    const folder = sampleFolder();
    const module = Buffer.concat([Buffer.from("\0asm"), Buffer.alloc(5000)]);
    writeSiteFile(join(folder, "site/module.wasm"), module);
    writeSiteFile(join(folder, "site/module.wasm.gz"), gzipSync(module));
    const { loaded } = await load(folder);
    expect(Object.keys(loaded.get("module.wasm")?.coded ?? {})).toEqual(["gzip"]);
  });

  it("reads only what has changed, and tells content from time", async () => {
    const folder = sampleFolder();
    const first = await load(folder);
    writeSiteFile(join(folder, "site/robots.txt"), "User-agent: *\nAllow: /\n", MODIFIED_MS + 5000);
    writeSiteFile(join(folder, "site/calendar.ics"), "BEGIN:VCALENDAR\r\nX:1\r\nEND:VCALENDAR\r\n");
    rmSync(join(folder, "site/logo.svg"));
    const second = await load(folder, first);
    const changed = [...first.loaded].filter(([path, file]) => second.loaded.get(path) !== file).map(([path]) => path);
    expect(changed.sort()).toEqual(["calendar.ics", "logo.svg", "robots.txt"]);
    const tagsOf = (path: string): readonly unknown[] =>
      [first, second].map(({ files }) => files.get(path)?.plain.etag);
    const [robotsBefore, robotsAfter] = tagsOf("/robots.txt");
    expect(robotsAfter).toBe(robotsBefore);
    const [calendarBefore, calendarAfter] = tagsOf("/calendar.ics");
    expect(calendarAfter).not.toBe(calendarBefore);
    expect(second.files.get("/robots.txt")?.plain.lastModified).toBe("Sun, 06 Nov 1994 08:49:42 GMT");
  });

  it("gives the same tags whenever and wherever it runs", async () => {
    const [first, second] = await Promise.all([load(sampleFolder()), load(sampleFolder(), undefined, NOW + 1e9)]);
    const tagsOf = ({ files }: Site): readonly string[] => [...files.values()].map(({ plain }) => plain.etag);
    expect(tagsOf(second)).toEqual(tagsOf(first));
  });

  it("states no date of the future, and believes none of the last second (RFC 9110 §8.8.2)", async () => {
    const folder = sampleFolder();
    writeSiteFile(join(folder, "site/robots.txt"), "a", NOW + 3_600_000);
    writeSiteFile(join(folder, "site/calendar.ics"), "b", NOW - 300);
    const { files } = await load(folder);
    expect(files.get("/robots.txt")?.plain).toMatchObject({ lastModifiedMs: NOW - (NOW % 1000), isDateStrong: false });
    expect(files.get("/calendar.ics")?.plain.isDateStrong).toBe(false);
    expect(files.get("/")?.plain.isDateStrong).toBe(true);
  });

  it("lies below the path of its base URL", async () => {
    const folder = sampleFolder();
    writeDescription(folder, { ...SAMPLE_DESCRIPTION, baseUrl: "https://clusters.example/digest" });
    const { files, redirects } = await load(folder);
    expect(files.has("/digest/issues/2026-09/")).toBe(true);
    expect(files.has("/issues/2026-09/")).toBe(false);
    expect(redirects.get("/")).toBe("/digest/");
    expect(redirects.get("/digest/issues/2026-09/wood-days/")).toBe("/digest/issues/2026-09/timber-days/");
  });

  it("does without a description", async () => {
    const folder = sampleFolder();
    rmSync(join(folder, "site.json"));
    const { description } = await load(folder);
    expect(description).toEqual({ baseUrl: "http://localhost:8080/", redirects: [], immutable: [] });
  });

  it.each([
    ["is no JSON", "{"],
    ["is no JSON object", "[]"],
    ["version", "{}"],
    ["version", '{"version":2}'],
    ["baseUrl", '{"version":1,"baseUrl":"ftp://a.example/"}'],
    ["baseUrl", '{"version":1,"baseUrl":"https://[/"}'],
    ["redirects", '{"version":1,"redirects":{}}'],
    ["redirects", '{"version":1,"redirects":[{"from":"/a/"}]}'],
    ["redirects", '{"version":1,"redirects":[{"from":"/a/","to":"//evil.example/"}]}'],
    ["redirects", '{"version":1,"redirects":[{"from":"/a/","to":"https://evil.example/"}]}'],
    ["redirects", '{"version":1,"redirects":[{"from":"/a/","to":"/b\\r\\nX: 1"}]}'],
    ["redirects", '{"version":1,"redirects":[{"from":"a/","to":"/b/"}]}'],
    ["immutable", '{"version":1,"immutable":["assets"]}'],
    ["immutable", '{"version":1,"immutable":[""]}'],
  ])("refuses a description that is wrong in %s: %s", async (what, text) => {
    const folder = sampleFolder();
    writeFileSync(join(folder, "site.json"), text);
    await expect(load(folder)).rejects.toThrow(
      expect.objectContaining({ code: "CONFIG_INVALID", message: expect.stringContaining(what) }),
    );
  });

  it("says what to do when there is no site", async () => {
    const folder = sampleFolder();
    rmSync(join(folder, "site"), { recursive: true });
    await expect(load(folder)).rejects.toThrow(
      expect.objectContaining({ code: "INPUT_UNREADABLE", hint: expect.stringContaining("clusterpost build") }),
    );
    writeFileSync(join(folder, "site"), "a file");
    await expect(load(folder)).rejects.toThrow(expect.objectContaining({ code: "INPUT_UNREADABLE" }));
  });

  it("serves an empty site", async () => {
    const folder = sampleFolder();
    rmSync(join(folder, "site"), { recursive: true });
    mkdirSync(join(folder, "site"));
    expect((await load(folder)).files.size).toBe(0);
  });
});
