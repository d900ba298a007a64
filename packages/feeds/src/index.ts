export { generateAtom } from "./atom/generate-atom.ts";
export type { CalendarEntry, IssueCalendar } from "./calendar/calendar-entry.ts";
export type { CalendarDocument } from "./calendar/calendar-files.ts";
export {
  CALENDAR_MEDIA_TYPE,
  CALENDAR_PATH,
  calendarDocuments,
  calendarFile,
  calendarFiles,
} from "./calendar/calendar-files.ts";
export { collectCalendar, joinCalendars } from "./calendar/collect-calendar.ts";
export type { CalendarOptions } from "./calendar/generate-calendar.ts";
export { generateCalendar } from "./calendar/generate-calendar.ts";
export { issueCalendar } from "./calendar/issue-calendar.ts";
export type { Entry, Instant, IssueEntries } from "./entry/entry.ts";
export { issueEntries } from "./entry/issue-entries.ts";
export type { AutodiscoveryLink } from "./feed/autodiscovery.ts";
export { autodiscoveryLinks } from "./feed/autodiscovery.ts";
export type { Feed } from "./feed/feed.ts";
export { collectFeeds } from "./feed/feed.ts";
export type { FeedDocument } from "./feed/feed-document.ts";
export { feedDocuments, feedPath, feedUrl } from "./feed/feed-document.ts";
export type { FeedFile } from "./feed/feed-files.ts";
export { feedFile, feedFiles, feedListFiles } from "./feed/feed-files.ts";
export type { FeedFormat } from "./feed/feed-format.ts";
export { FEED_FORMATS, FEED_MEDIA_TYPES } from "./feed/feed-format.ts";
export { generateJsonFeed } from "./json/generate-json-feed.ts";
export { generateOpml } from "./opml/generate-opml.ts";
export { generateRss } from "./rss/generate-rss.ts";
export type { Enclosure, FeedSite, ItemPlace, Revision } from "./site.ts";
export { feedCss } from "./stylesheet/feed-css.ts";
