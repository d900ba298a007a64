import { isAlias, isMap, isNode, isScalar, isSeq, type ParsedNode, parseDocument, type YAMLMap } from "yaml";
import type { Entry, Refusal, Value } from "./entry.ts";

/** Deeper front matter is refused; what people write has three levels at most. */
const MAX_LEVELS = 20;

/** Whether brackets, dashes or indentation go deeper than that, told before the library recurses into them. */
function isTooDeep(content: string): boolean {
  let depth = 0;
  let row = 0;
  for (const character of content) {
    if (character === "[" || character === "{") depth += 1;
    else if (character === "]" || character === "}") depth = Math.max(0, depth - 1);
    if (character === "\n" || !/[-?:\s]/.test(character)) row = 0;
    else if (character !== " ") row += 1;
    if (depth > MAX_LEVELS || row > MAX_LEVELS * 4) return true;
  }
  return /^ {200}\s*\S/m.test(content);
}

/** What front matter may not have, by the way YAML is written. */
function faultOf(node: ParsedNode): string | undefined {
  if (isAlias(node)) return "aliases (`*name`) are not allowed, for they can grow without bound";
  if (node.anchor !== undefined) return "anchors (`&name`) are not allowed";
  // The schema of plain strings gives every node a tag of its own.
  return node.tag?.startsWith("tag:yaml.org,2002:") === false ? "tags (`!name`) are not allowed" : undefined;
}

type Read<Result> = { readonly result: Result } | { readonly refusal: Refusal };

/** Turns nodes of the library into values; spans count from `start`. */
function readNode(node: ParsedNode | null, start: number, level: number): Read<Value> {
  const spanOf = ({ range }: ParsedNode): { start: number; end: number } => {
    const end = Math.max(range[0] + 1, range[1]);
    return { start: start + range[0], end: start + end };
  };
  if (node === null) return { result: { kind: "text", text: "", span: { start, end: start } } };
  const fault = level > MAX_LEVELS ? "it is nested too deep" : faultOf(node);
  if (fault !== undefined) return { refusal: { cause: fault, span: spanOf(node) } };
  if (isScalar(node)) return { result: { kind: "text", text: String(node.value ?? ""), span: spanOf(node) } };
  if (isSeq(node)) {
    const values: Value[] = [];
    for (const item of node.items) {
      const read = readNode(isNode(item) ? (item as ParsedNode) : null, start, level + 1);
      if ("refusal" in read) return read;
      values.push(read.result);
    }
    return { result: { kind: "list", values, span: spanOf(node) } };
  }
  if (!isMap(node)) return { refusal: { cause: "aliases (`*name`) are not allowed", span: spanOf(node) } };
  const read = readMap(node as YAMLMap.Parsed, start, level);
  return "refusal" in read ? read : { result: { kind: "map", entries: read.result, span: spanOf(node) } };
}

function readMap(map: YAMLMap.Parsed, start: number, level: number): Read<Entry[]> {
  const entries: Entry[] = [];
  for (const { key, value } of map.items) {
    const fault = faultOf(key);
    const from = start + key.range[0];
    const span = { start: from, end: Math.max(from + 1, start + key.range[1]) };
    if (fault !== undefined) return { refusal: { cause: fault, span } };
    const name = isScalar(key) ? String(key.value ?? "") : "";
    if (!isScalar(key)) return { refusal: { cause: "keys must be words", span } };
    if (name === "__proto__" || name === "<<")
      return { refusal: { cause: `the key \`${name}\` is not allowed`, span } };
    const read = readNode(value, start, level + 1);
    if ("refusal" in read) return read;
    entries.push({ key: name, value: read.result });
  }
  return { result: entries };
}

/** The line that the library points at, or the one that ends there. */
function lineAround(content: string, at: number, start: number): { start: number; end: number } {
  const inside = content.slice(0, at + 1).trimEnd().length;
  const from = content.lastIndexOf("\n", inside - 1) + 1;
  const to = content.indexOf("\n", from);
  return { start: start + from, end: start + Math.max(from + 1, to === -1 ? content.length : to) };
}

/**
 * Reads front matter in YAML with the failsafe schema, which knows strings, lists and maps only, so
 * that a date stays as written. Aliases, anchors, tags, merge keys and repeated keys are refused.
 *
 * @param start - offset of the content in the text
 * @returns nothing when the content is no map: a rule, a line of text and a rule
 * @see https://yaml.org/spec/1.2.2/#101-failsafe-schema
 */
export function readYaml(content: string, start: number): readonly Entry[] | Refusal | undefined {
  const whole = { start, end: start + Math.max(1, content.length) };
  if (isTooDeep(content)) return { cause: "it is nested too deep", span: whole };
  const parsed = parseDocument(content, {
    schema: "failsafe",
    uniqueKeys: true,
    stringKeys: true,
    prettyErrors: false,
    logLevel: "silent",
  });
  const [error] = [...parsed.errors, ...parsed.warnings];
  if (error !== undefined) {
    const cause = error.message.split("\n")[0]?.replace(/:$/, "") ?? "it cannot be read";
    return { cause, span: lineAround(content, error.pos[0], start) };
  }
  if (!isMap(parsed.contents)) return undefined;
  const read = readNode(parsed.contents, start, 0);
  if ("refusal" in read) return read.refusal;
  return read.result.kind === "map" ? read.result.entries : undefined;
}
