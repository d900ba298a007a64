import {
  type CalendarDate,
  type CalendarMonth,
  type Digest,
  type Issue,
  type Item,
  isStory,
  type NetworkEvent,
  type Newsletter,
  type OpenCall,
  type Section,
} from "@clusterpost/core";
import { compareCalls, compareEvents } from "./order.ts";
import { issueTitle, publicationOf } from "./publication.ts";

/** Calls that titles and stories of the digest announce, without those that have an entry of their own. */
function announcedCalls(sections: readonly Section[]): OpenCall[] {
  const own = new Set(sections.flatMap(({ items }) => items).map(({ title }) => title));
  const announced = sections.flatMap(({ calls = [], items }) => [
    ...calls,
    ...items.filter(isStory).flatMap((story) => story.calls),
  ]);
  return announced.filter(({ title }) => !own.has(title));
}

function inOrder(section: Section, announced: readonly OpenCall[], from: CalendarDate | undefined): Section {
  if (section.role === "events") {
    return {
      ...section,
      items: [...section.items].sort((first, second) => compareEvents(first as NetworkEvent, second as NetworkEvent)),
    };
  }
  if (section.role !== "calls") return section;
  const items: readonly Item[] = [...section.items, ...announced];
  return {
    ...section,
    items: [...items].sort((first, second) => compareCalls(from)(first as OpenCall, second as OpenCall)),
  };
}

/** Makes an issue of a digest: its own sections in its own order, events and calls in the order of the calendar. */
export function digestIssue(
  id: string,
  month: CalendarMonth | undefined,
  digest: Digest,
  newsletter: Newsletter,
): Issue {
  const period = month === undefined ? undefined : { from: month, to: month };
  const calls = announcedCalls(digest.sections);
  const from = month === undefined ? undefined : `${month}-01`;
  const takesCalls = digest.sections.find(({ role }) => role === "calls");
  const contact = digest.contact ?? (newsletter.contact === undefined ? undefined : { email: newsletter.contact });
  const portal = digest.portal ?? newsletter.url;
  const name = digest.title ?? newsletter.name;
  return {
    id,
    title: issueTitle(name, period, newsletter.language),
    language: newsletter.language,
    publication: { ...publicationOf(newsletter), name },
    ...(period === undefined ? {} : { period }),
    ...(digest.date?.length === 10 ? { date: digest.date } : {}),
    introduction: digest.introduction,
    sections: digest.sections.map((section) => inOrder(section, section === takesCalls ? calls : [], from)),
    ...(digest.leadId === undefined ? {} : { leadId: digest.leadId }),
    footnotes: digest.footnotes,
    ...(contact === undefined ? {} : { contact }),
    ...(portal === undefined ? {} : { portal }),
    social: digest.social.length > 0 ? digest.social : newsletter.social,
    sources: [digest.file],
  };
}
