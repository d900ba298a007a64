import { isCalendarDate, isCalendarMonth } from "@clusterpost/core";
import { z } from "zod";
import type { AnswerKey } from "./answer-key.ts";

const day = z.string().refine(isCalendarDate, "not a day of the calendar, YYYY-MM-DD");
const dayOrMonth = z.string().refine((text) => isCalendarDate(text) || isCalendarMonth(text), "not a day or month");
const time = z.string().regex(/^\d{2}:\d{2}$/, "not a time, HH:MM");
const words = z.string().min(1);

const range = z.string().refine((text) => {
  const [start = "", end = start, ...more] = text.split("/");
  return more.length === 0 && isCalendarDate(start) && isCalendarDate(end) && start <= end;
}, "not a day or a range of days, YYYY-MM-DD/YYYY-MM-DD");

const event = z.strictObject({
  title: words.optional(),
  when: z.array(range),
  time: time.optional(),
  endTime: time.optional(),
  zone: words.optional(),
  place: words.optional(),
  registerBy: day.optional(),
  onInvitation: z.boolean().optional(),
});

const deadline = z.strictObject({
  date: day,
  time: time.optional(),
  zone: words.optional(),
  state: z.enum(["extended", "closed", "tentative"]).exactOptional(),
  note: z.literal("cut-off").exactOptional(),
});

const attachment = z
  .strictObject({ name: words.nullable().optional(), label: words.optional(), size: words.optional() })
  .refine(({ name, label }) => (name ?? label) !== undefined, "names neither file nor label");

const facts = {
  title: words.nullable(),
  author: words.nullable(),
  date: dayOrMonth.nullable(),
  events: z.array(event),
  deadlines: z.array(deadline),
  attachments: z.array(attachment),
};

const anyFacts = z.strictObject(facts).partial();

const item = anyFacts.extend({
  kind: z.enum(["article", "interview", "partnership", "event", "call"]),
  title: words,
});

const about = {
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, "not a language tag"),
  forms: z.array(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "not in kebab-case")).min(1),
  options: z.record(z.string(), z.unknown()).default({}),
  diagnostics: z.array(z.string().regex(/^[A-Z][A-Z0-9_]+$/, "not a code")).default([]),
  note: words.optional(),
};

const storyKey = z.strictObject({
  ...about,
  ...facts,
  kind: z.enum(["article", "interview"]),
  items: z.array(item).max(0, "only a digest or listing has items").default([]),
});

const collectionKey = anyFacts.extend({
  ...about,
  kind: z.enum(["digest", "listing"]),
  items: z.array(item).min(1),
});

/** Reads an answer key: every fact of an article must be there, of a digest or listing its items. */
export const answerKeySchema: z.ZodType<AnswerKey> = z.discriminatedUnion("kind", [storyKey, collectionKey]);
