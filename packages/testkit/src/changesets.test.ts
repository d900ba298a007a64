import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const ROOT = join(import.meta.dirname, "../../..");
const PACKAGES = new Set(
  globSync("{packages,apps}/*/package.json", { cwd: ROOT }).map(
    (path) => (JSON.parse(readFileSync(join(ROOT, path), "utf8")) as { readonly name: string }).name,
  ),
);

describe("changesets", () => {
  // A formatter that takes front matter for Markdown makes them unreadable to the tool that needs them.
  it.each(globSync(".changeset/*.md", { cwd: ROOT }).sort())("%s says which packages change, and how", (path) => {
    const [, front = "", text = ""] =
      /^---\n((?:"[^"\n]+": (?:major|minor|patch)\n)+)---\n\n([\s\S]+)$/.exec(readFileSync(join(ROOT, path), "utf8")) ??
      [];
    const named = [...front.matchAll(/^"([^"]+)"/gm)].map(([, name = ""]) => name);
    expect(named).not.toEqual([]);
    expect(named.filter((name) => !PACKAGES.has(name))).toEqual([]);
    expect(text.trim()).not.toBe("");
  });
});
