import type { Entry, Refusal, Value } from "./entry.ts";

/**
 * Reads front matter in TOML as Hugo writes it: a key and a value a line, tables by their headers.
 *
 * Values stay as written; a date is never a moment that a library shifted. Not all of TOML is known:
 * what is not gives a refusal with its place.
 *
 * @param start - offset of the content in the text
 * @see https://toml.io/en/v1.0.0
 */
export function readToml(content: string, start: number): readonly Entry[] | Refusal {
  const entries: Entry[] = [];
  const names = new Set<string>();
  let table = "";
  let at = 0;
  while (at < content.length) {
    const line = lineAt(content, at);
    const trimmed = line.trim();
    const header = /^\[{1,2}[ \t]*([\w.-]{1,80})[ \t]*\]{1,2}[ \t]*(?:#.*)?$/.exec(trimmed)?.[1];
    if (trimmed === "" || trimmed.startsWith("#")) at += line.length + 1;
    else if (header !== undefined) {
      table = `${header}.`;
      at += line.length + 1;
    } else {
      const read = readPair(content, at, start);
      if ("cause" in read) return read;
      const key = table + read.key;
      if (names.has(key)) return { cause: `the key \`${key}\` stands there twice`, span: spanOfLine(at, line, start) };
      names.add(key);
      entries.push({ key, value: read.value });
      at = read.end + 1;
    }
  }
  return entries;
}

const lineAt = (content: string, at: number): string => {
  const end = content.indexOf("\n", at);
  return content.slice(at, end === -1 ? content.length : end);
};

const spanOfLine = (at: number, line: string, start: number): { start: number; end: number } => ({
  start: start + at,
  end: start + at + Math.max(1, line.length),
});

interface ReadPair {
  readonly key: string;
  readonly value: Value;
  /** Offset of the line's end in the content. */
  readonly end: number;
}

function readPair(content: string, at: number, start: number): ReadPair | Refusal {
  const line = lineAt(content, at);
  const head = /^[ \t]*(?:"([^"\\]{1,80})"|'([^']{1,80})'|([\w.-]{1,80}))[ \t]*=[ \t]*/.exec(line);
  const refuse = (cause: string): Refusal => ({ cause, span: spanOfLine(at, line, start) });
  if (head === null) return refuse("a line has no `key = value`");
  const key = head[1] ?? head[2] ?? head[3] ?? "";
  const read = readValue(content, at + head[0].length, start, 0);
  if (read === undefined) return refuse(`the value of \`${key}\` is not understood`);
  const rest = lineAt(content, read.end);
  if (!/^[ \t]*(?:#.*)?$/.test(rest)) return refuse(`the value of \`${key}\` is not understood`);
  return { key, value: read.value, end: read.end + rest.length };
}

interface ReadValue {
  readonly value: Value;
  readonly end: number;
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "", b: "", f: "", '"': '"', "\\": "\\" };

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (all, code: string | undefined, sign: string | undefined) =>
    code === undefined ? (ESCAPES[sign ?? ""] ?? all) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Kinds of strings: what opens them, and what they hold until they are closed. */
const STRINGS: readonly (readonly [expression: RegExp, isEscaped: boolean])[] = [
  [/"""\n?((?:[^"\\]|\\[\s\S]|"(?!""))*)"""/y, true],
  [/'''\n?((?:[^']|'(?!''))*)'''/y, false],
  [/"((?:[^"\\\n]|\\.)*)"/y, true],
  [/'([^'\n]*)'/y, false],
];
const BARE = /(?:true|false|[+-]?\d[\w.:+-]*(?: \d\d:[\w.:+-]+)?)/y;
const BETWEEN = /(?:[\s,]|#[^\n]*)*/y;
const MAX_LEVELS = 20;

function readValue(content: string, at: number, start: number, level: number): ReadValue | undefined {
  for (const [expression, isEscaped] of STRINGS) {
    expression.lastIndex = at;
    const [all, inner = ""] = expression.exec(content) ?? [];
    if (all !== undefined) return textValue(isEscaped ? unescaped(inner) : inner, at, all.length, start);
  }
  if (content.charAt(at) === "[" && level < MAX_LEVELS) return readArray(content, at, start, level);
  BARE.lastIndex = at;
  const [bare] = BARE.exec(content) ?? [];
  return bare === undefined ? undefined : textValue(bare, at, bare.length, start);
}

function textValue(text: string, at: number, length: number, start: number): ReadValue {
  const span = { start: start + at, end: start + at + Math.max(1, length) };
  return { value: { kind: "text", text, span }, end: at + length };
}

function readArray(content: string, at: number, start: number, level: number): ReadValue | undefined {
  const values: Value[] = [];
  let next = at + 1;
  for (;;) {
    BETWEEN.lastIndex = next;
    next += BETWEEN.exec(content)?.[0].length ?? 0;
    if (content.charAt(next) === "]") break;
    const read = readValue(content, next, start, level + 1);
    if (read === undefined) return undefined;
    values.push(read.value);
    next = read.end;
  }
  const span = { start: start + at, end: start + next + 1 };
  return { value: { kind: "list", values, span }, end: next + 1 };
}
