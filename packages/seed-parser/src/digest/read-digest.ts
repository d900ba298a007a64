import {
  type Contact,
  createIdAllocator,
  type Digest,
  type Item,
  isStory,
  joinSpans,
  linksOf,
  type RichText,
  type Section,
  type SocialLink,
  slugOf,
} from "@clusterpost/core";
import type { DocumentContext } from "../document-context.ts";
import { readListed, withoutListed } from "../events/listed-events.ts";
import type { StatedDate } from "../file-date.ts";
import { takeFootnotes } from "../footnotes.ts";
import type { FrontMatter } from "../front-matter.ts";
import { trimSeparators } from "../listing/division.ts";
import { divideSection } from "../listing/find-division.ts";
import { withMonths } from "../listing/month-lines.ts";
import { type DraftFacts, forgetVagueLinks, readDraft } from "../listing/read-draft.ts";
import { splitLines } from "../listing/split-lines.ts";
import { asHeading } from "../listing/title-line.ts";
import { createEvent, itemBase, titleOf, withUniqueId } from "../stories.ts";
import { readCallInTitle } from "../title-call.ts";
import { reportUnplaced } from "../unplaced-facts.ts";
import { readItem } from "./items.ts";
import { isImplied } from "./letter-of-headings.ts";
import { takeMasthead, takeMastheadLine } from "./masthead.ts";
import { findMastheadDate, findMonth } from "./masthead-date.ts";
import { CONTAINERS, type OutlineEntry, type OutlineSection, readOutline } from "./outline.ts";
import type { MarkedIssue } from "./section-titles.ts";

/**
 * Reads a whole issue: its sections in order, each item with its kind, notes, contact and links.
 *
 * @param issue - the document's blocks, furniture taken out, its sections marked
 */
export function readDigest(
  issue: MarkedIssue,
  frontMatter: FrontMatter,
  stated: StatedDate,
  isPlain: boolean,
  context: DocumentContext,
): Digest {
  const notes = takeFootnotes(issue.blocks, [], context);
  const masthead = takeMasthead(notes.blocks, frontMatter.title, context);
  reportUnplaced(frontMatter, context);
  const outline = readOutline(masthead.blocks, issue.roles, context);
  const named = frontMatter.title ?? masthead.title;
  const titled = named === undefined ? undefined : findMonth(named, context);
  const date =
    frontMatter.date ?? findMastheadDate(outline.introduction, context) ?? titled ?? stated.date ?? stated.month;
  const line = named === undefined ? takeMastheadLine(outline.introduction, context) : undefined;
  const title = named ?? line?.title;
  const near = date === undefined ? undefined : date.length === 7 ? `${date}-01` : date;
  const facts: SectionFacts = { near, footnotes: notes.footnotes, isPlain, takenLinks: new Set() };
  const allocate = createIdAllocator();
  const sections = outline.sections.map((section) => readSection(section, facts, allocate, context));
  forgetVagueLinks(facts.takenLinks, context);
  const lead = sections.find(({ role }) => role === "news")?.items.find(isStory);
  const contacts = sections.filter(({ role }) => role === "contact");
  const email = [...contacts, ...sections]
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
    introduction: line?.blocks ?? outline.introduction,
    sections,
    ...(lead === undefined ? {} : { leadId: lead.id }),
    footnotes: notes.footnotes,
    ...(contact === undefined ? {} : { contact }),
    ...(portal === undefined ? {} : { portal }),
    social: sections.filter(({ role }) => role === "social").map(socialLink),
  };
}

function socialLink(section: Section): SocialLink {
  const url = linksOf(section.body)[0]?.href;
  return url === undefined ? { label: section.title } : { label: section.title, url };
}

type SectionFacts = Omit<DraftFacts, "role">;

/** Reads a story of an issue without sections as an article by itself is read: its text says what it announces. */
function readWhole({ opener, body }: OutlineEntry, facts: SectionFacts, context: DocumentContext): Item {
  const heading = asHeading(opener.children, opener.span);
  return readDraft({ kind: "story", heading, body }, { ...facts, role: "news" }, context);
}

/** Items below headings, or those that lists and lines of the section show. */
function readItems(
  outline: OutlineSection,
  facts: SectionFacts,
  context: DocumentContext,
): { readonly body: RichText; readonly items: readonly Item[] } {
  const { role, body } = outline;
  if (isImplied(outline.opener)) return { body, items: outline.items.map((entry) => readWhole(entry, facts, context)) };
  const isDated = role === "events" || role === "calls";
  const headed = outline.items.map((entry) =>
    readItem(isDated ? { ...entry, body: splitLines(entry.body, context) } : entry, role, facts, context),
  );
  if (body.length === 0 || !CONTAINERS.has(role)) return { body, items: headed };
  const scene = { context, role, isSection: true, near: facts.near };
  const lines = splitLines(trimSeparators(body), context);
  const calendar = withMonths(lines, context);
  const division = divideSection(calendar?.blocks ?? lines, scene);
  if (division === undefined) return readListedItems(outline, headed, facts, context);
  context.furniture.push(...(calendar?.furniture ?? []));
  const items = division.drafts.map((draft) => readDraft(draft, { ...facts, role }, context));
  return { body: [...division.before, ...division.after], items: [...items, ...headed] };
}

/** Events that the lines of a section list in other forms. */
function readListedItems(
  { role, body }: OutlineSection,
  headed: readonly Item[],
  facts: SectionFacts,
  context: DocumentContext,
): { readonly body: RichText; readonly items: readonly Item[] } {
  const listed = role === "events" && headed.length === 0 ? readListed(body, facts.near, context, true).events : [];
  const items = listed.map(({ title, when, place, url, span }) =>
    createEvent(itemBase([{ type: "text", value: title, span }], span, context), {
      when,
      ...(place === undefined ? {} : { place }),
      ...(url === undefined ? {} : { url }),
    }),
  );
  return { body: withoutListed(body, listed), items: [...headed, ...items] };
}

function readSection(
  outline: OutlineSection,
  facts: SectionFacts,
  allocate: (name: string) => string,
  context: DocumentContext,
): Section {
  const title = titleOf(outline.heading);
  const span = [...outline.body, ...outline.items.flatMap(({ opener, body }) => [opener, ...body])].reduce(
    (whole, block) => joinSpans(whole, block.span),
    outline.opener.span,
  );
  const id = allocate(slugOf(title));
  const read = readItems(outline, facts, context);
  const items = read.items.map((item) => withUniqueId(item, allocate));
  const base = { ...itemBase(outline.heading, span, context), id };
  const call = outline.role === "feature" ? readCallInTitle(base, facts.near, context) : undefined;
  return {
    id,
    role: outline.role,
    title,
    heading: outline.heading,
    body: read.body,
    items,
    ...(call === undefined ? {} : { calls: [{ ...call, id: allocate(call.id) }] }),
    source: base.source,
  };
}
