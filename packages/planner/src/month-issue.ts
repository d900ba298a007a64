import {
  type Article,
  type ArticleDocument,
  type CalendarMonth,
  compareDates,
  createIdAllocator,
  type Interview,
  type Issue,
  type Item,
  type NetworkEvent,
  type Newsletter,
  type OpenCall,
  type Section,
  type SectionRole,
  slugOf,
} from "@clusterpost/core";
import { compareCalls, compareEvents } from "./order.ts";
import { issueTitle, publicationOf } from "./publication.ts";

type StoryOfMonth = Article | Interview;

/** Newest first; the same day goes by title, then by file, so that the order never depends on the disk. */
function compareStories(first: StoryOfMonth, second: StoryOfMonth): number {
  const byDate = compareDates(second.publishedOn ?? "", first.publishedOn ?? "");
  const key = (story: StoryOfMonth): string => `${story.title}\n${story.source.file}`;
  return byDate || (key(first) < key(second) ? -1 : key(first) > key(second) ? 1 : 0);
}

/** Gives a story and what it announces ids that are unique in the issue. */
function withUniqueIds<One extends StoryOfMonth>(story: One, allocate: (name: string) => string): One {
  const id = allocate(story.id);
  return {
    ...story,
    id,
    events: story.events.map((event) => ({ ...event, id: allocate(`event-${event.id}`), announcedBy: id })),
    calls: story.calls.map((call) => ({ ...call, id: allocate(`call-${call.id}`), announcedBy: id })),
  };
}

/** An event that a report looks back on is no upcoming one. */
function upcomingEvents(stories: readonly StoryOfMonth[]): NetworkEvent[] {
  const seen = new Set<string>();
  return stories
    .flatMap(({ events, publishedOn }) =>
      events.filter(({ when }) => publishedOn === undefined || when.some(({ end }) => end > publishedOn)),
    )
    .sort(compareEvents)
    .filter((event) => isFirst(`${event.title}|${JSON.stringify(event.when)}`, seen));
}

/** A call that its submission says is closed: the story still says so, but it is no open call. */
const isOver = ({ deadlines }: OpenCall): boolean =>
  deadlines.length > 0 && deadlines.every(({ state }) => state === "closed");

function openCalls(stories: readonly StoryOfMonth[], from: CalendarMonth): OpenCall[] {
  const seen = new Set<string>();
  return stories
    .flatMap(({ calls }) => calls)
    .filter((call) => !isOver(call))
    .sort(compareCalls(`${from}-01`))
    .filter((call) => isFirst(`${call.title}|${JSON.stringify(call.deadlines)}`, seen));
}

function isFirst(key: string, seen: Set<string>): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

/** The newest story that is news: not the notice of an event or a call. */
function leadOf(stories: readonly StoryOfMonth[]): StoryOfMonth | undefined {
  const isNotice = (story: StoryOfMonth): boolean =>
    [...story.events, ...story.calls].some(({ title }) => title === story.title);
  const articles = stories.filter(({ kind }) => kind === "article");
  return articles.find((story) => !isNotice(story)) ?? articles[0] ?? stories[0];
}

/** Makes one issue of the stories of a month or of a range of months. */
export function monthIssue(
  id: string,
  period: { readonly from: CalendarMonth; readonly to: CalendarMonth },
  documents: readonly ArticleDocument[],
  newsletter: Newsletter,
): Issue {
  const allocate = createIdAllocator();
  const inOrder = documents.map(({ article }) => article).sort(compareStories);
  const stories = inOrder.map((story) => withUniqueIds(story, allocate));
  const lead = leadOf(stories);
  const items: Partial<Record<SectionRole, readonly Item[]>> = {
    news: lead === undefined ? [] : [lead, ...stories.filter((story) => story.kind === "article" && story !== lead)],
    interviews: stories.filter((story) => story.kind === "interview" && story !== lead),
    events: upcomingEvents(stories),
    calls: openCalls(stories, period.from),
  };
  const sections = newsletter.sections.flatMap(({ role, title }): Section[] => {
    const own = items[role] ?? [];
    if (own.length === 0) return [];
    const heading = [{ type: "text", value: title, span: { start: 0, end: 0 } }] as const;
    return [{ id: allocate(slugOf(title)), role, title, heading, body: [], items: own }];
  });
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
    sources: inOrder.map(({ source }) => source.file),
  };
}
