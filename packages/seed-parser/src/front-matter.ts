import { isCalendarDate, isCalendarMonth } from "@clusterpost/core";
import { parseDocument, visit } from "yaml";
import type { DocumentContext } from "./document-context.ts";

/** What the front matter of a submission says. */
export interface FrontMatter {
  /** Offset of the first character behind it; 0 when there is none. */
  readonly end: number;
  readonly title?: string;
  readonly author?: string;
  /** A day or a month. */
  readonly date?: string;
}

const FENCED = /^---[ \t]*\n([\s\S]{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const NONE: FrontMatter = { end: 0 };

/**
 * Reads YAML front matter: `title`, `author` and `date` (or `month`).
 *
 * The failsafe schema knows strings, lists and maps only, so that a date stays as written; aliases
 * are refused, for they can grow without bound.
 *
 * @see https://yaml.org/spec/1.2.2/#101-failsafe-schema
 */
export function readFrontMatter(context: DocumentContext): FrontMatter {
  const match = FENCED.exec(context.text);
  if (match === null) return NONE;
  const end = match[0].length;
  const span = { start: 0, end: Math.max(1, end - 1) };
  const plain = readPlainPairs(match[1] ?? "");
  if (plain !== undefined) return { end, ...readKeys(plain, span, context) };
  const parsed = parseDocument(match[1] ?? "", {
    schema: "failsafe",
    uniqueKeys: true,
    stringKeys: true,
    prettyErrors: false,
  });
  if (parsed.errors.length > 0 || hasAlias(parsed)) {
    const cause = parsed.errors[0]?.message.split("\n")[0]?.replace(/:$/, "") ?? "Aliases are not allowed";
    context.tell(
      "FRONT_MATTER_INVALID",
      span,
      `The front matter is not valid YAML: ${cause}. It was left out.`,
      "Write one `key: value` a line; put values with a colon in quotes.",
    );
    return { end };
  }
  const content: unknown = parsed.toJS();
  if (typeof content !== "object" || content === null || Array.isArray(content)) {
    // A rule, a line of text and a rule: not front matter, but the document's first lines.
    return NONE;
  }
  return { end, ...readKeys(new Map(Object.entries(content)), span, context) };
}

/**
 * Reads what most front matter is: lines of a key and a plain scalar that YAML gives back as it
 * stands (YAML 1.2.2, 7.3.3). Everything else is for the library.
 */
function readPlainPairs(yaml: string): ReadonlyMap<string, string> | undefined {
  const pairs = new Map<string, string>();
  for (const line of yaml.split("\n")) {
    const [, key, value] =
      /^([A-Za-z][\w-]*): +([^\s"'#&*!|>%@`{}[\],:?-](?:[^:#\n]*[^:#\s])?)[ \t]*$/.exec(line) ?? [];
    if (key === undefined || value === undefined || pairs.has(key)) return undefined;
    pairs.set(key, value);
  }
  return pairs;
}

function hasAlias(parsed: ReturnType<typeof parseDocument>): boolean {
  let found = false;
  visit(parsed, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

type Keys = Omit<FrontMatter, "end">;

function readKeys(
  content: ReadonlyMap<string, unknown>,
  span: { start: number; end: number },
  context: DocumentContext,
): Keys {
  const keys: { title?: string; author?: string; date?: string } = {};
  for (const [key, value] of content) {
    const name = key.toLowerCase();
    const text = typeof value === "string" ? value.trim() : JSON.stringify(value);
    if (name === "title" || name === "author") {
      if (text !== "") keys[name] = text;
    } else if (name === "date" || name === "month") {
      if (isCalendarDate(text) || isCalendarMonth(text)) keys.date = text;
      else {
        const message = `The ${name} \`${text}\` of the front matter is not understood as a day or month of the calendar.`;
        context.tell(
          "DATE_INVALID",
          span,
          message,
          "Write year-month-day or year-month, for example 2026-03-31 or 2026-03.",
        );
      }
    } else {
      const message = `The front matter has a key \`${key}\` that is not known; its value \`${text.slice(0, 500)}\` is not used.`;
      context.tell(
        "FRONT_MATTER_KEY_UNKNOWN",
        span,
        message,
        "Known keys are title, author and date; put other content into the text.",
      );
    }
  }
  return keys;
}
