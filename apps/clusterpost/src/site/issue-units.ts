import { join } from "node:path";
import type { Issue } from "@clusterpost/core";
import { type FeedSite, type IssueCalendar, type IssueEntries, issueCalendar, issueEntries } from "@clusterpost/feeds";
import { type CompiledTheme, renderIssue } from "@clusterpost/render";
import { type BuiltIssue, type MailFacts, mailFiles, mailFolder } from "../compose.ts";
import { assignIssueFiles, FILES_FOLDER, type IssueFile } from "../issue-files.ts";
import { type OpenUnit, type OutputStore, STATE_FOLDER } from "../output/output-store.ts";
import type { IssueFileSource } from "../project/issue-file-source.ts";
import { contentHash } from "../project/reading-cache/checksum.ts";
import { type EntryStore, type LightEntries, partEntries } from "./entry-store.ts";
import { mailLinks } from "./mail-links.ts";
import type { Revisions } from "./revisions.ts";
import { SITE_FOLDER } from "./site-folder.ts";

/** What the next build wants to know of an issue. */
interface IssueFacts {
  readonly mail: MailFacts;
  /** Files of the mail, relative to the output folder. */
  readonly outputs: readonly string[];
  readonly entries: LightEntries;
  readonly calendar: IssueCalendar;
}

/** An issue with what feeds, calendars and pages are made of. */
export interface IssueUnit {
  readonly issue: Issue;
  /** Hash of everything that its pages depend on besides the settings of the site. */
  readonly key: string;
  /** Whether it has pages and stands in feeds and calendars. */
  readonly isOnSite: boolean;
  readonly built: BuiltIssue;
  readonly entries: IssueEntries;
  readonly calendar: IssueCalendar;
}

/** What all issues of a build share. */
export interface IssueUnitContext {
  readonly out: string;
  readonly store: OutputStore;
  readonly source: IssueFileSource;
  /** Of everything that is not the issue's. */
  readonly settingsKey: string;
  readonly feedSite: FeedSite;
  readonly revisions: Revisions;
  readonly entryStore: EntryStore;
  /** Compiled when an issue is to be rendered. */
  readonly theme: () => Promise<CompiledTheme>;
  /** Time of the file system at the start of the build. */
  readonly sinceNs: bigint;
}

/** Says what the files of an issue depend on; `undefined` when only their bytes can tell. */
function fileStates(files: readonly IssueFile[], { source, sinceNs }: IssueUnitContext): string | undefined {
  const states = files.map(({ submission, name }) => source.stateOf(submission, name, sinceNs));
  return states.includes(undefined) ? undefined : states.join("\n");
}

/** The facts are this program's own: the manifest that holds them has a checksum, and the key its fingerprint. */
function isFacts(facts: unknown): facts is IssueFacts {
  return typeof facts === "object" && facts !== null && "mail" in facts && "entries" in facts;
}

const entriesPath = (issue: Issue): string => `${STATE_FOLDER}/entries/${issue.id}.json`;

async function make(
  issue: Issue,
  files: readonly IssueFile[],
  unit: OpenUnit,
  context: IssueUnitContext,
): Promise<IssueFacts> {
  const { feedSite, source } = context;
  const rendered = renderIssue(await context.theme(), issue, mailLinks(issue, feedSite.baseUrl));
  const outputs: string[] = [];
  const folder = mailFolder(issue);
  const write = async (name: string, content: string | Uint8Array): Promise<void> => {
    const path = join(folder, name);
    outputs.push(path);
    await unit.write(path, content, "plain");
  };
  for (const [name, content] of mailFiles(issue, rendered)) await write(name, content);
  for (const { submission, name, issueName } of files) {
    const bytes = await source.read(submission, name);
    if (bytes === undefined) continue;
    await write(join(FILES_FOLDER, issueName), bytes);
  }
  const { light, contents } = partEntries(issueEntries(issue, feedSite));
  await unit.write(entriesPath(issue), contents, "plain");
  const { subject, sizes, diagnostics } = rendered;
  return { mail: { subject, sizes, diagnostics }, outputs, entries: light, calendar: issueCalendar(issue, feedSite) };
}

/** Writes the files of an issue to the site. */
async function writeSiteFiles(
  issue: Issue,
  files: readonly IssueFile[],
  key: string,
  context: IssueUnitContext,
): Promise<void> {
  const { store, source } = context;
  const name = `files ${issue.id}`;
  if (files.length === 0 || store.keep(name, key) !== undefined) return;
  const unit = store.open(name, key);
  for (const file of files) {
    const bytes = await source.read(file.submission, file.name);
    if (bytes !== undefined)
      await unit.write(join(SITE_FOLDER, "issues", issue.id, FILES_FOLDER, file.issueName), bytes);
  }
  unit.close();
}

/** Writes the mail and the files of an issue, and makes what feeds and calendars take; or keeps what is there. */
export async function issueUnit(planned: Issue, isOnSite: boolean, context: IssueUnitContext): Promise<IssueUnit> {
  const { store, out, settingsKey, revisions, entryStore } = context;
  const { issue, files } = assignIssueFiles(planned, context.source.has);
  const key = contentHash(JSON.stringify([settingsKey, revisions.textOf(issue.id), issue]));
  const states = fileStates(files, context);
  const unitKey = states === undefined ? "" : contentHash(`${key}\n${states}`);
  const kept = store.keep(`issue ${issue.id}`, unitKey)?.facts;
  let facts: IssueFacts;
  if (isFacts(kept)) facts = kept;
  else {
    const unit = store.open(`issue ${issue.id}`, unitKey);
    facts = await make(issue, files, unit, context);
    unit.close(facts);
  }
  if (isOnSite) await writeSiteFiles(issue, files, unitKey, context);
  return {
    issue,
    key,
    isOnSite,
    built: { issue, rendered: facts.mail, outputs: facts.outputs.map((path) => join(out, path)) },
    entries: entryStore.join(facts.entries, join(out, entriesPath(issue))),
    calendar: facts.calendar,
  };
}
