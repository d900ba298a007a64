import { join } from "node:path";
import { type CalendarDate, type CalendarMonth, ClusterpostError, type Issue } from "@clusterpost/core";
import { type BuildRequest, type BuildResult, build } from "./compose.ts";
import { assertOwnOutput } from "./output/output-owner.ts";
import { type PlannedProject, type Progress, planProject } from "./plan-project.ts";
import { HISTORY_FILE, type Project } from "./project/open-project.ts";
import { writeHistory } from "./publication/history-file.ts";
import { type PinnedIssues, pinIssues } from "./publication/pin-issues.ts";
import { type PingReceipt, pingHub } from "./publication/ping-hub.ts";
import { type Publication, recordPublication } from "./publication/record-publication.ts";
import { defaultTagAuthority } from "./site/site-address.ts";

/** What to publish. */
export interface PublishRequest extends Pick<BuildRequest, "folder" | "out" | "cache"> {
  /** Day of the publication; it is written down as the day of what is new and changed. */
  readonly today: CalendarDate;
  /** Last month whose issues are published; later ones stay off the site. */
  readonly until?: CalendarMonth;
  /** Whether the hub is told, when the newsletter has one. */
  readonly ping: boolean;
}

/** What a publication did. */
export interface PublishResult {
  readonly built: BuildResult;
  readonly publication: Publication;
  /** Path of the history. */
  readonly historyPath: string;
  /** What the hub said; absent when there is none, or it was not told. */
  readonly receipts?: readonly PingReceipt[];
}

function checkPublishable({ configuration, newsletter }: Project): void {
  if (configuration === undefined)
    throw new ClusterpostError("CONFIG_INVALID", "The folder has no newsletter.yaml, so it cannot be published.", {
      hint: "Add a newsletter.yaml with `name` and `baseUrl`, the address where the site will be.",
    });
  if (newsletter.baseUrl === undefined)
    throw new ClusterpostError("CONFIG_INVALID", "newsletter.yaml does not say where the site will be.", {
      hint: "Add the key `baseUrl` with the site's address, for example https://clusters.example/news/.",
    });
}

/** What is to be on the site: issues up to a month, and those that were published already. */
function publishedIssues({ issues, published }: PinnedIssues, until: CalendarMonth | undefined): readonly Issue[] {
  if (until === undefined) return issues;
  return issues.filter(({ id, period }) => published.has(id) || (period !== undefined && period.to <= until));
}

function record(planned: PlannedProject, { today, until }: PublishRequest): Publication {
  const tag = planned.history?.tag ?? defaultTagAuthority(planned.project.newsletter);
  const pinned = planned.pinned ?? pinIssues(planned.issues, { tag, issues: [] });
  return recordPublication(planned.history, tag, { ...pinned, issues: publishedIssues(pinned, until) }, today);
}

/**
 * Publishes a newsletter: writes down the addresses and ids of its issues and items, so that they never
 * change again, builds the site of what is published, and tells the hub.
 *
 * @throws ClusterpostError `CONFIG_INVALID` for a folder that cannot be published, or a history that cannot be read,
 *   `USAGE` when the output folder holds another newsletter
 */
export async function publish(
  request: PublishRequest,
  now: () => number,
  progress: Progress = () => undefined,
): Promise<PublishResult> {
  assertOwnOutput(request.out, request.folder);
  const planned = await planProject(request, now, progress);
  const { project } = planned;
  checkPublishable(project);
  const publication = record(planned, request);
  writeHistory(project.root, publication.history);
  const built = await build({ ...request, publishedOnly: true }, now, progress);
  const historyPath = join(project.root, HISTORY_FILE);
  const { hub } = project.newsletter.feeds;
  const topics = built.site?.topics ?? [];
  if (hub === undefined || !request.ping) return { built, publication, historyPath };
  return { built, publication, historyPath, receipts: await pingHub(hub, topics) };
}
