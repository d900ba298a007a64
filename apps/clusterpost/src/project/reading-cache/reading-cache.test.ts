import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ParsedSeed, readSeed } from "@clusterpost/seed-parser";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { fileSystemTime } from "./file-state.ts";
import { openReadingCache, type ReadingCacheOptions } from "./reading-cache.ts";

const root = mkdtempSync(join(tmpdir(), "clusterpost-cache-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let count = 0;
let work = "";
let folder = "";
beforeEach(() => {
  work = join(root, String(++count));
  folder = join(work, ".clusterpost/cache");
  mkdirSync(work);
});

const page = (words: string): string => `A title\n\nSubmitted by Ana Maria on 16 May 2019\n\n${words}\n`;
const write = (file: string, words: string): void => writeFileSync(join(work, file), page(words));
/** A clock by which every file is old, so that its state counts. */
const later = (): bigint => fileSystemTime(work) + 3_600_000_000_000n;
const names = (): string[] =>
  readdirSync(work)
    .filter((name) => name.endsWith(".txt"))
    .sort();

interface Run {
  /** What was read, by file. */
  readonly read: Readonly<Record<string, ParsedSeed>>;
  /** Files that were parsed, not taken from the cache. */
  readonly parsed: readonly string[];
}

async function readAll(options: Partial<ReadingCacheOptions> = {}): Promise<Run> {
  const cache = openReadingCache({ folder, context: "program 1", clock: later, ...options });
  const read: Record<string, ParsedSeed> = {};
  const parsed: string[] = [];
  for (const file of names()) {
    read[file] = await cache.read(file, join(work, file), (bytes) => {
      parsed.push(file);
      return readSeed({ name: file, bytes });
    });
  }
  cache.close();
  return { read, parsed };
}

async function readPlainly(): Promise<Run["read"]> {
  const read: Record<string, ParsedSeed> = {};
  for (const file of names()) read[file] = await readSeed({ name: file, bytes: readFileSync(join(work, file)) });
  return read;
}

const cacheFiles = (): string[] => readdirSync(folder).sort();

describe("a reading cache", () => {
  it("parses only what is new or changed, and gives the same", async () => {
    for (const name of ["a.txt", "b.txt", "c.txt"]) write(name, `Words of ${name}`);
    expect((await readAll()).parsed).toEqual(["a.txt", "b.txt", "c.txt"]);
    const second = await readAll();
    expect(second.parsed).toEqual([]);
    expect(second.read).toEqual(await readPlainly());
    write("b.txt", "Other words");
    write("bb.txt", "New words");
    const third = await readAll();
    expect(third.parsed).toEqual(["b.txt", "bb.txt"]);
    expect(third.read).toEqual(await readPlainly());
  });

  it("tells a file by its content when only its times changed", async () => {
    write("a.txt", "Words");
    await readAll();
    utimesSync(join(work, "a.txt"), 1, 1);
    expect((await readAll()).parsed).toEqual([]);
  });

  it("does not know a file under another name, for its name is part of the document", async () => {
    write("a.txt", "Words");
    await readAll();
    rmSync(join(work, "a.txt"));
    write("b.txt", "Words");
    const { parsed, read } = await readAll();
    expect(parsed).toEqual(["b.txt"]);
    expect(read["b.txt"]?.document?.file).toBe("b.txt");
  });

  it("writes nothing when nothing changed, and forgets what is gone", async () => {
    for (let index = 0; index < 700; index += 1) write(`${1000 + index}.txt`, `Words ${index}`);
    await readAll();
    const files = cacheFiles();
    expect(files.length).toBeGreaterThan(2);
    await readAll();
    expect(cacheFiles()).toEqual(files);
    for (let index = 0; index < 690; index += 1) rmSync(join(work, `${1000 + index}.txt`));
    expect((await readAll()).parsed).toEqual([]);
    expect(cacheFiles()).toHaveLength(2);
    expect(readFileSync(join(folder, cacheFiles()[0] ?? ""), "utf8").split("\n")).toHaveLength(11);
  });

  it("writes one segment for one change among many", async () => {
    for (let index = 0; index < 1500; index += 1) write(`${1000 + index}.txt`, `Words ${index}`);
    await readAll();
    const before = cacheFiles();
    write("1700.txt", "Other words");
    write("1700a.txt", "New words");
    expect((await readAll()).parsed).toEqual(["1700.txt", "1700a.txt"]);
    expect(cacheFiles().filter((name) => !before.includes(name))).toHaveLength(1);
    expect((await readAll()).parsed).toEqual([]);
  });

  it("keeps segments small when submissions carry much", async () => {
    for (let index = 0; index < 40; index += 1) write(`${100 + index}.txt`, "Words");
    const cache = openReadingCache({ folder, context: "program 1", clock: later });
    for (const file of names()) {
      const media = [{ name: "a.png", mediaType: "image/png", bytes: Buffer.alloc(500_000, file) }];
      await cache.read(file, join(work, file), () => Promise.resolve({ diagnostics: [], media }));
    }
    cache.close();
    const sizes = cacheFiles().map((name) => readFileSync(join(folder, name)).length);
    expect(Math.max(...sizes)).toBeLessThan(10_000_000);
    expect((await readAll()).parsed).toEqual([]);
  });

  it("keeps bytes that a parsed submission may carry", async () => {
    write("a.txt", "Words");
    const read = async (): Promise<unknown> => {
      const cache = openReadingCache({ folder, context: "", clock: later });
      const given = { diagnostics: [], files: [{ name: "a.png", bytes: Buffer.of(0, 1, 255) }] };
      const parsed = await cache.read("a.txt", join(work, "a.txt"), () => Promise.resolve(given));
      cache.close();
      return parsed;
    };
    expect(await read()).toMatchObject({ files: [{ bytes: Buffer.of(0, 1, 255) }] });
    expect(await read()).toEqual({ diagnostics: [], files: [{ name: "a.png", bytes: Uint8Array.of(0, 1, 255) }] });
  });

  it("gives what the parser gives, whatever happens to the files from build to build", async () => {
    const steps = fc.array(
      fc.record({
        file: fc.constantFrom("a.txt", "b.txt", "c.txt", "d.txt", "z.txt"),
        words: fc.constantFrom("one", "two", "six", "three words here", undefined),
        build: fc.boolean(),
        isYoung: fc.boolean(),
      }),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (changes) => {
        work = join(root, String(++count));
        folder = join(work, "cache");
        mkdirSync(work);
        for (const { file, words, build, isYoung } of changes) {
          if (words === undefined) rmSync(join(work, file), { force: true });
          else write(file, words);
          if (build)
            expect((await readAll(isYoung ? { clock: fileSystemTime } : {})).read).toEqual(await readPlainly());
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("a reading cache and the clock", () => {
  it("sees a change of the same size within the same moment", async () => {
    for (let round = 0; round < 40; round += 1) {
      write("a.txt", `Words ${10 + round}`);
      const { read } = await readAll({ clock: fileSystemTime });
      expect(read["a.txt"]?.text).toContain(`Words ${10 + round}`);
    }
  });

  it("sees it when the times are put back, too", async () => {
    write("a.txt", "Words 1");
    utimesSync(join(work, "a.txt"), 1000, 1000);
    await readAll({ clock: fileSystemTime });
    write("a.txt", "Words 2");
    utimesSync(join(work, "a.txt"), 1000, 1000);
    expect((await readAll({ clock: fileSystemTime })).read["a.txt"]?.text).toContain("Words 2");
  });

  it("never goes by the times of a file from the future", async () => {
    write("a.txt", "Words 1");
    const yesterday = (): bigint => fileSystemTime(work) - 86_400_000_000_000n;
    await readAll({ clock: yesterday });
    const [segment = ""] = cacheFiles();
    const [, key = ""] = readFileSync(join(folder, segment), "utf8").split("\t");
    expect(JSON.parse(key)).toHaveLength(2);
    expect((await readAll({ clock: yesterday })).parsed).toEqual([]);
  });
});

describe("a damaged or foreign reading cache", () => {
  const fill = async (): Promise<void> => {
    for (const name of ["a.txt", "b.txt", "c.txt"]) write(name, `Words of ${name}`);
    await readAll();
  };

  it("is never believed, whichever byte is another one", async () => {
    await fill();
    const plain = await readPlainly();
    const files = cacheFiles().map((name) => ({ path: join(folder, name), bytes: readFileSync(join(folder, name)) }));
    for (const { path, bytes } of files) {
      const stride = Math.max(1, Math.floor(bytes.length / 150));
      for (let at = 0; at < bytes.length; at += stride) {
        for (const { path: other, bytes: whole } of files) writeFileSync(other, whole);
        const damaged = Buffer.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ 0x15;
        writeFileSync(path, damaged);
        expect((await readAll()).read).toEqual(plain);
      }
    }
  });

  it("is never believed when it is cut, empty or something else", async () => {
    await fill();
    const plain = await readPlainly();
    for (const name of cacheFiles()) {
      const whole = readFileSync(join(folder, name));
      for (const bytes of [
        whole.subarray(0, 20),
        whole.subarray(0, whole.length / 2),
        whole.subarray(0, -1),
        "",
        "\0\0",
        "[]",
        "{}\n\t\n",
      ]) {
        writeFileSync(join(folder, name), bytes);
        expect((await readAll()).read).toEqual(plain);
      }
    }
  });

  it("is read anew where an entry is another submission's, with a right checksum", async () => {
    await fill();
    const [segment = ""] = cacheFiles();
    const path = join(folder, segment);
    const [first = "", second = "", third = ""] = readFileSync(path, "utf8").split("\n");
    writeFileSync(path, `${[first.replace("a.txt", "b.txt"), second, third].join("\n")}\n`);
    expect((await readAll()).read).toEqual(await readPlainly());
  });

  it("is of no use to another program or with other options", async () => {
    await fill();
    expect((await readAll({ context: "program 2" })).parsed).toHaveLength(3);
    expect((await readAll({ context: "program 2" })).parsed).toEqual([]);
    expect(cacheFiles()).toHaveLength(2);
    expect((await readAll()).parsed).toHaveLength(3);
  });

  it("may be deleted at any time, as a whole or in part", async () => {
    await fill();
    for (const name of cacheFiles()) {
      rmSync(join(folder, name));
      expect((await readAll()).read).toEqual(await readPlainly());
      expect((await readAll()).parsed).toEqual([]);
    }
    rmSync(folder, { recursive: true });
    expect((await readAll()).parsed).toHaveLength(3);
  });

  it("may be used by two builds at once", async () => {
    await fill();
    write("b.txt", "Other words");
    const plain = await readPlainly();
    const runs = await Promise.all([readAll(), readAll(), readAll()]);
    for (const { read } of runs) expect(read).toEqual(plain);
    expect((await readAll()).parsed).toEqual([]);
    expect(cacheFiles().filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("reads what a build that ended first has removed", async () => {
    for (let index = 0; index < 700; index += 1) write(`${1000 + index}.txt`, `Words ${index}`);
    await readAll();
    const cache = openReadingCache({ folder, context: "program 1", clock: later });
    const parse = (file: string) => (bytes: Uint8Array) => readSeed({ name: file, bytes });
    const [first = "", ...others] = names();
    await cache.read(first, join(work, first), parse(first));
    write("1600.txt", "Other words");
    await readAll();
    for (const file of others) {
      const { text } = await cache.read(file, join(work, file), parse(file));
      expect(text).toBe(readFileSync(join(work, file), "utf8"));
    }
    cache.close();
    expect((await readAll()).read).toEqual(await readPlainly());
  });

  it("does no harm where nothing can be written", async () => {
    writeFileSync(join(work, ".clusterpost"), "a file, not a folder");
    write("a.txt", "Words");
    expect((await readAll()).read).toEqual(await readPlainly());
    expect((await readAll({ clock: fileSystemTime })).parsed).toEqual(["a.txt"]);
  });
});
