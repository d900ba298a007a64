import type { ArticleDocument, Attachment, Deadline, Digest, Item, Listing, NetworkEvent } from "@clusterpost/core";
import type { ParsedSeed } from "../../parse-seed.ts";

/** What the parser took from a document or one of its items. */
export interface FoundFacts {
  readonly title: string | undefined;
  readonly author: string | undefined;
  readonly date: string | undefined;
  readonly events: readonly NetworkEvent[];
  readonly deadlines: readonly Deadline[];
  readonly attachments: readonly Attachment[];
}

export interface FoundItem extends FoundFacts {
  readonly kind: Item["kind"];
}

/** What the parser took from a whole document; `kind` is `none` when it could not be read. */
export interface FoundDocument extends FoundFacts {
  readonly kind: "article" | "interview" | "digest" | "listing" | "none";
  readonly items: readonly FoundItem[];
  readonly codes: readonly string[];
}

const NOTHING: FoundFacts = {
  title: undefined,
  author: undefined,
  date: undefined,
  events: [],
  deadlines: [],
  attachments: [],
};

function factsOfItem(item: Item): FoundItem {
  const base = { ...NOTHING, kind: item.kind, title: item.title };
  if (item.kind === "event") return { ...base, events: [item] };
  if (item.kind === "call") return { ...base, deadlines: item.deadlines };
  return {
    ...base,
    author: item.author?.name,
    date: item.publishedOn,
    events: item.events,
    deadlines: item.calls.flatMap(({ deadlines }) => deadlines),
    attachments: item.attachments,
  };
}

function itemsOf(document: Digest | Listing): Item[] {
  if (document.kind === "listing") return [...document.items];
  return document.sections.flatMap(({ calls = [], items }) => [...calls, ...items]);
}

/** Gathers the facts of a parsed document in the form of the answer key. */
export function foundFacts({ document, diagnostics }: ParsedSeed): FoundDocument {
  const codes = diagnostics.map(({ code }) => code);
  if (document === undefined) return { ...NOTHING, kind: "none", items: [], codes };
  const facts = factsOfDocument(document);
  // Without a title the file's name stands in for one; the diagnostic says so.
  return { ...facts, codes, title: codes.includes("TITLE_MISSING") ? undefined : facts.title };
}

function factsOfDocument(document: ArticleDocument | Digest | Listing): Omit<FoundDocument, "codes"> {
  if (document.kind === "article") {
    const { article, month } = document;
    const facts = factsOfItem(article);
    return { ...facts, kind: article.kind, date: facts.date ?? month, items: [] };
  }
  const items = itemsOf(document).map(factsOfItem);
  return {
    ...NOTHING,
    kind: document.kind,
    title: document.title,
    date: document.kind === "digest" ? document.date : document.month,
    events: items.flatMap(({ events }) => events),
    deadlines: items.flatMap(({ deadlines }) => deadlines),
    attachments: items.flatMap(({ attachments }) => attachments),
    items,
  };
}
