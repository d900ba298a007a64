import type { ExpectedItem } from "./answer-key.ts";
import { compareFacts, type Difference, FACTS, type FactName } from "./compare-facts.ts";
import { type FoundDocument, type FoundItem, foundFacts } from "./found-facts.ts";
import { lostWords } from "./lost-words.ts";
import { parseCorpusDocument } from "./parse-document.ts";
import type { CorpusDocument } from "./read-documents.ts";

/** How many facts of a kind are right, missing and invented. */
export interface Tally {
  readonly right: number;
  /** In the key and not found. */
  readonly missing: number;
  /** Found and not in the key, or different there. */
  readonly wrong: number;
}

/** How well one document was understood. */
export interface DocumentScore {
  readonly document: CorpusDocument;
  readonly tallies: Readonly<Record<FactName, Tally>>;
  /** One line each: fact, expected, found. */
  readonly mistakes: readonly string[];
  /** One line for the document and each item that is of another kind than the key's. */
  readonly otherKinds: readonly string[];
  /** Codes that the key names and nobody raised. */
  readonly missingCodes: readonly string[];
  /** Words of the submission that are nowhere in the result. */
  readonly lostWords: readonly string[];
}

const NO_ITEM: FoundItem = {
  kind: "article",
  title: undefined,
  author: undefined,
  date: undefined,
  events: [],
  deadlines: [],
  attachments: [],
};

function show({ fact, expected, found }: Difference, where: string): string {
  if (expected === undefined) return `${where}${fact}: expected none, found ${found}`;
  return `${where}${fact}: expected ${expected}, found ${found ?? "none"}`;
}

/** Pairs items in order; one that is missing or invented does not shift those behind it. */
export function pairItems(
  expected: readonly ExpectedItem[],
  found: readonly FoundItem[],
): (readonly [ExpectedItem | undefined, FoundItem | undefined])[] {
  const same = (first: ExpectedItem, second: FoundItem): boolean =>
    first.title.replace(/\s+/g, " ").trim() === second.title?.replace(/\s+/g, " ").trim();
  const pairs: [ExpectedItem | undefined, FoundItem | undefined][] = [];
  let at = 0;
  for (const [index, item] of expected.entries()) {
    const match = found.findIndex((one, position) => position >= at && same(item, one));
    if (match === -1) {
      const next = expected[index + 1];
      const current = found[at];
      // A neighbour that fits nothing else is this item with another title.
      const isFree = current !== undefined && (next === undefined || !same(next, current));
      const isLater = expected.slice(index + 1).some((one) => current !== undefined && same(one, current));
      pairs.push([item, isFree && !isLater ? current : undefined]);
      if (isFree && !isLater) at += 1;
      continue;
    }
    for (const extra of found.slice(at, match)) pairs.push([undefined, extra]);
    pairs.push([item, found[match]]);
    at = match + 1;
  }
  for (const extra of found.slice(at)) pairs.push([undefined, extra]);
  return pairs;
}

/** What an item that the key does not have gets wrong: everything that was found in it. */
const nothingExpected = { title: null, author: null, date: null, events: [], deadlines: [], attachments: [] };

function compareDocument(
  document: CorpusDocument,
  found: FoundDocument,
): { right: Record<FactName, number>; differences: { difference: Difference; where: string }[]; kinds: string[] } {
  const { key } = document;
  const whole = compareFacts(key, found);
  const right = { ...whole.right };
  const differences = whole.differences.map((difference) => ({ difference, where: "" }));
  const kinds: string[] = [];
  for (const [index, [expected, item]] of pairItems(key.items, found.items).entries()) {
    const compared = compareFacts(expected ?? nothingExpected, item ?? NO_ITEM);
    for (const fact of FACTS) right[fact] += compared.right[fact];
    const where = `item ${index + 1} ${JSON.stringify(expected?.title ?? item?.title)}: `;
    differences.push(...compared.differences.map((difference) => ({ difference, where })));
    if (expected !== undefined && item !== undefined && expected.kind !== item.kind) {
      kinds.push(`${where}expected ${expected.kind}, found ${item.kind}`);
    }
  }
  if (key.kind !== found.kind) kinds.unshift(`expected ${key.kind}, found ${found.kind}`);
  return { right, differences, kinds };
}

/** Compares what was found in a document with its key. */
export function scoreFacts(document: CorpusDocument, found: FoundDocument): Omit<DocumentScore, "lostWords"> {
  const { right, differences, kinds } = compareDocument(document, found);
  const tally = (fact: FactName): Tally => {
    const own = differences.filter(({ difference }) => difference.fact === fact);
    return {
      right: right[fact],
      missing: own.filter(({ difference }) => difference.expected !== undefined).length,
      wrong: own.filter(({ difference }) => difference.found !== undefined).length,
    };
  };
  return {
    document,
    tallies: {
      title: tally("title"),
      author: tally("author"),
      date: tally("date"),
      events: tally("events"),
      deadlines: tally("deadlines"),
      attachments: tally("attachments"),
    },
    mistakes: differences.map(({ difference, where }) => show(difference, where)),
    otherKinds: kinds,
    missingCodes: document.key.diagnostics.filter((code) => !found.codes.includes(code)),
  };
}

/** Parses a document of the corpus and compares the result with its key. */
export async function scoreDocument(document: CorpusDocument): Promise<DocumentScore> {
  const parsed = await parseCorpusDocument(document);
  return { ...scoreFacts(document, foundFacts(parsed)), lostWords: lostWords(document, parsed) };
}
