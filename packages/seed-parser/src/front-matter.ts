import type { DocumentContext } from "./document-context.ts";
import type { Entry, Refusal } from "./front-matter/entry.ts";
import { type FencedFacts, findFacts, MAX_FRONT_MATTER } from "./front-matter/fence.ts";
import { readPlainPairs } from "./front-matter/plain-pairs.ts";
import { type FrontMatterFacts, readFacts } from "./front-matter/read-facts.ts";
import { readToml } from "./front-matter/toml.ts";
import { readYaml } from "./front-matter/yaml.ts";

/** What the front matter of a submission says. */
export interface FrontMatter extends FrontMatterFacts {
  /** Offset of the first character behind it; 0 when there is none. */
  readonly end: number;
}

const NONE: FrontMatter = { end: 0 };
const NAMES = { yaml: "YAML", toml: "TOML", json: "JSON" } as const;

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The entries of front matter; nothing when it is text between two rules. */
function readEntries({ format, content, start }: FencedFacts): readonly Entry[] | Refusal | undefined {
  if (format === "toml") return readToml(content, start);
  // Every document of JSON is one of YAML (YAML 1.2.2, 1.2), and its reader knows places.
  if (format === "json") return isJson(content) ? readYaml(content, start) : undefined;
  return readPlainPairs(content, start) ?? readYaml(content, start);
}

/**
 * Reads front matter: facts that a file states before its text, in YAML between `---`, in TOML between
 * `+++`, or as an object of JSON.
 *
 * What is no fact of an item is named in a diagnostic with its value; front matter that is not
 * understood is quoted in one.
 */
export function readFrontMatter(context: DocumentContext): FrontMatter {
  const fenced = findFacts(context.text);
  if (fenced === undefined) return NONE;
  const { format, content, end } = fenced;
  if (content.length > MAX_FRONT_MATTER) {
    if (!/^[A-Za-z][\w-]*[ \t]*[:=]/.test(content)) return NONE;
    const message = `The front matter has ${content.length} characters; it may have ${MAX_FRONT_MATTER} at most and is read as text.`;
    const span = { start: 0, end: context.text.indexOf("\n") };
    context.tell("FRONT_MATTER_INVALID", span, message, "Put long content into the text.");
    return NONE;
  }
  const read = readEntries(fenced);
  if (read === undefined) return NONE;
  if (!("cause" in read)) return { end, ...readFacts(read, context) };
  context.tell(
    "FRONT_MATTER_INVALID",
    read.span,
    `The front matter is not valid ${NAMES[format]}: ${read.cause}. It was left out: “${content.trim()}”.`,
    "Write one `key: value` a line; put values with a colon in quotes.",
  );
  return { end };
}
