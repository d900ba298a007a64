import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { type CurlAnswer, curl, useSampleServer } from "./testing/sample-server.ts";
import { SAMPLE_DESCRIPTION, writeSiteFile } from "./testing/sample-site.ts";

const { port, folder, events } = useSampleServer();

/** Puts a new file into the place of an old one, as builds do. */
function replace(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.1.tmp`, text);
  renameSync(`${path}.1.tmp`, path);
}

/** What a build does at its end: the description of the site, when it has changed. */
function finishBuild(description: string = JSON.stringify(SAMPLE_DESCRIPTION)): void {
  replace(join(folder(), "site.json"), description);
}

const read = async (path: string): Promise<string> =>
  (await curl(`http://127.0.0.1:${port()}${path}`)).content.toString();

describe("a site that is built again while it is served", () => {
  it("takes the place of the old one as a whole, once the build is done", async () => {
    writeSiteFile(join(folder(), "site/robots.txt"), "new robots\n", Date.now());
    writeSiteFile(join(folder(), "site/new/index.html"), "new page\n", Date.now());
    expect(await read("/robots.txt")).toBe("User-agent: *\nAllow: /\n");
    finishBuild();
    await expect.poll(() => events).toEqual(["2 changed"]);
    expect(await read("/robots.txt")).toBe("new robots\n");
    expect(await read("/new/")).toBe("new page\n");
  });

  it("follows builds that change pages only, by the record of what they wrote", async () => {
    writeSiteFile(join(folder(), "site/new/index.html"), "newer page\n", Date.now());
    replace(join(folder(), ".clusterpost/outputs.json"), "some record");
    await expect.poll(() => read("/new/")).toBe("newer page\n");
  });

  it("asks to come back for a large file that a build has just replaced", async () => {
    const film = "issues/2026-09/files/film.mp4";
    let content = Buffer.alloc(0);
    const ask = (): Promise<CurlAnswer> => curl(`http://127.0.0.1:${port()}/${film}`);
    let builds = 0;
    // A look at the folder that is under way from before may come in between; then the next build is asked about.
    const askEarly = async (): Promise<unknown> => {
      builds += 1;
      content = Buffer.alloc((1 << 20) + builds, "new");
      writeSiteFile(join(folder(), "site", film), content, Date.now());
      const { status, fields } = await ask();
      return [status, fields.get("retry-after")];
    };
    await expect.poll(askEarly).toEqual([503, "1"]);
    finishBuild();
    await expect.poll(async () => (await ask()).status).toBe(200);
    expect((await ask()).content.equals(content)).toBe(true);
  });

  it("stays when the new one cannot be loaded", async () => {
    finishBuild('{"version":1');
    await expect.poll(() => events).toContainEqual(expect.stringMatching(/^failed: .*site\.json is no JSON/));
    expect(await read("/robots.txt")).toBe("new robots\n");
    finishBuild();
  });

  it("follows a folder that was removed and made again", async () => {
    rmSync(folder(), { recursive: true });
    await expect.poll(() => events).toContainEqual(expect.stringMatching(/^failed: There is no site to serve/));
    expect(await read("/robots.txt")).toBe("new robots\n");
    writeSiteFile(join(folder(), "site/robots.txt"), "born again\n", Date.now());
    finishBuild();
    await expect.poll(() => read("/robots.txt")).toBe("born again\n");
    expect((await curl(`http://127.0.0.1:${port()}/new/`)).status).toBe(404);
  });
});
