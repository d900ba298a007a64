import type { Attachment, Deadline, NetworkEvent } from "@clusterpost/core";
import type { ExpectedAttachment, ExpectedDeadline, ExpectedEvent, ExpectedFacts } from "./answer-key.ts";
import type { FoundFacts } from "./found-facts.ts";

/** The facts that are scored. */
export const FACTS = ["title", "author", "date", "events", "deadlines", "attachments"] as const;

export type FactName = (typeof FACTS)[number];

/** A fact that differs from the key: missing when nothing was found, wrong or invented otherwise. */
export interface Difference {
  readonly fact: FactName;
  /** Absent: the key has no such fact. */
  readonly expected?: string;
  /** Absent: nothing was found. */
  readonly found?: string;
}

/** What comparing one document or item gave. */
export interface Comparison {
  /** How many facts agree, by name. */
  readonly right: Readonly<Record<FactName, number>>;
  readonly differences: readonly Difference[];
}

const plain = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();
const loose = (text: string): string => plain(text.replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")).toLowerCase();

/** Equal but for case and punctuation, or one within the other. */
function isLike(expected: string, found: string): boolean {
  const [first, second] = [loose(expected), loose(found)];
  if (first === "" || second === "") return first === second;
  return ` ${first} `.includes(` ${second} `) || ` ${second} `.includes(` ${first} `);
}

const rangeOf = ({ start, end }: { start: string; end: string }): string => (start === end ? start : `${start}/${end}`);
const setOf = (ranges: readonly string[]): string =>
  [...new Set(ranges)].sort((first, second) => (first < second ? -1 : 1)).join(" ");
const expectedRange = (text: string): string => {
  const [start = "", end = start] = text.split("/");
  return rangeOf({ start, end });
};

/** How two lists of facts of one kind are paired and shown. */
interface ListComparison<Expected, Found> {
  /** Whether the found fact is the expected one, right or not in its details. */
  readonly isSame: (expected: Expected, found: Found) => boolean;
  readonly isRight: (expected: Expected, found: Found) => boolean;
  readonly showFound: (found: Found) => string;
}

function compareLists<Expected, Found>(
  fact: FactName,
  expected: readonly Expected[],
  found: readonly Found[],
  { isSame, isRight, showFound }: ListComparison<Expected, Found>,
): { right: number; differences: Difference[] } {
  const left = [...found];
  const take = (fits: (one: Found) => boolean): Found[] => {
    const at = left.findIndex(fits);
    return at === -1 ? [] : left.splice(at, 1);
  };
  const open = expected.filter((one) => take((other) => isRight(one, other)).length === 0);
  const right = expected.length - open.length;
  const differences = open.map((one): Difference => {
    const [partner] = take((other) => isSame(one, other));
    const shown = partner === undefined ? {} : { found: showFound(partner) };
    return { fact, expected: JSON.stringify(one), ...shown };
  });
  return { right, differences: [...differences, ...left.map((one) => ({ fact, found: showFound(one) }))] };
}

const events: ListComparison<ExpectedEvent, NetworkEvent> = {
  isSame: (expected, { when }) => setOf(expected.when.map(expectedRange)) === setOf(when.map(rangeOf)),
  isRight(expected, found) {
    const [first] = found.when;
    return (
      events.isSame(expected, found) &&
      (expected.title === undefined || isLike(expected.title, found.title)) &&
      (expected.place === undefined || isLike(expected.place, found.place ?? "")) &&
      (expected.time === undefined || expected.time === first?.startTime) &&
      (expected.endTime === undefined || expected.endTime === first?.endTime) &&
      (expected.zone === undefined || expected.zone === first?.zone) &&
      (expected.registerBy === undefined || expected.registerBy === found.registerBy) &&
      (expected.onInvitation === undefined || expected.onInvitation === found.onInvitation)
    );
  },
  showFound({ title, when, place, registerBy, onInvitation }) {
    const [first] = when;
    const { startTime: time, endTime, zone } = first ?? {};
    const facts = { title, when: when.map(rangeOf), time, endTime, zone, place, registerBy };
    return JSON.stringify(onInvitation ? { ...facts, onInvitation } : facts);
  },
};

const deadlines: ListComparison<ExpectedDeadline, Deadline> = {
  isSame: (expected, { date }) => expected.date === date,
  isRight: (expected, found) =>
    expected.date === found.date &&
    (expected.time === undefined || expected.time === found.time) &&
    (expected.zone === undefined || expected.zone === found.zone) &&
    (expected.state === undefined || expected.state === found.state) &&
    (expected.note === undefined || expected.note === found.note),
  showFound: (found) => JSON.stringify(found),
};

const attachments: ListComparison<ExpectedAttachment, Attachment> = {
  isSame: (expected, { name, label }) =>
    typeof expected.name === "string"
      ? name !== undefined && plain(expected.name) === plain(name)
      : name === undefined && isLike(expected.label ?? "", label ?? ""),
  isRight: (expected, found) =>
    attachments.isSame(expected, found) &&
    (expected.label === undefined || isLike(expected.label, found.label ?? "")) &&
    (expected.size === undefined || plain(expected.size) === plain(found.size ?? "")),
  showFound: ({ name, label, size }) => JSON.stringify({ name, label, size }),
};

function compareOne(fact: FactName, expected: string | null, found: string | undefined): Difference[] {
  const same = expected === null ? found === undefined : found !== undefined && plain(expected) === plain(found);
  if (same) return [];
  return [{ fact, ...(expected === null ? {} : { expected }), ...(found === undefined ? {} : { found }) }];
}

/** Compares the facts that a key has; a fact that the key does not mention is not judged. */
export function compareFacts(expected: ExpectedFacts, found: FoundFacts): Comparison {
  const right = { title: 0, author: 0, date: 0, events: 0, deadlines: 0, attachments: 0 };
  const differences: Difference[] = [];
  for (const fact of ["title", "author", "date"] as const) {
    const value = expected[fact];
    if (value === undefined) continue;
    // A month that only the file's name states is no day of publication.
    const own = fact === "date" && value === null && found.date?.length === 7 ? undefined : found[fact];
    const different = compareOne(fact, value, own);
    if (value !== null && different.length === 0) right[fact] += 1;
    differences.push(...different);
  }
  const lists = [
    expected.events && compareLists("events", expected.events, found.events, events),
    expected.deadlines && compareLists("deadlines", expected.deadlines, found.deadlines, deadlines),
    expected.attachments && compareLists("attachments", expected.attachments, found.attachments, attachments),
  ];
  for (const [index, fact] of (["events", "deadlines", "attachments"] as const).entries()) {
    right[fact] += lists[index]?.right ?? 0;
    differences.push(...(lists[index]?.differences ?? []));
  }
  return { right, differences };
}
