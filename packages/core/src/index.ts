export { archiveUrl, calendarPath, issuePath, itemPath } from "./archive-address.ts";
export { balanceBidi } from "./balance-bidi.ts";
export { ENGLISH_MONTHS } from "./british-dates.ts";
export type { CalendarDate, CalendarMonth, ClockTime, DateRange, Occurrence } from "./calendar-date.ts";
export {
  calendarDate,
  compareDates,
  compareRanges,
  datePartsOf,
  daysInMonth,
  formatDate,
  formatDateRange,
  formatMonth,
  formatShortMonth,
  isCalendarDate,
  isCalendarMonth,
  monthOf,
} from "./calendar-date.ts";
export { cleanLine, cleanText } from "./clean-text.ts";
export { columnsOf, isAscii } from "./columns.ts";
export type { Diagnostic, DiagnosticCode, Report, Severity } from "./diagnostic.ts";
export { DIAGNOSTIC_CATALOGUE, diagnostic, isDiagnosticCode, WHOLE_FILE } from "./diagnostic.ts";
export type { ClusterpostErrorCode, ClusterpostErrorOptions } from "./error.ts";
export { ClusterpostError } from "./error.ts";
export { firstLine, validLine } from "./first-line.ts";
export { headingRanks } from "./heading-ranks.ts";
export type { Issue, Publication } from "./issue.ts";
export type {
  Article,
  Attachment,
  Author,
  Contact,
  Deadline,
  Footnote,
  Interview,
  Item,
  ItemBase,
  ItemKind,
  NetworkEvent,
  OpenCall,
  Partnership,
  SocialLink,
  Story,
} from "./item.ts";
export { isStory } from "./item.ts";
export type { DkimSettings, MailSettings, SmtpSettings } from "./mail-settings.ts";
export type { CalendarSettings, DateOrder, FeedSettings, Newsletter } from "./newsletter.ts";
export { DEFAULT_NEWSLETTER } from "./newsletter.ts";
export { plainLine, shortenLine } from "./plain-line.ts";
export type {
  Block,
  FootnoteReference,
  Heading,
  Image,
  Inline,
  LineBreak,
  Link,
  List,
  ListItem,
  Marked,
  Paragraph,
  Quote,
  RichText,
  Rule,
  Table,
  TableCell,
  Text,
} from "./rich-text.ts";
export { inlineRuns, linksOf, MAX_DEPTH, textOf, textOfInlines, walkInlines } from "./rich-text.ts";
export type { Section, SectionRole } from "./section.ts";
export { SECTION_ROLES } from "./section.ts";
export type { ArticleDocument, Digest, Furniture, Listing, SeedDocument } from "./seed-document.ts";
export type { SlottedText } from "./slot-mark.ts";
export { isSlotMark, isSlotName, slotMark, splitSlots } from "./slot-mark.ts";
export { createIdAllocator, slugOf } from "./slug.ts";
export type { ShownLine } from "./source-frame.ts";
export { expandTabs, formatDiagnostic, showLine, sourceFrame } from "./source-frame.ts";
export type { Position, SourceReference, Span } from "./span.ts";
export { joinSpans, positionAt } from "./span.ts";
export type { TagAuthority } from "./tag-uri.ts";
export { isTagAuthority, tagUri } from "./tag-uri.ts";
export type {
  AcceptedReceipt,
  DeferredReceipt,
  Envelope,
  OutgoingMessage,
  Receipt,
  RejectedReceipt,
  SendOptions,
  TransferStep,
  Transport,
  UnknownReceipt,
} from "./transport.ts";
export type {
  DateWordKind,
  FieldKind,
  LabelKind,
  MailHeaderKind,
  MailWordKind,
  Vocabulary,
  VocabularyAdditions,
} from "./vocabulary.ts";
export { DATE_WORD_KINDS, FIELD_KINDS, LABEL_KINDS, MAIL_HEADER_KINDS, MAIL_WORD_KINDS } from "./vocabulary.ts";
export { isLinkable, isWebAddress } from "./web-address.ts";
