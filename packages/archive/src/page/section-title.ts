import { plainLine, type SectionRole } from "@clusterpost/core";
import type { ArchiveSite } from "../archive-site.ts";
import { wordingOf } from "../wording.ts";

/** The name of the page of a role's sections, which stays when titles differ from issue to issue. */
export function sectionTitle(site: ArchiveSite, role: SectionRole, language: string): string {
  return plainLine(site.sectionTitles?.[role] ?? "") || wordingOf(language).sectionTitles[role];
}
