import {
  type Deadline,
  type Inline,
  type Item,
  isStory,
  linksOf,
  type NetworkEvent,
  type OpenCall,
  type RichText,
  type SourceReference,
  type Span,
  type Story,
  slugOf,
  textOfInlines,
} from "@clusterpost/core";
import type { DocumentContext } from "./document-context.ts";

/** Plain text of a heading, white space put in order. */
export function titleOf(heading: readonly Inline[]): string {
  const title = textOfInlines(heading);
  return /\s{2}|[^\S ]/.test(title) ? title.replace(/\s+/g, " ").trim() : title.trim();
}

/** The address of a heading that is one link; the link becomes the item's own. */
export function takeHeadingLink(heading: readonly Inline[]): { heading: readonly Inline[]; url?: string } {
  const [only, ...more] = heading.filter((inline) => inline.type !== "text" || inline.value.trim() !== "");
  return only?.type === "link" && more.length === 0 && /^https?:/i.test(only.href)
    ? { heading: only.children, url: only.href }
    : { heading };
}

/** What all items of a document share. */
export function itemBase(
  heading: readonly Inline[],
  span: Span,
  context: DocumentContext,
): { id: string; title: string; heading: readonly Inline[]; source: SourceReference } {
  const title = titleOf(heading);
  return { id: slugOf(title), title, heading, source: { file: context.file, span } };
}

/** Builds an event. */
export function createEvent(
  base: ReturnType<typeof itemBase>,
  facts: Pick<NetworkEvent, "when"> &
    Partial<Pick<NetworkEvent, "url" | "place" | "onInvitation" | "registerBy" | "body" | "announcedBy">>,
): NetworkEvent {
  return { kind: "event", onInvitation: false, body: [], ...base, ...facts };
}

/** Builds a call; its deadlines come in the order of the calendar. */
export function createCall(
  base: ReturnType<typeof itemBase>,
  deadlines: readonly Deadline[],
  more: Partial<Pick<OpenCall, "url" | "body" | "announcedBy">> = {},
): OpenCall {
  const ascending = [...deadlines].sort((first, second) =>
    first.date < second.date ? -1 : first.date > second.date ? 1 : 0,
  );
  return { kind: "call", body: [], ...base, ...more, deadlines: ascending };
}

/** What a story without attachments, notes and facts has. */
export function storyParts(
  body: RichText,
): Pick<Story, "body" | "attachments" | "footnotes" | "links" | "events" | "calls"> {
  return { body, attachments: [], footnotes: [], links: linksOf(body), events: [], calls: [] };
}

/** A call whose last day stands in a title: `… “Clusters Go International” Programme is open until 30 October 2019!`. */
export function quotedName(title: string): string | undefined {
  return /[“"„«]([^”"“»]{3,120})[”"“»]/u.exec(title)?.[1];
}

/** Gives an item its final id, and those that it announces theirs. */
export function withUniqueId(item: Item, allocate: (name: string) => string): Item {
  const id = allocate(item.id);
  if (!isStory(item)) return { ...item, id };
  const announced = <Announced extends { readonly id: string }>(one: Announced): Announced => ({
    ...one,
    id: allocate(one.id),
    announcedBy: id,
  });
  return { ...item, id, events: item.events.map(announced), calls: item.calls.map(announced) };
}
