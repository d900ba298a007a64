import {
  type Article,
  type ArticleDocument,
  type CalendarMonth,
  type Interview,
  type Item,
  isStory,
  type NetworkEvent,
  type OpenCall,
  type Partnership,
} from "@clusterpost/core";

/** An item that is read as a story. */
export type StoryItem = Article | Interview | Partnership;

/** What submissions bring to the issue of a month or of a range of months. */
export interface MonthContent {
  readonly stories: StoryItem[];
  /** Events with an entry of their own; what stories announce stands in the stories. */
  readonly events: NetworkEvent[];
  /** Calls with an entry of their own. */
  readonly calls: OpenCall[];
}

/** The content of a month, empty when there was none. */
export function contentOf(contents: Map<CalendarMonth, MonthContent>, month: CalendarMonth): MonthContent {
  const known = contents.get(month);
  if (known !== undefined) return known;
  const content: MonthContent = { stories: [], events: [], calls: [] };
  contents.set(month, content);
  return content;
}

/** The content of several months as one. */
export function joinContents(contents: readonly MonthContent[]): MonthContent {
  return {
    stories: contents.flatMap(({ stories }) => stories),
    events: contents.flatMap(({ events }) => events),
    calls: contents.flatMap(({ calls }) => calls),
  };
}

/** Adds the story of a document. */
export function addDocument(content: MonthContent, { article }: ArticleDocument): void {
  content.stories.push(article);
}

/** Adds an item of a listing. */
export function addItem(content: MonthContent, item: Item): void {
  if (isStory(item)) content.stories.push(item);
  else if (item.kind === "event") content.events.push(item);
  else content.calls.push(item);
}
