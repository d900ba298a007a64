import { type Item, isStory } from "@clusterpost/core";
import type { PublishedItem } from "./history.ts";
import { fingerprintItem } from "./item-fingerprint.ts";

/** What tells that an item now and a published one are the same; `undefined` tells nothing. */
interface Sign {
  readonly now: (item: Item) => string | undefined;
  readonly before: (item: PublishedItem) => string | undefined;
}

const titleKey = (title: string): string => title.normalize("NFC").toLowerCase().replaceAll(/\s+/g, " ").trim();
const join = (...parts: readonly (string | undefined)[]): string | undefined =>
  parts.includes(undefined) ? undefined : parts.join("\n");

const BY_TITLE: Sign = {
  now: ({ source, kind, title }) => join(source.file, kind, titleKey(title)),
  before: ({ file, kind, title }) => join(file, kind, titleKey(title)),
};
const BY_TEXT: Sign = {
  now: (item) => join(item.source.file, item.kind, fingerprintItem(item).text),
  before: ({ file, kind, text }) => join(file, kind, text),
};
const BY_TITLE_ELSEWHERE: Sign = {
  now: ({ kind, title }) => join(kind, titleKey(title)),
  before: ({ kind, title }) => join(kind, titleKey(title)),
};
/** Days alone do not tell an event of another file again; the text of a story does. */
const BY_TEXT_ELSEWHERE: Sign = {
  now: (item) => (isStory(item) ? join(item.kind, fingerprintItem(item).text) : undefined),
  before: ({ kind, text }) => (kind === "event" || kind === "call" ? undefined : join(kind, text)),
};

/** Published items by what they are now. */
export type Matches = Map<Item, PublishedItem>;

/** Takes what a sign tells to be the same out of both lists. */
function matchBy({ now, before }: Sign, openNow: Set<Item>, openBefore: Set<PublishedItem>, matches: Matches): void {
  const candidates = new Map<string, PublishedItem[]>();
  for (const item of openBefore) {
    const key = before(item);
    if (key === undefined) continue;
    const known = candidates.get(key);
    if (known === undefined) candidates.set(key, [item]);
    else known.push(item);
  }
  if (candidates.size === 0) return;
  for (const item of openNow) {
    const key = now(item);
    const found = key === undefined ? undefined : candidates.get(key)?.shift();
    if (found === undefined) continue;
    matches.set(item, found);
    openNow.delete(item);
    openBefore.delete(found);
  }
}

/** The files that have exactly one of some things. */
function singleFiles(files: readonly string[]): ReadonlySet<string> {
  const count = new Map<string, number>();
  for (const file of files) count.set(file, (count.get(file) ?? 0) + 1);
  return new Set([...count].filter(([, number]) => number === 1).map(([file]) => file));
}

/** A submission with one story is that story, whatever it says now. */
function byOnlyStory(now: readonly Item[], before: readonly PublishedItem[]): Sign {
  const isStoryKind = (kind: PublishedItem["kind"]): boolean => kind !== "event" && kind !== "call";
  const nowSingle = singleFiles(now.filter(isStory).map(({ source }) => source.file));
  const thenSingle = singleFiles(before.filter(({ kind }) => isStoryKind(kind)).map(({ file }) => file));
  return {
    now: (item) => (isStory(item) && nowSingle.has(item.source.file) ? item.source.file : undefined),
    before: ({ kind, file }) => (isStoryKind(kind) && thenSingle.has(file) ? file : undefined),
  };
}

function matchBySigns(now: readonly Item[], before: readonly PublishedItem[], signs: readonly Sign[]): Matches {
  const openNow = new Set(now);
  const openBefore = new Set(before);
  const matches: Matches = new Map();
  for (const sign of signs) if (openNow.size > 0 && openBefore.size > 0) matchBy(sign, openNow, openBefore, matches);
  return matches;
}

const SIGNS = [BY_TITLE, BY_TEXT, BY_TITLE_ELSEWHERE, BY_TEXT_ELSEWHERE];

/**
 * Finds the items of an issue among those that it had when it was published.
 *
 * An item is the same when its submission and its title are; else its submission and its text, under
 * another title; else its title or its text, in another file; else when it is the only story of its
 * submission.
 */
export function matchItems(now: readonly Item[], before: readonly PublishedItem[]): Matches {
  return matchBySigns(now, before, [...SIGNS, byOnlyStory(now, before)]);
}

/** Finds items that are new in their issues among published ones that are gone from theirs. */
export function matchMovedItems(now: readonly Item[], before: readonly PublishedItem[]): Matches {
  return matchBySigns(now, before, SIGNS);
}
