import type { SchemaComplaint } from "./schema-complaint.ts";
import { knownKeys, type SchemaNode } from "./schema-node.ts";

const FORMATS: Readonly<Record<string, string>> = {
  uri: "a web address that begins with `https://` or `http://`",
  email: "one mail address such as `ana@clusters.example`",
};

/** Words as a list: `` `a`, `b` ``. */
export const quotedList = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(", ");

/** What a value must be, in an editor's words: `a text`, `a whole number from 1 to 1000`. */
export function describeExpected({ code, format, message }: SchemaComplaint, node: SchemaNode | undefined): string {
  if (code === "custom" || (code === "invalid_format" && format === "regex")) return message;
  if (node?.enum !== undefined) return `one of ${quotedList(node.enum)}`;
  switch (node?.type) {
    case "integer":
      return `a whole number from ${node.minimum ?? 0} to ${node.maximum ?? 0}`;
    case "array":
      return "a list";
    case "object": {
      const keys = knownKeys(node);
      return keys.length > 0
        ? `a group of keys such as ${quotedList(keys.slice(0, 3))}`
        : "a group of keys of your own";
    }
    default:
      return FORMATS[node?.format ?? ""] ?? "a text";
  }
}
