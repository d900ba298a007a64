import {
  type ArticleDocument,
  type Block,
  type Digest,
  type Inline,
  type Item,
  inlineRuns,
  isStory,
  type Listing,
  type RichText,
  type Story,
  textOf,
  textOfInlines,
  walkInlines,
} from "@clusterpost/core";
import type { DateFact } from "./date-words.ts";
import { resolved } from "./readable-text.ts";

type Document = ArticleDocument | Digest | Listing;

const mailless = (href: string): string => href.replace(/^mailto:/, "");

function addressesOf(run: readonly Inline[]): string[] {
  return walkInlines(run).flatMap((inline) => {
    if (inline.type === "footnote-reference") return [inline.mark];
    return inline.type === "link" ? [mailless(inline.href)] : [];
  });
}

function imagesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === "image") return [block.src];
    if (block.type === "quote") return imagesOf(block.children);
    return block.type === "list" ? block.items.flatMap(({ children }) => imagesOf(children)) : [];
  });
}

/** The numbers before the items of ordered lists. */
function numbersOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === "quote") return numbersOf(block.children);
    if (block.type !== "list") return [];
    const own = block.ordered ? block.items.map((_, index) => String(index + 1)) : [];
    return [...own, ...block.items.flatMap(({ children }) => numbersOf(children))];
  });
}

const runText = (run: readonly Inline[]): string => [textOfInlines(run), ...addressesOf(run)].join("\n");
const blocksText = (blocks: RichText): string =>
  [textOf(blocks), ...inlineRuns(blocks).flatMap(addressesOf), ...imagesOf(blocks), ...numbersOf(blocks)].join("\n");

function storyText({ subtitle = [], author, body, attachments, footnotes, events }: Story): string {
  return [
    ...events.map(({ place }) => place),
    runText(subtitle),
    author?.name,
    blocksText(body),
    ...attachments.flatMap(({ group, label, name, size }) => [group, label, name, size]),
    ...footnotes.map(({ mark, content }) => `${mark} ${runText(content)}`),
  ].join("\n");
}

function itemText(item: Item): string {
  const own = isStory(item)
    ? storyText(item)
    : `${item.kind === "event" ? (item.place ?? "") : ""}\n${blocksText(item.body)}`;
  return [runText(item.heading), item.url, own].join("\n");
}

/** Every word that a document holds: text, addresses, marks, furniture. */
export function shownText(document: Document): string {
  const furniture = document.furniture.map(({ text }) => text);
  if (document.kind === "article") return resolved([itemText(document.article), ...furniture].join("\n"));
  const introduction = [document.title, blocksText(document.introduction)];
  const content =
    document.kind === "listing"
      ? document.items.map(itemText)
      : [
          ...document.sections.flatMap(({ heading, body, items }) => [
            runText(heading),
            blocksText(body),
            ...items.map(itemText),
          ]),
          ...document.footnotes.map(({ mark, content: note }) => `${mark} ${runText(note)}`),
        ];
  return resolved([...introduction, ...content, ...furniture].join("\n"));
}

function datesOfItem(item: Item): DateFact[] {
  if (item.kind === "call") return item.deadlines.map(({ date, time, zone }) => dateFact(date, [time], zone));
  if (item.kind === "event") {
    return [
      ...item.when.flatMap(({ start, end, startTime, endTime, zone }) => [
        dateFact(start, [startTime], zone),
        dateFact(end, [endTime], zone),
      ]),
      ...(item.registerBy === undefined ? [] : [dateFact(item.registerBy)]),
    ];
  }
  const published = item.publishedOn === undefined ? [] : [dateFact(item.publishedOn)];
  return [...published, ...item.events.flatMap(datesOfItem), ...item.calls.flatMap(datesOfItem)];
}

function dateFact(date: string, times: readonly (string | undefined)[] = [], zone?: string): DateFact {
  return { date, times: times.filter((time) => time !== undefined), ...(zone === undefined ? {} : { zone }) };
}

/** Every date that a document states as a fact. */
export function datesOfDocument(document: Document): DateFact[] {
  if (document.kind === "article") {
    const month = document.month === undefined ? [] : [dateFact(document.month)];
    return [...datesOfItem(document.article), ...month];
  }
  const stated = document.kind === "digest" ? document.date : document.month;
  const items =
    document.kind === "listing"
      ? document.items
      : document.sections.flatMap(({ calls = [], items: own }) => [...calls, ...own]);
  return [...(stated === undefined ? [] : [dateFact(stated)]), ...items.flatMap(datesOfItem)];
}
