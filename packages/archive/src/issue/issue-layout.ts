import type { Issue, Section, SectionRole } from "@clusterpost/core";
import { type PlacedItem, placedItems } from "./placed-items.ts";

const SIDE: ReadonlySet<SectionRole> = new Set(["events", "calls", "glance"]);
const READ: ReadonlySet<SectionRole> = new Set(["feature", "interviews", "partnerships"]);
const CLOSING: ReadonlySet<SectionRole> = new Set(["portal", "social"]);

/** A section with what it shows. */
export interface PlacedSection {
  readonly section: Section;
  readonly items: readonly PlacedItem[];
  /** Id of its heading on the issue's page. */
  readonly anchor: string;
}

/** The parts of an issue's page; each list keeps the issue's order. */
export interface IssueLayout {
  readonly lead?: PlacedItem;
  /** Title of the lead's section, which has nothing else to show. */
  readonly leadSection?: Section;
  readonly main: readonly PlacedSection[];
  readonly side: readonly PlacedSection[];
  /** Before the notes of the issue. */
  readonly bands: readonly PlacedSection[];
  /** After the notes of the issue. */
  readonly service: readonly PlacedSection[];
  readonly closing: readonly PlacedSection[];
}

/** Sections with something to show, the lead story out of them. */
function shownSections(
  issue: Issue,
  items: readonly PlacedItem[],
  lead: PlacedItem | undefined,
): readonly PlacedSection[] {
  const bySection = new Map<Section, PlacedItem[]>();
  for (const placed of items) {
    if (placed === lead) continue;
    const list = bySection.get(placed.section);
    if (list === undefined) bySection.set(placed.section, [placed]);
    else list.push(placed);
  }
  const shown: PlacedSection[] = [];
  for (const [index, section] of issue.sections.entries()) {
    const held = bySection.get(section) ?? [];
    const isEmpty = held.length === 0 && section.body.length === 0;
    // A title that somebody wrote is kept even when nothing stands below it.
    if (isEmpty && (section === lead?.section || section.source === undefined)) continue;
    shown.push({ section, items: held, anchor: `section_${index + 1}` });
  }
  return shown;
}

/**
 * Places the sections of an issue as the mail does: news beside what has dates, then what is read, the
 * notes, and service at the end. Without news, features stand beside the dates.
 */
export function issueLayout(issue: Issue): IssueLayout {
  const items = placedItems(issue);
  const lead = items.find(({ item }) => item.id === issue.leadId);
  const sections = shownSections(issue, items, lead);
  const has = (roles: ReadonlySet<SectionRole>) => (placed: PlacedSection) => roles.has(placed.section.role);
  const closes = (placed: PlacedSection): boolean => has(CLOSING)(placed) && placed.items.length === 0;
  const side = sections.filter(has(SIDE));
  const news = sections.filter(({ section }) => section.role === "news");
  const rest = sections.filter((placed) => placed.section.role !== "news" && !has(SIDE)(placed) && !closes(placed));
  const isRead = has(READ);
  const moved = news.length === 0 && side.length > 0 ? rest.findIndex((placed) => !isRead(placed)) : 0;
  const below = rest.slice(moved === -1 ? rest.length : moved);
  const bands = below.findLastIndex(isRead) + 1;
  const keepsTitle = sections.some(({ section }) => section === lead?.section);
  return {
    ...(lead === undefined ? {} : { lead }),
    ...(lead === undefined || keepsTitle ? {} : { leadSection: lead.section }),
    main: [...news, ...rest.slice(0, moved === -1 ? rest.length : moved)],
    side,
    bands: below.slice(0, bands),
    service: below.slice(bands),
    closing: sections.filter(closes),
  };
}
