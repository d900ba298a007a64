import { execFileSync } from "node:child_process";
import { type Issue, plainLine } from "@clusterpost/core";
import { SAMPLE_ISSUE } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import { archiveFiles } from "./archive-files.ts";
import { HOSTILE_TEXTS, hostileIssue } from "./testing/hostile-issue.ts";
import { issueTexts, itemTexts, wordsOf } from "./testing/issue-words.ts";
import { linksIn, shownText } from "./testing/shown-text.ts";
import { byPath, TEST_SITE } from "./testing/test-site.ts";

const older: Issue = { ...SAMPLE_ISSUE, id: "2025-12", period: { from: "2025-12", to: "2025-12" } };
const files = byPath(archiveFiles([older, SAMPLE_ISSUE], TEST_SITE));
const page = (path: string): string => files.get(`${path}index.html`) ?? "";
const items = SAMPLE_ISSUE.sections.flatMap((section) => section.items);

describe("the page of an issue", () => {
  it("has every word of the issue and of its items, as the mail has", () => {
    const shown = shownText(page("issues/2026-09/"));
    for (const word of wordsOf([...issueTexts(SAMPLE_ISSUE), ...items.flatMap(itemTexts)]))
      expect(shown).toContain(word);
    for (const day of ["26 October 2026", "22 October 2026", "19 February 2027", "9 June 2027", "13 November 2026"])
      expect(shown).toContain(day);
    expect(shown).toContain("5 October 2026, 09:30–17:00, Brussels time");
    expect(shown).toContain("By invitation");
    expect(shown).toContain("Registration until 30 September 2026");
    expect(shown).toContain("17:00, Brussels time (extended)");
  });

  it("has every link of the issue", () => {
    const links = linksIn(page("issues/2026-09/"));
    const asked = JSON.stringify(SAMPLE_ISSUE).matchAll(/"(?:href|url|portal)":"([^"]+)"/g);
    for (const [, href = ""] of asked) expect(links).toContain(href);
  });

  it("leads to the page of each item, and to the calendar of each day", () => {
    const links = linksIn(page("issues/2026-09/"));
    for (const { id } of items) expect(links).toContain(`../../issues/2026-09/${id}/`);
    for (const file of ["timber-days/calendar.ics", "fast-track/calendar.ics", "fast-track/calendar-3.ics"])
      expect(links).toContain(`../../issues/2026-09/${file}`);
  });

  it("joins notes and what refers to them", () => {
    const joined = [
      [page("issues/2026-09/"), "textile-lab_note_1"],
      [page("issues/2026-09/textile-lab/"), "note_1"],
      [page("issues/2026-09/nf4-memorandum/"), "note_1"],
    ] as const;
    for (const [text, id] of joined) {
      for (const part of [`href="#${id}"`, `id="${id}"`, `href="#${id}_ref"`, `id="${id}_ref"`])
        expect(text).toContain(part);
    }
  });
});

describe("the page of an item", () => {
  it.each(items.map((item) => [item.id, item] as const))("%s has every word of it", (id, item) => {
    const shown = shownText(page(`issues/2026-09/${id}/`));
    for (const word of wordsOf(itemTexts(item))) expect(shown).toContain(word);
  });

  it("has the notes of the issue that it refers to", () => {
    expect(shownText(page("issues/2026-09/nf4-memorandum/"))).toContain("NF4 stands for New Frontiers");
    expect(shownText(page("issues/2026-09/impact-connected-car/"))).not.toContain("NF4 stands for");
  });

  it("leads to the items before and behind it", () => {
    const text = page("issues/2026-09/textile-lab/");
    expect(text).toContain('class="prev" href="../../../issues/2026-09/harbours-share-their-cold/"');
    expect(text).toContain('class="next" href="../../../issues/2026-09/impact-connected-car/"');
  });

  it("shows a title like a tag as text", () => {
    const text = page("issues/2026-09/impact-connected-car/");
    expect(text).toContain("<title>&lt;IMPACT&gt; Connected Car closes with 58 prototypes – Cluster Digest</title>");
    expect(shownText(text)).toContain("<IMPACT> Connected Car");
  });
});

describe("every page", () => {
  const pages = [...files].filter(([path]) => path.endsWith(".html"));

  it("leads to pages and files that there are", () => {
    for (const [path, text] of pages) {
      for (const link of linksIn(text)) {
        const target = new URL(link, `https://clusters.example/news/${path}`);
        if (target.origin !== "https://clusters.example" || !target.pathname.startsWith("/news/")) continue;
        const file = decodeURI(target.pathname.slice("/news/".length));
        if (/\.(?:ics|rss|atom|json)$|\/files\//.test(file)) continue;
        const name = file === "" || file.endsWith("/") ? `${file}index.html` : file;
        expect(files.get(name), `${path} → ${link}`).toBeDefined();
        const anchor = target.hash.slice(1);
        if (anchor !== "") expect(files.get(name)).toContain(` id="${anchor}"`);
      }
    }
  });

  it("loads only assets of the archive", () => {
    for (const [path, text] of pages) {
      const loaded = Array.from(
        text.matchAll(/<(?:link rel="(?:stylesheet|icon)"[^>]*?href|(?:script|img)[^>]*?\ssrc)="([^"]*)"/g),
        ([, url]) => url,
      );
      for (const url of loaded) {
        const { pathname, origin } = new URL(url ?? "", `https://clusters.example/news/${path}`);
        expect(origin).toBe("https://clusters.example");
        expect(files.has(pathname.slice("/news/".length))).toBe(true);
      }
      expect(text).not.toMatch(/<(?:iframe|object|embed|video|audio|source|base)\b|\sstyle=|<style|\son\w+="/i);
      expect(text.match(/<script(?! type="application\/ld\+json"| type="module" src=)/g)).toBeNull();
    }
  });

  it("names the main feeds, and the canonical address unless it is none", () => {
    for (const [path, text] of pages) {
      expect(text.match(/<link rel="alternate" type="application\/rss\+xml"/g)?.length).toBeGreaterThanOrEqual(2);
      const isUnlisted = path === "404.html" || path.includes("old-name");
      const address = `https://clusters.example/news/${path.replace(/(^|\/)index\.html$/, "$1")}`;
      if (isUnlisted) expect(text).toContain('<meta name="robots" content="noindex">');
      else expect(text).toContain(`<link rel="canonical" href="${address}">`);
    }
  });

  it("has ids that are there once, and one first heading", () => {
    for (const [path, text] of pages) {
      const ids = Array.from(text.matchAll(/\sid="([^"]*)"/g), ([, id]) => id);
      expect(new Set(ids).size, path).toBe(ids.length);
      expect(text.match(/<h1\b/g), path).toHaveLength(1);
    }
  });

  it("has no trace of a value that is absent", () => {
    // The search page holds wordings with places for values, which its script fills in.
    for (const [path, text] of pages)
      expect(text.replace(/ data-\w+="[^"]*"/g, ""), path).not.toMatch(/undefined|\[object|\bnull\b|NaN|\{\w+\}/);
  });
});

describe.each(HOSTILE_TEXTS.map((text) => [JSON.stringify(text).slice(0, 40), text] as const))(
  "of hostile text %s",
  (_, text) => {
    const hostile = byPath(
      archiveFiles([hostileIssue(text)], { ...TEST_SITE, title: text, tagline: text, publisher: text }),
    );
    const pages = [...hostile].filter(([path]) => path.endsWith(".html"));

    it("pages show the text, and nothing in them runs", () => {
      for (const [path, page] of pages) {
        expect(page, path).not.toMatch(
          /<(?:b|i|IMPACT)>|<script>|\son(?:mouseover|focus|error)="|href="(?:javascript|data):/i,
        );
        expect(page.isWellFormed()).toBe(true);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
        expect(page).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/);
      }
      const issue = shownText(hostile.get("issues/2026-09/index.html") ?? "");
      if (text.trim() !== "")
        expect(issue.replace(/\s+/g, " ")).toContain(
          plainLine(text)
            .split(/[\u202a-\u202e\u2066-\u2069]/)[0]
            ?.trim(),
        );
    });

    it("data blocks are JSON of that text", () => {
      for (const [, page] of pages) {
        for (const [, json = ""] of page.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g))
          expect(() => JSON.parse(json)).not.toThrow();
        expect(page.match(/<\/script>/g)?.length ?? 0).toBe(page.match(/<script\b/g)?.length ?? 0);
      }
    });
  },
);

describe("archiveFiles", () => {
  it("does not depend on the time zone and the locale of the process", () => {
    const code = `
      import { createHash } from "node:crypto";
      const { archiveFiles } = await import("./archive-files.ts");
      const { TEST_SITE } = await import("./testing/test-site.ts");
      const { SAMPLE_ISSUE } = await import("@clusterpost/testkit");
      const hash = createHash("sha256");
      for (const { path, text } of archiveFiles([SAMPLE_ISSUE], TEST_SITE)) hash.update(path).update(text);
      process.stdout.write(hash.digest("hex"));`;
    const digests = [
      { TZ: "Pacific/Kiritimati", LC_ALL: "de_DE.UTF-8" },
      { TZ: "America/Adak", LC_ALL: "tr_TR.UTF-8" },
    ].map((env) =>
      execFileSync(process.execPath, ["--conditions=@clusterpost/source", "--input-type=module", "-e", code], {
        env: { ...process.env, ...env },
        encoding: "utf8",
        cwd: import.meta.dirname,
      }),
    );
    expect(digests[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(digests[1]).toBe(digests[0]);
  });
});
