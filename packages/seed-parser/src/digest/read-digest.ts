import {
  type CalendarDate,
  type CalendarMonth,
  type Contact,
  createIdAllocator,
  type Digest,
  type Item,
  isStory,
  joinSpans,
  linksOf,
  type NetworkEvent,
  type RichText,
  type Section,
  type SocialLink,
  slugOf,
} from "@clusterpost/core";
import { lineOf } from "../block-text.ts";
import { findDates } from "../dates/find-dates.ts";
import { findMonth } from "../dates/find-month.ts";
import { type DocumentContext, dateContext } from "../document-context.ts";
import type { ListedEvent } from "../events/listed-event.ts";
import { readListed, withoutListed } from "../events/listed-events.ts";
import type { StatedDate } from "../file-date.ts";
import { takeFootnotes } from "../footnotes.ts";
import type { FrontMatter } from "../front-matter.ts";
import { createEvent, itemBase, titleOf } from "../stories.ts";
import { readCallInTitle } from "../title-call.ts";
import { type ItemFacts, readItem } from "./items.ts";
import { type OutlineSection, readOutline } from "./outline.ts";

/**
 * Reads a whole issue: its sections in order, each item with its kind, notes, contact and links.
 *
 * @param blocks - the document's blocks, furniture taken out
 */
export function readDigest(
  blocks: RichText,
  frontMatter: FrontMatter,
  stated: StatedDate,
  context: DocumentContext,
): Digest {
  const notes = takeFootnotes(blocks, [], context);
  const masthead = takeMasthead(notes.blocks, frontMatter.title, context);
  const title = frontMatter.title ?? masthead.title;
  reportUnplaced(frontMatter, context);
  const outline = readOutline(masthead.blocks, context);
  const date = frontMatter.date ?? statedInIntroduction(outline.introduction, context) ?? stated.date ?? stated.month;
  const near = date === undefined ? undefined : date.length === 7 ? `${date}-01` : date;
  const facts: ItemFacts = { near, footnotes: notes.footnotes };
  const allocate = createIdAllocator();
  const sections = outline.sections.map((section) => readSection(section, facts, allocate, context));
  const lead = sections.find(({ role }) => role === "news")?.items.find(isStory);
  const email = sections
    .flatMap(({ body }) => linksOf(body))
    .find(({ href }) => href.startsWith("mailto:"))
    ?.href.slice("mailto:".length);
  const contact: Contact | undefined = email === undefined ? undefined : { email: email.split("?")[0] ?? email };
  const portal = sections.filter(({ role }) => role === "portal").flatMap(({ body }) => linksOf(body))[0]?.href;
  return {
    kind: "digest",
    file: context.file,
    furniture: context.furniture,
    ...(title === undefined ? {} : { title }),
    ...(date === undefined ? {} : { date }),
    introduction: outline.introduction,
    sections,
    ...(lead === undefined ? {} : { leadId: lead.id }),
    footnotes: notes.footnotes,
    ...(contact === undefined ? {} : { contact }),
    ...(portal === undefined ? {} : { portal }),
    social: sections.filter(({ role }) => role === "social").map(socialLink),
  };
}

/** Names facts of front matter for which a digest has no place. */
function reportUnplaced(
  { author, subtitle, url, image, when, place, registerBy, deadlines = [], end }: FrontMatter,
  context: DocumentContext,
): void {
  const facts = [
    ["author", author],
    ["subtitle", subtitle?.text],
    ["url", url],
    ["image", image?.text],
    ["start", when?.start],
    ["end", when?.end],
    ["location", place],
    ["registerBy", registerBy],
    ["deadline", deadlines.map(({ date }) => date).join(", ") || undefined],
  ].flatMap(([key, value]) => (value === undefined ? [] : [`${key} \`${value}\``]));
  if (facts.length === 0) return;
  const message = `The front matter states ${facts.join(", ")}, for which a digest has no place; it is not used.`;
  context.tell("FRONT_MATTER_KEY_UNKNOWN", { start: 0, end }, message, "Put it into the text.");
}

/**
 * Takes the only heading of the first level, when the document begins with it, as the digest's title;
 * under another title in front matter it stays a heading.
 */
function takeMasthead(
  blocks: RichText,
  stated: string | undefined,
  context: DocumentContext,
): { title?: string; blocks: RichText } {
  const [first, ...rest] = blocks;
  const isTitle = first?.type === "heading" && first.level === 1 && linksOf([first]).length === 0;
  if (!isTitle || rest.some((block) => block.type === "heading" && block.level === 1)) return { blocks };
  const title = titleOf(first.children);
  if (stated !== undefined && stated !== title) return { blocks };
  return title === "" || context.words.sectionRole(title) !== undefined ? { blocks } : { title, blocks: rest };
}

function socialLink(section: Section): SocialLink {
  const url = linksOf(section.body)[0]?.href;
  return url === undefined ? { label: section.title } : { label: section.title, url };
}

/** A masthead line such as `Issue 12, 16 July 2019` or `July 2019`. */
function statedInIntroduction(
  introduction: RichText,
  context: DocumentContext,
): CalendarDate | CalendarMonth | undefined {
  for (const block of introduction.slice(0, 4)) {
    const text = lineOf(block);
    if (text === "" || text.length > 120) continue;
    const range = findDates(text, dateContext(context))[0]?.ranges[0];
    if (range !== undefined) return range.start;
    const month = findMonth(text, dateContext(context).lexicon);
    if (month !== undefined) return month;
  }
  return undefined;
}

function readSection(
  outline: OutlineSection,
  facts: ItemFacts,
  allocate: (name: string) => string,
  context: DocumentContext,
): Section {
  const title = titleOf(outline.heading);
  const span = [...outline.body, ...outline.items.flatMap(({ opener, body }) => [opener, ...body])].reduce(
    (whole, block) => joinSpans(whole, block.span),
    outline.opener.span,
  );
  const id = allocate(slugOf(title));
  const isList = outline.role === "events" && outline.items.length === 0;
  const listed = isList ? readListed(outline.body, facts.near, context, true).events : [];
  const read = [
    ...outline.items.map((entry) => readItem(entry, outline.role, facts, context)),
    ...listed.map((event) => listedEvent(event, context)),
  ];
  const items = read.map((item) => withUniqueId(item, allocate));
  const base = { ...itemBase(outline.heading, span, context), id };
  const call = outline.role === "feature" ? readCallInTitle(base, facts.near, context) : undefined;
  return {
    id,
    role: outline.role,
    title,
    heading: outline.heading,
    body: withoutListed(outline.body, listed),
    items,
    ...(call === undefined ? {} : { calls: [{ ...call, id: allocate(call.id) }] }),
    source: base.source,
  };
}

/** An entry of a section of events that is a line of a list, not a heading. */
function listedEvent({ title, when, place, url, span }: ListedEvent, context: DocumentContext): NetworkEvent {
  return createEvent(itemBase([{ type: "text", value: title, span }], span, context), {
    when,
    ...(place === undefined ? {} : { place }),
    ...(url === undefined ? {} : { url }),
  });
}

/** Gives an item its final id, and those that it announces theirs. */
function withUniqueId(item: Item, allocate: (name: string) => string): Item {
  const id = allocate(item.id);
  if (!isStory(item)) return { ...item, id };
  const announced = <Announced extends { readonly id: string }>(one: Announced): Announced => ({
    ...one,
    id: allocate(one.id),
    announcedBy: id,
  });
  return { ...item, id, events: item.events.map(announced), calls: item.calls.map(announced) };
}
