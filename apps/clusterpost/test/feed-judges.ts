import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** Readers of feeds of other projects, and arguments with which they only show that they are there. */
const JUDGES = {
  ruby: ["ruby", "-e", "require 'rss'; require 'json'"],
  feedparser: ["/usr/bin/python3", "-c", "import feedparser"],
  newsboat: ["newsboat", "--version"],
  xmllint: ["xmllint", "--version"],
} as const;

export type FeedJudge = keyof typeof JUDGES;

/** Whether a judge is there; with `CLUSTERPOST_REQUIRE=1` it must be, so that a missing one fails. */
export function hasFeedJudge(judge: FeedJudge): boolean {
  if (process.env["CLUSTERPOST_REQUIRE"] === "1") return true;
  const [command, ...options] = JUDGES[judge];
  return spawnSync(command, options).status === 0;
}

/** What a reader shows of an entry, its content aside. */
export interface ShownEntry {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  /** Day in UTC; absent when the entry has none. */
  readonly day?: string;
}

const RUBY = `
require "rss"; require "json"
out = ARGV.map do |path|
  feed = RSS::Parser.parse(File.read(path, encoding: "UTF-8"), true)
  if feed.feed_type == "atom"
    feed.entries.map { |e| { id: e.id.content, title: e.title.content, link: e.links.find { |l| l.rel == "alternate" || l.rel.nil? }.href, day: e.published && e.published.content.utc.strftime("%F"), content: e.content.content.to_s } }
  else
    feed.items.map { |i| { id: i.guid.content, title: i.title, link: i.link, day: i.pubDate && i.pubDate.utc.strftime("%F"), content: i.content_encoded.to_s } }
  end
end
puts JSON.generate(out)
`;

const PYTHON = `
import feedparser, json, sys, time
out = []
for path in sys.argv[1:]:
    feed = feedparser.parse(open(path, "rb").read())
    if feed.bozo: raise SystemExit(f"{path}: {feed.bozo_exception}")
    out.append([{ "id": e.id, "title": e.title, "link": e.link, "content": e.content[0].value, **({"day": time.strftime("%Y-%m-%d", e.published_parsed)} if "published_parsed" in e else {}) } for e in feed.entries])
print(json.dumps(out))
`;

function answerOf(command: string, options: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, options, {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
    env: { ...process.env, PYTHONIOENCODING: "utf-8", LANG: "C.UTF-8" },
  });
  if (status !== 0) throw new TypeError(stderr.slice(0, 2000));
  return stdout;
}

interface ReadEntry extends Omit<ShownEntry, "day"> {
  readonly day?: string | null;
  readonly content: string;
}

const byRuby = (paths: readonly string[]): readonly ReadEntry[] =>
  (JSON.parse(answerOf("ruby", ["-e", RUBY, ...paths])) as ReadEntry[][]).flat();
const byFeedparser = (paths: readonly string[]): readonly ReadEntry[] =>
  (JSON.parse(answerOf("/usr/bin/python3", ["-c", PYTHON, ...paths])) as ReadEntry[][]).flat();
const shownOf = ({ id, title, link, day }: ReadEntry): ShownEntry => ({
  id,
  title,
  link,
  ...(day === null || day === undefined ? {} : { day }),
});

/** The entries of some documents as Ruby's strict parser reads them; throws when it finds a fault. */
export function readByRuby(paths: readonly string[]): readonly ShownEntry[] {
  return byRuby(paths).map(shownOf);
}

/** The contents of the entries as Ruby's strict parser reads them. */
export function contentsByRuby(paths: readonly string[]): readonly string[] {
  return byRuby(paths).map(({ content }) => content);
}

/** The entries of some documents as Python's feedparser reads them; throws when it finds a fault. */
export function readByFeedparser(paths: readonly string[]): readonly ShownEntry[] {
  return byFeedparser(paths).map(shownOf);
}

/** The contents of the entries as feedparser gives them to be shown. */
export function contentsByFeedparser(paths: readonly string[]): readonly string[] {
  return byFeedparser(paths).map(({ content }) => content);
}

/** The entries of a document as newsboat keeps them, in no order. */
export function readInNewsboat(path: string): readonly { readonly title: string; readonly content: string }[] {
  const folder = mkdtempSync(join(tmpdir(), "clusterpost-newsboat-"));
  try {
    writeFileSync(join(folder, "urls"), `"exec:cat ${path}"\n`);
    writeFileSync(join(folder, "config"), "");
    const options = ["-u", "urls", "-C", "config", "-c", "cache.db", "-x", "reload"];
    spawnSync("newsboat", options, { cwd: folder, env: { ...process.env, HOME: folder }, encoding: "utf8" });
    if (!readdirSync(folder).includes("cache.db")) throw new TypeError("newsboat has read nothing.");
    const cache = new DatabaseSync(join(folder, "cache.db"), { readOnly: true });
    const rows = cache.prepare("SELECT title, content FROM rss_item").all();
    cache.close();
    return rows.map(({ title, content }) => ({ title: String(title), content: String(content) }));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

/** What xmllint complains of; nothing when all documents are well-formed. */
export function complaintsOfXmllint(paths: readonly string[]): string {
  return spawnSync("xmllint", ["--noout", "--nonet", "--huge", ...paths], { encoding: "utf8" }).stderr;
}
