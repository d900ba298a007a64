import { z } from "zod";
import { mailSettingsSchema } from "./mail-settings-schema.ts";
import { DEFAULT_NEWSLETTER, type Newsletter } from "./newsletter.ts";
import { SECTION_ROLES } from "./section.ts";
import { DATE_WORD_KINDS, FIELD_KINDS, LABEL_KINDS, MAIL_HEADER_KINDS, MAIL_WORD_KINDS } from "./vocabulary.ts";

const webAddress = z.url({ protocol: /^https?$/ });
/** An address that others are made from by adding a path. */
const baseAddress = webAddress.refine((address) => !/[?#]/.test(address), "a web address without `?` and `#`");
const words = z.array(z.string().min(1)).readonly();

const isTimeZone = (name: string): boolean => Intl.supportedValuesOf("timeZone").includes(name) || name === "UTC";

/** Tags of languages have two or three letters; `english` has the form of a tag (BCP 47) and is none. */
function isLanguageTag(tag: string): boolean {
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return false;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const vocabulary = z.strictObject({
  sections: z.partialRecord(z.enum(SECTION_ROLES), words).exactOptional(),
  labels: z.partialRecord(z.enum(LABEL_KINDS), words).exactOptional(),
  dates: z.partialRecord(z.enum(DATE_WORD_KINDS), words).exactOptional(),
  bylines: words.exactOptional(),
  bylineDates: words.exactOptional(),
  anonymous: words.exactOptional(),
  authorWords: words.exactOptional(),
  published: words.exactOptional(),
  dateWords: words.exactOptional(),
  updated: words.exactOptional(),
  bylineRemarks: words.exactOptional(),
  credits: words.exactOptional(),
  kickers: words.exactOptional(),
  menu: words.exactOptional(),
  breadcrumbs: words.exactOptional(),
  attachments: words.exactOptional(),
  furniture: words.exactOptional(),
  interviews: words.exactOptional(),
  invitation: words.exactOptional(),
  openUntil: words.exactOptional(),
  registration: words.exactOptional(),
  eventNouns: words.exactOptional(),
  speech: words.exactOptional(),
  takingPlace: words.exactOptional(),
  otherDates: words.exactOptional(),
  callNouns: words.exactOptional(),
  hosts: words.exactOptional(),
  until: words.exactOptional(),
  linkLeads: words.exactOptional(),
  linkVerbs: words.exactOptional(),
  readMore: words.exactOptional(),
  contents: words.exactOptional(),
  onlinePlaces: words.exactOptional(),
  fields: z.partialRecord(z.enum(FIELD_KINDS), words).exactOptional(),
  takesPlace: words.exactOptional(),
  eventKinds: words.exactOptional(),
  invites: words.exactOptional(),
  registering: words.exactOptional(),
  applying: words.exactOptional(),
  submitting: words.exactOptional(),
  behindLastDay: words.exactOptional(),
  beginning: words.exactOptional(),
  byDay: words.exactOptional(),
  pastDays: words.exactOptional(),
  vagueLinks: words.exactOptional(),
  mail: z.partialRecord(z.enum(MAIL_WORD_KINDS), words).exactOptional(),
  mailHeaders: z.partialRecord(z.enum(MAIL_HEADER_KINDS), words).exactOptional(),
});

/** Reads the content of `newsletter.yaml`; what is absent takes the value of {@link DEFAULT_NEWSLETTER}. */
export const newsletterSchema: z.ZodType<Newsletter> = z.strictObject({
  name: z.string().min(1).max(120).default(DEFAULT_NEWSLETTER.name),
  publisher: z.string().max(120).default(DEFAULT_NEWSLETTER.publisher),
  url: webAddress.exactOptional(),
  baseUrl: baseAddress.exactOptional(),
  tagline: z.string().max(200).exactOptional(),
  language: z
    .string()
    .refine(isLanguageTag, "a language tag such as `en-GB` or `de`")
    .default(DEFAULT_NEWSLETTER.language),
  timeZone: z.string().refine(isTimeZone, "a time zone such as `Europe/Brussels`").default(DEFAULT_NEWSLETTER.timeZone),
  dateOrder: z.enum(["dmy", "mdy"]).default(DEFAULT_NEWSLETTER.dateOrder),
  submissions: z.string().min(1).default("submissions"),
  contact: z.email().exactOptional(),
  sections: z
    .array(z.strictObject({ role: z.enum(SECTION_ROLES), title: z.string().min(1).max(120) }))
    .readonly()
    .default(DEFAULT_NEWSLETTER.sections),
  social: z
    .array(z.strictObject({ label: z.string().min(1), url: webAddress.exactOptional() }))
    .readonly()
    .default([]),
  theme: z
    .strictObject({
      name: z.string().min(1).default(DEFAULT_NEWSLETTER.theme.name),
      tokens: z.record(z.string(), z.string()).default({}),
    })
    .default(DEFAULT_NEWSLETTER.theme),
  feeds: z
    .strictObject({
      hub: webAddress.exactOptional(),
      ttlMinutes: z.int().min(1).max(525_600).default(DEFAULT_NEWSLETTER.feeds.ttlMinutes),
      pageSize: z.int().min(1).max(1000).default(DEFAULT_NEWSLETTER.feeds.pageSize),
      image: webAddress.exactOptional(),
      sectionTitles: z.partialRecord(z.enum(SECTION_ROLES), z.string().min(1).max(120)).default({}),
    })
    .default(DEFAULT_NEWSLETTER.feeds),
  calendar: z
    .strictObject({ deadlineAlarmDays: z.array(z.int().min(0).max(365)).max(10).readonly().default([]) })
    .default(DEFAULT_NEWSLETTER.calendar),
  vocabulary: vocabulary.default({}),
  mail: mailSettingsSchema.exactOptional(),
});

/** The schema of `newsletter.yaml` for editors, as JSON Schema (draft 2020-12). */
export function newsletterJsonSchema(): { readonly [key: string]: unknown } {
  return z.toJSONSchema(newsletterSchema, { io: "input" });
}
