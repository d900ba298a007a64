import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pingHub } from "../src/publication/ping-hub.ts";
import { readTree, runCli, temporaryFolder } from "./run-cli.ts";

const MILL =
  "The mill opens\n\nSubmitted by Ana Maria on 16 May 2019\n\nThe mill opens its doors to all who want to see how flour is made, every day but Monday.\n";
const FAIR =
  "Fair of boats\n\nSubmitted by Ana Maria on 17 May 2019\n\nWhen: 14-16 October 2019\n\nWhere: Porto, Portugal\n\nBoats of all kinds.\n";
const JUNE = "A story of June\n\nSubmitted by Ana Maria on 3 June 2019\n\nText of June.\n";

function newsletter(extra = ""): string {
  const folder = temporaryFolder();
  const files: Readonly<Record<string, string>> = {
    "newsletter.yaml": `name: Digest\nbaseUrl: https://clusters.example/news\n${extra}`,
    "submissions/2019-05/mill.txt": MILL,
    "submissions/2019-05/fair.txt": FAIR,
    "submissions/2019-06/june.txt": JUNE,
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

interface JsonItem {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly date_published: string;
  readonly date_modified?: string;
}

const itemsOf = (out: string): readonly JsonItem[] =>
  (JSON.parse(readFileSync(join(out, "site/feeds/items.json"), "utf8")) as { items: JsonItem[] }).items;
const identities = (out: string): string[] => itemsOf(out).map(({ id, url }) => `${id} ${url}`);
const redirectsOf = (out: string): unknown =>
  (JSON.parse(readFileSync(join(out, "site.json"), "utf8")) as { redirects: unknown }).redirects;
const vevent = (out: string, path: string): string => readFileSync(join(out, "site", path), "utf8");

async function publish(folder: string, out: string, ...args: string[]): Promise<{ code: number; stdout: string }> {
  const run = await runCli(["publish", folder, "--out", out, ...args]);
  if (run.code > 1) throw new TypeError(run.stderr);
  return run;
}

describe("publish", () => {
  it("keeps addresses and ids when titles, files and the domain change, and says when they changed", async () => {
    const folder = newsletter();
    const out = temporaryFolder();
    await publish(folder, out, "--date", "2019-06-30");
    const before = identities(out);
    expect(before).toContain(
      "tag:clusters.example,2026:issues/2019-05/the-mill-opens https://clusters.example/news/issues/2019-05/the-mill-opens/",
    );
    const mill = join(folder, "submissions/2019-05/mill.txt");
    writeFileSync(mill, MILL.replace("The mill opens\n", "The old mill is open again\n"));
    renameSync(mill, join(folder, "submissions/2019-05/old-mill.txt"));
    writeFileSync(join(folder, "submissions/2019-05/fair.txt"), FAIR.replace("Porto, Portugal", "Split, Croatia"));
    const config = join(folder, "newsletter.yaml");
    writeFileSync(config, readFileSync(config, "utf8").replace("clusters.example/news", "new.example"));
    await runCli(["build", folder, "--out", out]);
    const moved = before.map((line) => line.replace("https://clusters.example/news/", "https://new.example/"));
    expect(identities(out).sort()).toEqual([...moved].sort());
    expect(redirectsOf(out)).toEqual([]);
    expect(itemsOf(out).find(({ id }) => id.endsWith("/the-mill-opens"))?.title).toBe("The old mill is open again");
    expect(vevent(out, "calendar.ics")).toMatch(/^SEQUENCE:0\r$/m);
    await publish(folder, out, "--date", "2019-07-15");
    expect(identities(out).sort()).toEqual([...moved].sort());
    const modified = itemsOf(out).filter((item) => item.date_modified?.startsWith("2019-07-15") === true);
    expect(modified.map(({ url }) => url.split("/").at(-2)).sort()).toEqual([
      "event-fair-of-boats",
      "fair-of-boats",
      "the-mill-opens",
    ]);
    expect(vevent(out, "calendar.ics")).toMatch(/^SEQUENCE:1\r$/m);
    expect(vevent(out, "calendar.ics")).toMatch(/^DTSTAMP:20190715T000000Z\r$/m);
  });

  it("leaves redirects from what is moved and what is gone; calendars keep the name", async () => {
    const folder = newsletter();
    const out = temporaryFolder();
    await publish(folder, out, "--date", "2019-06-30");
    renameSync(join(folder, "submissions/2019-05/fair.txt"), join(folder, "submissions/2019-06/fair.txt"));
    await runCli(["build", folder, "--out", out]);
    expect(redirectsOf(out)).toEqual(
      expect.arrayContaining([
        { from: "/issues/2019-05/fair-of-boats/", to: "/issues/2019-06/fair-of-boats/" },
        { from: "/issues/2019-05/event-fair-of-boats/", to: "/issues/2019-06/event-fair-of-boats/" },
        {
          from: "/issues/2019-05/event-fair-of-boats/calendar.ics",
          to: "/issues/2019-06/event-fair-of-boats/calendar.ics",
        },
      ]),
    );
    expect(vevent(out, "calendar.ics")).toContain("UID:issues/2019-05/event-fair-of-boats@clusters.example");
    expect(identities(out)).toContain(
      "tag:clusters.example,2026:issues/2019-05/fair-of-boats https://clusters.example/news/issues/2019-06/fair-of-boats/",
    );
    expect(readFileSync(join(out, "site/issues/2019-05/fair-of-boats/index.html"), "utf8")).toContain(
      "2019-06/fair-of-boats/",
    );
    rmSync(join(folder, "submissions/2019-06"), { recursive: true });
    await runCli(["build", folder, "--out", out]);
    expect(redirectsOf(out)).toEqual(expect.arrayContaining([{ from: "/issues/2019-06/", to: "/" }]));
  });

  it("writes the same site whatever the day of the build is, and again when nothing has changed", async () => {
    const folder = newsletter();
    const [first, second] = [temporaryFolder(), temporaryFolder()];
    await publish(folder, first, "--date", "2019-06-30");
    const history = readFileSync(join(folder, "published.json"), "utf8");
    const { stdout } = await publish(folder, second, "--date", "2025-01-01");
    expect(stdout).toContain("nothing new; everything was published before");
    expect(readFileSync(join(folder, "published.json"), "utf8")).toBe(history);
    expect(readTree(second)).toEqual(readTree(first));
  });

  it("says what to do now", async () => {
    const folder = newsletter();
    const out = temporaryFolder();
    const { stdout } = await publish(folder, out);
    expect(stdout.slice(stdout.indexOf("\nNext\n"))).toBe(
      [
        "",
        "Next",
        `  1. Look at the site as it will be: clusterpost serve ${out}`,
        `  2. Upload everything in ${join(out, "site")} to https://clusters.example/news/ and delete there what is not in it`,
        "     any more. docs/serving.md says how, for your own server and for hosts of static pages.",
        `  3. Send yourself the newest mail: clusterpost send-test ${folder} --to you@example.org`,
        "",
      ].join("\n"),
    );
    const again = await runCli(["publish", folder, "--out", out], { npm_lifecycle_event: "clusterpost" });
    expect(again.stdout).toContain(`will be: npx -y pnpm@12 clusterpost serve ${out}\n`);
    const { stdout: json } = await publish(folder, out, "--json");
    expect(Object.keys(JSON.parse(json) as object)).not.toContain("next");
  });

  it("says why it ends with 1 when there are errors, and publishes the rest", async () => {
    const folder = newsletter("nmae: Digest\n");
    const { stdout, code } = await publish(folder, temporaryFolder());
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^Published: 2 issues .*\n.*\n1 error in submissions or newsletter\.yaml; `clusterpost build` shows it\.$/m,
    );
    expect(existsSync(join(folder, "published.json"))).toBe(true);
  });

  it("keeps later issues off the site with --until, but makes their mails", async () => {
    const folder = newsletter();
    const out = temporaryFolder();
    const { stdout } = await publish(folder, out, "--until", "2019-05");
    expect(stdout).toContain("Not on the site, because not published: 2019-06.");
    expect([
      existsSync(join(out, "site/issues/2019-06")),
      existsSync(join(out, "issues/2019-06/newsletter.html")),
    ]).toEqual([false, true]);
    expect(JSON.stringify(readTree(join(out, "site")))).not.toContain("story of June");
  });

  it("needs a newsletter.yaml with the site's address, and a history that it can read", async () => {
    const folder = newsletter();
    const bare = await runCli(["publish", join(folder, "submissions"), "--out", temporaryFolder()]);
    expect([bare.code, bare.stderr]).toEqual([3, expect.stringContaining("no newsletter.yaml")]);
    writeFileSync(join(folder, "published.json"), "{ damaged");
    for (const command of ["build", "publish"]) {
      const out = temporaryFolder();
      const { code, stderr } = await runCli([command, folder, "--out", out]);
      expect([code, stderr]).toEqual([3, expect.stringContaining("Put the file back from version control")]);
      expect(readTree(out)).toEqual({});
    }
    expect(readFileSync(join(folder, "published.json"), "utf8")).toBe("{ damaged");
    rmSync(join(folder, "published.json"));
    writeFileSync(join(folder, "newsletter.yaml"), "name: Digest\n");
    const local = await runCli(["publish", folder, "--out", temporaryFolder()]);
    expect([local.code, local.stderr]).toEqual([3, expect.stringContaining("`baseUrl`")]);
  });
});

describe("the hub (WebSub)", () => {
  const asked: string[] = [];
  let answer: (path: string) => { status: number; text: string } | undefined = () => ({ status: 204, text: "" });
  let server: Server;
  let hub = "";

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => {
        body += chunk.toString();
      });
      request.on("end", () => {
        asked.push(`${request.method} ${request.headers["content-type"]?.split(";")[0]} ${body}`);
        const { status, text } = answer(request.url ?? "") ?? { status: 0, text: "" };
        if (status > 0) response.writeHead(status, status === 302 ? { location: "/elsewhere" } : {}).end(text);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    hub = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hub`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it("is told of every feed by publish, never by build", async () => {
    const folder = newsletter(`feeds:\n  hub: ${hub}\n`);
    const out = temporaryFolder();
    asked.length = 0;
    await runCli(["build", folder, "--out", out]);
    const silent = await publish(folder, out, "--no-ping");
    expect(asked).toEqual([]);
    expect(silent.stdout).toContain(
      `  3. Tell the hub when that is done: clusterpost publish ${folder} --out ${out}\n  4. Send`,
    );
    const { stdout, code } = await publish(folder, out);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Hub http:\/\/127\.0\.0\.1:\d+\/hub: told of 12 feeds\.$/m);
    expect(stdout).not.toContain("Tell the hub");
    expect(asked).toHaveLength(12);
    expect(asked[0]).toBe(
      "POST application/x-www-form-urlencoded hub.mode=publish&hub.url=https%3A%2F%2Fclusters.example%2Fnews%2Ffeeds%2Fissues.rss&hub.topic=https%3A%2F%2Fclusters.example%2Fnews%2Ffeeds%2Fissues.rss",
    );
    expect(readFileSync(join(out, "site/feeds/items.atom"), "utf8")).toContain(`<link href="${hub}" rel="hub"/>`);
  });

  it("may refuse: then exit code and receipt say so, and everything is published", async () => {
    answer = () => ({ status: 400, text: "unknown\u001b[31m topic\n".repeat(100_000) });
    const folder = newsletter(`feeds:\n  hub: ${hub}\n`);
    const { stdout, code } = await publish(folder, temporaryFolder());
    expect(code).toBe(1);
    expect(stdout).toContain("https://clusters.example/news/feeds/issues.rss: 400: unknown");
    expect(stdout).not.toContain("\u001b[31m topic");
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThan(300);
    expect(existsSync(join(folder, "published.json"))).toBe(true);
  });

  it("is not followed to another address, and not waited for without end", async () => {
    answer = () => ({ status: 302, text: "" });
    expect(await pingHub(hub, ["https://a.example/feed"])).toMatchObject([{ outcome: "refused", status: 302 }]);
    answer = () => undefined;
    const receipts = await pingHub(hub, ["https://a.example/1", "https://a.example/2"], 100);
    expect(receipts).toEqual([{ topic: "https://a.example/1", outcome: "unreachable", detail: "no answer in time" }]);
    expect(await pingHub("http://127.0.0.1:1/", ["https://a.example/1"])).toMatchObject([{ outcome: "unreachable" }]);
  });
});
