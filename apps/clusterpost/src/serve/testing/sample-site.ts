import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

/** Every file of the sample was changed last in this second. */
export const MODIFIED = "Sun, 06 Nov 1994 08:49:37 GMT";
export const MODIFIED_MS: number = Date.parse(MODIFIED);

const page = (title: string, words: string): string =>
  `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1>${`<p>${words}</p>`.repeat(200)}</body></html>\n`;

/** Files of the sample, by path; small and large, with and without a coded form. */
export const SAMPLE_FILES: Readonly<Record<string, string | Buffer>> = {
  "index.html": page("Cluster Digest", "Ropes for the harbour"),
  "404.html": page("Not found", "There is no such page."),
  "issues/2026-09/index.html": page("September", "Timber days <IMPACT>"),
  "issues/2026-09/timber-days/index.html": page("Timber days", "Größe"),
  "issues/2026-09/wood-days/index.html": page("Moved", "To timber days"),
  "issues/2026-09/timber-days/calendar-1.ics": "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
  "issues/2026-09/files/programme.pdf": Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 251)),
  "issues/2026-09/files/Größe 1.pdf": Buffer.from("%PDF-1.4 small"),
  "issues/2026-09/files/letter.html": "<!doctype html><script>alert(1)</script>",
  "issues/2026-09/files/film.mp4": Buffer.alloc((1 << 20) + 4096, "film"),
  "issues/2026-09/files/empty.zip": Buffer.alloc(0),
  "assets/site.0a1b2c3d.css": "body { color: #123456; }\n".repeat(100),
  "assets/search.4e5f6a7b.js": "export const search = 1;\n".repeat(100),
  "feeds/items.rss": `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>Ü</title>${"<item/>".repeat(300)}</channel></rss>`,
  "feeds/items.atom": `<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom">${"<entry/>".repeat(300)}</feed>`,
  "feeds/items.json": `{"version":"https://jsonfeed.org/version/1.1","items":[${"{},".repeat(600)}{}]}`,
  "feeds/feeds.opml": '<?xml version="1.0"?>\n<opml version="2.0"/>\n',
  "feeds/feed.css": "rss { display: block }\n",
  "calendar.ics": "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
  "sitemap.xml": '<?xml version="1.0"?>\n<urlset/>\n',
  "robots.txt": "User-agent: *\nAllow: /\n",
  "search.json": '{"pages":[]}',
  "pagefind/wasm.en.pagefind": Buffer.from("pagefind_dcd wasm"),
  "pagefind/fragment/en_1.pf_fragment": Buffer.from([31, 139, 8, 0]),
  "logo.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
  "photo.png": Buffer.from([137, 80, 78, 71]),
  "module.wasm": Buffer.from([0, 97, 115, 109]),
  "page.html.gz": gzipSync("a file of its own, without a plain one"),
};

export const SAMPLE_DESCRIPTION = {
  version: 1,
  baseUrl: "https://clusters.example/",
  redirects: [
    { from: "/issues/2026-09/wood-days/", to: "/issues/2026-09/timber-days/" },
    { from: "/issues/2026-09/gr%C3%B6%C3%9Fe/", to: "/issues/2026-09/" },
  ],
  immutable: ["assets/"],
} as const;

/** Writes a file as a build does, last changed at a given time. */
export function writeSiteFile(path: string, content: string | Uint8Array, modifiedMs: number = MODIFIED_MS): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  utimesSync(path, modifiedMs / 1000, modifiedMs / 1000);
}

/**
 * Writes the sample into a folder of its own: `site/` and `site.json`.
 *
 * Texts of a kilobyte have coded forms beside them, as a build leaves them, but for the files in `bare`.
 */
export function writeSampleSite(bare: readonly string[] = []): {
  readonly folder: string;
  readonly remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), "clusterpost-site-"));
  for (const [path, content] of Object.entries(SAMPLE_FILES)) {
    const place = join(folder, "site", path);
    const bytes = Buffer.from(content as string);
    writeSiteFile(place, bytes);
    if (!/\.(?:html|css|js|rss|atom|json)$/.test(path) || bytes.length < 1024 || bare.includes(path)) continue;
    writeSiteFile(`${place}.br`, brotliCompressSync(bytes));
    writeSiteFile(`${place}.gz`, gzipSync(bytes, { level: 9 }));
  }
  writeFileSync(join(folder, "site.json"), JSON.stringify(SAMPLE_DESCRIPTION));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
