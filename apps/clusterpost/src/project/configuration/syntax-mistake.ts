import { type Diagnostic, diagnostic, type Span } from "@clusterpost/core";
import type { ErrorCode } from "yaml";

/** What is wrong, and what to do, in an editor's words. */
type Advice = readonly [cause: string, remedy: string];

const QUOTES = "Put values that hold a colon, a # or a quote in quotes";
const SPACES = "Indent with spaces, keys of one group all by the same number";

const ADVICE: Partial<Readonly<Record<ErrorCode, Advice>>> = {
  DUPLICATE_KEY: ["this key stands here twice", "Keep one of them."],
  TAB_AS_INDENT: ["a line begins with a tab", "Replace the tab by spaces."],
  BAD_INDENT: ["a line is not indented like those around it", `${SPACES}.`],
  MULTILINE_IMPLICIT_KEY: ["a line has no colon behind its key", "Write `key: value` on each line."],
  BLOCK_AS_IMPLICIT_KEY: ["a value holds a second colon", `${QUOTES}: \`name: "Clusters: the digest"\`.`],
  MISSING_CHAR: [
    "something that was opened is not closed, or a colon or comma is missing",
    "Close every quote and bracket, and write a space behind each colon.",
  ],
  MULTIPLE_DOCS: ["a line of `---` begins a second file in it", "Delete the line `---` and what stands below it."],
  UNEXPECTED_TOKEN: ["there is something that belongs nowhere", `${QUOTES}.`],
  BAD_SCALAR_START: [
    "a value begins with a sign that has a meaning of its own",
    `${QUOTES}, and those that begin with @, %, & or *.`,
  ],
  BAD_DQ_ESCAPE: [
    "a backslash in double quotes is none that YAML knows",
    "Use single quotes where a value holds a backslash.",
  ],
};

const OTHER: Advice = ["it cannot be read", `${QUOTES}. ${SPACES}.`];
const ALIAS: Advice = [
  "it uses names for values (`&name` and `*name`), which are not allowed",
  `Write the value again where it is needed, and put values that begin with & or * in quotes.`,
];

/** Says what keeps a file from being read as YAML; the newsletter has its defaults until then. */
export function describeSyntax(code: ErrorCode | "ALIAS", file: string, span: Span): Diagnostic {
  const [cause, remedy] = code === "ALIAS" || code === "BAD_ALIAS" ? ALIAS : (ADVICE[code] ?? OTHER);
  const hint = `${remedy} Until then the newsletter has its defaults.`;
  return diagnostic("CONFIG_SYNTAX", { file, span }, `The file is not valid YAML: ${cause}.`, hint);
}
