import { hash } from "node:crypto";
import { type Issue, type Item, isStory, textOf } from "@clusterpost/core";

/** Digits of a hash: enough to tell versions of one newsletter's items apart. */
const DIGITS = 16;
/** Fewer characters of text may stand in two items by chance. */
const KNOWN_AGAIN = 80;
/** Places in files and names of things, which readers do not see. */
const UNSEEN: ReadonlySet<string> = new Set(["span", "source", "id", "announcedBy", "links"]);

function hashOf(value: unknown): string {
  const json = JSON.stringify(value, (key, field: unknown) => (UNSEEN.has(key) ? undefined : field));
  return hash("sha256", json, "hex").slice(0, DIGITS);
}

/** What tells an item again, and whether it changed. */
export interface ItemFingerprint {
  /** Of all that readers see of it. */
  readonly hash: string;
  /** Of its text without the title; absent where there is too little to know it again. */
  readonly text?: string;
}

/** Makes the fingerprint of an item; ids and places in files do not matter. */
export function fingerprintItem(item: Item): ItemFingerprint {
  const { title: _, heading: __, ...rest } = item;
  const isKnownAgain =
    textOf(item.body).length >= KNOWN_AGAIN ||
    (!isStory(item) && (item.kind === "event" ? item.when : item.deadlines).length > 0);
  return { hash: hashOf(item), ...(isKnownAgain ? { text: hashOf(rest) } : {}) };
}

/** Makes the hash of what readers see of an issue, its items included. */
export function fingerprintIssue({ title, introduction, sections, footnotes }: Issue): string {
  return hashOf({ title, introduction, sections, footnotes });
}
