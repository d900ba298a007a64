import { z } from "zod";
import { isCalendarDate, isCalendarMonth, type Occurrence } from "./calendar-date.ts";
import type { Issue } from "./issue.ts";
import type { Attachment, Deadline, Footnote, Item } from "./item.ts";
import type { Block, Inline } from "./rich-text.ts";
import { SECTION_ROLES, type Section } from "./section.ts";
import type { SourceReference, Span } from "./span.ts";

const date = z.string().refine(isCalendarDate, "not a day of the calendar (YYYY-MM-DD)");
const month = z.string().refine(isCalendarMonth, "not a month of the calendar (YYYY-MM)");
const webAddress = z.url({ protocol: /^https?$/ });
const linkAddress = z.string().regex(/^(?:https?:\/\/|mailto:)/i, "not an absolute web or mail address");

const span: z.ZodType<Span> = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });
const source: z.ZodType<SourceReference> = z.strictObject({ file: z.string().min(1), span });

const list = <Value>(schema: z.ZodType<Value>): z.ZodType<readonly Value[]> => z.array(schema).readonly();

/** An inline of rich text; inlines hold inlines. */
export const inlineSchema: z.ZodType<Inline> = z.lazy(() => {
  const children = list(inlineSchema);
  return z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("text"), value: z.string(), span }),
    z.strictObject({
      type: z.enum(["strong", "emphasis", "superscript", "subscript", "deleted"]),
      children,
      span,
    }),
    z.strictObject({ type: z.literal("link"), href: linkAddress, children, span }),
    z.strictObject({ type: z.literal("line-break"), span }),
    z.strictObject({ type: z.literal("footnote-reference"), id: z.string(), mark: z.string(), span }),
  ]);
});

const inlines = list(inlineSchema);
const cells = list(z.strictObject({ children: inlines, span }));

/** A block of rich text; quotes and lists hold blocks. */
export const blockSchema: z.ZodType<Block> = z.lazy(() => {
  const children = list(blockSchema);
  return z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("paragraph"), children: inlines, span }),
    z.strictObject({ type: z.literal("heading"), level: z.int().min(1).max(6), children: inlines, span }),
    z.strictObject({
      type: z.literal("list"),
      ordered: z.boolean(),
      start: z.int().min(0).exactOptional(),
      items: list(z.strictObject({ children, span })),
      span,
    }),
    z.strictObject({ type: z.literal("quote"), children, span }),
    z.strictObject({ type: z.literal("table"), header: cells, rows: list(cells), span }),
    z.strictObject({ type: z.literal("image"), src: z.string(), alt: z.string(), span }),
    z.strictObject({ type: z.literal("rule"), span }),
  ]);
});

const richText = list(blockSchema);

const attachment: z.ZodType<Attachment> = z.strictObject({
  name: z.string().min(1).exactOptional(),
  label: z.string().min(1).exactOptional(),
  group: z.string().min(1).exactOptional(),
  size: z.string().min(1).exactOptional(),
  sizeBytes: z.int().min(0).exactOptional(),
  mediaType: z.string().min(3).exactOptional(),
  span,
});

const footnote: z.ZodType<Footnote> = z.strictObject({
  id: z.string().min(1),
  mark: z.string().min(1),
  content: inlines,
  references: z.int().min(1),
  span,
});

const itemFields = {
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  title: z.string(),
  heading: inlines,
  url: webAddress.exactOptional(),
  source,
};

const clockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const zone = z.string().min(3);

const occurrence: z.ZodType<Occurrence> = z.strictObject({
  start: date,
  end: date,
  startTime: clockTime.exactOptional(),
  endTime: clockTime.exactOptional(),
  zone: zone.exactOptional(),
});

const deadline: z.ZodType<Deadline> = z.strictObject({
  date,
  time: clockTime.exactOptional(),
  zone: zone.exactOptional(),
  state: z.enum(["extended", "closed", "tentative"]).exactOptional(),
  note: z.literal("cut-off").exactOptional(),
});

const eventSchema = z.strictObject({
  kind: z.literal("event"),
  ...itemFields,
  when: list(occurrence),
  place: z.string().min(1).exactOptional(),
  onInvitation: z.boolean(),
  registerBy: date.exactOptional(),
  body: richText,
  announcedBy: z.string().exactOptional(),
});

const callSchema = z.strictObject({
  kind: z.literal("call"),
  ...itemFields,
  deadlines: list(deadline),
  body: richText,
  announcedBy: z.string().exactOptional(),
});

const storyFields = {
  ...itemFields,
  subtitle: inlines.exactOptional(),
  author: z.strictObject({ name: z.string().min(1), truncated: z.boolean() }).exactOptional(),
  publishedOn: date.exactOptional(),
  body: richText,
  attachments: list(attachment),
  footnotes: list(footnote),
  links: list(z.strictObject({ type: z.literal("link"), href: linkAddress, children: inlines, span })),
  events: list(eventSchema),
  calls: list(callSchema),
};

/** An item of any kind. */
export const itemSchema: z.ZodType<Item> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("article"), ...storyFields }),
  z.strictObject({ kind: z.literal("partnership"), ...storyFields }),
  z.strictObject({
    kind: z.literal("interview"),
    ...storyFields,
    person: z.string().min(1),
    role: z.string().min(1).exactOptional(),
    organisation: z.string().min(1).exactOptional(),
    country: z.string().min(1).exactOptional(),
  }),
  eventSchema,
  callSchema,
]);

const section: z.ZodType<Section> = z.strictObject({
  id: z.string().min(1),
  role: z.enum(SECTION_ROLES),
  title: z.string(),
  heading: inlines,
  body: richText,
  items: list(itemSchema),
  calls: list(callSchema).exactOptional(),
  source: source.exactOptional(),
});

/** Reads `issue.json`. */
export const issueSchema: z.ZodType<Issue> = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  language: z.string().min(2),
  publication: z.strictObject({
    name: z.string(),
    publisher: z.string(),
    url: webAddress.exactOptional(),
    tagline: z.string().exactOptional(),
  }),
  period: z.strictObject({ from: month, to: month }).exactOptional(),
  date: date.exactOptional(),
  introduction: richText,
  sections: list(section),
  leadId: z.string().exactOptional(),
  footnotes: list(footnote),
  contact: z.strictObject({ email: z.string().min(3) }).exactOptional(),
  portal: z.string().exactOptional(),
  social: list(z.strictObject({ label: z.string(), url: z.string().exactOptional() })),
  sources: list(z.string()),
});
