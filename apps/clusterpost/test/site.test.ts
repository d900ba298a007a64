import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import { readTree, runCli, temporaryFolder } from "./run-cli.ts";
import { copySample } from "./sample-copy.ts";

interface SiteJson {
  readonly outputs: readonly string[];
  readonly site?: { readonly pages: number; readonly files: { written: number; kept: number; removed: number } };
}

async function build(folder: string, out: string, ...args: string[]): Promise<SiteJson> {
  const { stdout, stderr, code } = await runCli(["build", folder, "--out", out, "--json", ...args]);
  if (code > 1) throw new TypeError(stderr);
  return JSON.parse(stdout) as SiteJson;
}

function edit(folder: string, file: string, change: (text: string) => string): void {
  const path = join(folder, file);
  const text = readFileSync(path, "utf8");
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(path, changed);
}

/** Names of files that two trees do not share, or share with other content. */
function differences(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => before[name] !== after[name]).sort();
}

function someSubmission(folder: string, pattern: RegExp): string {
  const submissions = readdirSync(join(folder, "submissions"), { recursive: true, encoding: "utf8" }).sort();
  const found = submissions.find((name) => pattern.test(name));
  if (found === undefined) throw new RangeError(`No submission is named like ${pattern}.`);
  return `submissions/${found}`;
}

describe("the site that build makes", () => {
  const folder = copySample();
  const out = temporaryFolder();
  let tree: Record<string, string> = {};

  beforeAll(async () => {
    await build(folder, out);
    tree = readTree(out);
  });

  it("has pages, feeds, calendars, a search, a sitemap and what a server needs to know", () => {
    for (const name of [
      "site/index.html",
      "site/404.html",
      "site/robots.txt",
      "site/sitemap.xml",
      "site/calendar.ics",
      "site/issues/2026-10/index.html",
      "site/feeds/issues.rss",
      "site/feeds/items.atom",
      "site/feeds/items.json",
      "site/feeds/section-events.rss",
      "site/feeds/feeds.opml",
      "site/feeds/feed.css",
      "site/pagefind/pagefind.js",
      "site/pagefind/parts.json",
      "site/issues/2026-10/files/route map.csv",
    ])
      expect(tree).toHaveProperty([name]);
    expect(JSON.parse(tree["site.json"] ?? "")).toEqual({
      version: 1,
      baseUrl: "http://localhost:8080/",
      redirects: [],
      immutable: ["assets/"],
    });
  });

  it("has each file of a kilobyte and more compressed beside it, as the same bytes", () => {
    const names = Object.keys(tree).filter((name) =>
      /^site\/.*\.(?:html|css|js|json|xml|rss|atom|opml|ics|svg)$/.test(name),
    );
    let compressed = 0;
    for (const name of names) {
      const bytes = readFileSync(join(out, name));
      const forms = [".br", ".gz"].map((ending) => existsSync(join(out, name + ending)));
      expect([name, ...forms]).toEqual([name, bytes.length >= 1024, bytes.length >= 1024]);
      if (bytes.length < 1024) continue;
      compressed += 1;
      expect(brotliDecompressSync(readFileSync(join(out, `${name}.br`))).equals(bytes)).toBe(true);
      expect(gunzipSync(readFileSync(join(out, `${name}.gz`))).equals(bytes)).toBe(true);
    }
    expect(compressed).toBeGreaterThan(100);
  });

  it("says of an enclosure what its file is", () => {
    const feed = JSON.parse(tree["site/feeds/items.json"] ?? "") as {
      items: { attachments?: { url: string; mime_type: string; size_in_bytes: number }[] }[];
    };
    const [file] = feed.items.flatMap(({ attachments = [] }) => attachments);
    expect(file).toMatchObject({
      url: "http://localhost:8080/issues/2026-10/files/route%20map.csv",
      mime_type: "text/csv",
      size_in_bytes: statSync(join(out, "site/issues/2026-10/files/route map.csv")).size,
    });
  });

  it("is left alone, file by file, when nothing has changed", async () => {
    const times = (): [string, number][] =>
      Object.keys(tree).map((name) => [name, statSync(join(out, name)).mtimeMs] as [string, number]);
    const before = times();
    const { site } = await build(folder, out);
    expect(site?.files).toMatchObject({ written: 0, removed: 0 });
    expect(times()).toEqual(before);
  });

  it("changes only where a changed item stands: its page, its issue, the indexes, its feeds and the search", async () => {
    const own = copySample();
    const target = temporaryFolder();
    await build(own, target);
    const before = readTree(target);
    const file = someSubmission(own, /^2026-08\/.*\.txt$/);
    edit(own, file, (text) => text.replace(/(\w+)\.\n/, "$1 by all accounts.\n"));
    await build(own, target);
    const after = readTree(target);
    const changed = differences(before, after);
    const issue = JSON.parse(after["issues/2026-08/issue.json"] ?? "") as {
      sections: { items: { id: string; source: { file: string } }[] }[];
    };
    const ids = issue.sections
      .flatMap(({ items }) => items)
      .flatMap(({ id, source }) => (source.file === file ? [id] : []));
    const allowed = [
      "diagnostics\\.json",
      "issues/2026-08/(?:newsletter\\.html|newsletter\\.txt|issue\\.json)",
      `site/issues/2026-08/(?:(?:${ids.join("|")})/(?:index\\.html|calendar(?:-\\d+)?\\.ics))?(?:index\\.html)?`,
      "site/(?:index\\.html|calendar\\.ics|sitemap\\.xml)",
      "site/(?:sections|years|issues)/(?:[a-z0-9-]+/)?index\\.html",
      "site/feeds/(?:issues|items|section-[a-z]+)(?:/archive-\\d+)?\\.(?:rss|atom|json)",
      "site/pagefind/.*",
    ].map((pattern) => new RegExp(`^${pattern}(?:\\.br|\\.gz)?$`));
    expect(changed.filter((name) => !allowed.some((pattern) => pattern.test(name)))).toEqual([]);
    const pages = changed.filter((name) => /^site\/issues\/.*\/index\.html$/.test(name));
    expect(pages).toEqual(
      ["site/issues/2026-08/index.html", ...ids.map((id) => `site/issues/2026-08/${id}/index.html`)]
        .filter((name) => pages.includes(name))
        .sort(),
    );
    expect(pages.length).toBeGreaterThanOrEqual(2);
    const fresh = temporaryFolder();
    await build(own, fresh);
    expect(differences(readTree(fresh), after)).toEqual([]);
  });

  it("is the same as a new one after submissions come, go and are renamed, and old files are gone", async () => {
    const own = copySample();
    const target = temporaryFolder();
    await build(own, target);
    const months = readdirSync(join(own, "submissions")).sort();
    rmSync(join(own, "submissions", months[0] ?? ""), { recursive: true });
    writeFileSync(
      join(own, "submissions", "2026-09", "new.txt"),
      "A new story\n\nSubmitted by Ana Maria on 16 September 2026\n\nText.\n",
    );
    await build(own, target);
    const fresh = temporaryFolder();
    await build(own, fresh);
    expect(differences(readTree(fresh), readTree(target))).toEqual([]);
    expect(existsSync(join(target, "site/issues/2026-07"))).toBe(false);
  });
});

describe("the list of what builds wrote", () => {
  const folder = copySample();
  const out = temporaryFolder();
  const manifest = join(out, ".clusterpost/outputs.json");
  let tree: Record<string, string> = {};

  beforeAll(async () => {
    await build(folder, out);
    tree = readTree(out);
  });

  it("may be deleted or damaged: the result is the same", async () => {
    for (const damage of [
      () => rmSync(manifest),
      () => writeFileSync(manifest, "nonsense"),
      () => writeFileSync(manifest, readFileSync(manifest, "utf8").replace('"issue 2026-09"', '"issue 2026-99"')),
      () => rmSync(join(out, ".clusterpost"), { recursive: true }),
    ]) {
      damage();
      await build(folder, out);
      expect(differences(tree, readTree(out))).toEqual([]);
    }
  });

  it("tells which files were deleted or changed by others, and they are made again", async () => {
    rmSync(join(out, "site/feeds"), { recursive: true });
    writeFileSync(join(out, "site/index.html"), "overwritten");
    rmSync(join(out, "site/issues/2026-08/index.html.br"));
    rmSync(join(out, "issues/2026-09/newsletter.html"));
    await build(folder, out);
    expect(differences(tree, readTree(out))).toEqual([]);
  });

  it("never has other files removed", async () => {
    writeFileSync(join(out, "site/google1234.html"), "mine");
    mkdirSync(join(out, "site/issues/2026-07/mine"), { recursive: true });
    writeFileSync(join(out, "site/issues/2026-07/mine/notes.txt"), "mine");
    rmSync(join(folder, "submissions/2026-07"), { recursive: true });
    await build(folder, out);
    expect(readFileSync(join(out, "site/google1234.html"), "utf8")).toBe("mine");
    expect(readdirSync(join(out, "site/issues/2026-07"), { recursive: true, encoding: "utf8" }).sort()).toEqual([
      "mine",
      "mine/notes.txt",
    ]);
  });
});

describe("a build of a part", () => {
  it("leaves the site as it is, and says so", async () => {
    const folder = copySample();
    const out = temporaryFolder();
    await build(folder, out);
    const before = readTree(out);
    for (const part of [["--newest"], ["--month", "2026-08"], ["--only", "mail"]]) {
      const { site } = await build(folder, out, ...part);
      expect(site).toBeUndefined();
      expect(differences(before, readTree(out))).toEqual([]);
    }
    const { stdout } = await runCli(["build", folder, "--out", out, "--newest"]);
    expect(stdout).toContain("The site has all issues and was left as it is");
  });

  it("gives the same mails as a build of everything", async () => {
    const folder = copySample();
    const [all, mail] = [temporaryFolder(), temporaryFolder()];
    await build(folder, all);
    await build(folder, mail, "--only", "mail");
    const mails = Object.fromEntries(Object.entries(readTree(all)).filter(([name]) => !name.startsWith("site")));
    expect(readTree(mail)).toEqual(mails);
  });
});
