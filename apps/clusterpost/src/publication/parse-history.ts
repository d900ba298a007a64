import { ClusterpostError, type ItemKind, isCalendarDate, isTagAuthority } from "@clusterpost/core";
import { HISTORY_VERSION } from "./format-history.ts";
import type { PublicationHistory, PublishedIssue, PublishedItem, PublishedState } from "./history.ts";

const KINDS: ReadonlySet<unknown> = new Set<ItemKind>(["article", "interview", "partnership", "event", "call"]);

type Fields = Readonly<Record<string, unknown>>;

/** What is wrong with the file; turned into an error that names it. */
class Refusal extends TypeError {}

function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return { ...value };
  throw new Refusal(`${what} is no object`);
}

function textOf(fields: Fields, key: string, what: string): string {
  const value = fields[key];
  if (typeof value === "string" && value !== "") return value;
  throw new Refusal(`\`${key}\` of ${what} is no text`);
}

function optionalText(fields: Fields, key: string, what: string): string | undefined {
  return fields[key] === undefined ? undefined : textOf(fields, key, what);
}

function dateOf(text: string, what: string): string {
  if (isCalendarDate(text)) return text;
  throw new Refusal(`\`${text}\`, a date of ${what}, is no day of the calendar`);
}

function stateOf(fields: Fields, what: string): PublishedState {
  const sequence = fields["sequence"] ?? 0;
  if (typeof sequence !== "number" || !Number.isInteger(sequence) || sequence < 0)
    throw new Refusal(`\`sequence\` of ${what} is no whole number`);
  const changedOn = optionalText(fields, "changedOn", what);
  return {
    hash: textOf(fields, "hash", what),
    sequence,
    ...(changedOn === undefined ? {} : { changedOn: dateOf(changedOn, what) }),
  };
}

function isKind(value: unknown): value is ItemKind {
  return KINDS.has(value);
}

function itemOf(id: string, value: unknown, issueId: string): PublishedItem {
  const what = `the item \`${id}\` of \`${issueId}\``;
  const fields = fieldsOf(value, what);
  const { kind } = fields;
  if (!isKind(kind)) throw new Refusal(`\`kind\` of ${what} is not known`);
  const text = optionalText(fields, "text", what);
  const movedFrom = optionalText(fields, "movedFrom", what);
  return {
    id,
    kind,
    title: typeof fields["title"] === "string" ? fields["title"] : "",
    file: textOf(fields, "file", what),
    ...stateOf(fields, what),
    ...(text === undefined ? {} : { text }),
    ...(fields["announced"] === true ? { announced: true } : {}),
    ...(movedFrom === undefined ? {} : { movedFrom }),
  };
}

function issueOf(id: string, value: unknown): PublishedIssue {
  const what = `the issue \`${id}\``;
  const fields = fieldsOf(value, what);
  return {
    id,
    origin: textOf(fields, "origin", what),
    publishedOn: dateOf(textOf(fields, "publishedOn", what), what),
    ...stateOf(fields, what),
    items: Object.entries(fieldsOf(fields["items"], `\`items\` of ${what}`)).map(([item, own]) =>
      itemOf(item, own, id),
    ),
  };
}

function historyOf(text: string): PublicationHistory {
  const fields = fieldsOf(JSON.parse(text), "the file");
  if (fields["version"] !== HISTORY_VERSION) throw new Refusal("its `version` is not known to this release");
  const [name = "", date = "", ...more] = textOf(fields, "ids", "the file").split(",");
  const tag = { name, date };
  if (more.length > 0 || !isTagAuthority(tag))
    throw new Refusal("`ids` is not a domain and a year, `clusters.example,2026`");
  const issues = Object.entries(fieldsOf(fields["issues"], "`issues`")).map(([id, value]) => issueOf(id, value));
  return { tag, issues };
}

/**
 * Reads what `formatHistory` wrote, or an editor merged.
 *
 * A history that cannot be read must not count as none: all addresses could change.
 *
 * @param path - for the message
 * @throws ClusterpostError `CONFIG_INVALID`
 */
export function parseHistory(text: string, path: string): PublicationHistory {
  try {
    return historyOf(text);
  } catch (cause) {
    const why = cause instanceof Refusal ? cause.message : "it is not valid JSON";
    throw new ClusterpostError(
      "CONFIG_INVALID",
      `The history of what was published, ${path}, cannot be read: ${why}.`,
      {
        cause,
        hint: "Put the file back from version control or a backup; without it, published addresses would change.",
      },
    );
  }
}
