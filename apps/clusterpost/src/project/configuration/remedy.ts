import { nearestWord } from "../nearest-word.ts";
import type { Path, SchemaNode } from "./schema-node.ts";
import { exampleLine } from "./value-example.ts";

/** A wrong value where it stands. */
export interface WrongValue {
  readonly path: Path;
  readonly value: unknown;
  /** What stands behind it on its line. */
  readonly behind: string;
  readonly node: SchemaNode | undefined;
}

const quoted = (value: unknown): string => JSON.stringify(String(value));

function line(path: Path, value: string): string {
  const key = path.at(-1);
  return typeof key === "number" ? `- ${value}` : `${String(key)}: ${value}`;
}

/** The time zone of a town: `Brussels` is in `Europe/Brussels`. */
function timeZoneOf(town: string): string | undefined {
  const wanted = town.trim().replace(/\s+/g, "_").toLowerCase();
  const zones = Intl.supportedValuesOf("timeZone");
  return zones.find((zone) => zone.toLowerCase().split("/").at(-1) === wanted) ?? nearestWord(town, zones);
}

/** What was most likely meant by a text. */
function meantBy(text: string, path: Path, node: SchemaNode | undefined): string | undefined {
  const key = path.join(".");
  if (key === "timeZone") return timeZoneOf(text);
  if (key === "language" && /^[a-z]{2,3}_[a-z]{2}$/i.test(text)) return text.replace("_", "-");
  if (key === "language") return languageNamed(text);
  if (node?.format === "uri" && /^(?:www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:\/\S*)?$/u.test(text))
    return `https://${text}`;
  if (node?.format === "email" || /(?:address|mailto|replyTo|divertTo)$/.test(key))
    return /<([^\s<>@]+@[^\s<>@]+)>/.exec(text)?.[1];
  if (key === "mail.smtp.security" && /ssl/i.test(text)) return "tls";
  return node?.enum === undefined ? undefined : nearestWord(text, node.enum);
}

const OFFICIAL = "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv".split(" ");

/** The tag of a language by its name in English or in itself. */
function languageNamed(name: string): string | undefined {
  const wanted = name.trim().toLowerCase();
  return OFFICIAL.find((tag) =>
    ["en", tag].some((locale) => new Intl.DisplayNames(locale, { type: "language" }).of(tag)?.toLowerCase() === wanted),
  );
}

/** What to write instead of a wrong value, one sentence. */
export function remedyOf({ path, value, behind, node }: WrongValue): string {
  const remark = /^\s*(#\S+)/.exec(behind)?.[1];
  if (value === null && remark !== undefined)
    return `What follows a # is a remark; put it in quotes: \`${line(path, quoted(remark))}\`.`;
  if (typeof value === "string" && value !== "") {
    const meant = meantBy(value, path, node);
    if (meant !== undefined) return `Did you mean \`${meant}\`?`;
    if (node?.type === "array" && node.items?.type === "string")
      return `Write it as a list: \`${line(path, `[${value}]`)}\`.`;
  }
  if ((typeof value === "number" || typeof value === "boolean") && isFreeText(path, node))
    return `Put it in quotes if that is what you mean: \`${line(path, quoted(value))}\`.`;
  const [key] = isToken(path) && typeof value === "object" && value !== null ? Object.keys(value) : [];
  if (key !== undefined) return `Write the two keys as one: \`${String(path.at(-1))}.${key}: …\`.`;
  const example = exampleLine(path);
  return example === undefined ? "Correct it." : `Write for example \`${example}\`.`;
}

const isToken = (path: Path): boolean => path[0] === "theme" && path[1] === "tokens" && path.length > 2;

/** Texts of a form of their own, which no number has, quotes or not. */
const FORMED: ReadonlySet<PropertyKey> = new Set(["language", "timeZone"]);

function isFreeText(path: Path, node: SchemaNode | undefined): boolean {
  if (node?.type !== "string" || isToken(path) || FORMED.has(path[0] ?? "")) return false;
  return node.format === undefined && node.enum === undefined && node.pattern === undefined;
}
