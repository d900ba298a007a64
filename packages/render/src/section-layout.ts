import type { Issue, Item, Section, SectionRole } from "@clusterpost/core";
import { countToBalance } from "./column-balance.ts";
import { leadOf } from "./masthead.ts";

const SIDE: ReadonlySet<SectionRole> = new Set(["events", "calls", "glance"]);
const CLOSING: ReadonlySet<SectionRole> = new Set(["portal", "social"]);
const READ: ReadonlySet<SectionRole> = new Set(["feature", "interviews", "partnerships"]);

/** The item that leads an issue, and the section that it comes from. */
export interface Lead {
  readonly item: Item;
  readonly section: Section;
  /** The section is shown without it; if not, its title is the lead's to show. */
  readonly keepsTitle: boolean;
}

/** The parts of an issue, as a theme places them; each list keeps the issue's order. */
export interface Layout {
  readonly lead?: Lead;
  readonly main: readonly Section[];
  readonly side: readonly Section[];
  /** Before the notes of the issue. */
  readonly bands: readonly Section[];
  /** After the notes of the issue. */
  readonly service: readonly Section[];
  readonly closing: readonly Section[];
}

/** Sections with something to show, the lead story out of them. */
export function shownSections(issue: Issue): readonly Section[] {
  const lead = leadOf(issue);
  const shown: Section[] = [];
  for (const section of issue.sections) {
    const items = section.items.filter((item) => item !== lead);
    const leads = items.length < section.items.length;
    const empty = items.length === 0 && section.body.length === 0;
    // A title that somebody wrote is kept even when nothing stands below it.
    if (empty && (leads || section.source === undefined)) continue;
    shown.push(leads ? { ...section, items } : section);
  }
  return shown;
}

function leadIn(issue: Issue, shown: readonly Section[]): Pick<Layout, "lead"> {
  const item = leadOf(issue);
  const section = issue.sections.find((candidate) => candidate.items.some((held) => held === item));
  if (item === undefined || section === undefined) return {};
  return { lead: { item, section, keepsTitle: shown.some((candidate) => candidate.id === section.id) } };
}

/** Features before the first section of another kind. */
function leadingFeatures(sections: readonly Section[]): readonly Section[] {
  const end = sections.findIndex((section) => section.role !== "feature");
  return end === -1 ? sections : sections.slice(0, end);
}

/**
 * Places the sections of an issue.
 *
 * When there is no news beside the events and calls, the first features take its column.
 */
export function layoutOf(issue: Issue): Layout {
  const sections = shownSections(issue);
  const closes = (section: Section): boolean => CLOSING.has(section.role) && section.items.length === 0;
  const side = sections.filter((section) => SIDE.has(section.role));
  const news = sections.filter((section) => section.role === "news");
  const rest = sections.filter((section) => section.role !== "news" && !SIDE.has(section.role) && !closes(section));
  const moved = news.length === 0 && side.length > 0 ? countToBalance(leadingFeatures(rest), side) : 0;
  const below = rest.slice(moved);
  const lastRead = below.findLastIndex((section) => READ.has(section.role));
  return {
    ...leadIn(issue, sections),
    main: [...news, ...rest.slice(0, moved)],
    side,
    bands: below.slice(0, lastRead + 1),
    service: below.slice(lastRead + 1),
    closing: sections.filter(closes),
  };
}
