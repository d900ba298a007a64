import { type Diagnostic, diagnostic, type Span } from "@clusterpost/core";
import { nearestWord } from "../nearest-word.ts";
import { describeExpected, quotedList } from "./expected-value.ts";
import { placeName } from "./place-name.ts";
import { remedyOf } from "./remedy.ts";
import type { SchemaComplaint } from "./schema-complaint.ts";
import { knownKeys, nodeAt, type Path, removableAt, type SchemaNode } from "./schema-node.ts";
import { exampleLine } from "./value-example.ts";
import { describeWritten } from "./written-value.ts";

/** A file of settings, and where its values stand. */
export interface ConfigurationSource {
  readonly file: string;
  readonly schema: SchemaNode;
  /** The value at a path; `undefined` when there is none. */
  readonly valueAt: (path: Path) => unknown;
  /** The place of a value or of its key; of what is missing, the place of what should hold it. */
  readonly spanOf: (path: Path, of: "key" | "value") => Span;
  /** The rest of the line behind a place. */
  readonly behind: (span: Span) => string;
}

/** Says what is wrong with keys and values, where, and what to write instead. */
export function describeComplaint(complaint: SchemaComplaint, source: ConfigurationSource): Diagnostic[] {
  if (complaint.keys !== undefined) return complaint.keys.map((key) => unknownKey([...complaint.path, key], source));
  return [complaint.code === "invalid_key" ? wrongKey(complaint, source) : wrongValue(complaint, source)];
}

function unknownKey(path: Path, { file, schema, spanOf }: ConfigurationSource): Diagnostic {
  const known = knownKeys(nodeAt(schema, path.slice(0, -1)));
  const nearest = nearestWord(String(path.at(-1)), known);
  const hint = nearest === undefined ? `Known keys here are ${known.join(", ")}.` : `Did you mean \`${nearest}\`?`;
  const message = `The key ${placeName(path)} is not known; it was left out.`;
  return diagnostic("CONFIG_KEY_UNKNOWN", { file, span: spanOf(path, "key") }, message, hint);
}

/** A key of a mapping whose keys are free but have a form. */
function wrongKey({ path, issues = [] }: SchemaComplaint, { file, spanOf }: ConfigurationSource): Diagnostic {
  const key = String(path.at(-1));
  const form = issues.at(-1)?.message ?? "a name";
  const message = `The key \`${key}\` of ${placeName(path.slice(0, -1))} must be ${form}.`;
  const hint = "Rename it; until then it is left out.";
  return diagnostic("CONFIG_VALUE_INVALID", { file, span: spanOf(path, "key") }, message, hint);
}

function wrongValue(complaint: SchemaComplaint, source: ConfigurationSource): Diagnostic {
  const { path } = complaint;
  const { file, schema } = source;
  const span = source.spanOf(path, "value");
  const value = source.valueAt(path);
  const node = nodeAt(schema, path);
  const until = consequence(path, schema);
  if (value === undefined) {
    const message = `${placeName(path)} is missing.`;
    const hint = `Add it, for example \`${exampleLine(path) ?? `${String(path.at(-1))}: …`}\`; ${until}.`;
    return diagnostic("CONFIG_VALUE_INVALID", { file, span }, message, hint);
  }
  const tooMuch = complaint.code === "too_big" ? excess(complaint, value) : undefined;
  const message = `${placeName(path)} must ${tooMuch ?? `be ${describeExpected(complaint, node)}, but it is ${describeWritten(value)}`}.`;
  const remedy = tooMuch === undefined ? remedyOf({ path, value, behind: source.behind(span), node }) : "Shorten it.";
  const hint = `${remedy} ${until.charAt(0).toUpperCase()}${until.slice(1)}.`;
  return diagnostic("CONFIG_VALUE_INVALID", { file, span }, capitalized(message), hint);
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `have at most 120 characters, but it has 130`; a number that is too large has a range to be in. */
function excess({ origin, maximum = 0 }: SchemaComplaint, value: unknown): string | undefined {
  if (origin === "string" && typeof value === "string")
    return `have at most ${maximum} characters, but it has ${value.length}`;
  if (origin === "array" && Array.isArray(value)) return `have at most ${maximum} entries, but it has ${value.length}`;
  return undefined;
}

/** What becomes of the newsletter as long as a value is wrong. */
function consequence(path: Path, schema: SchemaNode): string {
  const removed = removableAt(schema, path);
  if (removed.length === 0) return "until then the newsletter has its defaults";
  if (typeof removed.at(-1) === "number") return "until then the entry is left out";
  if (removed.length < path.length) return `until then ${placeName(removed)} is left out`;
  const standard = nodeAt(schema, removed)?.default;
  if (standard === undefined) return "until then it is left out";
  return typeof standard === "object" || standard === ""
    ? "until then its default is used"
    : `until then it is ${quotedList([String(standard)])}`;
}
