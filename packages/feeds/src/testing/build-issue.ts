import type {
  Article,
  Block,
  Deadline,
  Inline,
  Issue,
  ItemBase,
  NetworkEvent,
  Occurrence,
  OpenCall,
  Section,
  SectionRole,
} from "@clusterpost/core";
import type { FeedSite } from "../site.ts";

const span = { start: 0, end: 0 };

/** Plain characters as a run of inlines. */
export function inlinesOf(value: string): readonly Inline[] {
  return [{ type: "text", value, span }];
}

/** A paragraph of plain characters, or of inlines. */
export function paragraphOf(content: string | readonly Inline[]): Block {
  return { type: "paragraph", children: typeof content === "string" ? inlinesOf(content) : content, span };
}

/** A link with plain characters. */
export function linkOf(href: string, text: string): Inline {
  return { type: "link", href, children: inlinesOf(text), span };
}

function baseOf(id: string, title: string): ItemBase {
  return { id, title, heading: inlinesOf(title), source: { file: "a.md", span } };
}

/** An article with paragraphs. */
export function articleOf(id: string, title: string, fields: Partial<Article> = {}): Article {
  const empty = { body: [], attachments: [], footnotes: [], links: [], events: [], calls: [] };
  return { kind: "article", ...baseOf(id, title), ...empty, ...fields };
}

/** An event on some days. */
export function eventOf(
  id: string,
  title: string,
  when: readonly Occurrence[],
  fields: Partial<NetworkEvent> = {},
): NetworkEvent {
  return { kind: "event", ...baseOf(id, title), when, onInvitation: false, body: [], ...fields };
}

/** A call with some deadlines. */
export function callOf(
  id: string,
  title: string,
  deadlines: readonly Deadline[],
  fields: Partial<OpenCall> = {},
): OpenCall {
  return { kind: "call", ...baseOf(id, title), deadlines, body: [], ...fields };
}

/** A section of items. */
export function sectionOf(role: SectionRole, items: Section["items"], fields: Partial<Section> = {}): Section {
  return { id: role, role, title: `Section ${role}`, heading: inlinesOf(role), body: [], items, ...fields };
}

/** An issue of a month. */
export function issueOf(id: string, sections: readonly Section[], fields: Partial<Issue> = {}): Issue {
  const month = id.slice(0, 7);
  return {
    id,
    title: `Digest ${id}`,
    language: "en-GB",
    publication: { name: "Digest", publisher: "The Network" },
    period: { from: month, to: month },
    introduction: [],
    sections,
    footnotes: [],
    social: [],
    sources: [],
    ...fields,
  };
}

/** An archive to make feeds for. */
export const TEST_SITE: FeedSite = {
  baseUrl: "https://clusters.example/news/",
  tag: { name: "clusters.example", date: "2026" },
  title: "Cluster Digest",
  publisher: "European Network of Clusters",
  description: "News of Europe’s industrial networks",
  language: "en-GB",
};
