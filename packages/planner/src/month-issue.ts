import {
  type CalendarMonth,
  compareDates,
  createIdAllocator,
  type Issue,
  type Item,
  type NetworkEvent,
  type Newsletter,
  type OpenCall,
  type Section,
  type SectionRole,
  slugOf,
} from "@clusterpost/core";
import type { MonthContent, StoryItem } from "./month-content.ts";
import { compareCalls, compareEvents } from "./order.ts";
import { issueTitle, publicationOf } from "./publication.ts";

/** By title, then by place, so that the order never depends on the disk. */
function comparePlaces(first: Item, second: Item): number {
  const key = ({ title, source }: Item): string => `${title}\n${source.file}`;
  const [one, other] = [key(first), key(second)];
  return one < other ? -1 : one > other ? 1 : first.source.span.start - second.source.span.start;
}

/** Newest first. */
function compareStories(first: StoryItem, second: StoryItem): number {
  return compareDates(second.publishedOn ?? "", first.publishedOn ?? "") || comparePlaces(first, second);
}

/** Gives a story and what it announces ids that are unique in the issue. */
function withUniqueIds<One extends StoryItem>(story: One, allocate: (name: string) => string): One {
  const id = allocate(story.id);
  return {
    ...story,
    id,
    events: story.events.map((event) => ({ ...event, id: allocate(`event-${event.id}`), announcedBy: id })),
    calls: story.calls.map((call) => ({ ...call, id: allocate(`call-${call.id}`), announcedBy: id })),
  };
}

/** Gives an item of its own an id that is unique in the issue. */
function withUniqueId<One extends NetworkEvent | OpenCall>(item: One, allocate: (name: string) => string): One {
  return { ...item, id: allocate(`${item.kind}-${item.id}`) };
}

/** Events of their own, and those that stories announce; what a report looks back on is no upcoming event. */
function upcomingEvents(own: readonly NetworkEvent[], stories: readonly StoryItem[]): NetworkEvent[] {
  const seen = new Set<string>();
  const announced = stories.flatMap(({ events, publishedOn }) =>
    events.filter(({ when }) => publishedOn === undefined || when.some(({ end }) => end > publishedOn)),
  );
  return [...own, ...announced]
    .sort(compareEvents)
    .filter((event) => isFirst(`${event.title}|${JSON.stringify(event.when)}`, seen));
}

/** A call that its story says is closed: the story still says so, but it is no open call. */
const isOver = ({ deadlines }: OpenCall): boolean =>
  deadlines.length > 0 && deadlines.every(({ state }) => state === "closed");

function openCalls(own: readonly OpenCall[], stories: readonly StoryItem[], from: CalendarMonth): OpenCall[] {
  const seen = new Set<string>();
  const announced = stories.flatMap(({ calls }) => calls).filter((call) => !isOver(call));
  return [...own, ...announced]
    .sort(compareCalls(`${from}-01`))
    .filter((call) => isFirst(`${call.title}|${JSON.stringify(call.deadlines)}`, seen));
}

function isFirst(key: string, seen: Set<string>): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

/** The newest story that is news: not the notice of an event or a call. */
function leadOf(stories: readonly StoryItem[]): StoryItem | undefined {
  const isNotice = (story: StoryItem): boolean =>
    [...story.events, ...story.calls].some(({ title }) => title === story.title);
  const articles = stories.filter(({ kind }) => kind === "article");
  return articles.find((story) => !isNotice(story)) ?? articles[0] ?? stories[0];
}

/** Stories by the section of the newsletter that takes them; partnerships without a section of theirs are news. */
function storiesByRole(
  stories: readonly StoryItem[],
  lead: StoryItem | undefined,
  newsletter: Newsletter,
): Partial<Record<SectionRole, readonly StoryItem[]>> {
  const hasPartnerships = newsletter.sections.some(({ role }) => role === "partnerships");
  const others = stories.filter((story) => story !== lead);
  const isNews = ({ kind }: StoryItem): boolean => kind === "article" || (kind === "partnership" && !hasPartnerships);
  return {
    news: [...(lead === undefined ? [] : [lead]), ...others.filter(isNews)],
    interviews: others.filter(({ kind }) => kind === "interview"),
    partnerships: hasPartnerships ? others.filter(({ kind }) => kind === "partnership") : [],
  };
}

/** Makes one issue of the items of a month or of a range of months. */
export function monthIssue(
  id: string,
  period: { readonly from: CalendarMonth; readonly to: CalendarMonth },
  content: MonthContent,
  newsletter: Newsletter,
): Issue {
  const allocate = createIdAllocator();
  const inOrder = [...content.stories].sort(compareStories);
  const stories = inOrder.map((story) => withUniqueIds(story, allocate));
  const events = [...content.events].sort(comparePlaces).map((event) => withUniqueId(event, allocate));
  const calls = [...content.calls].sort(comparePlaces).map((call) => withUniqueId(call, allocate));
  const lead = leadOf(stories);
  const items: Partial<Record<SectionRole, readonly Item[]>> = {
    ...storiesByRole(stories, lead, newsletter),
    events: upcomingEvents(events, stories),
    calls: openCalls(calls, stories, period.from),
  };
  const sections = newsletter.sections.flatMap(({ role, title }): Section[] => {
    const own = items[role] ?? [];
    if (own.length === 0) return [];
    const heading = [{ type: "text", value: title, span: { start: 0, end: 0 } }] as const;
    return [{ id: allocate(slugOf(title)), role, title, heading, body: [], items: own }];
  });
  const sources = [...inOrder, ...content.events, ...content.calls].map(({ source }) => source.file);
  return {
    id,
    title: issueTitle(newsletter.name, period, newsletter.language),
    language: newsletter.language,
    publication: publicationOf(newsletter),
    period: { from: period.from, to: period.to },
    introduction: [],
    sections,
    ...(lead === undefined ? {} : { leadId: lead.id }),
    footnotes: [],
    ...(newsletter.contact === undefined ? {} : { contact: { email: newsletter.contact } }),
    ...(newsletter.url === undefined ? {} : { portal: newsletter.url }),
    social: newsletter.social,
    sources: [...new Set(sources)],
  };
}
