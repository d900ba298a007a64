import {
  type Attachment,
  type Author,
  type CalendarDate,
  type CalendarMonth,
  type Digest,
  type Item,
  isStory,
  type Listing,
  type NetworkEvent,
  type OpenCall,
} from "@clusterpost/core";
import type { Explanation } from "../../explain-submission.ts";

/** What a submission was understood to say, without its text. */
export interface SubmissionFacts {
  readonly kind: "article" | "interview" | "digest" | "listing";
  readonly title?: string;
  readonly person?: string;
  readonly author?: Author;
  /** A day or a month. */
  readonly date?: CalendarDate | CalendarMonth;
  /** Month of the issue that it goes to. */
  readonly issue?: CalendarMonth;
  readonly events: readonly Pick<NetworkEvent, "id" | "title" | "when" | "place" | "registerBy" | "onInvitation">[];
  readonly calls: readonly Pick<OpenCall, "id" | "title" | "deadlines">[];
  readonly attachments: readonly Pick<Attachment, "name" | "label" | "size">[];
  /** Sections of a digest. */
  readonly sections?: readonly { readonly role: string; readonly title: string; readonly items: number }[];
  /** Items of a digest or listing. */
  readonly items?: readonly Pick<Item, "id" | "kind" | "title">[];
}

type Facts = Pick<SubmissionFacts, "events" | "calls" | "attachments">;

function factsOf(items: readonly Item[]): Facts {
  return {
    events: items
      .flatMap((item) => (isStory(item) ? item.events : item.kind === "event" ? [item] : []))
      .map(eventFacts),
    calls: items
      .flatMap((item) => (isStory(item) ? item.calls : item.kind === "call" ? [item] : []))
      .map(({ id, title, deadlines }) => ({ id, title, deadlines })),
    attachments: items
      .flatMap((item) => (isStory(item) ? item.attachments : []))
      .map(({ name, label, size }) => ({
        ...(name === undefined ? {} : { name }),
        ...(label === undefined ? {} : { label }),
        ...(size === undefined ? {} : { size }),
      })),
  };
}

function eventFacts({ id, title, when, place, registerBy, onInvitation }: NetworkEvent): Facts["events"][number] {
  return {
    id,
    title,
    when,
    ...(place === undefined ? {} : { place }),
    ...(registerBy === undefined ? {} : { registerBy }),
    onInvitation,
  };
}

/** Gives the facts of a submission; none when it could not be read. */
export function submissionFacts({ document, month }: Explanation): SubmissionFacts | undefined {
  if (document === undefined) return undefined;
  const issue = month === undefined ? {} : { issue: month };
  if (document.kind === "article") {
    const { article } = document;
    const date = article.publishedOn ?? document.month;
    return {
      kind: article.kind,
      title: article.title,
      ...(article.kind === "interview" ? { person: article.person } : {}),
      ...(article.author === undefined ? {} : { author: article.author }),
      ...(date === undefined ? {} : { date }),
      ...issue,
      ...factsOf([article]),
    };
  }
  return { kind: document.kind, ...collectionFacts(document), ...issue };
}

/** The facts of a document with several items. */
function collectionFacts(document: Digest | Listing): Omit<SubmissionFacts, "kind" | "issue"> {
  const sections = document.kind === "digest" ? document.sections : [];
  const items = document.kind === "digest" ? sections.flatMap((section) => section.items) : document.items;
  const date = document.kind === "digest" ? document.date : document.month;
  const facts = factsOf(items);
  const announced = sections.flatMap(({ calls = [] }) => calls);
  return {
    ...(document.title === undefined ? {} : { title: document.title }),
    ...(date === undefined ? {} : { date }),
    ...facts,
    calls: [...facts.calls, ...announced.map(({ id, title, deadlines }) => ({ id, title, deadlines }))],
    ...(document.kind === "digest"
      ? { sections: sections.map(({ role, title, items: own }) => ({ role, title, items: own.length })) }
      : {}),
    items: items.map(({ id, kind, title }) => ({ id, kind, title })),
  };
}
