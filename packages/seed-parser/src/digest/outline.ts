import type { Block, Heading, Inline, Paragraph, RichText, SectionRole } from "@clusterpost/core";
import { lineOf } from "../block-text.ts";
import type { DocumentContext } from "../document-context.ts";
import { titleOf } from "../stories.ts";

/** A heading with what stands below it. */
export interface OutlineEntry {
  readonly opener: Heading | Paragraph;
  readonly heading: readonly Inline[];
  readonly body: Block[];
}

/** A section of a digest as its headings say it. */
export interface OutlineSection extends OutlineEntry {
  readonly role: SectionRole;
  readonly items: OutlineEntry[];
}

export interface Outline {
  readonly introduction: Block[];
  readonly sections: readonly OutlineSection[];
}

/** Sections that hold items: headings of their level are items, not sections of their own. */
export const CONTAINERS: ReadonlySet<SectionRole> = new Set(["news", "events", "calls", "interviews", "partnerships"]);
/** Sections that a plain line may open. */
const PLAIN_OPENERS: ReadonlySet<SectionRole> = new Set(["portal", "social", "contact"]);

interface Open {
  readonly section: OutlineSection;
  readonly level: number;
  /** Level of the section's items, once the first one showed it. */
  itemLevel: number | undefined;
}

/**
 * Reads the sections and items of a digest from its headings, whose levels jump.
 *
 * A title of the vocabulary opens a section at any level. Another heading is an item of the open
 * section when it is not above it and not above that section's items; otherwise it opens a feature.
 *
 * @param roles - of sections with titles of their own, by the start of their headings
 */
export function readOutline(
  blocks: RichText,
  roles: ReadonlyMap<number, SectionRole>,
  context: DocumentContext,
): Outline {
  const introduction: Block[] = [];
  const sections: OutlineSection[] = [];
  let open: Open | undefined;
  const openSection = (opener: Heading | Paragraph, role: SectionRole, level: number): void => {
    const section: OutlineSection = { opener, heading: opener.children, role, body: [], items: [] };
    sections.push(section);
    open = { section, level, itemLevel: undefined };
  };
  for (const block of blocks) {
    const role = roles.get(block.span.start) ?? openedRole(block, context);
    if (role !== undefined && (block.type === "heading" || block.type === "paragraph")) {
      openSection(block, role, block.type === "heading" ? block.level : 6);
    } else if (block.type === "heading" && titleOf(block.children) !== "") {
      const place = open === undefined ? "section" : placeOf(block, open);
      if (place === "section" || open === undefined) openSection(block, "feature", block.level);
      else if (place === "item") {
        open.itemLevel = block.level;
        open.section.items.push({ opener: block, heading: block.children, body: [] });
      } else (open.section.items.at(-1)?.body ?? open.section.body).push(block);
    } else if (open === undefined) introduction.push(block);
    else (open.section.items.at(-1)?.body ?? open.section.body).push(block);
  }
  return { introduction, sections };
}

function openedRole(block: Block, context: DocumentContext): SectionRole | undefined {
  const text = lineOf(block);
  const role = text === "" ? undefined : context.words.sectionRole(text);
  if (role === undefined || block.type === "heading") return role;
  return PLAIN_OPENERS.has(role) ? role : undefined;
}

function placeOf(heading: Heading, open: Open): "section" | "item" | "inside" {
  const { level, itemLevel, section } = open;
  if (heading.level < level) return "section";
  if (itemLevel !== undefined)
    return heading.level > itemLevel ? "inside" : heading.level === itemLevel ? "item" : "section";
  if (heading.level === level) return CONTAINERS.has(section.role) ? "item" : "section";
  return "item";
}
