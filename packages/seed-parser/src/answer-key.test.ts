import {
  type Article,
  type Interview,
  inlineRuns,
  type List,
  linksOf,
  positionAt,
  textOf,
  textOfInlines,
  walkInlines,
} from "@clusterpost/core";
import { type Corpus, type CorpusFile, hasCorpus, readCorpus } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import { type ParsedSeed, parseSeed } from "./parse-seed.ts";
import { articleOf, digestOf } from "./testing/read-text.ts";

interface ExpectedEvent {
  readonly title: string;
  readonly from?: string;
  readonly to?: string;
  readonly on?: string;
  readonly place?: string;
  readonly onInvitation?: boolean;
  readonly registerBy?: string;
}

interface ExpectedArticle {
  readonly kind: "article";
  readonly title: string;
  readonly subtitle?: string;
  readonly author: string;
  readonly authorTruncated?: boolean;
  readonly publishedOn: string;
  readonly lists?: readonly { readonly items: number; readonly after: string }[];
  readonly attachments: readonly { readonly name: string | null; readonly label?: string; readonly size?: string }[];
  readonly runInHeadings?: readonly string[];
  readonly droppedFurniture: readonly string[];
  readonly mentionsEvent?: ExpectedEvent;
  readonly events?: readonly ExpectedEvent[];
  readonly overall?: { readonly from: string; readonly to: string; readonly place: string };
  readonly footnotes?: readonly { readonly mark: string; readonly text: string; readonly references: number }[];
  readonly lostLinks?: readonly string[];
}

interface ExpectedDigest {
  readonly kind: "digest";
  readonly sectionsInOrder: readonly string[];
  readonly leadStory: string;
  readonly events: readonly ExpectedEvent[];
  readonly calls: readonly { readonly title: string; readonly deadlines: readonly string[]; readonly note?: string }[];
  readonly interviews: readonly {
    readonly person: string;
    readonly role: string;
    readonly organisation?: string;
    readonly country?: string;
  }[];
  readonly footnotes: readonly { readonly mark: string; readonly text: string; readonly references: number }[];
  readonly superscriptsThatAreNotFootnotes: readonly string[];
  readonly textThatLooksLikeATag: string;
  readonly realLinks: readonly string[];
  readonly placeholderLinks: number;
  readonly vagueLinkTexts: number;
  readonly contact: string;
  readonly portal: string;
}

const corpus: Corpus = hasCorpus() ? readCorpus() : { folder: "", files: [], expected: {} };
const keyOf = (file: CorpusFile): ExpectedArticle | ExpectedDigest =>
  corpus.expected[file.name] as ExpectedArticle | ExpectedDigest;
const parsed = corpus.files.map((file) => ({ file, key: keyOf(file), seed: parseSeed(file) }));
const articles = parsed.flatMap(({ file, key, seed }) =>
  key.kind === "article" ? [{ name: file.name, key, seed, article: articleOf(seed) }] : [],
);
const digests = parsed.flatMap(({ file, key, seed }) =>
  key.kind === "digest" ? [{ name: file.name, key, seed, digest: digestOf(seed) }] : [],
);

function eventFacts(event: Article["events"][number]): ExpectedEvent {
  const [first] = event.when;
  const isDay = first?.start === first?.end;
  return {
    title: event.title,
    ...(isDay ? { on: first?.start ?? "" } : { from: first?.start ?? "", to: first?.end ?? "" }),
    ...(event.place === undefined ? {} : { place: event.place }),
    ...(event.onInvitation ? { onInvitation: true } : {}),
    ...(event.registerBy === undefined ? {} : { registerBy: event.registerBy }),
  };
}

function listsOf(article: Article | Interview): { list: List; after: string }[] {
  return article.body.flatMap((block, index) =>
    block.type === "list" ? [{ list: block, after: textOf(article.body.slice(index - 1, index)) }] : [],
  );
}

function runInHeadingsOf(article: Article | Interview): string[] {
  return article.body.flatMap((block) => {
    const first = block.type === "paragraph" ? block.children[0] : undefined;
    return first?.type === "strong" ? [textOfInlines(first.children).replace(/:$/, "")] : [];
  });
}

/** The pages hold no-break spaces; the key was written with plain ones. */
function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function lineOf(seed: ParsedSeed, offset: number): string {
  return plain(seed.text?.split("\n")[positionAt(seed.text, offset).line - 1] ?? "");
}

describe.skipIf(!hasCorpus())("the answer key of the real submissions", () => {
  it("covers four news pages and a digest", () => {
    expect([articles.length, digests.length]).toEqual([4, 1]);
  });

  describe.each(articles)("$name", ({ key, seed, article }) => {
    it("has its title, author and date", () => {
      expect(article).toMatchObject({
        title: key.title,
        author: { name: key.author, truncated: key.authorTruncated ?? false },
        publishedOn: key.publishedOn,
      });
    });

    it("has its subtitle where there is one", () => {
      expect(article.subtitle === undefined ? undefined : plain(textOfInlines(article.subtitle))).toBe(key.subtitle);
    });

    it("has its lists", () => {
      const found = listsOf(article);
      for (const { items, after } of key.lists ?? []) {
        expect(
          found.filter(({ list, after: before }) => list.items.length === items && before.endsWith(after)),
        ).toHaveLength(1);
      }
    });

    it("has its attachments with label and size, and diagnoses one without a file", () => {
      const facts = key.attachments.map(({ name, label, size }) => ({
        ...(name === null ? {} : { name }),
        ...(label === undefined ? {} : { label }),
        ...(size === undefined ? {} : { size }),
      }));
      expect(
        article.attachments.map(({ name, label, size }) => ({
          ...(name === undefined ? {} : { name }),
          ...(label === undefined ? {} : { label }),
          ...(size === undefined ? {} : { size }),
        })),
      ).toEqual(facts);
      const missing = key.attachments.filter(({ name }) => name === null).length;
      expect(seed.diagnostics.filter(({ code }) => code === "ATTACHMENT_MISSING")).toHaveLength(missing);
    });

    it("has its run-in headings", () => {
      expect(runInHeadingsOf(article)).toEqual(expect.arrayContaining([...(key.runInHeadings ?? [])]));
    });

    it("names the furniture it leaves out", () => {
      expect(seed.document?.furniture.map(({ text }) => text).sort()).toEqual([...key.droppedFurniture].sort());
    });

    it("has its events", () => {
      const overall = key.overall === undefined ? [] : [expect.objectContaining(key.overall)];
      const mentioned = key.mentionsEvent === undefined ? [] : [key.mentionsEvent];
      expect(article.events.map(eventFacts)).toEqual([...overall, ...mentioned, ...(key.events ?? [])]);
    });

    it("has its notes with their references", () => {
      const found = article.footnotes.map(({ mark, content, references }) => ({
        mark,
        text: textOfInlines(content),
        references,
      }));
      expect(found).toEqual(key.footnotes ?? []);
      const references = [article.heading, ...inlineRuns(article.body)]
        .flatMap((run) => [...walkInlines(run)])
        .filter(({ type }) => type === "footnote-reference");
      expect(references).toHaveLength(found.reduce((sum, note) => sum + note.references, 0));
    });

    it("diagnoses its lost links at their lines", () => {
      const lines = seed.diagnostics
        .filter(({ code }) => code === "LINK_LOST")
        .map(({ span }) => lineOf(seed, span.start));
      expect([...new Set(lines)]).toEqual(key.lostLinks ?? []);
    });
  });

  describe.each(digests)("$name", ({ key, seed, digest }) => {
    const items = digest.sections.flatMap((section) => section.items);
    const runs = digest.sections.flatMap((section) => [
      section.heading,
      ...inlineRuns(section.body),
      ...section.items.flatMap((item) => [item.heading, ...inlineRuns(item.body)]),
    ]);
    const nodes = runs.flatMap((run) => [...walkInlines(run)]);

    it("has its sections in order", () => {
      expect(digest.sections.map(({ title }) => title)).toEqual(key.sectionsInOrder);
    });

    it("has its lead story", () => {
      expect(items.find(({ id }) => id === digest.leadId)?.title).toBe(key.leadStory);
    });

    it("has its events", () => {
      expect(items.flatMap((item) => (item.kind === "event" ? [eventFacts(item)] : []))).toEqual(key.events);
    });

    it("has its calls with every deadline", () => {
      const calls = [
        ...items.flatMap((item) => (item.kind === "call" ? [item] : [])),
        ...digest.sections.flatMap((section) => section.calls ?? []),
      ];
      expect(calls.map(({ title, deadlines }) => ({ title, deadlines: deadlines.map(({ date }) => date) }))).toEqual(
        key.calls.map(({ title, deadlines }) => ({ title, deadlines })),
      );
      for (const [index, { note }] of key.calls.entries()) {
        expect(calls[index]?.deadlines.every((deadline) => deadline.note === "cut-off")).toBe(note === "cut-off dates");
        expect(calls[index]?.announcedBy !== undefined).toBe(note === "in a feature's heading");
      }
    });

    it("has its interviews", () => {
      const found = items.flatMap((item) => (item.kind === "interview" ? [item] : []));
      expect(
        found.map(({ person, role, organisation, country }) =>
          JSON.parse(JSON.stringify({ person, role, organisation, country })),
        ),
      ).toEqual(key.interviews);
    });

    it("tells notes from superscripts", () => {
      expect(
        digest.footnotes.map(({ mark, content, references }) => ({ mark, text: textOfInlines(content), references })),
      ).toEqual(key.footnotes);
      const flat = runs.map((run) => textOfInlines(run)).join("\n");
      for (const word of key.superscriptsThatAreNotFootnotes) expect(flat).toContain(word);
      const superscripts = nodes.flatMap((node) => (node.type === "superscript" ? [textOfInlines(node.children)] : []));
      expect(superscripts.sort()).toEqual(["2", "2", "2", "rd", "th", "th"]);
    });

    it("keeps text that looks like a tag", () => {
      expect(runs.map((run) => textOfInlines(run)).join("\n")).toContain(key.textThatLooksLikeATag);
    });

    it("has its real links and diagnoses the others", () => {
      const links = digest.sections.flatMap(({ body, items: own }) => [
        ...linksOf(body),
        ...own.flatMap((item) => linksOf(item.body)),
      ]);
      expect(links.map(({ href }) => href)).toEqual(key.realLinks);
      expect(seed.diagnostics.filter(({ code }) => code === "LINK_PLACEHOLDER")).toHaveLength(key.placeholderLinks);
      expect(seed.diagnostics.filter(({ code }) => code === "LINK_TEXT_VAGUE")).toHaveLength(key.vagueLinkTexts);
    });

    it("has contact, portal and social links", () => {
      expect(digest).toMatchObject({ contact: { email: key.contact }, portal: key.portal });
      expect(digest.social).toEqual([
        { label: "Follow us on Twitter!", url: "https://twitter.com/clusters_eu" },
        { label: "Follow us on LinkedIn!" },
      ]);
    });

    it("points each placeholder's diagnostic at the link", () => {
      for (const { code, span } of seed.diagnostics)
        if (code === "LINK_PLACEHOLDER") expect(seed.text?.slice(span.start, span.end)).toMatch(/^\[[\s\S]*\]\(#\)$/);
    });
  });
});
