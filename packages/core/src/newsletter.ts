import type { SocialLink } from "./item.ts";
import type { MailSettings } from "./mail-settings.ts";
import type { SectionRole } from "./section.ts";
import type { VocabularyAdditions } from "./vocabulary.ts";

/** How `05/02/2018` is read: day first (5 February) or month first (2 May). */
export type DateOrder = "dmy" | "mdy";

/** How feeds are made. */
export interface FeedSettings {
  /** Absolute http(s) address of a WebSub hub that is told of what is published. */
  readonly hub?: string;
  /** Minutes for which a reader need not ask again. */
  readonly ttlMinutes: number;
  /** Items of one feed document; a fifth of it in feeds of whole issues. Another number makes other archive documents. */
  readonly pageSize: number;
  /** Absolute http(s) address of a picture that stands for the newsletter. */
  readonly image?: string;
  /** Names of section feeds, by the role of the section. */
  readonly sectionTitles: Partial<Readonly<Record<SectionRole, string>>>;
}

/** How calendars are made. */
export interface CalendarSettings {
  /** Days before a deadline on which a calendar reminds, once each. */
  readonly deadlineAlarmDays: readonly number[];
}

/** What `newsletter.yaml` says, defaults filled in. */
export interface Newsletter {
  readonly name: string;
  readonly publisher: string;
  /** Absolute http(s) address of the publisher's site. */
  readonly url?: string;
  /** Absolute http(s) address at which the site will be; without it the one of `clusterpost serve` is used. */
  readonly baseUrl?: string;
  /** One line below the name in the masthead. */
  readonly tagline?: string;
  /** BCP 47 language tag. */
  readonly language: string;
  /** IANA name; dates of submissions are dates of this zone. */
  readonly timeZone: string;
  /** How submissions write days in figures where both readings are possible. */
  readonly dateOrder: DateOrder;
  /** Folder of the submissions, relative to `newsletter.yaml`. */
  readonly submissions: string;
  /** RFC 5322 `addr-spec` for readers. */
  readonly contact?: string;
  /** Sections of an issue made of single submissions, in order. */
  readonly sections: readonly { readonly role: SectionRole; readonly title: string }[];
  readonly social: readonly SocialLink[];
  readonly theme: {
    readonly name: string;
    /** Values that replace those of the theme's `theme.yaml`. */
    readonly tokens: Readonly<Record<string, string>>;
  };
  readonly feeds: FeedSettings;
  readonly calendar: CalendarSettings;
  readonly vocabulary: VocabularyAdditions;
  /** How issues are mailed. */
  readonly mail?: MailSettings;
}

/** A newsletter without a `newsletter.yaml`. */
export const DEFAULT_NEWSLETTER: Newsletter = {
  name: "Newsletter",
  publisher: "",
  language: "en-GB",
  timeZone: "UTC",
  dateOrder: "dmy",
  submissions: ".",
  sections: [
    { role: "news", title: "Latest news" },
    { role: "events", title: "Upcoming events" },
    { role: "calls", title: "Open calls" },
    { role: "interviews", title: "Interviews" },
  ],
  social: [],
  theme: { name: "eccp", tokens: {} },
  feeds: { ttlMinutes: 1440, pageSize: 50, sectionTitles: {} },
  calendar: { deadlineAlarmDays: [] },
  vocabulary: {},
};
