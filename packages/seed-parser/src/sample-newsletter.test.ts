import { readFileSync } from "node:fs";
import { sampleFolder } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import type { ParsedSeed } from "./parse-seed.ts";
import { readSeed } from "./read-seed.ts";
import key from "./sample-newsletter.expected.json" with { type: "json" };
import { articleOf, digestOf } from "./testing/read-text.ts";

interface Expected {
  readonly kind: string;
  readonly title: string;
  readonly author: string | null;
  readonly publishedOn: string;
  readonly attachments: readonly {
    readonly name: string | null;
    readonly label?: string | null;
    readonly size?: string | null;
  }[];
  readonly footnotes: number;
  readonly events: readonly {
    readonly title: string;
    readonly from: string;
    readonly to: string;
    readonly place?: string | null;
    readonly registerBy?: string | null;
  }[];
  readonly calls: readonly { readonly title: string; readonly deadlines: readonly string[] }[];
  readonly interview?: {
    readonly person: string;
    readonly role?: string;
    readonly organisation?: string;
    readonly country?: string;
  } | null;
}

const files = Object.entries<unknown>(key).map(([name, expected]) => ({
  name,
  expected: expected as Expected,
}));
const parse = (name: string): Promise<ParsedSeed> =>
  readSeed({ name, bytes: readFileSync(sampleFolder(`submissions/${name}`)) });

describe("the sample newsletter", () => {
  it("has an answer for every submission", () => {
    expect(files.length).toBeGreaterThanOrEqual(30);
  });

  it.each(files.filter(({ expected }) => expected.kind !== "digest"))(
    "$name is read as its answer says",
    async ({ name, expected }) => {
      const article = articleOf(await parse(name));
      expect({
        title: article.title,
        author: article.author?.name,
        publishedOn: article.publishedOn,
        attachments: article.attachments.map((file) => [file.name ?? null, file.label ?? null, file.size ?? null]),
        footnotes: article.footnotes.length,
        calls: article.calls.map((call) => ({ title: call.title, deadlines: call.deadlines.map(({ date }) => date) })),
      }).toEqual({
        title: expected.title,
        author: expected.author,
        publishedOn: expected.publishedOn,
        attachments: expected.attachments.map((file) => [file.name, file.label ?? null, file.size ?? null]),
        footnotes: expected.footnotes,
        calls: expected.calls.map(({ title, deadlines }) => ({ title, deadlines })),
      });
      const events = article.events.map((event) => [
        event.title,
        event.when[0]?.start,
        event.when.at(-1)?.end,
        event.place ?? null,
        event.registerBy ?? null,
      ]);
      expect(events).toEqual(
        expect.arrayContaining(
          expected.events.map((event) => [
            event.title,
            event.from,
            event.to,
            event.place ?? null,
            event.registerBy ?? null,
          ]),
        ),
      );
      if (expected.interview) expect(article).toMatchObject({ kind: "interview", ...expected.interview });
      else expect(article.kind).toBe("article");
    },
  );

  it.each(files.filter(({ expected }) => expected.kind === "digest"))(
    "$name is read as its answer says",
    async ({ name, expected }) => {
      const digest = digestOf(await parse(name));
      const items = digest.sections.flatMap((section) => section.items);
      const calls = [
        ...items.filter((item) => item.kind === "call"),
        ...digest.sections.flatMap((section) => section.calls ?? []),
      ];
      expect({ title: digest.title, date: digest.date, footnotes: digest.footnotes.length }).toEqual({
        title: expected.title,
        date: expected.publishedOn,
        footnotes: expected.footnotes,
      });
      expect(
        items.flatMap((item) =>
          item.kind === "event" ? [[item.title, item.when[0]?.start, item.when.at(-1)?.end, item.place ?? null]] : [],
        ),
      ).toEqual(expected.events.map((event) => [event.title, event.from, event.to, event.place ?? null]));
      expect(calls.map((call) => [call.title, call.deadlines.map(({ date }) => date)])).toEqual(
        expected.calls.map((call) => [call.title, call.deadlines]),
      );
    },
  );
});
