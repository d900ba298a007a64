import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { curl, useSampleServer } from "./testing/sample-server.ts";
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
const waitFor = (check: () => unknown): Promise<unknown> => vi.waitFor(check, { timeout: 10_000, interval: 50 });

describe("a site that is built again while it is served", () => {
  it("takes the place of the old one as a whole, once the build is done", async () => {
    writeSiteFile(join(folder(), "site/robots.txt"), "new robots\n", Date.now());
    writeSiteFile(join(folder(), "site/new/index.html"), "new page\n", Date.now());
    expect(await read("/robots.txt")).toBe("User-agent: *\nAllow: /\n");
    finishBuild();
    await waitFor(() => expect(events).toEqual(["2 changed"]));
    expect(await read("/robots.txt")).toBe("new robots\n");
    expect(await read("/new/")).toBe("new page\n");
  });

  it("follows builds that change pages only, by the record of what they wrote", async () => {
    writeSiteFile(join(folder(), "site/new/index.html"), "newer page\n", Date.now());
    replace(join(folder(), ".clusterpost/outputs.json"), "some record");
    await waitFor(async () => expect(await read("/new/")).toBe("newer page\n"));
  });

  it("does not look while a build still writes", async () => {
    writeSiteFile(join(folder(), "site/new/index.html"), "half a build\n", Date.now());
    replace(join(folder(), "diagnostics.json"), "{}");
    replace(join(folder(), ".clusterpost/entries/2026-09.json"), "{}");
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await read("/new/")).toBe("newer page\n");
  });

  it("asks to come back for a large file that a build has just replaced", async () => {
    const film = "issues/2026-09/files/film.mp4";
    const content = Buffer.alloc((1 << 20) + 1, "new");
    writeSiteFile(join(folder(), "site", film), content, Date.now());
    const early = await curl(`http://127.0.0.1:${port()}/${film}`);
    expect([early.status, early.fields.get("retry-after")]).toEqual([503, "1"]);
    finishBuild();
    await waitFor(async () => {
      const late = await curl(`http://127.0.0.1:${port()}/${film}`);
      expect([late.status, late.content.equals(content)]).toEqual([200, true]);
    });
  });

  it("stays when the new one cannot be loaded", async () => {
    finishBuild('{"version":1');
    await waitFor(() => expect(events.at(-1)).toMatch(/^failed: .*site\.json is no JSON/));
    expect(await read("/robots.txt")).toBe("new robots\n");
    finishBuild();
  });

  it("follows a folder that was removed and made again", async () => {
    rmSync(folder(), { recursive: true });
    await waitFor(() => expect(events.at(-1)).toMatch(/^failed: There is no site to serve/));
    expect(await read("/robots.txt")).toBe("new robots\n");
    writeSiteFile(join(folder(), "site/robots.txt"), "born again\n", Date.now());
    finishBuild();
    await waitFor(async () => expect(await read("/robots.txt")).toBe("born again\n"));
    expect((await curl(`http://127.0.0.1:${port()}/new/`)).status).toBe(404);
  });
});
