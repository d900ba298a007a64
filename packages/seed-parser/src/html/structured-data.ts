import { type CalendarDate, isCalendarDate, type Span } from "@clusterpost/core";
import type { MetadataEvent } from "../metadata-facts.ts";
import { attributeOf, type HtmlElement } from "./html-node.ts";
import { collapse } from "./white-space.ts";

/** What one JSON-LD object of a page says (schema.org). */
export interface StructuredData {
  readonly isArticle: boolean;
  readonly author?: string;
  readonly published?: string;
  readonly event?: MetadataEvent;
  readonly span: Span;
}

const ARTICLE = /(?:^|\/)(?:News|Blog|Report|Scholarly|Tech|Advertiser)?(?:Article|Posting)$/;
const EVENT = /(?:^|\/)[A-Z]?[A-Za-z]*Event$/;
/** More objects than this are not looked at. */
const MOST_OBJECTS = 400;
const LONGEST_SCRIPT = 500_000;

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

function textOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  const text = typeof first === "string" ? collapse(first) : "";
  return text === "" ? undefined : text;
}

/** Every object of a value, outer ones first. */
function objectsIn(value: unknown): Json[] {
  const found: Json[] = [];
  const open: unknown[] = [value];
  for (let at = 0; at < open.length && at < MOST_OBJECTS * 4 && found.length < MOST_OBJECTS; at += 1) {
    const next = open[at];
    if (isObject(next)) found.push(next);
    const inner: readonly unknown[] = Array.isArray(next) ? next : isObject(next) ? Object.values(next) : [];
    for (const one of inner.slice(0, MOST_OBJECTS)) if (typeof one === "object" && one !== null) open.push(one);
  }
  return found;
}

function nameOf(value: unknown): string | undefined {
  const names = listOf(value).flatMap((one) => {
    const name = isObject(one) ? textOf(one["name"]) : textOf(one);
    return name === undefined ? [] : [name];
  });
  return names.length === 0 ? undefined : names.slice(0, 5).join(", ");
}

function placeOf(value: unknown): string | undefined {
  const [first] = listOf(value);
  if (!isObject(first)) return textOf(first);
  if (/VirtualLocation$/.test(textOf(first["@type"]) ?? "")) return undefined;
  const address = listOf(first["address"])[0];
  const country = isObject(address) ? address["addressCountry"] : undefined;
  const parts = isObject(address)
    ? [textOf(address["addressLocality"]), isObject(country) ? textOf(country["name"]) : textOf(country)]
    : [textOf(address)];
  const name = textOf(first["name"]);
  const rest = parts.filter((part) => part !== undefined && !(name ?? "").includes(part));
  const place = [...(name === undefined ? [] : [name]), ...rest].join(", ");
  return place === "" ? undefined : place;
}

function dayAndTime(value: unknown): { day: CalendarDate; time?: string } | undefined {
  const [, day = "", time] = /^(\d{4}-\d{2}-\d{2})(?:[T\s](\d{2}:\d{2}))?/.exec(textOf(value) ?? "") ?? [];
  if (!isCalendarDate(day)) return undefined;
  const isTime = time !== undefined && time !== "00:00" && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time);
  return isTime ? { day, time } : { day };
}

function eventOf(object: Json, span: Span): MetadataEvent | undefined {
  const start = dayAndTime(object["startDate"]);
  if (start === undefined) return undefined;
  const end = dayAndTime(object["endDate"]) ?? { day: start.day };
  if (end.day < start.day) return undefined;
  const place = placeOf(object["location"]);
  const title = textOf(object["name"]);
  const times =
    start.time === undefined ? {} : { startTime: start.time, ...(end.time === undefined ? {} : { endTime: end.time }) };
  return {
    when: { start: start.day, end: end.day, ...times },
    ...(place === undefined ? {} : { place }),
    ...(title === undefined ? {} : { title }),
    span,
  };
}

function readObject(object: Json, span: Span): StructuredData | undefined {
  const types = listOf(object["@type"]).filter((type) => typeof type === "string");
  const isArticle = types.some((type) => ARTICLE.test(type));
  const event = types.some((type) => EVENT.test(type)) ? eventOf(object, span) : undefined;
  if (!isArticle && event === undefined) return undefined;
  const author = isArticle ? nameOf(object["author"]) : undefined;
  const published = isArticle ? textOf(object["datePublished"]) : undefined;
  return {
    isArticle,
    ...(author === undefined ? {} : { author }),
    ...(published === undefined ? {} : { published }),
    ...(event === undefined ? {} : { event }),
    span,
  };
}

/** Reads the articles and events that scripts of type `application/ld+json` describe; broken ones say nothing. */
export function readStructuredData(scripts: readonly HtmlElement[]): StructuredData[] {
  const found: StructuredData[] = [];
  for (const script of scripts) {
    if (!/^application\/ld\+json/i.test(attributeOf(script, "type"))) continue;
    const json = script.children.map((node) => (node.kind === "text" ? node.value : "")).join("");
    if (json.length > LONGEST_SCRIPT) continue;
    let value: unknown;
    try {
      value = JSON.parse(json);
    } catch {
      continue;
    }
    const span = { start: script.span.start, end: Math.min(script.span.end, script.span.start + 200) };
    for (const object of objectsIn(value)) {
      const read = readObject(object, span);
      if (read !== undefined) found.push(read);
    }
  }
  return found;
}

/** The different events that a page describes; one told twice counts once. */
export function eventsOf(data: readonly StructuredData[]): MetadataEvent[] {
  const events = new Map<string, MetadataEvent>();
  for (const { event } of data) {
    const key = event === undefined ? "" : `${event.title} ${event.when.start}`;
    if (event !== undefined && !events.has(key)) events.set(key, event);
  }
  return [...events.values()];
}
