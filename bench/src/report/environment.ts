import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { cpus } from "node:os";

const SEED_PARSER = import.meta.resolve("@clusterpost/seed-parser");
const RENDER = import.meta.resolve("@clusterpost/render");
const FEEDS = import.meta.resolve("@clusterpost/feeds");

/** Packages whose versions decide the figures, and a module that can import each of them. */
const PACKAGES: readonly (readonly [name: string, importer: string])[] = [
  ["mjml", import.meta.url],
  ["handlebars", RENDER],
  ["markdown-it", SEED_PARSER],
  ["yaml", SEED_PARSER],
  ["rss", FEEDS],
  ["feedsmith", import.meta.url],
  ["feed", import.meta.url],
  ["nodemailer", import.meta.url],
  ["unified", import.meta.url],
  ["remark-parse", import.meta.url],
  ["remark-gfm", import.meta.url],
  ["remark-rehype", import.meta.url],
  ["rehype-sanitize", import.meta.url],
  ["rehype-stringify", import.meta.url],
];

function versionOf(name: string, importer: string): string {
  const path = findPackageJSON(name, importer);
  if (path === undefined) return "?";
  const { version }: { version?: unknown } = JSON.parse(readFileSync(path, "utf8"));
  return String(version);
}

/** What the figures were measured with, one line each: day, processor, versions. */
export function describeEnvironment(today: Date): readonly string[] {
  const processors = cpus();
  const versions = PACKAGES.map(([name, importer]) => `${name} ${versionOf(name, importer)}`);
  return [
    `Measured on ${today.toISOString().slice(0, 10)}.`,
    `Processor: ${processors[0]?.model.trim() ?? "unknown"}, ${processors.length} cores; ${process.platform} ${process.arch}.`,
    `Versions: Node.js ${process.version.slice(1)}, ${versions.join(", ")}.`,
  ];
}
