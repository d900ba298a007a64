import {
  DEFAULT_NEWSLETTER,
  type Diagnostic,
  diagnostic,
  type Newsletter,
  type Span,
  WHOLE_FILE,
} from "@clusterpost/core";
import { type Document, isMap, isNode, isScalar, parseDocument, visit } from "yaml";
import { nearestWord } from "./nearest-word.ts";

/** The newsletter as its file says it, and what is wrong with the file. */
export interface ReadNewsletter {
  readonly newsletter: Newsletter;
  readonly diagnostics: readonly Diagnostic[];
}

type Path = readonly PropertyKey[];

/** One complaint of the schema. */
interface Issue {
  readonly code: string;
  readonly path: Path;
  readonly message: string;
  readonly keys?: readonly string[];
}

/** Most complaints that one file can give before its values are given up. */
const MAX_ROUNDS = 8;

/**
 * Reads `newsletter.yaml`.
 *
 * A wrong or unknown key is an error at its place; the key then counts as absent, so that the rest
 * of the newsletter can still be built.
 *
 * @param file - name for the diagnostics
 */
export async function readNewsletter(file: string, text: string): Promise<ReadNewsletter> {
  const { newsletterJsonSchema, newsletterSchema } = await import("@clusterpost/core/newsletter-schema");
  const parsed = parseDocument(text, { uniqueKeys: true, prettyErrors: true });
  const diagnostics: Diagnostic[] = [];
  const refuse = (cause: string, span: Span): void => {
    const hint = "Put values that hold a colon, a # or a quote in quotes, and indent with spaces.";
    diagnostics.push(diagnostic("CONFIG_SYNTAX", { file, span }, `The file is not valid YAML: ${cause}.`, hint));
  };
  for (const { message, pos } of parsed.errors) {
    const cause = message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? "syntax error";
    refuse(cause, { start: Math.min(pos[0], text.length), end: Math.min(pos[1], text.length) });
  }
  if (diagnostics.length > 0) return { newsletter: DEFAULT_NEWSLETTER, diagnostics };
  if (hasAlias(parsed)) {
    refuse("aliases (`*name`) are not allowed", { start: 0, end: 0 });
    return { newsletter: DEFAULT_NEWSLETTER, diagnostics };
  }
  const values: unknown = parsed.toJS() ?? {};
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const checked = newsletterSchema.safeParse(values);
    if (checked.success) return { newsletter: checked.data, diagnostics };
    const issues = checked.error.issues as readonly Issue[];
    for (const issue of issues) {
      diagnostics.push(...describe(issue, parsed, file, knownKeys(newsletterJsonSchema(), issue.path)));
    }
    if (!removeAll(values, issues.flatMap(offendingPaths))) break;
  }
  return { newsletter: DEFAULT_NEWSLETTER, diagnostics };
}

/** Aliases can make a small file grow without bound, and no newsletter needs them. */
function hasAlias(parsed: Document): boolean {
  let found = false;
  visit(parsed, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
}

/** The keys that a mapping of the file may have. */
function knownKeys(schema: JsonSchema, path: Path): string[] {
  const holder = path.reduce<JsonSchema | undefined>(
    (at, key) => (typeof key === "number" ? at?.items : at?.properties?.[String(key)]),
    schema,
  );
  return Object.keys(holder?.properties ?? {});
}

/** What is left out: an unknown key, or the value; of a list, the whole entry that holds the value. */
function offendingPaths({ keys, path }: Issue): Path[] {
  if (keys !== undefined) return keys.map((key) => [...path, key]);
  const entry = path.findIndex((key) => typeof key === "number");
  return [entry === -1 ? path : path.slice(0, entry + 1)];
}

/** Removes values, the last entries of lists first, so that no index goes astray. False when the whole file is wrong. */
function removeAll(values: unknown, paths: readonly Path[]): boolean {
  const unique = [...new Map(paths.map((path) => [path.map(String).join("\n"), path])).values()];
  unique.sort((first, second) => Number(second.at(-1)) - Number(first.at(-1)) || second.length - first.length);
  for (const path of unique) remove(values, path);
  return unique.every((path) => path.length > 0);
}

function describe(issue: Issue, parsed: Document, file: string, known: readonly string[]): Diagnostic[] {
  if (issue.keys === undefined) {
    const name = issue.path.length === 0 ? "the file" : `\`${issue.path.map(String).join(".")}\``;
    const span = spanOf(parsed, issue.path, false);
    const isEntry = issue.path.some((key) => typeof key === "number");
    const hint = isEntry
      ? "Correct the entry of the list; until then it is left out."
      : "Correct the value; until then its default is used.";
    return [
      diagnostic(
        "CONFIG_VALUE_INVALID",
        { file, span },
        `The value of ${name} cannot be used: ${issue.message}.`,
        hint,
      ),
    ];
  }
  return issue.keys.map((key) => {
    const path = [...issue.path, key];
    const nearest = nearestWord(key, known);
    const hint = nearest === undefined ? `Known keys here are ${known.join(", ")}.` : `Did you mean \`${nearest}\`?`;
    const message = `The key \`${path.map(String).join(".")}\` is not known; it was left out.`;
    return diagnostic("CONFIG_KEY_UNKNOWN", { file, span: spanOf(parsed, path, true) }, message, hint);
  });
}

/** The place of a value, or of its key; of what is missing, the place of what should hold it. */
function spanOf(parsed: Document, path: Path, ofKey: boolean): Span {
  const parent = path.length > 1 ? parsed.getIn(path.slice(0, -1), true) : parsed.contents;
  const key = path.at(-1);
  const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
  const node = ofKey ? pair?.key : (pair?.value ?? parsed.getIn(path, true));
  if (isNode(node) && node.range) return { start: node.range[0], end: node.range[1] };
  return path.length === 0 ? WHOLE_FILE : spanOf(parsed, path.slice(0, -1), false);
}

function remove(values: unknown, path: Path): void {
  let holder = values;
  for (const key of path.slice(0, -1)) holder = (holder as Record<PropertyKey, unknown> | undefined)?.[key];
  const key = path.at(-1);
  if (typeof holder !== "object" || holder === null || key === undefined) return;
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}
