import type { ArchiveSite, FeedLink, Redirect } from "@clusterpost/archive";
import {
  type Attachment,
  archiveUrl,
  calendarPath,
  type Issue,
  issuePath,
  itemPath,
  type Newsletter,
  type Story,
  type TagAuthority,
} from "@clusterpost/core";
import {
  autodiscoveryLinks,
  CALENDAR_PATH,
  type CalendarDocument,
  type Enclosure,
  type Feed,
  type FeedSite,
} from "@clusterpost/feeds";
import { FILES_FOLDER } from "../issue-files.ts";
import type { Revisions } from "./revisions.ts";
import { siteBaseUrl } from "./site-address.ts";

const MINUTES_OF_A_DAY = 1440;

function fileUrl(baseUrl: string, issue: Issue, name: string): string {
  return archiveUrl(baseUrl, `${issuePath(issue.id)}${FILES_FOLDER}/${encodeURIComponent(name)}`);
}

/** Where the file of an attachment lies on the site; files that are not at hand have no size. */
function enclosureOf(baseUrl: string) {
  return (issue: Issue, _story: Story, { name, label, sizeBytes, mediaType }: Attachment): Enclosure | undefined => {
    if (name === undefined || sizeBytes === undefined) return undefined;
    return {
      url: fileUrl(baseUrl, issue, name),
      mediaType: mediaType ?? "application/octet-stream",
      lengthBytes: sizeBytes,
      title: label ?? name,
    };
  };
}

function imageUrlOf(baseUrl: string) {
  return (issue: Issue, src: string): string | undefined =>
    src.startsWith(`${FILES_FOLDER}/`) ? archiveUrl(baseUrl, issuePath(issue.id) + src) : undefined;
}

/** What feeds and calendars say of a newsletter. */
export function feedSiteOf(newsletter: Newsletter, tag: TagAuthority, revisions: Revisions): FeedSite {
  const { name, publisher, tagline, language, feeds } = newsletter;
  const baseUrl = siteBaseUrl(newsletter);
  const { revisionOf, originOf } = revisions;
  return {
    ...feeds,
    baseUrl,
    tag,
    title: name,
    publisher,
    ...(tagline === undefined ? {} : { description: tagline }),
    language,
    enclosureOf: enclosureOf(baseUrl),
    imageUrlOf: imageUrlOf(baseUrl),
    revisionOf,
    originOf,
  };
}

/** How calendars of a newsletter are made. */
export function calendarSettingsOf({ calendar, timeZone }: Newsletter): {
  readonly deadlineAlarmMinutes: readonly number[];
  readonly timeZone?: string;
} {
  const deadlineAlarmMinutes = calendar.deadlineAlarmDays.map((days) => days * MINUTES_OF_A_DAY);
  return { deadlineAlarmMinutes, ...(timeZone === "UTC" ? {} : { timeZone }) };
}

/** What pages say of a newsletter. */
export function archiveSiteOf(
  newsletter: Newsletter,
  feeds: readonly Feed[],
  feedSite: FeedSite,
  calendars: readonly CalendarDocument[],
  redirects: readonly Redirect[],
  revisions: Revisions,
): ArchiveSite {
  const { name, publisher, url, tagline, language, contact, social, theme } = newsletter;
  const { baseUrl } = feedSite;
  const paths = new Set(calendars.map(({ path }) => path));
  const links: FeedLink[] = feeds.flatMap((feed) => autodiscoveryLinks(feed, feedSite));
  return {
    baseUrl,
    title: name,
    publisher,
    ...(url === undefined ? {} : { publisherUrl: url }),
    ...(tagline === undefined ? {} : { tagline }),
    language,
    ...(contact === undefined ? {} : { contact }),
    social,
    feeds: links,
    ...(paths.size > 1 ? { calendarUrl: archiveUrl(baseUrl, CALENDAR_PATH) } : {}),
    ...(newsletter.feeds.image === undefined ? {} : { image: newsletter.feeds.image }),
    sectionTitles: newsletter.feeds.sectionTitles,
    tokens: theme.tokens,
    redirects,
    calendarUrlOf: (issue, itemId, index) => {
      const ofDay = `${itemPath(issue.id, itemId)}calendar-${index + 1}.ics`;
      const ofItem = calendarPath(issue.id, itemId);
      const path = paths.has(ofDay) ? ofDay : paths.has(ofItem) ? ofItem : undefined;
      return path === undefined ? undefined : archiveUrl(baseUrl, path);
    },
    enclosureOf: enclosureOf(baseUrl),
    imageUrlOf: imageUrlOf(baseUrl),
    modifiedOn: revisions.modifiedOn,
  };
}
