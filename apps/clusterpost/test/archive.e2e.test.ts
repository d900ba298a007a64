import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { type Issue, inlineRuns, isStory, type RichText, textOf, textOfInlines } from "@clusterpost/core";
import { sampleFolder } from "@clusterpost/testkit";
import { beforeAll, describe, expect, it } from "vitest";
import { runCli, temporaryFolder } from "./run-cli.ts";

const HAS_JAVA = process.env["CLUSTERPOST_REQUIRE"] === "1" || spawnSync("java", ["-version"]).status === 0;
const VNU = join(dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build/dist/vnu.jar");
const BASE = "http://localhost:8080/";

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };
const unescaped = (html: string): string =>
  html.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => ENTITIES[name] ?? "");

/** The words between the tags of a page; marks of notes stand in the middle of words. */
function shownText(page: string): string {
  const body = page.slice(page.indexOf("<body"));
  return unescaped(
    body
      .replace(/<sup><a class="ref"[^>]*>[^<]*<\/a><\/sup>/g, "")
      .replace(/<\/?(?:strong|em|del|sup|sub|a|span|bdi|time)\b[^>]*>/g, "")
      .replace(/<[^>]*>/g, " "),
  );
}

const linksIn = (page: string): string[] =>
  Array.from(page.matchAll(/<(?:a|link)\b[^>]*?\shref="([^"]*)"/g), ([, href = ""]) => unescaped(href));

const textsOf = (tree: RichText): string[] => [textOf(tree), ...inlineRuns(tree).map(textOfInlines)];

/** Every text of an issue. */
function issueTexts(issue: Issue): string[] {
  const texts = [issue.publication.name, ...textsOf(issue.introduction)];
  for (const { title, body, items } of issue.sections) {
    texts.push(title, ...textsOf(body));
    for (const item of items) {
      texts.push(item.title, ...textsOf(item.body));
      if (item.kind === "event") texts.push(item.place ?? "");
      if (!isStory(item)) continue;
      texts.push(item.author?.name ?? "", textOfInlines(item.subtitle ?? []));
      for (const file of item.attachments)
        texts.push(file.name ?? "", file.label?.replace(/[\s:]+$/, "") ?? "", file.size ?? "");
      for (const { content } of item.footnotes) texts.push(textOfInlines(content));
    }
  }
  for (const { content } of issue.footnotes) texts.push(textOfInlines(content));
  return texts;
}

describe("the archive of the sample newsletter", () => {
  const out = temporaryFolder();
  const site = join(out, "site");
  let issues: readonly Issue[] = [];
  let pages: readonly string[] = [];
  const read = (path: string): string => readFileSync(join(site, path), "utf8");

  beforeAll(async () => {
    await runCli(["build", sampleFolder(), "--out", out]);
    issues = readdirSync(join(out, "issues")).map(
      (id) => JSON.parse(readFileSync(join(out, "issues", id, "issue.json"), "utf8")) as Issue,
    );
    pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".html"));
  });

  it("shows every word of every issue", () => {
    expect(issues.length).toBeGreaterThan(3);
    for (const issue of issues) {
      const shown = shownText(read(`issues/${issue.id}/index.html`));
      const words = new Set(issueTexts(issue).flatMap((text) => text.split(/\s+/)));
      expect([...words].filter((word) => !shown.includes(word))).toEqual([]);
    }
  });

  it("shows every link of every issue", () => {
    for (const issue of issues) {
      const links = linksIn(read(`issues/${issue.id}/index.html`));
      const { sections, introduction } = issue;
      const asked = Array.from(
        JSON.stringify({ sections, introduction }).matchAll(/"(?:href|url)":"([^"]+)"/g),
        ([, href]) => href,
      );
      expect(asked.length).toBeGreaterThan(1);
      expect(asked.filter((href) => !links.includes(href ?? ""))).toEqual([]);
    }
  });

  it("has no link to a page, feed, calendar or file that is not there", () => {
    const missing: string[] = [];
    for (const path of pages) {
      for (const link of linksIn(read(path))) {
        const { href, pathname, hash } = new URL(link, `${BASE}${path}`);
        if (!href.startsWith(BASE)) continue;
        const target = decodeURIComponent(pathname.slice(1));
        const file = target === "" || target.endsWith("/") ? `${target}index.html` : target;
        if (!existsSync(join(site, file))) missing.push(`${path} → ${link}`);
        else if (hash !== "" && !read(file).includes(` id="${hash.slice(1)}"`)) missing.push(`${path} → ${link}`);
      }
    }
    expect(missing).toEqual([]);
  });

  it.skipIf(!HAS_JAVA)("is valid HTML, CSS and SVG by the Nu HTML Checker", () => {
    // What the search brings and the feeds' own style sheet are no pages of ours.
    const copy = join(temporaryFolder(), "site");
    const isPage = (path: string): boolean => !["pagefind", "feeds"].includes(relative(site, path));
    cpSync(site, copy, { recursive: true, filter: isPage });
    const options = ["-jar", VNU, "--format", "json", "--stdout", "--skip-non-html", copy];
    const { stdout } = spawnSync("java", options, { encoding: "utf8", maxBuffer: 2 ** 28 });
    const { messages } = JSON.parse(stdout) as {
      messages: readonly { type: string; subType?: string; message: string; url?: string }[];
    };
    const found = messages.filter(({ type, subType }) => type !== "info" || subType === "warning");
    expect(found.map(({ url, message }) => `${url?.split("/site/")[1]}: ${message}`)).toEqual([]);
  });
});
