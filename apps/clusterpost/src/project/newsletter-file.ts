import {
  DEFAULT_NEWSLETTER,
  type Diagnostic,
  diagnostic,
  type Newsletter,
  type Span,
  WHOLE_FILE,
} from "@clusterpost/core";
import { type Document, isMap, isNode, isScalar, type Node, parseDocument, visit } from "yaml";
import type { SchemaComplaint } from "./configuration/schema-complaint.ts";
import type { Path, SchemaNode } from "./configuration/schema-node.ts";

/** The newsletter as its file says it, and what is wrong with the file. */
export interface ReadNewsletter {
  readonly newsletter: Newsletter;
  readonly diagnostics: readonly Diagnostic[];
}

/** Most times that wrong values are taken out before all are given up. */
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
  const parsed = parseDocument(text, { uniqueKeys: true, prettyErrors: true, logLevel: "error" });
  const unreadable = await syntaxMistakes(parsed, file, text);
  if (unreadable.length > 0) return { newsletter: DEFAULT_NEWSLETTER, diagnostics: unreadable };
  const values: unknown = parsed.toJS() ?? {};
  const checked = newsletterSchema.safeParse(values);
  if (checked.success) return { newsletter: checked.data, diagnostics: parsed.contents === null ? [empty(file)] : [] };
  const { describeComplaint } = await import("./configuration/value-mistake.ts");
  const { removableAt } = await import("./configuration/schema-node.ts");
  const schema = newsletterJsonSchema() as SchemaNode;
  const source = {
    file,
    schema,
    valueAt: (path: Path) => valueAt(parsed, path),
    spanOf: (path: Path, of: "key" | "value") => spanOf(parsed, path, of),
    behind: ({ end }: Span) => text.slice(end).split("\n", 1)[0] ?? "",
  };
  const diagnostics: Diagnostic[] = [];
  let complaints = complaintsOf(checked.error.issues as readonly SchemaComplaint[]);
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    diagnostics.push(...complaints.flatMap((complaint) => describeComplaint(complaint, source)));
    const wrong = complaints.flatMap(({ keys, path }) =>
      keys === undefined ? [removableAt(schema, path)] : keys.map((key) => [...path, key]),
    );
    if (!removeAll(values, wrong)) break;
    const again = newsletterSchema.safeParse(values);
    if (again.success) return { newsletter: again.data, diagnostics };
    complaints = complaintsOf(again.error.issues as readonly SchemaComplaint[]);
  }
  return { newsletter: DEFAULT_NEWSLETTER, diagnostics };
}

function empty(file: string): Diagnostic {
  const message = `The file sets nothing; the newsletter is called \`${DEFAULT_NEWSLETTER.name}\` and has defaults throughout.`;
  return diagnostic("CONFIG_EMPTY", { file }, message, "Write at least its name into it: `name: Cluster Digest`.");
}

/** Of several complaints about one value the last, which is the most exact. */
function complaintsOf(issues: readonly SchemaComplaint[]): readonly SchemaComplaint[] {
  const byPlace = new Map(issues.map((issue) => [`${issue.keys === undefined} ${JSON.stringify(issue.path)}`, issue]));
  return [...byPlace.values()];
}

async function syntaxMistakes(parsed: Document, file: string, text: string): Promise<readonly Diagnostic[]> {
  const alias = firstAlias(parsed);
  if (parsed.errors.length === 0 && alias === undefined) return [];
  const { describeSyntax } = await import("./configuration/syntax-mistake.ts");
  if (parsed.errors.length === 0 && alias !== undefined)
    return [describeSyntax("ALIAS", file, alias.range ? { start: alias.range[0], end: alias.range[1] } : WHOLE_FILE)];
  return parsed.errors.map(({ code, pos }) =>
    describeSyntax(code, file, { start: Math.min(pos[0], text.length), end: Math.min(pos[1], text.length) }),
  );
}

/** Aliases can make a small file grow without bound, and no newsletter needs them. */
function firstAlias(parsed: Document): Node | undefined {
  let found: Node | undefined;
  visit(parsed, {
    Alias: (_, alias) => {
      found = alias;
      return visit.BREAK;
    },
  });
  return found;
}

/** Removes values, the last entries of lists first, so that no index goes astray. False when the whole file is wrong. */
function removeAll(values: unknown, paths: readonly Path[]): boolean {
  const unique = [...new Map(paths.map((path) => [path.map(String).join("\n"), path])).values()];
  unique.sort((first, second) => Number(second.at(-1)) - Number(first.at(-1)) || second.length - first.length);
  for (const path of unique) remove(values, path);
  return unique.every((path) => path.length > 0);
}

/** The node at a path, and of a key its own node; keys are compared as texts, for `1: x` has the key `1`. */
function nodesAt(parsed: Document, path: Path): { readonly key?: unknown; readonly value?: unknown } {
  const parent = path.length > 1 ? nodesAt(parsed, path.slice(0, -1)).value : parsed.contents;
  const last = path.at(-1);
  if (last === undefined) return { value: parsed.contents };
  if (!isMap(parent)) return { value: parsed.getIn(path, true) };
  const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(last));
  return pair === undefined ? {} : { key: pair.key, value: pair.value };
}

function valueAt(parsed: Document, path: Path): unknown {
  const { value } = nodesAt(parsed, path);
  return isNode(value) ? value.toJS(parsed) : value;
}

/** The place of a value, or of its key; of what is missing, the place of what should hold it. */
export function spanOf(parsed: Document, path: Path, of: "key" | "value"): Span {
  const { key, value } = nodesAt(parsed, path);
  const node = of === "key" ? key : value;
  if (isNode(node) && node.range) return { start: node.range[0], end: node.range[1] };
  return path.length === 0 ? WHOLE_FILE : spanOf(parsed, path.slice(0, -1), "value");
}

function remove(values: unknown, path: Path): void {
  let holder = values;
  for (const key of path.slice(0, -1)) holder = (holder as Record<PropertyKey, unknown> | undefined)?.[key];
  const key = path.at(-1);
  if (typeof holder !== "object" || holder === null || key === undefined) return;
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}
